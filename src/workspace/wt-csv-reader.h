#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads comma-separated text (RFC 4180): quoted cells with commas, quotes and line ends in them;
 * lines ending in CRLF or LF; a byte order mark. */
typedef struct _WtCsvReader WtCsvReader;

/**
 * wt_csv_reader_new:
 * @text: the file's content, lent for as long as the reader lives; need not end in a zero
 *
 * Returns: (nullable): a reader, or %NULL with WT_ERROR_INVALID when @text is not UTF-8 or holds a
 * zero byte
 */
WtCsvReader *wt_csv_reader_new (const char *text, gsize length, GError **error);
void wt_csv_reader_free (WtCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtCsvReader, wt_csv_reader_free)

/**
 * wt_csv_reader_read:
 * @line: (out): the number of the line on which the row starts, from 1
 *
 * Lines with nothing on them are passed over.
 *
 * Returns: (nullable): the cells of the next row, free with g_strfreev(); %NULL at the end, or with
 * WT_ERROR_INVALID when a quote is not closed
 */
char **wt_csv_reader_read (WtCsvReader *self, guint *line, GError **error);

/* How much of the text has been read, 0 to 1. */
double wt_csv_reader_get_fraction (WtCsvReader *self);

G_END_DECLS
