#pragma once

#include "wt-extract-format.h"
#include "wt-extract-table.h"

G_BEGIN_DECLS

/* Writes one table of data into a file, row by row, and keeps none. */
typedef struct _WtExtractWriter WtExtractWriter;

/**
 * wt_extract_writer_new:
 * @table: lent for as long as the writer is there
 * @folder: where the file goes; it is named as the table, with the format's ending
 * @has_mark: whether a file of CSV begins with the mark by which Excel knows UTF-8
 *
 * Errors of this and of all that follows: WT_ERROR_NO_SPACE, WT_ERROR_CANNOT_OPEN.
 */
WtExtractWriter *wt_extract_writer_new (const WtExtractTable *table,
                                        WtExtractFormat format,
                                        gboolean has_mark,
                                        const char *folder,
                                        GError **error);
void wt_extract_writer_free (WtExtractWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtExtractWriter, wt_extract_writer_free)

/* Adds a row: a cell a column of the table. */
gboolean
wt_extract_writer_add_row (WtExtractWriter *self, const WtExtractCell *cells, GError **error);

/* Brings the file to the disk, and for SPSS the syntax beside it. */
gboolean wt_extract_writer_finish (WtExtractWriter *self, GError **error);

/* How many rows were added. */
guint64 wt_extract_writer_get_n_rows (WtExtractWriter *self);

G_END_DECLS
