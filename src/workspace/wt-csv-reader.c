#include "wt-csv-reader.h"

#include "wt-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _WtCsvReader
{
  const char *start;
  const char *next;
  const char *end;
  guint line; /* of next */
};

WtCsvReader *
wt_csv_reader_new (const char *text, gsize length, GError **error)
{
  WtCsvReader *self;

  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("The file is not UTF-8 text. Save it as “CSV UTF-8”."));
      return NULL;
    }

  self = g_new0 (WtCsvReader, 1);
  self->start = self->next = text;
  self->end = text + length;
  self->line = 1;
  if (length >= strlen (BYTE_ORDER_MARK)
      && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    self->next += strlen (BYTE_ORDER_MARK);
  return self;
}

void
wt_csv_reader_free (WtCsvReader *self)
{
  g_free (self);
}

double
wt_csv_reader_get_fraction (WtCsvReader *self)
{
  return self->end > self->start ? (double) (self->next - self->start) / (self->end - self->start)
                                 : 1;
}

/* Steps over one line end, of either kind. */
static void
skip_line_end (WtCsvReader *self)
{
  if (self->next < self->end && *self->next == '\r')
    self->next++;
  if (self->next < self->end && *self->next == '\n')
    self->next++;
  self->line++;
}

static gboolean
is_line_end (WtCsvReader *self)
{
  return *self->next == '\n'
         || (*self->next == '\r' && (self->next + 1 == self->end || self->next[1] == '\n'));
}

/* Reads what stands between quotes; a doubled quote stands for one. */
static gboolean
read_quoted (WtCsvReader *self, GString *cell, GError **error)
{
  guint line = self->line;

  for (self->next++; self->next < self->end; self->next++)
    {
      if (*self->next == '"')
        {
          self->next++;
          if (self->next == self->end || *self->next != '"')
            return TRUE;
        }
      if (*self->next == '\n')
        self->line++;
      g_string_append_c (cell, *self->next);
    }
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("Line %u: a quotation mark is not closed."),
               line);
  return FALSE;
}

static gboolean
read_cell (WtCsvReader *self, GString *cell, GError **error)
{
  g_string_truncate (cell, 0);
  if (self->next < self->end && *self->next == '"' && !read_quoted (self, cell, error))
    return FALSE;
  for (; self->next < self->end && *self->next != ',' && !is_line_end (self); self->next++)
    g_string_append_c (cell, *self->next);
  return TRUE;
}

char **
wt_csv_reader_read (WtCsvReader *self, guint *line, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) cell = g_string_new (NULL);

  while (self->next < self->end && is_line_end (self))
    skip_line_end (self);
  if (self->next == self->end)
    return NULL;

  *line = self->line;
  for (;;)
    {
      if (!read_cell (self, cell, error))
        return NULL;
      g_strv_builder_add (builder, cell->str);
      if (self->next == self->end)
        break;
      if (*self->next != ',')
        {
          skip_line_end (self);
          break;
        }
      self->next++;
    }
  return g_strv_builder_end (builder);
}
