#include "wt-whole-file.h"

#include "wt-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

void
wt_whole_file_set_error (GError **error, const char *path)
{
  int cause = errno;

  g_set_error (error, WT_ERROR,
               cause == ENOSPC || cause == EDQUOT || cause == EFBIG ? WT_ERROR_NO_SPACE
                                                                    : WT_ERROR_CANNOT_OPEN,
               "%s: %s", path, g_strerror (cause));
}

/* A file that may not be written to must not be replaced either, though its folder would allow it.
 */
static gboolean
may_replace (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      errno = EISDIR;
      wt_whole_file_set_error (error, path);
      return FALSE;
    }
  if (g_access (path, F_OK) == 0 && g_access (path, W_OK) != 0)
    {
      wt_whole_file_set_error (error, path);
      return FALSE;
    }
  return TRUE;
}

char *
wt_whole_file_start (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".working-together-XXXXXX", NULL);
  int file;

  if (!may_replace (path, error))
    return NULL;
  file = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (file < 0)
    {
      wt_whole_file_set_error (error, folder);
      return NULL;
    }
  close (file);
  return g_steal_pointer (&temporary);
}

/* Only what has reached the disk may take the old file's place. */
static gboolean
put_in_place (const char *temporary, const char *path, GError **error)
{
  int file = g_open (temporary, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_safe = file >= 0 && fsync (file) == 0;

  if (!is_safe)
    wt_whole_file_set_error (error, temporary);
  if (file >= 0)
    close (file);
  if (is_safe && g_rename (temporary, path) != 0)
    {
      wt_whole_file_set_error (error, path);
      return FALSE;
    }
  return is_safe;
}

gboolean
wt_whole_file_finish (const char *temporary, const char *path, GError **error)
{
  if (put_in_place (temporary, path, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}

static gboolean
write_bytes (const char *temporary, const char *bytes, gsize length, GError **error)
{
  int file = g_open (temporary, O_WRONLY | O_CLOEXEC, 0);
  gsize done = 0;

  while (file >= 0 && done < length)
    {
      gssize written = write (file, bytes + done, length - done);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        break;
      done += (gsize) written;
    }
  if (file < 0 || done < length)
    wt_whole_file_set_error (error, temporary);
  if (file >= 0)
    close (file);
  return file >= 0 && done == length;
}

gboolean
wt_whole_file_save (const char *path, const char *bytes, gsize length, GError **error)
{
  g_autofree char *temporary = wt_whole_file_start (path, error);

  if (temporary == NULL)
    return FALSE;
  if (!write_bytes (temporary, bytes, length, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  return wt_whole_file_finish (temporary, path, error);
}
