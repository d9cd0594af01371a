#include "wt-whole-folder.h"

#include "wt-error.h"
#include "wt-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The folder itself, where @path is a link to it, ends in a slash or is ".". */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *resolved = real != NULL ? g_strdup (real) : g_canonicalize_filename (path, NULL);

  free (real);
  return resolved;
}

static char *
find_stranger (const char *path, WtWholeFolderOwns owns, GError **error)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    {
      wt_whole_file_set_error (error, path);
      return NULL;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (!owns (name) || !g_file_test (file, G_FILE_TEST_IS_REGULAR))
        return g_filename_display_name (name);
    }
  return NULL;
}

static gboolean
has_only_own (const char *path, WtWholeFolderOwns owns, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *stranger = find_stranger (path, owns, &local_error);

  if (stranger != NULL)
    g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                 /* Translators: the name of a file in a folder */
                 _ ("The folder has “%s” in it, which is not from an earlier export; choose a new "
                    "or an empty folder."),
                 stranger);
  else if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    return TRUE;
  return FALSE;
}

static gboolean
may_replace (const char *path, WtWholeFolderOwns owns, GError **error)
{
  if (g_access (path, F_OK) != 0 && errno == ENOENT)
    return TRUE;
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && g_access (path, W_OK) == 0)
    return has_only_own (path, owns, error);
  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    errno = ENOTDIR;
  wt_whole_file_set_error (error, path);
  return FALSE;
}

char *
wt_whole_folder_start (const char *path, WtWholeFolderOwns owns, GError **error)
{
  g_autofree char *place = resolve (path);
  g_autofree char *parent = g_path_get_dirname (place);
  g_autofree char *temporary = g_build_filename (parent, ".working-together-XXXXXX", NULL);

  if (!may_replace (place, owns, error))
    return NULL;
  if (g_mkdtemp_full (temporary, 0777) == NULL)
    {
      wt_whole_file_set_error (error, parent);
      return NULL;
    }
  return g_steal_pointer (&temporary);
}

static void
remove_files (const char *path, WtWholeFolderOwns owns)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (owns == NULL || owns (name))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        g_unlink (file);
      }
  g_rmdir (path);
}

void
wt_whole_folder_discard (const char *temporary)
{
  remove_files (temporary, NULL);
}

/* The names of the files have to reach the disk as well. */
static gboolean
bring_to_disk (const char *path, GError **error)
{
  int folder = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean is_safe = folder >= 0 && fsync (folder) == 0;

  if (!is_safe)
    wt_whole_file_set_error (error, path);
  if (folder >= 0)
    close (folder);
  return is_safe;
}

/* Out of the way, to come back if the new folder cannot take its place; "" where there is none. */
static char *
put_aside (const char *place, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (place);
  g_autofree char *aside = g_build_filename (parent, ".working-together-XXXXXX", NULL);

  if (!g_file_test (place, G_FILE_TEST_IS_DIR))
    return g_strdup ("");
  if (g_mkdtemp (aside) != NULL && g_rename (place, aside) == 0)
    return g_steal_pointer (&aside);
  wt_whole_file_set_error (error, place);
  g_rmdir (aside);
  return NULL;
}

gboolean
wt_whole_folder_finish (const char *temporary,
                        const char *path,
                        WtWholeFolderOwns owns,
                        GError **error)
{
  g_autofree char *place = resolve (path);
  g_autofree char *aside = NULL;

  if (!may_replace (place, owns, error) || !bring_to_disk (temporary, error)
      || (aside = put_aside (place, error)) == NULL)
    {
      wt_whole_folder_discard (temporary);
      return FALSE;
    }
  if (g_rename (temporary, place) != 0)
    {
      wt_whole_file_set_error (error, place);
      if (aside[0] != '\0')
        g_rename (aside, place);
      wt_whole_folder_discard (temporary);
      return FALSE;
    }
  if (aside[0] != '\0')
    remove_files (aside, owns);
  return TRUE;
}
