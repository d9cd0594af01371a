#include "wt-sheet-table.h"

#include "wt-date.h"
#include "wt-row-stream.h"
#include "wt-workbook-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <xlsxwriter.h>

/* What a cell leaves free at its sides, in digits. */
#define PADDING 1.6
#define LINE_PADDING 1
#define HEADER_PADDING 2
/* No letter is wider, in digits a byte. */
#define WIDEST_LETTER 1.8
/* Bold letters are a little wider. */
#define BOLD 1.06
/* Of a heading, besides one for the filter's button below it. */
#define HEADER_LINES 2
#define TITLE_MAXIMUM 200
/* In points; Excel knows no row that is higher. */
#define LINE_HEIGHT 15
#define HEIGHT_MAXIMUM 409

/* The longest table that is kept in memory. */
#define ROWS_IN_MEMORY 2000

/* A text that may need more than one line. */
typedef struct
{
  guint row;
  guint column;
  char *text; /* (owned) */
} LongText;

struct _WtSheetTable
{
  WtWorkbookWriter *writer; /* (lent) */
  lxw_worksheet *sheet;     /* (lent) */
  WtSheetKeeping keeping;
  char *name;             /* (owned) */
  gboolean has_names;     /* of its columns */
  gboolean is_continued;  /* from another sheet */
  GPtrArray *titles;      /* (owned) as they are written */
  WtSheetColumn *columns; /* (owned) their titles are not translated */
  guint n_columns;
  double *widths;           /* (owned) */
  double *sums;             /* (owned) */
  lxw_format **row_formats; /* (owned) */
  WtRowStream *stream;      /* (owned) (nullable) only when streamed */
  GArray *long_texts;       /* (owned) of LongText; not when streamed */
  guint row_lines;          /* of the current row; only when streamed */
  char last_date[11];       /* and its number: the same date comes many times in a row */
  double last_day;
  guint row;
  guint column; /* of the next cell */
};

static void
long_text_clear (gpointer data)
{
  g_free (((LongText *) data)->text);
}

static gboolean
has_title (GPtrArray *titles, const char *title)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);

  for (guint i = 0; i < titles->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (g_ptr_array_index (titles, i), -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

/* Excel repairs a table, with a message, when two headings are the same or one is empty or long. */
static char *
make_title (WtSheetTable *self, const char *title)
{
  g_autofree char *cleaned =
      g_strstrip (g_strdup (wt_workbook_text_clean (title, TRUE, self->writer->buffer)));
  g_autofree char *start = g_utf8_strlen (cleaned, -1) > TITLE_MAXIMUM
                               ? g_utf8_substring (cleaned, 0, TITLE_MAXIMUM)
                               : g_strdup (cleaned[0] != '\0' ? cleaned : "–");
  char *unique = g_strdup (start);

  for (guint number = 2; has_title (self->titles, unique); number++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s (%u)", start, number);
    }
  return unique;
}

static double
get_width_of_title (const char *title)
{
  double lines = wt_workbook_text_measure (title) * BOLD / HEADER_LINES;
  double word = wt_workbook_text_measure_word (title) * BOLD;

  /* Lines break between words, so that they are seldom of the same length. */
  return MAX (word, lines * 1.15) + HEADER_PADDING;
}

static guint
count_header_lines (WtSheetTable *self)
{
  guint n_lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double width = (self->widths[i] - LINE_PADDING) / BOLD;

      /* A figure's heading is indented. */
      if (wt_cell_kind_is_figure (self->columns[i].kind))
        width -= 1;
      n_lines =
          MAX (n_lines, wt_workbook_text_count_lines (g_ptr_array_index (self->titles, i), width));
    }
  return MIN (n_lines, HEADER_LINES);
}

static void
write_header (WtSheetTable *self)
{
  worksheet_set_row (self->sheet, 0, (count_header_lines (self) + 1) * LINE_HEIGHT, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    worksheet_write_string (self->sheet, 0, (lxw_col_t) i, g_ptr_array_index (self->titles, i),
                            wt_workbook_style_get_cell (&self->writer->style, self->columns[i].kind,
                                                        WT_CELL_FILTER_HEADER));
}

/* In memory a cell costs 130 bytes. */
static WtSheetKeeping
choose_keeping (guint n_rows)
{
  return n_rows <= ROWS_IN_MEMORY ? WT_SHEET_IN_MEMORY : WT_SHEET_STREAMED;
}

WtSheetTable *
wt_sheet_table_new (WtWorkbookWriter *writer,
                    lxw_worksheet *sheet,
                    WtSheetKeeping keeping,
                    const char *name,
                    const WtSheetColumn *columns,
                    guint n_columns)
{
  WtSheetTable *self = g_new0 (WtSheetTable, 1);

  self->writer = writer;
  self->sheet = sheet;
  self->keeping = keeping;
  self->name = g_strdup (name);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->widths = g_new0 (double, n_columns);
  self->sums = g_new0 (double, n_columns);
  self->row_formats = g_new0 (lxw_format *, n_columns);
  self->long_texts = g_array_new (FALSE, FALSE, sizeof (LongText));
  g_array_set_clear_func (self->long_texts, long_text_clear);
  for (guint i = 0; i < n_columns; i++)
    {
      char *title = make_title (self, columns[i].title[0] != '\0' ? _ (columns[i].title) : "");

      g_ptr_array_add (self->titles, title);
      self->widths[i] = MAX (columns[i].minimum, get_width_of_title (title));
      if (keeping == WT_SHEET_STREAMED && columns[i].kind == WT_CELL_WRAPPED)
        self->widths[i] = columns[i].maximum;
      self->row_formats[i] =
          wt_workbook_style_get_cell (&writer->style, columns[i].kind, WT_CELL_ROW);
    }
  self->row_lines = 1;
  if (keeping == WT_SHEET_STREAMED)
    self->stream = wt_row_stream_new (sheet, self->row_formats, n_columns);

  wt_workbook_writer_set_up_page (writer, sheet, WT_PAGE_TABLE);
  worksheet_freeze_panes (sheet, 1, 0);
  write_header (self);
  return self;
}

WtSheetTable *
wt_sheet_table_add (WtWorkbookWriter *writer,
                    const char *sheet_name,
                    guint n_rows,
                    const char *name,
                    const WtSheetColumn *columns,
                    guint n_columns,
                    GError **error)
{
  WtSheetKeeping keeping = choose_keeping (n_rows);
  lxw_worksheet *sheet = wt_workbook_writer_add_sheet (writer, sheet_name, keeping, error);

  return sheet != NULL ? wt_sheet_table_new (writer, sheet, keeping, name, columns, n_columns)
                       : NULL;
}

void
wt_sheet_table_free (WtSheetTable *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->titles);
  g_free (self->columns);
  g_free (self->widths);
  g_free (self->sums);
  g_free (self->row_formats);
  g_clear_pointer (&self->stream, wt_row_stream_free);
  g_array_unref (self->long_texts);
  g_free (self);
}

static void
set_row_height (WtSheetTable *self, guint row, guint n_lines)
{
  if (n_lines > 1)
    worksheet_set_row (self->sheet, row, MIN (n_lines * LINE_HEIGHT, HEIGHT_MAXIMUM), NULL);
}

static void
end_row (WtSheetTable *self)
{
  if (self->stream == NULL)
    return;
  wt_row_stream_end_row (
      self->stream, self->row_lines > 1 ? MIN (self->row_lines * LINE_HEIGHT, HEIGHT_MAXIMUM) : 0);
  self->row_lines = 1;
}

void
wt_sheet_table_begin_row (WtSheetTable *self)
{
  if (self->row > 0)
    end_row (self);
  self->row++;
  self->column = 0;
  if (self->stream != NULL)
    wt_row_stream_begin_row (self->stream, self->row);
}

/* How wide columns become, and so how high rows have to be, is known only at the end; streamed, a
 * row is gone by then. */
static void
note_long_text (WtSheetTable *self, const char *text)
{
  LongText long_text = { self->row, self->column, NULL };
  double width = self->widths[self->column] - LINE_PADDING;

  if (self->keeping == WT_SHEET_STREAMED)
    self->row_lines = MAX (self->row_lines, wt_workbook_text_count_lines (text, width));
  else
    {
      long_text.text = g_strdup (text);
      g_array_append_val (self->long_texts, long_text);
    }
}

static gboolean
may_need_lines (WtSheetTable *self, const char *text)
{
  /* Streamed, the column has its width already. */
  double room = self->keeping == WT_SHEET_STREAMED ? self->widths[self->column] - LINE_PADDING
                                                   : self->columns[self->column].minimum - PADDING;

  return (double) strlen (text) * WIDEST_LETTER > room || strchr (text, '\n') != NULL;
}

static void
widen (WtSheetTable *self, double width)
{
  self->widths[self->column] = MAX (self->widths[self->column], width + PADDING);
}

void
wt_sheet_table_add_text (WtSheetTable *self, const char *text)
{
  guint column = self->column;

  g_return_if_fail (column < self->n_columns);
  text = wt_workbook_text_clean (text, FALSE, self->writer->buffer);
  if (self->widths[column] < self->columns[column].maximum
      && (double) strlen (text) * WIDEST_LETTER + PADDING > self->widths[column])
    widen (self, wt_workbook_text_measure (text));
  if (self->columns[column].kind == WT_CELL_WRAPPED && may_need_lines (self, text))
    note_long_text (self, text);
  /* Not through the writer, which would clean it, and escape what is escaped, once more. */
  if (text[0] != '\0' && self->stream != NULL)
    wt_row_stream_add_text (self->stream, column, text);
  else if (text[0] != '\0')
    worksheet_write_string (self->sheet, self->row, (lxw_col_t) column, text,
                            self->row_formats[column]);
  self->column++;
}

void
wt_sheet_table_add_number (WtSheetTable *self, double number)
{
  g_return_if_fail (self->column < self->n_columns);
  if (self->columns[self->column].kind == WT_CELL_COUNT && !isnan (number))
    {
      /* Digits and the commas between them. */
      double digits = number < 10 ? 1 : floor (log10 (number)) + 1;

      widen (self, digits + floor ((digits - 1) / 3) + 1);
      self->sums[self->column] += number;
    }
  if (!isnan (number) && self->stream != NULL)
    wt_row_stream_add_number (self->stream, self->column, number);
  else if (!isnan (number))
    worksheet_write_number (self->sheet, self->row, (lxw_col_t) self->column, number,
                            self->row_formats[self->column]);
  self->column++;
}

void
wt_sheet_table_add_date (WtSheetTable *self, const char *iso)
{
  if (iso[0] == '\0')
    {
      self->column++;
      return;
    }
  if (strcmp (self->last_date, iso) != 0)
    {
      if (!wt_date_is_valid (iso))
        {
          wt_sheet_table_add_text (self, iso);
          return;
        }
      g_strlcpy (self->last_date, iso, sizeof self->last_date);
      self->last_day = wt_workbook_writer_count_days (iso);
    }
  wt_sheet_table_add_number (self, self->last_day);
}

guint
wt_sheet_table_get_n_rows (WtSheetTable *self)
{
  return self->row;
}

static void
add_condition (WtSheetTable *self, guint first, guint last, const char *condition, WtWords look)
{
  g_autofree char *copy = g_strdup (condition);
  lxw_conditional_format format = {
    .type = LXW_CONDITIONAL_TYPE_FORMULA,
    .value_string = copy,
    .format = wt_workbook_style_get_words (&self->writer->style, look),
  };

  worksheet_conditional_format_range (self->sheet, 1, (lxw_col_t) first, self->row,
                                      (lxw_col_t) last, &format);
}

void
wt_sheet_table_set_condition (WtSheetTable *self, guint column, const char *condition, WtWords look)
{
  add_condition (self, column, column, condition, look);
}

/* By the number of the row, so that bands stay bands when the table is sorted; and so that empty
 * cells, which most are in a table of results, need not be written to have their rule. */
static void
add_bands (WtSheetTable *self)
{
  add_condition (self, 0, self->n_columns - 1, "=MOD(ROW(),2)=1", WT_WORDS_BAND);
  add_condition (self, 0, self->n_columns - 1, "=MOD(ROW(),2)=0", WT_WORDS_RULE);
}

static void
add_table (WtSheetTable *self)
{
  g_autofree lxw_table_column *columns = g_new0 (lxw_table_column, self->n_columns);
  g_autofree lxw_table_column **list = g_new0 (lxw_table_column *, self->n_columns + 1);
  lxw_table_options options = {
    .name = self->name,
    .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
    .style_type_number = 0,
    .columns = list,
  };

  for (guint i = 0; i < self->n_columns; i++)
    {
      columns[i].header = g_ptr_array_index (self->titles, i);
      columns[i].header_format = wt_workbook_style_get_cell (
          &self->writer->style, self->columns[i].kind, WT_CELL_FILTER_HEADER);
      list[i] = &columns[i];
    }
  worksheet_add_table (self->sheet, 0, 0, self->row, (lxw_col_t) (self->n_columns - 1), &options);
}

/*
 * Below the table, not a part of it: the formula of a table's own total names the column, which
 * Gnumeric and LibreOffice cannot work out again. It sums what the filter shows.
 */
static void
write_totals (WtSheetTable *self)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    has_any |= self->columns[i].has_total;
  if (!has_any)
    return;

  for (guint i = 0; i < self->n_columns; i++)
    {
      char formula[64] = "=SUBTOTAL(109,";
      lxw_format *format =
          wt_workbook_style_get_cell (&self->writer->style, self->columns[i].kind, WT_CELL_TOTAL);

      if (!self->columns[i].has_total)
        {
          wt_workbook_writer_put_text (self->writer, self->sheet, self->row + 1, i,
                                       i == 0 ? _ ("Total") : "", format);
          continue;
        }
      lxw_rowcol_to_range (formula + strlen (formula), 1, (lxw_col_t) i, self->row, (lxw_col_t) i);
      g_strlcat (formula, ")", sizeof formula);
      worksheet_write_formula_num (self->sheet, self->row + 1, (lxw_col_t) i, formula, format,
                                   self->sums[i]);
    }
}

/* Letters and digits of @title, each word with a capital: what is left makes a name. */
static char *
dup_column_name (WtSheetTable *self, const char *title)
{
  GString *name = g_string_new (self->name);
  gboolean begins_word = TRUE;

  g_string_append_c (name, '_');
  for (; *title != '\0'; title++)
    {
      if (g_ascii_isalnum (*title))
        g_string_append_c (name, begins_word ? g_ascii_toupper (*title) : *title);
      begins_word = !g_ascii_isalnum (*title);
    }
  return g_string_free (name, FALSE);
}

static void
define_name (WtSheetTable *self, guint column, const char *name)
{
  char range[64];
  g_autofree char *formula = NULL;

  lxw_rowcol_to_range_abs (range, 1, (lxw_col_t) column, self->row, (lxw_col_t) column);
  formula = g_strdup_printf ("=%s!%s", self->sheet->quoted_name, range);
  workbook_define_name (self->writer->workbook, name, formula);
}

static void
note_columns (WtSheetTable *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *name =
          self->has_names ? dup_column_name (self, self->columns[i].title) : NULL;

      if (name != NULL)
        define_name (self, i, name);
      if (!self->is_continued)
        wt_data_dictionary_add (self->writer->dictionary, self->sheet->name,
                                g_ptr_array_index (self->titles, i), self->columns[i].title,
                                self->columns[i].kind, name);
    }
}

void
wt_sheet_table_continue (WtSheetTable *self)
{
  self->is_continued = TRUE;
}

void
wt_sheet_table_name_columns (WtSheetTable *self)
{
  self->has_names = TRUE;
}

static void
set_row_heights (WtSheetTable *self)
{
  guint row = 0, n_lines = 1;

  worksheet_set_row (self->sheet, 0, (count_header_lines (self) + 1) * LINE_HEIGHT, NULL);
  /* They come row by row. */
  for (guint i = 0; i < self->long_texts->len; i++)
    {
      const LongText *text = &g_array_index (self->long_texts, LongText, i);

      if (text->row != row)
        n_lines = 1;
      row = text->row;
      n_lines = MAX (n_lines, wt_workbook_text_count_lines (text->text, self->widths[text->column]
                                                                            - LINE_PADDING));
      set_row_height (self, row, n_lines);
    }
}

void
wt_sheet_table_finish (WtSheetTable *self, const char *empty_words)
{
  if (self->row == 0)
    {
      wt_sheet_table_begin_row (self);
      wt_sheet_table_add_text (self, empty_words);
    }
  end_row (self);

  if (self->keeping == WT_SHEET_IN_MEMORY)
    add_table (self);
  else
    worksheet_autofilter (self->sheet, 0, 0, self->row, (lxw_col_t) (self->n_columns - 1));
  write_totals (self);
  add_bands (self);
  note_columns (self);
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->widths[i] = CLAMP (self->widths[i], self->columns[i].minimum,
                               MAX (self->columns[i].minimum, self->columns[i].maximum));
      worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i, self->widths[i], NULL);
    }
  if (self->keeping == WT_SHEET_IN_MEMORY)
    set_row_heights (self);
}
