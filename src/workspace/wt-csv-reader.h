#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads text of cells with commas between them (RFC 4180), or with semicolons or tabs: quoted cells
 * with separators, quotes and line ends in them; lines ending in CRLF, LF or CR; Excel's first line
 * "sep=;", which names the separator. */
typedef struct _WtCsvReader WtCsvReader;

/**
 * wt_csv_reader_new:
 * @text: UTF-8 without a zero; see wt_text_decode()
 *
 * Finds out by the first rows which separator stands between the cells.
 */
WtCsvReader *wt_csv_reader_new (GBytes *text);
void wt_csv_reader_free (WtCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtCsvReader, wt_csv_reader_free)

/* ',', ';' or '\t'. */
char wt_csv_reader_get_separator (WtCsvReader *self);

/**
 * wt_csv_reader_read:
 * @n_cells: (out): how many cells the row has
 * @line: (out): the number of the line on which the row starts, from 1
 *
 * Lines with nothing on them are passed over.
 *
 * Returns: (nullable): the cells of the next row with %NULL at the end, lent until the next call;
 * %NULL at the end, or with WT_ERROR_INVALID when a quote is not closed or a row has too many cells
 */
const char *const *
wt_csv_reader_read (WtCsvReader *self, guint *n_cells, guint *line, GError **error);

/* Goes back to the first row. */
void wt_csv_reader_rewind (WtCsvReader *self);

/* How much of the text has been read, 0 to 1. */
double wt_csv_reader_get_fraction (WtCsvReader *self);

G_END_DECLS
