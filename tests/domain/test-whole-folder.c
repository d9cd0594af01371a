/* A folder takes its place whole or not at all, and nothing that is not its own is lost. */
#include "wt-error.h"
#include "wt-whole-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *parent;
  char *path;
} World;

static void
set_up (World *world, gconstpointer data)
{
  world->parent = g_dir_make_tmp ("wt-folder-XXXXXX", NULL);
  world->path = g_build_filename (world->parent, "data 😀", NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_remove (file) != 0)
        remove_all (file);
    }
  g_rmdir (path);
}

static void
tear_down (World *world, gconstpointer data)
{
  remove_all (world->parent);
  g_free (world->parent);
  g_free (world->path);
}

static gboolean
owns (const char *name)
{
  return g_str_has_suffix (name, ".csv");
}

static void
put_file (const char *folder, const char *name, const char *content)
{
  g_autofree char *file = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (file, content, -1, NULL));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The files and what is in them, in order; %NULL without a folder. */
static char *
list (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (folder == NULL)
    return NULL;
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *content = NULL;

      g_file_get_contents (file, &content, NULL, NULL);
      g_ptr_array_add (names,
                       g_strdup_printf ("%s=%s", name, content != NULL ? content : "folder"));
    }
  g_ptr_array_sort (names, compare);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static void
assert_list (const char *path, const char *expected)
{
  g_autofree char *listed = list (path);

  g_assert_cmpstr (listed, ==, expected);
}

static void
write_new (const char *path, const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *temporary = wt_whole_folder_start (path, owns, &error);

  g_assert_no_error (error);
  put_file (temporary, "a.csv", content);
  wt_whole_folder_finish (temporary, path, owns, &error);
  g_assert_no_error (error);
}

static void
assert_refused (World *world, const char *path, int code)
{
  g_autofree char *before = list (world->parent);
  g_autoptr (GError) error = NULL;
  g_autofree char *temporary = wt_whole_folder_start (path, owns, &error);

  g_assert_null (temporary);
  g_assert_error (error, WT_ERROR, code);
  assert_list (world->parent, before);
}

static void
test_places (World *world, gconstpointer data)
{
  g_autofree char *slash = g_strconcat (world->path, "/", NULL);
  g_autofree char *link = g_build_filename (world->parent, "link", NULL);

  write_new (world->path, "1");
  assert_list (world->path, "a.csv=1");
  put_file (world->path, "b.csv", "old");
  write_new (slash, "2");
  assert_list (world->path, "a.csv=2");
  g_assert_cmpint (symlink (world->path, link), ==, 0);
  write_new (link, "3");
  assert_list (world->path, "a.csv=3");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_remove (link);
  assert_list (world->parent, "data 😀=folder");
}

static void
test_empty_folder (World *world, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (world->path, 0777), ==, 0);
  write_new (world->path, "1");
  assert_list (world->path, "a.csv=1");
  assert_list (world->parent, "data 😀=folder");
}

static void
test_refused (World *world, gconstpointer data)
{
  g_autofree char *file = g_build_filename (world->parent, "file", NULL);
  g_autofree char *below_file = g_build_filename (file, "data", NULL);
  g_autofree char *nowhere = g_build_filename (world->parent, "no", "such", NULL);
  g_autofree char *inner = g_build_filename (world->path, "x.csv", NULL);
  g_autofree char *notes = g_build_filename (world->path, "notes.txt", NULL);

  put_file (world->parent, "file", "x");
  assert_refused (world, file, WT_ERROR_CANNOT_OPEN);
  assert_refused (world, below_file, WT_ERROR_CANNOT_OPEN);
  assert_refused (world, nowhere, WT_ERROR_CANNOT_OPEN);
  write_new (world->path, "1");
  put_file (world->path, "notes.txt", "mine");
  assert_refused (world, world->path, WT_ERROR_INVALID);
  assert_list (world->path, "a.csv=1 notes.txt=mine");
  g_remove (notes);
  g_assert_cmpint (g_mkdir (inner, 0777), ==, 0);
  assert_refused (world, world->path, WT_ERROR_INVALID);
}

/* Somebody puts a file into the folder while the new one is written. */
static void
test_changed_meanwhile (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *temporary = NULL;

  write_new (world->path, "1");
  temporary = wt_whole_folder_start (world->path, owns, &error);
  g_assert_no_error (error);
  put_file (temporary, "a.csv", "2");
  put_file (world->path, "notes.txt", "mine");
  g_assert_false (wt_whole_folder_finish (temporary, world->path, owns, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  assert_list (world->path, "a.csv=1 notes.txt=mine");
  assert_list (world->parent, "data 😀=folder");
}

static void
test_discarded (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *temporary = wt_whole_folder_start (world->path, owns, &error);

  g_assert_no_error (error);
  put_file (temporary, "a.csv", "1");
  wt_whole_folder_discard (temporary);
  assert_list (world->parent, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/whole-folder/places", World, NULL, set_up, test_places, tear_down);
  g_test_add ("/whole-folder/empty-folder", World, NULL, set_up, test_empty_folder, tear_down);
  g_test_add ("/whole-folder/refused", World, NULL, set_up, test_refused, tear_down);
  g_test_add ("/whole-folder/changed-meanwhile", World, NULL, set_up, test_changed_meanwhile,
              tear_down);
  g_test_add ("/whole-folder/discarded", World, NULL, set_up, test_discarded, tear_down);
  return g_test_run ();
}
