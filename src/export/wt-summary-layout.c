#include "wt-summary-layout.h"

#include "wt-public-cells.h"
#include "wt-workbook-text.h"

#include <math.h>
#include <xlsxwriter.h>

/* The width of a digit of the sheet's font, and what a cell leaves free at its sides. */
#define DIGIT_WIDTH 7.4
#define PADDING 6
#define INDENT_WIDTH 9

const guint wt_summary_widths[WT_SUMMARY_COLUMN_COUNT] = {
  [WT_SUMMARY_KEY] = 140,       [WT_SUMMARY_KEY_PERIOD] = 76, [WT_SUMMARY_KEY_BEFORE] = 98,
  [WT_SUMMARY_KEY_CHANGE] = 72, [WT_SUMMARY_GAP] = 19,        [WT_SUMMARY_QUESTION] = 162,
  [WT_SUMMARY_FIGURE_1] = 78,   [WT_SUMMARY_FIGURE_2] = 85,   [WT_SUMMARY_FIGURE_3] = 80,
  [WT_SUMMARY_FIGURE_4] = 104,  [WT_SUMMARY_FIGURE_5] = 112,  [WT_SUMMARY_FIGURE_6] = 82,
  [WT_SUMMARY_FIGURE_7] = 92,   [WT_SUMMARY_FIGURE_8] = 98,
};

double
wt_summary_get_room (guint pixels, double size)
{
  return (pixels - PADDING) / DIGIT_WIDTH * WT_SUMMARY_FONT_SIZE / size;
}

static WtCellLook
get_look (guint table_row)
{
  return table_row % 2 == 0 ? WT_CELL_PLAIN : WT_CELL_BANDED;
}

void
wt_summary_put_header (WtSummary *self, guint row, guint column, const char *title, WtCellKind kind)
{
  wt_workbook_writer_put_text (
      self->writer, self->sheet, row, column, title,
      wt_workbook_style_get_cell (&self->writer->style, kind, WT_CELL_HEADER));
}

void
wt_summary_put_text (
    WtSummary *self, guint row, guint column, const char *text, WtCellKind kind, guint table_row)
{
  wt_workbook_writer_put_text (
      self->writer, self->sheet, row, column, text,
      wt_workbook_style_get_cell (&self->writer->style, kind, get_look (table_row)));
}

void
wt_summary_put_question (WtSummary *self, guint row, const WtQuestion *question, guint table_row)
{
  const char *title = wt_question_get_short_title (question);
  double room = wt_summary_get_room (wt_summary_widths[WT_SUMMARY_QUESTION] - INDENT_WIDTH,
                                     WT_SUMMARY_FONT_SIZE);

  wt_summary_put_text (self, row, WT_SUMMARY_QUESTION, title, WT_CELL_WRAPPED, table_row);
  worksheet_set_row_pixels (self->sheet, row,
                            wt_workbook_text_measure (title) > room
                                ? WT_SUMMARY_ROW_HEIGHT_OF_TWO_LINES
                                : WT_SUMMARY_ROW_HEIGHT,
                            NULL);
}

void
wt_summary_put_number (WtSummary *self,
                       guint row,
                       guint column,
                       double number,
                       WtCellKind kind,
                       guint table_row,
                       gboolean says_none)
{
  if (isnan (number))
    wt_summary_put_text (self, row, column, says_none ? "–" : "", WT_CELL_WORDS, table_row);
  else
    wt_workbook_writer_put_number (
        self->writer, self->sheet, row, column, number,
        wt_workbook_style_get_cell (&self->writer->style, kind, get_look (table_row)));
}

void
wt_summary_put_withheld (
    WtSummary *self, guint row, guint column, WtPublicMark mark, guint table_row)
{
  g_autofree char *words = wt_public_cells_dup_short_words (
      mark, wt_publication_get_threshold (self->writer->publication));

  wt_summary_put_text (self, row, column, words, WT_CELL_WITHHELD, table_row);
}

void
wt_summary_put_words (WtSummary *self, guint row, guint column, const char *text, WtWords words)
{
  wt_workbook_writer_put_text (self->writer, self->sheet, row, column, text,
                               wt_workbook_style_get_words (&self->writer->style, words));
}
