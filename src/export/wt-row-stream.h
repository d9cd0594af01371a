#pragma once

#include "wt-workbook-style.h"

G_BEGIN_DECLS

/**
 * WtRowStream:
 *
 * The rows of a streamed sheet, set into the sheet's temporary file as they will stand in the
 * workbook. The library would make a cell of its own of every value first, and look up the look and
 * print the place of each: for long tables that is most of its time.
 *
 * Rows and cells come in order. What the library itself writes to the sheet has to stand above the
 * first row or below the last.
 */
typedef struct _WtRowStream WtRowStream;

/* @sheet: (lent): streamed. @formats: (array length=n_columns): copied; the looks of its columns.
 */
WtRowStream *wt_row_stream_new (lxw_worksheet *sheet, lxw_format *const *formats, guint n_columns);
void wt_row_stream_free (WtRowStream *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtRowStream, wt_row_stream_free)

/* Starts the row @row, counted from 0. */
void wt_row_stream_begin_row (WtRowStream *self, guint row);

/* A cell of the row. @text is as wt_workbook_text_clean() gives it, and not empty. */
void wt_row_stream_add_text (WtRowStream *self, guint column, const char *text);
void wt_row_stream_add_number (WtRowStream *self, guint column, double number);

/* Ends the row. @height: in points, or 0 for the usual one. */
void wt_row_stream_end_row (WtRowStream *self, guint height);

G_END_DECLS
