/* Making a workspace, and bringing old ones up to date. */

#include "test-support.h"

#include "wt-change-set.h"
#include "wt-figures-store.h"
#include "wt-history-store.h"
#include "wt-migrator.h"
#include "wt-settings-store.h"
#include "wt-survey-store.h"

#include <glib/gstdio.h>
#include <string.h>

static const char COUNT_TABLES_SQL[] =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'";

static void
bring_up_to_date (WtConnection *connection)
{
  g_autoptr (GError) error = NULL;

  wt_migrator_bring_up_to_date (connection, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wt_connection_get_schema_version (connection, &error), ==, WT_SCHEMA_VERSION);
}

static void
test_from_empty (void)
{
  g_autoptr (WtConnection) connection = wt_connection_open_memory ();

  bring_up_to_date (connection);
  g_assert_cmpint (test_get_number (connection, "PRAGMA application_id"), ==, WT_APPLICATION_ID);
  g_assert_cmpint (test_get_number (connection, COUNT_TABLES_SQL), >=, 18);
  test_assert_sound (connection);
}

static void
test_twice (void)
{
  g_autoptr (WtConnection) connection = wt_connection_open_memory ();
  gint64 changes;

  bring_up_to_date (connection);
  changes = test_get_number (connection, "SELECT total_changes ()");
  bring_up_to_date (connection);
  g_assert_cmpint (test_get_number (connection, "SELECT total_changes ()"), ==, changes);
}

static void
test_newer (void)
{
  g_autoptr (WtConnection) connection = wt_connection_open_memory ();
  g_autoptr (GError) error = NULL;

  wt_connection_set_schema_version (connection, WT_SCHEMA_VERSION + 1, NULL);
  g_assert_false (wt_migrator_bring_up_to_date (connection, NULL, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NEWER_SCHEMA);
  g_assert_cmpint (test_get_number (connection, COUNT_TABLES_SQL), ==, 0);
  g_assert_cmpint (test_get_number (connection, "PRAGMA application_id"), ==, 0);
}

/* A step that fails leaves nothing of itself. */
static void
test_in_the_way (void)
{
  g_autoptr (WtConnection) connection = wt_connection_open_memory ();
  g_autoptr (GError) error = NULL;

  test_run_script (connection, "CREATE TABLE tallies (id INTEGER)");
  g_assert_false (wt_migrator_bring_up_to_date (connection, NULL, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_FAILED);
  g_assert_cmpint (test_get_number (connection, COUNT_TABLES_SQL), ==, 1);
  g_assert_cmpint (wt_connection_get_schema_version (connection, NULL), ==, 0);
}

/* Before anything else is written, the marks of a workspace are in the file itself. */
static void
test_marks_the_file (void)
{
  g_autofree char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.wtdb", NULL);
  g_autoptr (WtConnection) connection = wt_connection_open (path, WT_CONNECTION_CREATE, NULL);
  g_autofree char *content = NULL;
  gsize length;

  bring_up_to_date (connection);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 100);
  g_assert_cmpmem (content + 68, 4, "WTDB", 4);
  g_assert_cmpint (content[63], ==, WT_SCHEMA_VERSION);
  test_remove_folder (folder);
}

typedef struct
{
  char *folder;
  WtConnection *connection;
} Fixture;

/* A copy, for what is in the tree must never change. */
static void
set_up (Fixture *fixture, gconstpointer name)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *to = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  fixture->folder = test_make_folder ();
  to = g_build_filename (fixture->folder, name, NULL);
  g_file_get_contents (from, &content, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, content, (gssize) length, &error);
  g_assert_no_error (error);
  fixture->connection = wt_connection_open (to, WT_CONNECTION_READ_WRITE, &error);
  g_assert_no_error (error);
  bring_up_to_date (fixture->connection);
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  g_clear_pointer (&fixture->connection, wt_connection_close);
  test_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
test_fixture_content (Fixture *fixture, gconstpointer name)
{
  const WtFilter filter = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) survey =
      wt_survey_store_find_newest (fixture->connection, "engagement-feedback", &error);
  g_autoptr (WtFigures) figures = wt_figures_new (&filter, survey);
  g_autoptr (WtSettings) settings = wt_settings_store_read (fixture->connection, &error);
  const WtQuestionTally *valued;

  test_assert_sound (fixture->connection);
  g_assert_true (wt_figures_store_read (fixture->connection, figures, &error));
  g_assert_no_error (error);
  g_assert_cmpint (wt_figures_get_projects (figures), ==, 2);
  g_assert_cmpint (wt_figures_get_activities (figures), ==, 3);
  g_assert_cmpint (wt_figures_get_people (figures), ==, 244);
  g_assert_cmpint (wt_figures_get_forms (figures), ==, 15);
  valued = wt_figures_find_question (figures, "valued");
  g_assert_cmpint (valued->scores[7], ==, 7);
  g_assert_cmpint (valued->scores[9], ==, 1);
  g_assert_cmpint (valued->illegible, ==, 1);
  g_assert_cmpint (valued->blank, ==, 1);
  g_assert_cmpint (wt_figures_find_question (figures, "heard")->texts, ==, 2);
  g_assert_cmpint (wt_settings_get_threshold (settings), ==, 8);
  g_assert_cmpint (test_get_number (fixture->connection, "SELECT count(*) FROM drafts"), ==, 1);
}

/* Undoes the last change, or does the last undone one again; %FALSE when there is none. */
static gboolean
step (WtConnection *connection, gboolean is_redo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) changes = NULL;
  g_autoptr (WtChange) change =
      wt_history_store_find_last (connection, is_redo, &changes, NULL, &error);

  g_assert_no_error (error);
  if (change == NULL)
    return FALSE;
  wt_connection_begin (connection, &error);
  wt_change_set_apply (connection, changes, !is_redo, &error);
  g_assert_no_error (error);
  wt_history_store_set_state (connection, wt_change_get_id (change),
                              is_redo ? WT_CHANGE_DONE : WT_CHANGE_UNDONE, &error);
  wt_connection_commit (connection, &error);
  g_assert_no_error (error);
  return TRUE;
}

/* What an older program recorded can be undone and done again, all the way. */
static void
test_fixture_history (Fixture *fixture, gconstpointer name)
{
  WtConnection *connection = fixture->connection;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_steps = 0;

  /* Drafts are in no change set; this one goes with its batch. */
  test_run_script (connection, "DELETE FROM drafts");
  step (connection, TRUE);
  before = test_dump (connection);
  while (step (connection, FALSE))
    {
      test_assert_sound (connection);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, ==, 15);
  g_assert_cmpint (test_get_number (connection, "SELECT count(*) FROM projects"), ==, 0);
  g_assert_cmpint (test_get_number (connection, "SELECT count(*) FROM counters"), ==, 0);
  while (step (connection, TRUE))
    test_assert_sound (connection);
  after = test_dump (connection);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  static const char *const FIXTURES[] = { "schema-1.wtdb" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migrator/from-empty", test_from_empty);
  g_test_add_func ("/migrator/twice", test_twice);
  g_test_add_func ("/migrator/newer", test_newer);
  g_test_add_func ("/migrator/in-the-way", test_in_the_way);
  g_test_add_func ("/migrator/marks-the-file", test_marks_the_file);
  for (guint i = 0; i < G_N_ELEMENTS (FIXTURES); i++)
    {
      g_autofree char *content = g_strconcat ("/migrator/content/", FIXTURES[i], NULL);
      g_autofree char *history = g_strconcat ("/migrator/history/", FIXTURES[i], NULL);

      g_test_add (content, Fixture, FIXTURES[i], set_up, test_fixture_content, tear_down);
      g_test_add (history, Fixture, FIXTURES[i], set_up, test_fixture_history, tear_down);
    }
  return g_test_run ();
}
