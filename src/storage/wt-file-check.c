#include "wt-file-check.h"

#include "wt-connection.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The header of an SQLite file: https://www.sqlite.org/fileformat.html#the_database_header */
#define HEADER_LENGTH 100
#define OFFSET_PAGE_SIZE 16
#define OFFSET_CHANGE_COUNTER 24
#define OFFSET_PAGE_COUNT 28
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68
#define OFFSET_VERSION_VALID_FOR 92

static const char MAGIC[16] = "SQLite format 3";

static guint32
read_number (const guint8 *header, gsize offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* The page count in the header is only kept right by versions of SQLite that also keep
 * version-valid-for. */
static gboolean
is_cut_short (const guint8 *header, gint64 size)
{
  guint32 page_size = ((guint32) header[OFFSET_PAGE_SIZE] << 8) | header[OFFSET_PAGE_SIZE + 1];

  if (page_size == 1)
    page_size = 65536;
  if (read_number (header, OFFSET_CHANGE_COUNTER) != read_number (header, OFFSET_VERSION_VALID_FOR))
    return FALSE;
  return size < (gint64) page_size * read_number (header, OFFSET_PAGE_COUNT);
}

/* Whether something was written that is not in the file yet: it is open elsewhere, or was not
 * closed. */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

static gboolean
check_header (
    const guint8 *header, gint64 size, gboolean has_log, int schema_version, GError **error)
{
  if (memcmp (header, MAGIC, sizeof MAGIC) != 0
      || read_number (header, OFFSET_APPLICATION_ID) != WT_APPLICATION_ID)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_FOREIGN, "Not a workspace");
      return FALSE;
    }
  if (read_number (header, OFFSET_USER_VERSION) > (guint32) schema_version)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_NEWER_SCHEMA, "Written by a newer version (%u)",
                   read_number (header, OFFSET_USER_VERSION));
      return FALSE;
    }
  /* While there is a log, pages that the header counts may still be in it. */
  if (!has_log && is_cut_short (header, size))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CORRUPT, "The file was cut short");
      return FALSE;
    }
  return TRUE;
}

gboolean
wt_file_check (const char *path, int schema_version, gboolean *is_read_only, GError **error)
{
  guint8 header[HEADER_LENGTH] = { 0 };
  GStatBuf status;
  FILE *file = NULL;
  gsize length;

  /* A pipe would wait for somebody to write into it. */
  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CANNOT_OPEN, "Not a regular file");
      return FALSE;
    }
  if (g_stat (path, &status) != 0 || (file = g_fopen (path, "rbe")) == NULL)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CANNOT_OPEN, g_strerror (errno));
      return FALSE;
    }
  length = fread (header, 1, sizeof header, file);
  fclose (file);

  /* A file that nobody may write is not written by the administrator either, who could. */
  if (is_read_only != NULL)
    *is_read_only = g_access (path, W_OK) != 0 || (status.st_mode & 0222) == 0;

  if (length < sizeof header && memcmp (header, MAGIC, MIN (length, sizeof MAGIC)) == 0
      && length > 0)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CORRUPT, "The file was cut short");
      return FALSE;
    }
  return check_header (header, status.st_size, has_log (path), schema_version, error);
}
