#pragma once

#include "wt-csv-reader.h"
#include "wt-import-header.h"
#include "wt-text-encoding.h"

G_BEGIN_DECLS

/**
 * WtImportFile:
 * @checksum: SHA-256 of the file's bytes
 * @encoding: how it is written
 * @reader: stands at the first row below the header
 * @has_decimal_comma: whether the file is from where numbers have a comma: its cells have
 * semicolons between them
 *
 * A file of responses that was opened and whose header was read.
 */
typedef struct
{
  char *checksum;
  WtTextEncoding encoding;
  WtCsvReader *reader;
  WtImportHeader *header;
  gboolean has_decimal_comma;
} WtImportFile;

/* WT_ERROR_CANNOT_OPEN, or WT_ERROR_INVALID with a sentence when the file is no table of text. */
WtImportFile *wt_import_file_open (const char *path, WtTextEncoding encoding, GError **error);
void wt_import_file_free (WtImportFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtImportFile, wt_import_file_free)

G_END_DECLS
