#include "wt-import-file-private.h"

#include "wt-error.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* 200 times as much as 100,000 forms take. */
#define SIZE_MAXIMUM (1024L * 1024 * 1024)

void
wt_import_file_free (WtImportFile *file)
{
  g_clear_pointer (&file->header, wt_import_header_unref);
  g_clear_pointer (&file->reader, wt_csv_reader_free);
  g_free (file->checksum);
  g_free (file);
}

static GBytes *
load (const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  GStatBuf status;
  char *content;
  gsize length;

  if (g_stat (path, &status) == 0 && status.st_size > SIZE_MAXIMUM)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("The file is too large to be one of responses."));
      return NULL;
    }
  if (g_file_get_contents (path, &content, &length, &local_error))
    return g_bytes_new_take (content, length);
  g_set_error_literal (error, WT_ERROR, WT_ERROR_CANNOT_OPEN, local_error->message);
  return NULL;
}

/* The second row is below a quote that nobody closes, or there is none: then it is no header. */
static WtImportHeader *
read_header (WtCsvReader *reader, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  guint n_first, n_second = 0, line;
  const char *const *cells = wt_csv_reader_read (reader, &n_first, &line, &local_error);
  g_auto (GStrv) first = g_strdupv ((char **) cells);
  const char *const *second;
  WtImportHeader *header;

  if (first == NULL)
    {
      if (local_error == NULL)
        g_set_error_literal (&local_error, WT_ERROR, WT_ERROR_INVALID, _ ("The file is empty."));
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  second = wt_csv_reader_read (reader, &n_second, &line, NULL);
  header = wt_import_header_new ((const char *const *) first, n_first, second, n_second);
  wt_csv_reader_rewind (reader);
  for (guint i = 0; i < header->n_rows; i++)
    (void) wt_csv_reader_read (reader, &n_first, &line, NULL);
  return header;
}

WtImportFile *
wt_import_file_open (const char *path, WtTextEncoding encoding, GError **error)
{
  g_autoptr (WtImportFile) file = g_new0 (WtImportFile, 1);
  g_autoptr (GBytes) bytes = load (path, error);
  g_autoptr (GBytes) text = NULL;

  file->encoding = encoding;
  if (bytes == NULL || (text = wt_text_decode (bytes, &file->encoding, error)) == NULL)
    return NULL;
  file->checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  file->reader = wt_csv_reader_new (text);
  file->has_decimal_comma = wt_csv_reader_get_separator (file->reader) == ';';
  file->header = read_header (file->reader, error);
  return file->header != NULL ? g_steal_pointer (&file) : NULL;
}
