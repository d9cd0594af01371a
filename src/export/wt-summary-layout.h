#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* The columns of the summary: three blocks of the same width, as three charts stand side by side.
 */
typedef enum
{
  WT_SUMMARY_KEY,
  WT_SUMMARY_KEY_PERIOD,
  WT_SUMMARY_KEY_BEFORE,
  WT_SUMMARY_KEY_CHANGE,
  WT_SUMMARY_GAP,
  WT_SUMMARY_QUESTION, /* the second block; a table at its right has a label and figures */
  WT_SUMMARY_FIGURE_1,
  WT_SUMMARY_FIGURE_2,
  WT_SUMMARY_FIGURE_3,
  WT_SUMMARY_FIGURE_4, /* the third block */
  WT_SUMMARY_FIGURE_5,
  WT_SUMMARY_FIGURE_6,
  WT_SUMMARY_FIGURE_7,
  WT_SUMMARY_FIGURE_8, /* only below the page */
  WT_SUMMARY_COLUMN_COUNT,
  WT_SUMMARY_PAGE_COLUMN_COUNT = WT_SUMMARY_FIGURE_8
} WtSummaryColumn;

#define WT_SUMMARY_FIGURE_COUNT (WT_SUMMARY_COLUMN_COUNT - WT_SUMMARY_FIGURE_1)

/* Widths and heights in pixels. */
extern const guint wt_summary_widths[WT_SUMMARY_COLUMN_COUNT];
#define WT_SUMMARY_ROW_HEIGHT 22
#define WT_SUMMARY_ROW_HEIGHT_OF_TWO_LINES 38
#define WT_SUMMARY_FONT_SIZE 11
#define WT_SUMMARY_HEADER_HEIGHT 24
#define WT_SUMMARY_TALL_HEADER_HEIGHT 40

/* The sheet while it is written, or another that charts are drawn on from figures of its own. */
typedef struct
{
  WtWorkbookWriter *writer; /* (lent) */
  lxw_worksheet *sheet;     /* (lent) */
  guint label_column;       /* of the figures behind charts, which stand right of it */
} WtSummary;

/* @pixels in the unit of wt_workbook_text_measure(), for a font of @size. */
double wt_summary_get_room (guint pixels, double size);

/* Cells of its tables; the rows of a table are counted from 0. */
void wt_summary_put_header (
    WtSummary *self, guint row, guint column, const char *title, WtCellKind kind);
void wt_summary_put_text (
    WtSummary *self, guint row, guint column, const char *text, WtCellKind kind, guint table_row);
/* A number that is not defined reads "–" where @says_none, else its cell is left empty. */
void wt_summary_put_number (WtSummary *self,
                            guint row,
                            guint column,
                            double number,
                            WtCellKind kind,
                            guint table_row,
                            gboolean says_none);
/* Words in the place of a number that the public edition withholds. */
void wt_summary_put_withheld (
    WtSummary *self, guint row, guint column, WtPublicMark mark, guint table_row);
/* A question in a few words, and the height of its row. */
void
wt_summary_put_question (WtSummary *self, guint row, const WtQuestion *question, guint table_row);
void
wt_summary_put_words (WtSummary *self, guint row, guint column, const char *text, WtWords words);

G_END_DECLS
