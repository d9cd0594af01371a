#pragma once

#include "wt-sheet-table.h"

G_BEGIN_DECLS

/**
 * WtLongTable:
 *
 * A table of any number of rows, streamed, so that memory does not grow with them. Where a sheet is
 * full it goes on on another: "Responses 2".
 */
typedef struct _WtLongTable WtLongTable;

/**
 * wt_long_table_new:
 * @sheet_name: of the first sheet
 * @table_name: as in wt_sheet_table_new()
 * @rows_expected: sheets for so many are added at once, to stand side by side
 *
 * Returns: (nullable): %NULL with WT_ERROR_NO_SPACE
 */
WtLongTable *wt_long_table_new (WtWorkbookWriter *writer,
                                const char *sheet_name,
                                const char *table_name,
                                const WtSheetColumn *columns,
                                guint n_columns,
                                gint64 rows_expected,
                                GError **error);
void wt_long_table_free (WtLongTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtLongTable, wt_long_table_free)

/* Goes on to the next row, on another sheet where one is full. */
gboolean wt_long_table_begin_row (WtLongTable *self, GError **error);

/* The table that the current row is in. */
WtSheetTable *wt_long_table_get_table (WtLongTable *self);

guint wt_long_table_get_n_sheets (WtLongTable *self);

void wt_long_table_finish (WtLongTable *self, const char *empty_words);

G_END_DECLS
