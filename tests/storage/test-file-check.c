/* Headers of files, good and bad, byte by byte; and that a look changes nothing. */

#include "test-support.h"

#include "wt-file-check.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define SCHEMA_VERSION 3
#define PAGE_SIZE 4096
#define PAGES 2

typedef struct
{
  char *folder;
  char *path;
  guint8 good[PAGE_SIZE * PAGES];
} World;

static void
put_number (guint8 *bytes, gsize offset, guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (bytes + offset, &number, sizeof number);
}

static void
set_up (World *world, gconstpointer data)
{
  world->folder = test_make_folder ();
  world->path = g_build_filename (world->folder, "test.wtdb", NULL);
  memset (world->good, 0, sizeof world->good);
  memcpy (world->good, "SQLite format 3", 16);
  world->good[16] = PAGE_SIZE >> 8;
  put_number (world->good, 24, 7);
  put_number (world->good, 28, PAGES);
  put_number (world->good, 60, SCHEMA_VERSION);
  put_number (world->good, 68, WT_APPLICATION_ID);
  put_number (world->good, 92, 7);
}

static void
tear_down (World *world, gconstpointer data)
{
  test_remove_folder (world->folder);
  g_clear_pointer (&world->folder, g_free);
  g_clear_pointer (&world->path, g_free);
}

/* Looks at a file with this content; @code is -1 for one that can be opened. */
static void
check (World *world, const guint8 *content, gsize length, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  gsize length_after;
  gboolean is_read_only = TRUE;

  g_assert_true (g_file_set_contents (world->path, (const char *) content, (gssize) length, NULL));
  g_assert_true (wt_file_check (world->path, SCHEMA_VERSION, &is_read_only, &error)
                 == (code == -1));
  if (code == -1)
    g_assert_no_error (error);
  else
    g_assert_error (error, WT_ERROR, code);
  g_assert_true (g_file_get_contents (world->path, &after, &length_after, NULL));
  g_assert_cmpmem (after, length_after, content, length);
}

static const struct
{
  gsize offset;
  guint32 number; /* of four bytes */
  int code;
} NUMBERS[] = {
  { 60, SCHEMA_VERSION, -1 },
  { 60, SCHEMA_VERSION - 1, -1 },
  { 60, 0, -1 },
  { 60, SCHEMA_VERSION + 1, WT_ERROR_NEWER_SCHEMA },
  { 60, G_MAXINT32, WT_ERROR_NEWER_SCHEMA },
  { 60, G_MAXUINT32, WT_ERROR_NEWER_SCHEMA },
  { 68, 0, WT_ERROR_FOREIGN },
  { 68, WT_APPLICATION_ID + 1, WT_ERROR_FOREIGN },
  { 68, 0x42445457, WT_ERROR_FOREIGN },
  { 0, 0, WT_ERROR_FOREIGN },
  { 12, 0x34343434, WT_ERROR_FOREIGN },
  { 28, PAGES + 1, WT_ERROR_CORRUPT },
  { 28, G_MAXUINT32, WT_ERROR_CORRUPT },
  { 28, PAGES - 1, -1 },
  { 28, 0, -1 },
};

static void
test_numbers (World *world, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    {
      guint8 changed[sizeof world->good];

      g_test_message ("%u at %" G_GSIZE_FORMAT, NUMBERS[i].number, NUMBERS[i].offset);
      memcpy (changed, world->good, sizeof changed);
      put_number (changed, NUMBERS[i].offset, NUMBERS[i].number);
      check (world, changed, sizeof changed, NUMBERS[i].code);
    }
}

static void
test_every_length (World *world, gconstpointer data)
{
  for (gsize length = 1; length < sizeof world->good; length += length < 110 ? 1 : 499)
    check (world, world->good, length, WT_ERROR_CORRUPT);
  check (world, world->good, sizeof world->good, -1);
  check (world, world->good, 0, WT_ERROR_FOREIGN);
  check (world, (const guint8 *) "SQLite letter", 13, WT_ERROR_FOREIGN);
  check (world, (const guint8 *) "x", 1, WT_ERROR_FOREIGN);
}

/* A newer file that was cut short is newer first: its own program may know better. */
static void
test_which_comes_first (World *world, gconstpointer data)
{
  put_number (world->good, 60, SCHEMA_VERSION + 1);
  check (world, world->good, sizeof world->good / 2, WT_ERROR_NEWER_SCHEMA);
  put_number (world->good, 68, 0);
  check (world, world->good, sizeof world->good / 2, WT_ERROR_FOREIGN);
}

/* The count of pages only says something when the program that wrote last kept it. */
static void
test_counts_that_are_old (World *world, gconstpointer data)
{
  put_number (world->good, 92, 6);
  put_number (world->good, 28, 999);
  check (world, world->good, sizeof world->good, -1);
}

static void
test_large_pages (World *world, gconstpointer data)
{
  world->good[16] = 0;
  world->good[17] = 1;
  put_number (world->good, 28, 1);
  check (world, world->good, sizeof world->good, WT_ERROR_CORRUPT);
  put_number (world->good, 28, 0);
  check (world, world->good, sizeof world->good, -1);
}

/* Pages that are not in the file may be in the log beside it, but not in an empty one. */
static void
test_log (World *world, gconstpointer data)
{
  g_autofree char *log = g_strconcat (world->path, "-wal", NULL);

  g_assert_true (g_file_set_contents (log, "", 0, NULL));
  check (world, world->good, sizeof world->good / 2, WT_ERROR_CORRUPT);
  g_assert_true (g_file_set_contents (log, "frames", 6, NULL));
  check (world, world->good, sizeof world->good / 2, -1);
  put_number (world->good, 60, SCHEMA_VERSION + 1);
  check (world, world->good, sizeof world->good, WT_ERROR_NEWER_SCHEMA);
}

static void
test_what_is_no_file (World *world, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (world->folder, "none.wtdb", NULL);
  g_autofree char *link = g_build_filename (world->folder, "link.wtdb", NULL);
  g_autofree char *pipe = g_build_filename (world->folder, "pipe.wtdb", NULL);
  const char *const paths[] = { missing, world->folder, link, pipe, "/dev/null", "" };

  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", paths[i]);
      g_assert_false (wt_file_check (paths[i], SCHEMA_VERSION, NULL, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_CANNOT_OPEN);
    }
}

static void
test_read_only (World *world, gconstpointer data)
{
  static const struct
  {
    int mode;
    gboolean is_read_only;
  } MODES[] = { { 0600, FALSE }, { 0644, FALSE }, { 0400, TRUE }, { 0444, TRUE } };

  check (world, world->good, sizeof world->good, -1);
  for (guint i = 0; i < G_N_ELEMENTS (MODES); i++)
    {
      gboolean is_read_only = !MODES[i].is_read_only;

      g_chmod (world->path, MODES[i].mode);
      g_assert_true (wt_file_check (world->path, SCHEMA_VERSION, &is_read_only, NULL));
      g_assert_true (is_read_only == MODES[i].is_read_only);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/file-check/numbers", test_numbers },
    { "/file-check/every-length", test_every_length },
    { "/file-check/which-comes-first", test_which_comes_first },
    { "/file-check/counts-that-are-old", test_counts_that_are_old },
    { "/file-check/large-pages", test_large_pages },
    { "/file-check/log", test_log },
    { "/file-check/what-is-no-file", test_what_is_no_file },
    { "/file-check/read-only", test_read_only },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
