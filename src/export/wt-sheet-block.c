#include "wt-sheet-block.h"

#include "wt-public-cells.h"
#include "wt-workbook-text.h"

#include <math.h>
#include <xlsxwriter.h>

/* In pixels. */
#define TITLE_HEIGHT 34
#define ROW_HEIGHT 22
#define LINE_HEIGHT 18
#define HEADER_HEIGHT 40
/* The width of a digit, and what a cell leaves free at its sides. */
#define DIGIT_WIDTH 7.4
#define PADDING 18

static lxw_format *
get_format (WtSheetBlock *self, WtCellKind kind)
{
  return wt_workbook_style_get_cell (&self->writer->style, kind,
                                     self->table_row % 2 == 0 ? WT_CELL_PLAIN : WT_CELL_BANDED);
}

void
wt_sheet_block_put_words (
    WtSheetBlock *self, guint row, guint column, const char *text, WtWords words)
{
  wt_workbook_writer_put_text (self->writer, self->sheet, row, column, text,
                               wt_workbook_style_get_words (&self->writer->style, words));
}

void
wt_sheet_block_begin (WtSheetBlock *self, const char *title, const char *subtitle)
{
  for (guint i = 0; i < self->n_columns; i++)
    worksheet_set_column_pixels (self->sheet, (lxw_col_t) i, (lxw_col_t) i, self->widths[i], NULL);
  wt_sheet_block_put_words (self, 0, 0, title, WT_WORDS_TITLE);
  worksheet_set_row_pixels (self->sheet, 0, TITLE_HEIGHT, NULL);
  wt_sheet_block_put_words (self, 1, 0, subtitle, WT_WORDS_SUBTITLE);
  self->row = 2;
}

void
wt_sheet_block_begin_table (WtSheetBlock *self,
                            const char *const *titles,
                            guint n_titles,
                            guint n_texts)
{
  self->row++;
  for (guint i = 0; i < n_titles; i++)
    wt_workbook_writer_put_text (
        self->writer, self->sheet, self->row, i, titles[i],
        wt_workbook_style_get_cell (&self->writer->style,
                                    i < n_texts ? WT_CELL_TEXT : WT_CELL_COUNT, WT_CELL_HEADER));
  worksheet_set_row_pixels (self->sheet, self->row, HEADER_HEIGHT, NULL);
  self->row++;
  self->table_row = 0;
  worksheet_set_row_pixels (self->sheet, self->row, ROW_HEIGHT, NULL);
}

void
wt_sheet_block_end_row (WtSheetBlock *self)
{
  self->row++;
  self->table_row++;
}

void
wt_sheet_block_put_text (WtSheetBlock *self, guint column, const char *text)
{
  guint n_lines =
      wt_workbook_text_count_lines (text, ((double) self->widths[column] - PADDING) / DIGIT_WIDTH);

  wt_workbook_writer_put_text (self->writer, self->sheet, self->row, column, text,
                               get_format (self, WT_CELL_WRAPPED));
  if (column == 0)
    worksheet_set_row_pixels (self->sheet, self->row,
                              ROW_HEIGHT + (n_lines > 1 ? (n_lines - 1) * LINE_HEIGHT : 0), NULL);
}

void
wt_sheet_block_put_date (WtSheetBlock *self, guint column, const char *iso)
{
  wt_workbook_writer_put_date (self->writer, self->sheet, self->row, column, iso,
                               get_format (self, WT_CELL_DATE));
}

void
wt_sheet_block_put_number (WtSheetBlock *self, guint column, double number, WtCellKind kind)
{
  if (isnan (number))
    wt_workbook_writer_put_text (self->writer, self->sheet, self->row, column, "–",
                                 get_format (self, WT_CELL_WORDS));
  else
    wt_workbook_writer_put_number (self->writer, self->sheet, self->row, column, number,
                                   get_format (self, kind));
}

void
wt_sheet_block_put_count (WtSheetBlock *self, guint column, WtPublicCount count)
{
  g_autofree char *words = NULL;

  if (count.mark == WT_PUBLIC_SHOWN)
    {
      wt_sheet_block_put_number (self, column, (double) count.count, WT_CELL_COUNT);
      return;
    }
  words = wt_public_cells_dup_short_words (
      count.mark, wt_publication_get_threshold (self->writer->publication));
  wt_workbook_writer_put_text (self->writer, self->sheet, self->row, column, words,
                               get_format (self, WT_CELL_WITHHELD));
}

void
wt_sheet_block_put_formula (
    WtSheetBlock *self, guint column, const char *formula, double result, WtCellKind kind)
{
  lxw_format *format = get_format (self, kind);

  if (isnan (result))
    worksheet_write_formula_str (self->sheet, self->row, (lxw_col_t) column, formula, format, "–");
  else
    worksheet_write_formula_num (self->sheet, self->row, (lxw_col_t) column, formula, format,
                                 result);
}
