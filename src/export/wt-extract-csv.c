#include "wt-extract-writer-private.h"

#include "wt-csv-cell.h"

#include <string.h>

#define LINE_END "\r\n"

void
wt_extract_csv_append_cell (GString *row, const char *cell)
{
  if (strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (row, cell);
      return;
    }
  g_string_append_c (row, '"');
  for (const char *quote; (quote = strchr (cell, '"')) != NULL; cell = quote + 1)
    {
      g_string_append_len (row, cell, quote + 1 - cell);
      g_string_append_c (row, '"');
    }
  g_string_append (row, cell);
  g_string_append_c (row, '"');
}

/* SPSS takes a line for a case, and not every version a quotation mark within a cell. */
static void
flatten (GString *cell)
{
  for (char *at = cell->str; *at != '\0'; at++)
    if (*at == '\n' || *at == '\r')
      *at = ' ';
    else if (*at == '"')
      *at = '\'';
}

/* Most cells are short and hold nothing that wants a look. */
static gboolean
append_plain (GString *row, const WtExtractColumn *column, const WtExtractCell *cell)
{
  switch (column->kind)
    {
    case WT_EXTRACT_ID:
      if (cell->number != 0)
        wt_extract_append_number (row, cell->number);
      return TRUE;
    case WT_EXTRACT_COUNT:
    case WT_EXTRACT_FLAG:
      wt_extract_append_number (row, cell->number);
      return TRUE;
    case WT_EXTRACT_TERM:
      g_string_append (row, wt_term_get_nick (column->terms, (int) cell->number));
      return TRUE;
    case WT_EXTRACT_DATE:
      g_string_append (row, cell->text);
      return TRUE;
    case WT_EXTRACT_ANSWER:
      if (column->question->kind != WT_QUESTION_TEXT)
        wt_csv_cell_append_answer (row, column->question, cell->key, cell->text);
      return column->question->kind != WT_QUESTION_TEXT;
    case WT_EXTRACT_TEXT:
    default:
      return FALSE;
    }
}

static void
append_text (WtExtractWriter *writer, const WtExtractColumn *column, const WtExtractCell *cell)
{
  g_string_truncate (writer->cell, 0);
  if (column->kind == WT_EXTRACT_ANSWER)
    wt_csv_cell_append_answer (writer->cell, column->question, cell->key, cell->text);
  else
    wt_csv_cell_append_text (writer->cell, cell->text);
  if (writer->format == WT_EXTRACT_SPSS)
    flatten (writer->cell);
  wt_extract_csv_append_cell (writer->rows, writer->cell->str);
}

void
wt_extract_csv_add_row (WtExtractWriter *writer, const WtExtractCell *cells)
{
  GString *rows = writer->rows;

  for (guint i = 0; i < writer->table->columns->len; i++)
    {
      const WtExtractColumn *column = wt_extract_table_get_column (writer->table, i);
      gsize start;

      if (i > 0)
        g_string_append_c (rows, ',');
      start = rows->len;
      if (!append_plain (rows, column, &cells[i]))
        append_text (writer, column, &cells[i]);
      writer->widths[i] = MAX (writer->widths[i], rows->len - start);
    }
  g_string_append (rows, LINE_END);
}

void
wt_extract_csv_begin (WtExtractWriter *writer)
{
  for (guint i = 0; i < writer->table->columns->len; i++)
    {
      g_string_truncate (writer->cell, 0);
      wt_csv_cell_append_text (writer->cell, wt_extract_table_get_column (writer->table, i)->name);
      if (i > 0)
        g_string_append_c (writer->rows, ',');
      wt_extract_csv_append_cell (writer->rows, writer->cell->str);
    }
  g_string_append (writer->rows, LINE_END);
}
