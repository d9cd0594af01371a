/* Connections to files: opening, two at once, reading only. */

#include "test-support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define ELSEWHERE "--elsewhere"

typedef struct
{
  char *folder;
  char *path;
  WtConnection *connection;
} World;

static WtConnection *
open_file (const char *path, WtConnectionMode mode)
{
  g_autoptr (GError) error = NULL;
  WtConnection *connection = wt_connection_open (path, mode, &error);

  g_assert_no_error (error);
  return connection;
}

static void
set_up (World *world, gconstpointer data)
{
  world->folder = test_make_folder ();
  world->path = g_build_filename (world->folder, "test.wtdb", NULL);
  world->connection = open_file (world->path, WT_CONNECTION_CREATE);
  test_run_script (world->connection, "CREATE TABLE things (id INTEGER PRIMARY KEY) STRICT");
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_pointer (&world->connection, wt_connection_close);
  test_remove_folder (world->folder);
  g_clear_pointer (&world->folder, g_free);
  g_clear_pointer (&world->path, g_free);
}

static void
test_is_set_up (World *world, gconstpointer data)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (world->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (test_get_number (world->connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (test_get_number (world->connection, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (test_get_number (world->connection, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (
      test_get_number (world->connection,
                       "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"),
      ==, 1);
}

static void
test_what_cannot_be_opened (World *world, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (world->folder, "none.wtdb", NULL);
  g_autofree char *far = g_build_filename (world->folder, "no", "such", "folder.wtdb", NULL);
  const struct
  {
    const char *path;
    WtConnectionMode mode;
    WtError code;
  } CASES[] = {
    { missing, WT_CONNECTION_READ_WRITE, WT_ERROR_CANNOT_OPEN },
    { missing, WT_CONNECTION_READ_ONLY, WT_ERROR_CANNOT_OPEN },
    { far, WT_CONNECTION_CREATE, WT_ERROR_CANNOT_OPEN },
    { world->folder, WT_CONNECTION_READ_WRITE, WT_ERROR_CANNOT_OPEN },
    { world->folder, WT_CONNECTION_CREATE, WT_ERROR_EXISTS },
    { world->path, WT_CONNECTION_CREATE, WT_ERROR_EXISTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (wt_connection_open (CASES[i].path, CASES[i].mode, &error));
      g_assert_error (error, WT_ERROR, (int) CASES[i].code);
    }
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_what_is_no_database (World *world, gconstpointer data)
{
  g_autofree char *path = g_build_filename (world->folder, "letter.wtdb", NULL);
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (wt_connection_open (path, WT_CONNECTION_READ_WRITE, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CORRUPT);
}

/* A name is a name, whatever it would mean in an address. */
static void
test_odd_names (World *world, gconstpointer data)
{
  static const char *const NAMES[] = {
    "a?mode=ro", "b#c",  "%41.wtdb", "two words", "semi;colon", "gofal ŵ 😀",
    "quote'",    "amp&", "file:x",   ":memory:",  "-dash",      "plus+",
  };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *path = g_build_filename (world->folder, NAMES[i], NULL);

      for (int mode = WT_CONNECTION_READ_WRITE; mode <= WT_CONNECTION_READ_ONLY; mode++)
        {
          static const WtConnectionMode ORDER[] = { WT_CONNECTION_CREATE, WT_CONNECTION_READ_WRITE,
                                                    WT_CONNECTION_READ_ONLY };
          g_autoptr (WtConnection) connection = open_file (path, ORDER[mode]);

          if (ORDER[mode] == WT_CONNECTION_CREATE)
            test_run_script (connection, "CREATE TABLE things (id INTEGER)");
          else
            g_assert_cmpint (test_get_number (connection, "SELECT count(*) FROM things"), ==, 0);
        }
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

/* One writes at a time; the other is told that it is busy and can try again. */
static void
test_busy (World *world, gconstpointer data)
{
  g_autoptr (WtConnection) other = open_file (world->path, WT_CONNECTION_READ_WRITE);
  g_autoptr (GError) error = NULL;

  test_run_script (other, "PRAGMA busy_timeout = 50");
  g_assert_true (wt_connection_begin (world->connection, &error));
  test_run_script (world->connection, "INSERT INTO things VALUES (1)");

  g_assert_false (wt_connection_begin (other, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_BUSY);
  g_clear_error (&error);
  test_run_script_fails (other, "INSERT INTO things VALUES (2)", WT_ERROR_BUSY);
  /* Reading goes on, and sees nothing of it yet. */
  g_assert_cmpint (test_get_number (other, "SELECT count(*) FROM things"), ==, 0);

  g_assert_true (wt_connection_commit (world->connection, &error));
  g_assert_true (wt_connection_begin (other, &error));
  test_run_script (other, "INSERT INTO things VALUES (2)");
  g_assert_true (wt_connection_commit (other, &error));
  g_assert_cmpint (test_get_number (world->connection, "SELECT count(*) FROM things"), ==, 2);
}

static void
test_reads_one_moment (World *world, gconstpointer data)
{
  g_autoptr (WtConnection) reader = open_file (world->path, WT_CONNECTION_READ_ONLY);
  static const char COUNT[] = "SELECT count(*) FROM things";
  g_autoptr (GError) error = NULL;

  g_assert_true (wt_connection_begin_read (reader, &error));
  g_assert_cmpint (test_get_number (reader, COUNT), ==, 0);
  test_run_script (world->connection, "INSERT INTO things VALUES (1)");
  g_assert_cmpint (test_get_number (reader, COUNT), ==, 0);
  g_assert_true (wt_connection_commit (reader, &error));
  g_assert_cmpint (test_get_number (reader, COUNT), ==, 1);
}

static void
test_read_only (World *world, gconstpointer data)
{
  g_autoptr (WtConnection) reader = open_file (world->path, WT_CONNECTION_READ_ONLY);

  test_run_script_fails (reader, "INSERT INTO things VALUES (1)", WT_ERROR_READ_ONLY);
  test_run_script_fails (reader, "CREATE TABLE more (id)", WT_ERROR_READ_ONLY);
  g_assert_cmpint (test_get_number (reader, "SELECT count(*) FROM things"), ==, 0);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (entries) != NULL)
    n++;
  return n;
}

/* A file that nobody may write is read without leaving anything beside it. */
static void
test_leaves_nothing_behind (World *world, gconstpointer data)
{
  WtConnection *reader;

  test_run_script (world->connection, "INSERT INTO things VALUES (1)");
  g_clear_pointer (&world->connection, wt_connection_close);
  g_assert_cmpuint (count_entries (world->folder), ==, 1);

  g_chmod (world->path, 0444);
  reader = open_file (world->path, WT_CONNECTION_READ_ONLY);
  g_assert_cmpint (test_get_number (reader, "SELECT count(*) FROM things"), ==, 1);
  wt_connection_close (reader);
  g_assert_cmpuint (count_entries (world->folder), ==, 1);
}

/* While somebody has it open, what is in the log counts, whoever may write the file. */
static void
test_reads_the_log (World *world, gconstpointer data)
{
  g_autoptr (WtConnection) reader = NULL;

  test_run_script (world->connection, "INSERT INTO things VALUES (1)");
  g_chmod (world->path, 0444);
  reader = open_file (world->path, WT_CONNECTION_READ_ONLY);
  g_assert_cmpint (test_get_number (reader, "SELECT count(*) FROM things"), ==, 1);
  test_run_script (world->connection, "INSERT INTO things VALUES (2)");
  g_assert_cmpint (test_get_number (reader, "SELECT count(*) FROM things"), ==, 2);
}

static void
test_changed_elsewhere (World *world, gconstpointer data)
{
  g_autoptr (WtConnection) other = open_file (world->path, WT_CONNECTION_READ_WRITE);

  g_assert_false (wt_connection_was_changed_elsewhere (world->connection));
  test_run_script (world->connection, "INSERT INTO things VALUES (1)");
  g_assert_false (wt_connection_was_changed_elsewhere (world->connection));
  test_run_script (other, "INSERT INTO things VALUES (2)");
  g_assert_true (wt_connection_was_changed_elsewhere (world->connection));
  g_assert_false (wt_connection_was_changed_elsewhere (world->connection));
  g_assert_false (wt_connection_was_changed_elsewhere (other));
  test_run_script (world->connection, "INSERT INTO things VALUES (3)");
  g_assert_true (wt_connection_was_changed_elsewhere (other));
}

/* This program once more, from its start to its end: opening to read and write is what tidies the
 * log away. */
static void
use_elsewhere (const char *path)
{
  const char *const arguments[] = { "/proc/self/exe", ELSEWHERE, path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static int
run_elsewhere (const char *path)
{
  g_autoptr (WtConnection) connection = open_file (path, WT_CONNECTION_READ_WRITE);

  return test_get_number (connection, "SELECT count(*) FROM things") == 0 ? 0 : 1;
}

/* Closing a file drops the process's locks on it, those of SQLite too. */
static void
test_closed_by_somebody_else (World *world, gconstpointer data)
{
  g_autofree char *log = g_strconcat (world->path, "-wal", NULL);
  int file = g_open (world->path, O_RDONLY, 0);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (close (file), ==, 0);
  use_elsewhere (world->path);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));

  test_run_script (world->connection, "INSERT INTO things (id) VALUES (1)");
  g_clear_pointer (&world->connection, wt_connection_close);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  world->connection = open_file (world->path, WT_CONNECTION_READ_WRITE);
  g_assert_cmpint (test_get_number (world->connection, "SELECT count(*) FROM things"), ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/connection-files/is-set-up", test_is_set_up },
    { "/connection-files/what-cannot-be-opened", test_what_cannot_be_opened },
    { "/connection-files/what-is-no-database", test_what_is_no_database },
    { "/connection-files/odd-names", test_odd_names },
    { "/connection-files/busy", test_busy },
    { "/connection-files/reads-one-moment", test_reads_one_moment },
    { "/connection-files/read-only", test_read_only },
    { "/connection-files/leaves-nothing-behind", test_leaves_nothing_behind },
    { "/connection-files/reads-the-log", test_reads_the_log },
    { "/connection-files/changed-elsewhere", test_changed_elsewhere },
    { "/connection-files/closed-by-somebody-else", test_closed_by_somebody_else },
  };

  if (argc == 3 && g_str_equal (argv[1], ELSEWHERE))
    return run_elsewhere (argv[2]);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
