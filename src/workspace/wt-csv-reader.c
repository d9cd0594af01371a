#include "wt-csv-reader.h"

#include "wt-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* More than any questionnaire has. */
#define CELLS_MAXIMUM 5000

/* Rows that are looked at to find the separator. */
#define ROWS_LOOKED_AT 10

#define SEPARATOR_LINE "sep="

static const char SEPARATORS[] = { ',', ';', '\t' };

struct _WtCsvReader
{
  GBytes *text; /* (owned) */
  const char *start;
  const char *next;
  const char *end;
  guint first_line; /* the number of the line at start */
  guint line;       /* of next */
  char separator;
  GString *row;     /* (owned): the cells, each ending in a zero */
  GArray *offsets;  /* (owned) of gsize: where each starts in the row */
  GPtrArray *cells; /* (owned) of lent char *, and %NULL */
};

/* Steps over one line end of any kind. */
static void
skip_line_end (WtCsvReader *self)
{
  if (*self->next == '\r' && self->next + 1 < self->end && self->next[1] == '\n')
    self->next++;
  self->next++;
  self->line++;
}

static gboolean
is_at_line_end (WtCsvReader *self)
{
  return *self->next == '\n' || *self->next == '\r';
}

/* Reads what stands between quotes; a doubled quote stands for one. */
static gboolean
read_quoted (WtCsvReader *self, GError **error)
{
  guint line = self->line;

  self->next++;
  while (self->next < self->end)
    {
      const char *quote = memchr (self->next, '"', (gsize) (self->end - self->next));
      const char *stop = quote != NULL ? quote : self->end;

      for (const char *at = self->next; at < stop; at++)
        self->line += *at == '\n' || (*at == '\r' && (at + 1 == self->end || at[1] != '\n'));
      g_string_append_len (self->row, self->next, stop - self->next);
      self->next = stop;
      if (quote == NULL)
        break;
      self->next++;
      if (self->next == self->end || *self->next != '"')
        return TRUE;
      g_string_append_c (self->row, '"');
      self->next++;
    }
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("Line %u: a quotation mark is not closed."),
               line);
  return FALSE;
}

static gboolean
read_cell (WtCsvReader *self, GError **error)
{
  const char *start;
  gsize offset = self->row->len;

  g_array_append_val (self->offsets, offset);
  if (self->next < self->end && *self->next == '"' && !read_quoted (self, error))
    return FALSE;
  start = self->next;
  while (self->next < self->end && *self->next != self->separator && !is_at_line_end (self))
    self->next++;
  g_string_append_len (self->row, start, self->next - start);
  g_string_append_c (self->row, '\0');
  return TRUE;
}

static gboolean
read_cells (WtCsvReader *self, GError **error)
{
  for (;;)
    {
      if (self->offsets->len == CELLS_MAXIMUM)
        {
          g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("Line %u has more columns than any questionnaire."), self->line);
          return FALSE;
        }
      if (!read_cell (self, error))
        return FALSE;
      if (self->next == self->end)
        return TRUE;
      if (*self->next != self->separator)
        {
          skip_line_end (self);
          return TRUE;
        }
      self->next++;
    }
}

const char *const *
wt_csv_reader_read (WtCsvReader *self, guint *n_cells, guint *line, GError **error)
{
  while (self->next < self->end && is_at_line_end (self))
    skip_line_end (self);
  if (self->next == self->end)
    return NULL;

  *line = self->line;
  g_string_truncate (self->row, 0);
  g_array_set_size (self->offsets, 0);
  g_ptr_array_set_size (self->cells, 0);
  if (!read_cells (self, error))
    return NULL;
  for (guint i = 0; i < self->offsets->len; i++)
    g_ptr_array_add (self->cells, self->row->str + g_array_index (self->offsets, gsize, i));
  g_ptr_array_add (self->cells, NULL);
  *n_cells = self->offsets->len;
  return (const char *const *) self->cells->pdata;
}

void
wt_csv_reader_rewind (WtCsvReader *self)
{
  self->next = self->start;
  self->line = self->first_line;
}

/* How well a separator suits: how many cells the first row has, and more if the next have as many.
 */
static guint
rate (WtCsvReader *self, char separator)
{
  guint n_first = 0, n_alike = 0, n_rows = 0, n_cells, line;

  self->separator = separator;
  wt_csv_reader_rewind (self);
  while (n_rows < ROWS_LOOKED_AT && wt_csv_reader_read (self, &n_cells, &line, NULL) != NULL)
    {
      n_first = n_rows == 0 ? n_cells : n_first;
      n_alike += n_cells == n_first;
      n_rows++;
    }
  if (n_first < 2)
    return 0;
  return n_first + (n_alike == n_rows ? CELLS_MAXIMUM : 0);
}

static char
find_separator (WtCsvReader *self)
{
  char best = SEPARATORS[0];
  guint best_rating = 0;

  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    {
      guint rating = rate (self, SEPARATORS[i]);

      if (rating > best_rating)
        {
          best = SEPARATORS[i];
          best_rating = rating;
        }
    }
  return best;
}

/* Excel's own line before all others: "sep=;". */
static gboolean
read_separator_line (WtCsvReader *self)
{
  gsize length = strlen (SEPARATOR_LINE);

  if (self->end - self->next <= (gssize) length
      || g_ascii_strncasecmp (self->next, SEPARATOR_LINE, length) != 0
      || memchr (SEPARATORS, self->next[length], sizeof SEPARATORS) == NULL)
    return FALSE;
  self->separator = self->next[length];
  self->next += length + 1;
  if (self->next < self->end && is_at_line_end (self))
    skip_line_end (self);
  self->start = self->next;
  self->first_line = self->line;
  return TRUE;
}

WtCsvReader *
wt_csv_reader_new (GBytes *text)
{
  WtCsvReader *self = g_new0 (WtCsvReader, 1);
  gsize length;

  self->text = g_bytes_ref (text);
  self->start = self->next = g_bytes_get_data (text, &length);
  self->end = self->start + length;
  self->line = self->first_line = 1;
  self->row = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->cells = g_ptr_array_new ();
  if (!read_separator_line (self))
    self->separator = find_separator (self);
  wt_csv_reader_rewind (self);
  return self;
}

void
wt_csv_reader_free (WtCsvReader *self)
{
  g_bytes_unref (self->text);
  g_string_free (self->row, TRUE);
  g_array_unref (self->offsets);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

char
wt_csv_reader_get_separator (WtCsvReader *self)
{
  return self->separator;
}

double
wt_csv_reader_get_fraction (WtCsvReader *self)
{
  return self->end > self->start ? (double) (self->next - self->start) / (self->end - self->start)
                                 : 1;
}
