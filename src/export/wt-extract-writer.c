#include "wt-extract-writer-private.h"

#include "wt-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define BYTES_AT_ONCE 65536
#define UTF_8_MARK "\xef\xbb\xbf"
#define SYNTAX_ENDING ".sps"

/* Digits of the longest number, and its sign. */
#define NUMBER_MAXIMUM 21

static gboolean
is_json (WtExtractWriter *self)
{
  return self->format == WT_EXTRACT_JSON;
}

static char *
make_path (WtExtractWriter *self, const char *folder, const char *ending)
{
  g_autofree char *name = g_strconcat (self->table->name, ending, NULL);

  return g_build_filename (folder, name, NULL);
}

WtExtractWriter *
wt_extract_writer_new (const WtExtractTable *table,
                       WtExtractFormat format,
                       gboolean has_mark,
                       const char *folder,
                       GError **error)
{
  g_autoptr (WtExtractWriter) self = g_new0 (WtExtractWriter, 1);

  self->table = table;
  self->format = format;
  self->rows = g_string_sized_new (2 * BYTES_AT_ONCE);
  self->cell = g_string_new (NULL);
  self->widths = g_new0 (gsize, table->columns->len);
  self->path = make_path (self, folder, is_json (self) ? ".json" : ".csv");
  self->file = g_open (self->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (self->file < 0)
    {
      wt_whole_file_set_error (error, self->path);
      return NULL;
    }
  if (has_mark && format == WT_EXTRACT_CSV)
    g_string_append (self->rows, UTF_8_MARK);
  if (is_json (self))
    wt_extract_json_begin (self);
  else
    wt_extract_csv_begin (self);
  return g_steal_pointer (&self);
}

void
wt_extract_writer_free (WtExtractWriter *self)
{
  if (self->file >= 0)
    close (self->file);
  g_string_free (self->rows, TRUE);
  g_string_free (self->cell, TRUE);
  g_free (self->widths);
  g_free (self->path);
  g_free (self);
}

static gboolean
write_out (WtExtractWriter *self, GError **error)
{
  gsize done = 0;

  while (done < self->rows->len)
    {
      gssize written = write (self->file, self->rows->str + done, self->rows->len - done);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          wt_whole_file_set_error (error, self->path);
          return FALSE;
        }
      done += (gsize) written;
    }
  g_string_truncate (self->rows, 0);
  return TRUE;
}

gboolean
wt_extract_writer_add_row (WtExtractWriter *self, const WtExtractCell *cells, GError **error)
{
  if (is_json (self))
    wt_extract_json_add_row (self, cells);
  else
    wt_extract_csv_add_row (self, cells);
  self->n_rows++;
  return self->rows->len < BYTES_AT_ONCE || write_out (self, error);
}

static gboolean
write_syntax (WtExtractWriter *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *path = make_path (self, folder, SYNTAX_ENDING);
  g_autoptr (GString) syntax = wt_extract_spss_make_syntax (self);

  return wt_whole_file_save (path, syntax->str, syntax->len, error);
}

gboolean
wt_extract_writer_finish (WtExtractWriter *self, GError **error)
{
  int file;

  if (is_json (self))
    wt_extract_json_end (self);
  if (!write_out (self, error))
    return FALSE;
  if (fsync (self->file) != 0)
    {
      wt_whole_file_set_error (error, self->path);
      return FALSE;
    }
  /* A folder on a network may say only now that the disk is full. */
  file = self->file;
  self->file = -1;
  if (close (file) != 0)
    {
      wt_whole_file_set_error (error, self->path);
      return FALSE;
    }
  return self->format != WT_EXTRACT_SPSS || write_syntax (self, error);
}

guint64
wt_extract_writer_get_n_rows (WtExtractWriter *self)
{
  return self->n_rows;
}

void
wt_extract_append_number (GString *text, gint64 number)
{
  char digits[NUMBER_MAXIMUM];
  char *start = digits + sizeof digits;
  guint64 rest = number < 0 ? 0 - (guint64) number : (guint64) number;

  do
    {
      *--start = (char) ('0' + rest % 10);
      rest /= 10;
    }
  while (rest > 0);
  if (number < 0)
    *--start = '-';
  g_string_append_len (text, start, digits + sizeof digits - start);
}
