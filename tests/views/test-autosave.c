#include "test-support.h"

#include "wt-autosave.h"
#include "wt-error.h"
#include "wt-project-jobs.h"

/* Longer than any save takes, shorter than a test may hang. */
#define PATIENCE_SECONDS 20

typedef struct
{
  TestWorkspace workspace;
  WtProject *project;
  WtAutosave *autosave;
  guint n_saved;
  guint n_failed;
} Fixture;

static void
on_saved_cb (Fixture *test, GObject *result)
{
  g_assert_true (WT_IS_PROJECT (result));
  test->n_saved++;
}

static void
on_failed_cb (Fixture *test, GError *error)
{
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
  test->n_failed++;
}

static void
watch (Fixture *test, WtProject *project)
{
  g_clear_object (&test->autosave);
  g_clear_object (&test->project);
  test->project = project;
  test->autosave = wt_autosave_new (test->workspace.workspace, project,
                                    (WtAutosaveMakeJob) wt_save_project_job_new,
                                    (WtAutosaveListIssues) wt_project_list_issues);
  g_signal_connect_swapped (test->autosave, "saved", G_CALLBACK (on_saved_cb), test);
  g_signal_connect_swapped (test->autosave, "failed", G_CALLBACK (on_failed_cb), test);
}

static void
set_up (Fixture *test, gconstpointer data)
{
  gint64 id;

  test_workspace_set_up (&test->workspace);
  id = test_add_project (&test->workspace, "Falls clinic");
  watch (test, test_run (&test->workspace, wt_load_project_job_new (id)));
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (g_steal_pointer (&test->autosave));
  g_assert_finalize_object (g_steal_pointer (&test->project));
  test_workspace_tear_down (&test->workspace);
}

static gboolean
on_out_of_patience_cb (gpointer data)
{
  g_error ("The save did not end");
  return G_SOURCE_REMOVE;
}

static void
wait_for_the_end (Fixture *test)
{
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_out_of_patience_cb, NULL);

  while (wt_autosave_is_pending (test->autosave) && test->n_failed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static void
assert_stored (Fixture *test, const char *property, const char *expected)
{
  g_autoptr (WtProject) stored =
      test_run (&test->workspace, wt_load_project_job_new (wt_project_get_id (test->project)));
  g_autofree char *value = NULL;

  g_object_get (stored, property, &value, NULL);
  g_assert_cmpstr (value, ==, expected);
}

static guint
count_projects (Fixture *test)
{
  g_autoptr (GListModel) projects = test_run (&test->workspace, wt_list_projects_job_new ());

  return g_list_model_get_n_items (projects);
}

static void
saves_once_after_a_quiet_time (Fixture *test, gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();

  g_object_set (test->project, "title", "F", NULL);
  g_object_set (test->project, "title", "Fr", NULL);
  g_object_set (test->project, "title", "Frailty", NULL);
  g_assert_true (wt_autosave_is_pending (test->autosave));
  wait_for_the_end (test);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 600 * 1000);
  g_assert_cmpuint (test->n_saved, ==, 1);
  assert_stored (test, "title", "Frailty");
}

static void
saves_at_once_when_flushed (Fixture *test, gconstpointer data)
{
  wt_autosave_flush (test->autosave);
  g_assert_false (wt_autosave_is_pending (test->autosave));

  g_object_set (test->project, "lead", "Priya Raman", NULL);
  wt_autosave_flush (test->autosave);
  assert_stored (test, "lead", "Priya Raman");
  wait_for_the_end (test);
  g_assert_cmpuint (test->n_saved, ==, 1);
}

static void
forgets_what_was_taken_back (Fixture *test, gconstpointer data)
{
  g_object_set (test->project, "lead", "P", NULL);
  g_object_set (test->project, "lead", "", NULL);
  g_assert_false (wt_autosave_is_pending (test->autosave));
  wt_autosave_flush (test->autosave);
  wait_for_the_end (test);
  g_assert_cmpuint (test->n_saved, ==, 0);
}

static void
saves_changes_made_during_a_save (Fixture *test, gconstpointer data)
{
  g_object_set (test->project, "lead", "Priya", NULL);
  wt_autosave_flush (test->autosave);
  wt_autosave_flush (test->autosave);
  g_object_set (test->project, "lead", "Priya Raman", NULL);
  wt_autosave_flush (test->autosave);
  assert_stored (test, "lead", "Priya Raman");
  wait_for_the_end (test);
  g_assert_cmpuint (test->n_saved, ==, 2);

  /* Taken back while it is on its way. */
  g_object_set (test->project, "lead", "Joan", NULL);
  wt_autosave_flush (test->autosave);
  g_object_set (test->project, "lead", "Priya Raman", NULL);
  wait_for_the_end (test);
  assert_stored (test, "lead", "Priya Raman");
}

static void
stores_a_new_record_once_it_is_right (Fixture *test, gconstpointer data)
{
  watch (test, wt_project_new ());
  g_object_set (test->project, "lead", "Priya Raman", NULL);
  wt_autosave_flush (test->autosave);
  g_assert_false (wt_autosave_is_pending (test->autosave));
  g_assert_cmpuint (count_projects (test), ==, 1);

  g_object_set (test->project, "title", "Getting home", NULL);
  wt_autosave_flush (test->autosave);
  /* The first save is to bring the id: a second one must not add another project. */
  g_object_set (test->project, "title", "Getting home from hospital", NULL);
  wt_autosave_flush (test->autosave);
  wait_for_the_end (test);
  g_assert_cmpint (wt_project_get_id (test->project), >, 0);
  g_assert_cmpuint (count_projects (test), ==, 2);
  assert_stored (test, "title", "Getting home from hospital");
  assert_stored (test, "lead", "Priya Raman");
}

static void
keeps_the_last_good_value (Fixture *test, gconstpointer data)
{
  g_object_set (test->project, "title", " ", "summary", "Fewer falls", NULL);
  wait_for_the_end (test);
  assert_stored (test, "summary", "Fewer falls");
  assert_stored (test, "title", "Falls clinic");
  g_assert_cmpstr (wt_project_get_title (test->project), ==, " ");

  g_object_set (test->project, "title", "Falls", NULL);
  wait_for_the_end (test);
  assert_stored (test, "title", "Falls");
  g_assert_cmpuint (test->n_saved, ==, 2);
}

static void
holds_back_the_cause_of_an_issue (Fixture *test, gconstpointer data)
{
  g_object_set (test->project, "starts-on", "2025-01-01", "ends-on", "2025-12-31", NULL);
  wt_autosave_flush (test->autosave);
  wait_for_the_end (test);

  /* The issue names the end, but it is the start that was changed. */
  g_object_set (test->project, "starts-on", "2026-02-01", "lead", "Joan Tully", NULL);
  wt_autosave_flush (test->autosave);
  wait_for_the_end (test);
  g_assert_cmpuint (test->n_failed, ==, 0);
  assert_stored (test, "lead", "Joan Tully");
  assert_stored (test, "starts-on", "2025-01-01");

  g_object_set (test->project, "ends-on", "2026-12-31", NULL);
  wt_autosave_flush (test->autosave);
  wait_for_the_end (test);
  assert_stored (test, "starts-on", "2026-02-01");
  assert_stored (test, "ends-on", "2026-12-31");
}

static void
follows_the_workspace_except_where_edited (Fixture *test, gconstpointer data)
{
  g_autoptr (WtProject) stored = wt_model_copy (WT_MODEL (test->project));
  g_autofree char *champion = NULL;

  g_object_set (stored, "title", "Undone", "champion", "Joan Tully", NULL);
  g_object_set (test->project, "title", "Being typed", NULL);
  wt_autosave_set_stored (test->autosave, stored);
  g_assert_cmpstr (wt_project_get_title (test->project), ==, "Being typed");
  g_object_get (test->project, "champion", &champion, NULL);
  g_assert_cmpstr (champion, ==, "Joan Tully");
  wait_for_the_end (test);
  assert_stored (test, "title", "Being typed");

  /* What follows the workspace is no edit. */
  wt_autosave_set_stored (test->autosave, stored);
  g_assert_cmpstr (wt_project_get_title (test->project), ==, "Undone");
  g_assert_false (wt_autosave_is_pending (test->autosave));
}

static void
tells_what_failed_and_tries_again (Fixture *test, gconstpointer data)
{
  gint64 id = wt_project_get_id (test->project);

  g_object_set (test->project, "id", id + 100, "lead", "Joan Tully", NULL);
  wait_for_the_end (test);
  g_assert_cmpuint (test->n_failed, ==, 1);
  g_assert_true (wt_autosave_is_pending (test->autosave));

  test->n_failed = 0;
  g_object_set (test->project, "id", id, NULL);
  wt_autosave_flush (test->autosave);
  wait_for_the_end (test);
  g_assert_false (wt_autosave_is_pending (test->autosave));
  assert_stored (test, "lead", "Joan Tully");
}

static void
saves_what_waits_when_it_goes_away (Fixture *test, gconstpointer data)
{
  g_object_set (test->project, "lead", "Joan Tully", NULL);
  watch (test, g_object_ref (test->project));
  assert_stored (test, "lead", "Joan Tully");
}

#define ADD(name) g_test_add ("/autosave/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD (saves_once_after_a_quiet_time);
  ADD (saves_at_once_when_flushed);
  ADD (forgets_what_was_taken_back);
  ADD (saves_changes_made_during_a_save);
  ADD (stores_a_new_record_once_it_is_right);
  ADD (keeps_the_last_good_value);
  ADD (holds_back_the_cause_of_an_issue);
  ADD (follows_the_workspace_except_where_edited);
  ADD (tells_what_failed_and_tries_again);
  ADD (saves_what_waits_when_it_goes_away);
  return g_test_run ();
}
