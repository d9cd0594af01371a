#include "test-support.h"

#include "wt-activity-jobs.h"
#include "wt-batch-jobs.h"
#include "wt-error.h"
#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-integrity.h"
#include "wt-project-jobs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

void
test_workspace_set_up (TestWorkspace *test)
{
  g_autoptr (GError) error = NULL;

  test->folder = g_dir_make_tmp ("wt-test-XXXXXX", &error);
  g_assert_no_error (error);
  test->path = g_build_filename (test->folder, "test.wtdb", NULL);
  test->workspace = wt_workspace_new (test->path, WT_WORKSPACE_CREATE, &error);
  g_assert_no_error (error);
  wt_workspace_set_author (test->workspace, "Sam Ellery");
}

void
test_workspace_tear_down (TestWorkspace *test)
{
  g_autoptr (GDir) folder = g_dir_open (test->folder, 0, NULL);
  const char *name;

  wt_workspace_close (test->workspace);
  g_assert_finalize_object (g_steal_pointer (&test->workspace));
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (test->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (test->folder);
  g_clear_pointer (&test->folder, g_free);
  g_clear_pointer (&test->path, g_free);
}

void
test_workspace_reopen (TestWorkspace *test)
{
  g_autoptr (GError) error = NULL;

  wt_workspace_close (test->workspace);
  g_clear_object (&test->workspace);
  test->workspace = wt_workspace_new (test->path, WT_WORKSPACE_OPEN, &error);
  g_assert_no_error (error);
}

gpointer
test_run (TestWorkspace *test, WtJob *job)
{
  g_autoptr (GError) error = NULL;
  gpointer object = NULL;

  wt_workspace_run (test->workspace, job, &object, &error);
  g_assert_no_error (error);
  return object;
}

void
test_run_fails (TestWorkspace *test, WtJob *job, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (wt_workspace_run (test->workspace, job, NULL, &error));
  g_assert_error (error, WT_ERROR, code);
}

gint64
test_add_project (TestWorkspace *test, const char *title)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtProject) saved = NULL;

  g_object_set (project, "title", title, NULL);
  saved = test_run (test, wt_save_project_job_new (project));
  return wt_project_get_id (saved);
}

gint64
test_add_activity (TestWorkspace *test, gint64 project_id, const char *nick, const char *held_on)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtActivity) saved = NULL;

  g_object_set (activity, "title", "Listening event", "project-id", project_id, "held-on", held_on,
                "level", wt_term_from_nick (wt_levels, nick), "people", (gint64) 32, NULL);
  saved = test_run (test, wt_save_activity_job_new (activity));
  return wt_activity_get_id (saved);
}

gint64
test_add_batch (TestWorkspace *test, gint64 activity_id, gint64 expected)
{
  g_autoptr (WtBatch) batch =
      wt_batch_new (activity_id, wt_survey_get_id (wt_workspace_get_survey (test->workspace)));
  g_autoptr (WtBatch) saved = NULL;

  g_object_set (batch, "expected", expected, NULL);
  saved = test_run (test, wt_save_batch_job_new (batch));
  return wt_batch_get_id (saved);
}

void
test_add_form (TestWorkspace *test, gint64 batch_id, gint64 serial, const char *answers)
{
  g_autoptr (WtResponse) response = wt_response_new (batch_id, serial, strlen (answers));
  g_autoptr (WtResponse) saved = NULL;

  for (guint i = 0; answers[i] != '\0'; i++)
    if (answers[i] == WT_KEY_TEXT)
      wt_response_set_text (response, i, "Poster");
    else
      wt_response_set_key (response, i, answers[i]);
  saved = test_run (test, wt_save_response_job_new (response));
}

static int
append_row (void *data, int n_columns, char **values, char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (data, "%s|", values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (data, '\n');
  return 0;
}

char *
test_dump (TestWorkspace *test)
{
  static const char *const TABLES[] = { "organisations", "directorates", "settings",
                                        "projects",      "checklists",   "checklist_answers",
                                        "activities",    "batches",      "responses",
                                        "comments",      "tallies",      "counters",
                                        "form_counters" };
  GString *dump = g_string_new (NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open_v2 (test->path, &database, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", TABLES[i]);

      g_string_append_printf (dump, "%s\n", TABLES[i]);
      g_assert_cmpint (sqlite3_exec (database, sql, append_row, dump, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (database);
  return g_string_free (dump, FALSE);
}

void
test_check (TestWorkspace *test)
{
  g_autoptr (WtIntegrity) integrity = test_run (test, wt_check_job_new ());

  for (int part = 0; part < WT_INTEGRITY_COUNT; part++)
    {
      g_autofree char *words = wt_integrity_dup_words (integrity, part);

      g_test_message ("%s", words);
    }
  g_assert_true (wt_integrity_is_sound (integrity));
}
