#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most characters that a cell holds, counted as Excel counts them: in UTF-16. */
#define WT_WORKBOOK_TEXT_MAXIMUM 32767

/**
 * wt_workbook_text_clean:
 * @text: what somebody typed; need not be valid UTF-8
 * @one_line: for headings: line breaks become spaces
 * @buffer: may be written to
 *
 * Text as it may stand in a workbook: without the control characters that XML forbids, with its
 * line breaks as LF, and not longer than a cell; a longer one ends with "…".
 *
 * Returns: @text itself when nothing is to be changed, else what is now in @buffer
 */
const char *wt_workbook_text_clean (const char *text, gboolean one_line, GString *buffer);

/**
 * wt_workbook_text_measure:
 *
 * Returns: how wide the widest line of @text is in Calibri of the size of the sheet, in the unit of
 * column widths: the width of a digit
 */
double wt_workbook_text_measure (const char *text);

/* The same for the widest word of @text. */
double wt_workbook_text_measure_word (const char *text);

/* How many bytes of @text, the space or line break behind them among these, stand in the first line
 * of a column of @width. */
gsize wt_workbook_text_get_line (const char *text, double width);

/* How many lines @text takes in a column of @width, at least 1. */
guint wt_workbook_text_count_lines (const char *text, double width);

G_END_DECLS
