/* Opening and closing, and what every job goes through. */

#include "test-support.h"

#include "wt-activity-jobs.h"
#include "wt-aspect.h"
#include "wt-batch-jobs.h"
#include "wt-error.h"
#include "wt-figures-jobs.h"
#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-overview.h"
#include "wt-answer-jobs.h"
#include "wt-project-jobs.h"
#include "wt-settings-jobs.h"

#include <glib/gstdio.h>
#include <string.h>

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  test_workspace_set_up (test);
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_workspace_tear_down (test);
}

static void
test_is_private (TestWorkspace *test, gconstpointer data)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (test->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_does_not_overwrite (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (wt_workspace_new (test->path, WT_WORKSPACE_CREATE, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_EXISTS);
}

/* Writes @contents, tries to open it, and looks whether it is untouched. */
static void
refuse (TestWorkspace *test, const char *contents, gsize length, int code)
{
  g_autofree char *path = g_build_filename (test->folder, "refused.wtdb", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *after = NULL;
  gsize length_after;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  g_assert_null (wt_workspace_new (path, WT_WORKSPACE_OPEN, &error));
  g_assert_error (error, WT_ERROR, code);
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (after, length_after, contents, length);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_refuses_unsuitable (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *good = NULL;
  g_autofree char *changed = NULL;
  gsize length;

  test_add_project (test, "Falls clinic");
  test_workspace_reopen (test);
  wt_workspace_close (test->workspace);
  g_assert_true (g_file_get_contents (test->path, &good, &length, NULL));

  refuse (test, "", 0, WT_ERROR_FOREIGN);
  refuse (test, "Dear board", 10, WT_ERROR_FOREIGN);
  refuse (test, good, 50, WT_ERROR_CORRUPT);
  refuse (test, good, length / 2, WT_ERROR_CORRUPT);
  refuse (test, good, length - 1, WT_ERROR_CORRUPT);

  changed = g_memdup2 (good, length);
  changed[63] = 99;
  refuse (test, changed, length, WT_ERROR_NEWER_SCHEMA);
  memcpy (changed, good, length);
  changed[68] = 0;
  refuse (test, changed, length, WT_ERROR_FOREIGN);
}

static void
test_missing_file (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *path = g_build_filename (test->folder, "none.wtdb", NULL);
  g_autofree char *far = g_build_filename (test->folder, "no", "such", "folder.wtdb", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (wt_workspace_new (path, WT_WORKSPACE_OPEN, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CANNOT_OPEN);
  g_clear_error (&error);
  g_assert_null (wt_workspace_new (far, WT_WORKSPACE_CREATE, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CANNOT_OPEN);
  g_clear_error (&error);
  g_assert_null (wt_workspace_new (test->folder, WT_WORKSPACE_OPEN, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CANNOT_OPEN);
}

static void
test_read_only (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (GListModel) projects = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;

  test_add_project (test, "Falls clinic");
  wt_workspace_close (test->workspace);
  g_assert_true (g_file_get_contents (test->path, &before, &length_before, NULL));
  g_chmod (test->path, 0444);
  test_workspace_reopen (test);

  g_assert_true (wt_workspace_is_read_only (test->workspace));
  projects = test_run (test, wt_list_projects_job_new ());
  g_assert_cmpuint (g_list_model_get_n_items (projects), ==, 1);
  g_object_set (project, "title", "Another", NULL);
  test_run_fails (test, wt_save_project_job_new (project), WT_ERROR_READ_ONLY);
  test_run_fails (test, wt_undo_job_new (), WT_ERROR_READ_ONLY);
  test_check (test);

  wt_workspace_close (test->workspace);
  g_assert_true (g_file_get_contents (test->path, &after, &length_after, NULL));
  g_assert_cmpmem (after, length_after, before, length_before);
}

static void
test_starts_with_the_toolkit (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GListModel) directorates = test_run (test, wt_list_directorates_job_new ());
  g_autoptr (GListModel) organisations = test_run (test, wt_list_organisations_job_new ());
  gint64 project_id = test_add_project (test, "Falls clinic");
  g_autoptr (WtPlan) plan = test_load_plan (test, project_id);
  g_autofree char *title = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (directorates), ==, 7);
  g_assert_cmpuint (g_list_model_get_n_items (organisations), ==, 0);
  g_assert_cmpuint (wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)), ==, 19);
  g_object_get (test->workspace, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "test");
}

static void
test_invalid_is_refused (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtActivity) activity = wt_activity_new ();
  gint64 project_id = test_add_project (test, "Falls clinic");
  gint64 informing = test_add_activity (test, project_id, "informing", "2025-01-01");
  gint64 engaging = test_add_activity (test, project_id, "engaging", "2025-01-01");
  gint64 batch_id = test_add_batch (test, engaging, 2);
  g_autoptr (WtBatch) batch = wt_batch_new (informing, 1);
  g_autoptr (WtResponse) response = wt_response_new (batch_id, 1, 5);
  g_autoptr (WtTally) tally = test_run (test, wt_load_tally_job_new (engaging, 0));

  test_run_fails (test, wt_save_project_job_new (project), WT_ERROR_INVALID);
  g_object_set (project, "title", "X", "starts-on", "2025-02-01", "ends-on", "2025-01-01", NULL);
  test_run_fails (test, wt_save_project_job_new (project), WT_ERROR_INVALID);
  test_run_fails (test, wt_save_activity_job_new (activity), WT_ERROR_INVALID);
  test_run_fails (test, wt_save_batch_job_new (batch), WT_ERROR_INVALID);
  test_run_fails (test, wt_load_project_job_new (999), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_load_figures_job_new (&(WtFilter){ .project_id = 999 }, 0),
                  WT_ERROR_NOT_FOUND);

  test_add_form (test, batch_id, 1, "TY87N");
  test_run_fails (test, wt_save_response_job_new (response), WT_ERROR_EXISTS);
  wt_tally_set_forms (tally, 3);
  test_run_fails (test, wt_save_tally_job_new (engaging, tally), WT_ERROR_INVALID);
  wt_tally_get_question (tally, 1)->yes = 4;
  test_run_fails (test, wt_save_tally_job_new (engaging, tally), WT_ERROR_INVALID);
  test_check (test);
}

static void
test_long_and_foreign_text (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (WtPlan) plan = NULL;
  g_autoptr (WtPlan) read = NULL;
  g_autoptr (WtPromptAnswer) saved = NULL;

  while (text->len < 10000)
    g_string_append (text, "Gofal 😀 שלום 'quoted' \"twice\" %s $1; ");
  plan = test_load_plan (test, test_add_project (test, text->str));
  g_object_set (wt_plan_get_answer (plan, 0), "evidence", text->str, NULL);
  saved = test_run (test, wt_save_answer_job_new (wt_plan_get_answer (plan, 0)));
  read = test_load_plan (test, wt_plan_get_project_id (plan));
  g_assert_cmpstr (
      wt_model_get_string (WT_MODEL (wt_plan_get_answer (read, 0)), WT_PROMPT_ANSWER_EVIDENCE), ==,
      text->str);
}

static void
test_draft_survives (TestWorkspace *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls clinic");
  gint64 activity_id = test_add_activity (test, project_id, "engaging", "2025-01-01");
  gint64 batch_id = test_add_batch (test, activity_id, 25);
  g_autoptr (WtResponse) draft = wt_response_new (batch_id, 7, 5);
  g_autoptr (WtResponse) read = NULL;
  g_autoptr (WtResponse) saved = NULL;
  g_autoptr (WtResponse) gone = NULL;
  g_autoptr (GObject) nothing = NULL;
  g_autofree char *before = test_dump (test);
  g_autofree char *after = NULL;

  wt_response_set_text (draft, 0, "Poster");
  wt_response_set_key (draft, 1, 'Y');
  wt_response_set_position (draft, 2);
  nothing = test_run (test, wt_save_draft_job_new (draft, WT_TYPING_FIRST));
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);

  test_workspace_reopen (test);
  read = test_run (test, wt_load_draft_job_new (batch_id, WT_TYPING_FIRST));
  g_assert_cmpstr (wt_response_get_answers (read), ==, "TY___");
  g_assert_cmpstr (wt_response_get_text (read, 0), ==, "Poster");
  g_assert_cmpuint (wt_response_get_position (read), ==, 2);
  g_assert_cmpint (wt_response_get_serial (read), ==, 7);

  saved = test_run (test, wt_save_response_job_new (read));
  g_assert_cmpstr (wt_response_get_answers (saved), ==, "TY---");
  gone = test_run (test, wt_load_draft_job_new (batch_id, WT_TYPING_FIRST));
  g_assert_null (gone);
}

static void
count_change (WtWorkspace *workspace, guint aspects, gpointer data)
{
  *(guint *) data |= aspects;
}

static void
test_tells_of_changes (TestWorkspace *test, gconstpointer data)
{
  guint aspects = 0;
  g_autoptr (WtWorkspace) other = NULL;
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) saved = NULL;
  g_autoptr (GObject) nothing = NULL;

  g_signal_connect (test->workspace, "changed", G_CALLBACK (count_change), &aspects);
  test_add_project (test, "Falls clinic");
  g_assert_cmpuint (aspects, ==, WT_ASPECT_PROJECTS | WT_ASPECT_ANSWERS);
  nothing = test_run (test, wt_look_for_changes_job_new ());

  aspects = 0;
  nothing = test_run (test, wt_look_for_changes_job_new ());
  g_assert_cmpuint (aspects, ==, 0);
  other = wt_workspace_new (test->path, WT_WORKSPACE_OPEN, &error);
  g_assert_no_error (error);
  g_object_set (project, "title", "By somebody else", NULL);
  g_assert_true (wt_workspace_run (other, wt_save_project_job_new (project), &saved, &error));
  wt_workspace_close (other);
  nothing = test_run (test, wt_look_for_changes_job_new ());
  g_assert_cmpuint (aspects, ==, WT_ASPECT_ALL);
}

static void
got_result (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_runs_beside_the_main_loop (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GListModel) projects = NULL;
  g_autoptr (GError) error = NULL;

  test_add_project (test, "Falls clinic");
  wt_workspace_run_async (test->workspace, wt_list_projects_job_new (), NULL, got_result, &first);
  wt_workspace_run_async (test->workspace, wt_list_projects_job_new (), cancellable, got_result,
                          &second);
  g_cancellable_cancel (cancellable);
  while (first == NULL || second == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (wt_workspace_run_finish (test->workspace, first, &projects, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (projects), ==, 1);
  g_assert_false (wt_workspace_run_finish (test->workspace, second, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&first);
  g_clear_object (&second);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_figures_follow_the_filter (TestWorkspace *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls clinic");
  gint64 other_id = test_add_project (test, "Asthma plans");
  gint64 may = test_add_activity (test, project_id, "engaging", "2025-05-14");
  gint64 june = test_add_activity (test, other_id, "involving", "2025-06-14");
  gint64 may_batch = test_add_batch (test, may, 2);
  gint64 june_batch = test_add_batch (test, june, 1);
  const struct
  {
    WtFilter filter;
    gint64 activities, people, forms, tens;
  } cases[] = {
    { { .from = "" }, 2, 64, 3, 2 },
    { { .from = "2025-06-01" }, 1, 32, 1, 0 },
    { { .to = "2025-05-31" }, 1, 32, 2, 2 },
    { { .from = "2025-05-14", .to = "2025-05-14" }, 1, 32, 2, 2 },
    { { .from = "2025-07-01" }, 0, 0, 0, 0 },
    { { .project_id = other_id }, 1, 32, 1, 0 },
    { { .activity_id = may }, 1, 32, 2, 2 },
    { { .level = WT_LEVEL_INVOLVING }, 1, 32, 1, 0 },
    { { .level = WT_LEVEL_INVOLVING, .project_id = project_id }, 0, 0, 0, 0 },
  };

  test_add_form (test, may_batch, 1, "TY0-N");
  test_add_form (test, may_batch, 2, "TY0-N");
  test_add_form (test, june_batch, 1, "TY9-N");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WtFigures) figures =
          test_run (test, wt_load_figures_job_new (&cases[i].filter, 0));

      g_test_message ("case %u", i);
      g_assert_cmpint (wt_figures_get_activities (figures), ==, cases[i].activities);
      g_assert_cmpint (wt_figures_get_people (figures), ==, cases[i].people);
      g_assert_cmpint (wt_figures_get_forms (figures), ==, cases[i].forms);
      g_assert_cmpint (wt_figures_find_question (figures, "valued")->scores[9], ==, cases[i].tens);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestWorkspace *test, gconstpointer data);
  } TESTS[] = {
    { "/workspace/is-private", test_is_private },
    { "/workspace/does-not-overwrite", test_does_not_overwrite },
    { "/workspace/refuses-unsuitable", test_refuses_unsuitable },
    { "/workspace/missing-file", test_missing_file },
    { "/workspace/read-only", test_read_only },
    { "/workspace/starts-with-the-toolkit", test_starts_with_the_toolkit },
    { "/workspace/invalid-is-refused", test_invalid_is_refused },
    { "/workspace/long-and-foreign-text", test_long_and_foreign_text },
    { "/workspace/draft-survives", test_draft_survives },
    { "/workspace/tells-of-changes", test_tells_of_changes },
    { "/workspace/runs-beside-the-main-loop", test_runs_beside_the_main_loop },
    { "/workspace/figures-follow-the-filter", test_figures_follow_the_filter },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestWorkspace, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
