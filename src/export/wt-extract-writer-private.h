#pragma once

#include "wt-extract-writer.h"

G_BEGIN_DECLS

/* What the formats share. */
struct _WtExtractWriter
{
  const WtExtractTable *table; /* lent */
  WtExtractFormat format;
  char *path;    /* (owned) */
  int file;      /* or -1 */
  GString *rows; /* (owned) what is not written yet */
  GString *cell; /* (owned) room for one */
  gsize *widths; /* (owned) the longest cell of each column, in bytes */
  guint64 n_rows;
};

/* Each appends to @rows of the writer. */
void wt_extract_csv_begin (WtExtractWriter *writer);
void wt_extract_csv_add_row (WtExtractWriter *writer, const WtExtractCell *cells);

void wt_extract_json_begin (WtExtractWriter *writer);
void wt_extract_json_add_row (WtExtractWriter *writer, const WtExtractCell *cells);
void wt_extract_json_end (WtExtractWriter *writer);

/* Appends @cell to @row, in quotation marks where RFC 4180 wants them. */
void wt_extract_csv_append_cell (GString *row, const char *cell);

/* Appends a number in digits. */
void wt_extract_append_number (GString *text, gint64 number);

/* The syntax that reads the table whose rows @writer wrote; free with g_string_free(). */
GString *wt_extract_spss_make_syntax (WtExtractWriter *writer);

G_END_DECLS
