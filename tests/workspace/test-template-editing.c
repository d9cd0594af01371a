/* What the room of the checklists asks of a workspace: versions, keys of their own, one undo a
 * step. */

#include "test-support.h"

#include "wt-answer-jobs.h"
#include "wt-checklist-draft.h"
#include "wt-checklist-jobs.h"
#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-settings-jobs.h"
#include "wt-template-jobs.h"
#include "wt-toolkit.h"

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  test_workspace_set_up (test);
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_check (test);
  test_workspace_tear_down (test);
}

static WtTemplateVersions *
load (TestWorkspace *test, const char *key)
{
  return test_run (test, wt_load_template_versions_job_new (key));
}

/* A copy of the checklist that new projects get; returns its key. */
static char *
copy (TestWorkspace *test)
{
  g_autoptr (WtTemplateVersions) shipped = load (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  g_autoptr (WtChecklistTemplate) added =
      test_run (test, wt_add_template_job_new (wt_template_versions_get_newest (shipped)));

  return g_strdup (wt_checklist_template_get_key (added));
}

static void
use_for_new_projects (TestWorkspace *test, const char *key)
{
  g_autoptr (WtSettings) settings = test_run (test, wt_load_settings_job_new ());

  g_object_set (settings, "project-checklist", key, NULL);
  g_object_unref (test_run (test, wt_save_settings_job_new (settings)));
}

/* Rewords one prompt. */
static void
reword (TestWorkspace *test, const char *key, guint index, const char *text)
{
  g_autoptr (WtTemplateVersions) versions = load (test, key);
  g_autoptr (WtChecklistDraft) draft =
      wt_checklist_draft_new_from_checklist (wt_template_versions_get_newest (versions));
  g_autoptr (WtDraftPrinciple) principle =
      g_list_model_get_item (wt_checklist_draft_get_principles (draft), 0);
  g_autoptr (WtDraftPrompt) prompt =
      g_list_model_get_item (wt_draft_principle_get_prompts (principle), index);
  g_autoptr (WtChecklist) checklist = NULL;
  g_autoptr (GObject) saved = NULL;

  g_object_set (prompt, "text", text, NULL);
  checklist = wt_checklist_draft_to_checklist (draft, 1, NULL);
  saved = test_run (test, wt_save_template_job_new (checklist));
}

static void
answer (TestWorkspace *test, gint64 project_id)
{
  g_autoptr (WtPlan) plan = test_load_plan (test, project_id);
  WtPromptAnswer *first = wt_plan_get_answer (plan, 0);
  g_autoptr (GObject) saved = NULL;

  g_object_set (first, "answer", WT_ANSWER_YES, NULL);
  saved = test_run (test, wt_save_answer_job_new (first));
}

static void
assert_first_prompt (TestWorkspace *test, const char *key, int version, const char *text)
{
  g_autoptr (WtTemplateVersions) versions = load (test, key);
  WtChecklist *newest = wt_template_versions_get_newest (versions);

  g_assert_cmpint (wt_checklist_get_version (newest), ==, version);
  g_assert_cmpstr (wt_checklist_get_prompt (newest, 0)->text, ==, text);
}

static void
test_copies_get_keys_of_their_own (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *first = copy (test);
  g_autofree char *second = copy (test);
  g_autoptr (WtTemplateVersions) versions = load (test, second);

  g_assert_cmpstr (first, ==, "own-checklist-for-good-partnership-working");
  g_assert_cmpstr (second, ==, "own-checklist-for-good-partnership-working-2");
  g_assert_true (wt_checklist_template_is_own (wt_template_versions_get_template (versions)));
  g_assert_false (wt_template_versions_is_for_new_projects (versions));
}

static void
test_counts_who_answered (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test);
  gint64 first, second;

  use_for_new_projects (test, key);
  first = test_add_project (test, "Falls clinic");
  second = test_add_project (test, "Hearing loop");
  answer (test, first);
  {
    g_autoptr (WtTemplateVersions) versions = load (test, key);
    g_auto (GStrv) ids = wt_template_versions_dup_ids (versions);

    g_assert_true (wt_template_versions_is_for_new_projects (versions));
    g_assert_cmpint (wt_template_versions_get_n_answered (versions), ==, 1);
    g_assert_true (g_strv_contains ((const char *const *) ids, "relevant"));
    g_assert_true (g_strv_contains ((const char *const *) ids, "relevant.timing"));
  }
  answer (test, second);
  reword (test, key, 0, "Who is asked?");
  {
    g_autoptr (WtTemplateVersions) versions = load (test, key);
    WtModel *template = WT_MODEL (wt_template_versions_get_template (versions));

    g_assert_cmpint (wt_template_versions_get_n_answered (versions), ==, 0);
    g_assert_cmpint (wt_model_get_int (template, WT_CHECKLIST_TEMPLATE_VERSION), ==, 2);
    g_assert_cmpint (wt_model_get_int64 (template, WT_CHECKLIST_TEMPLATE_BEHIND), ==, 2);
  }
}

/* Typing into one wording is one step; each other change is a step of its own. */
static void
test_undo_goes_step_by_step (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test);
  g_autoptr (WtTemplateVersions) versions = load (test, key);
  const char *original =
      wt_checklist_get_prompt (wt_template_versions_get_newest (versions), 0)->text;

  reword (test, key, 0, "W");
  reword (test, key, 0, "Who is asked?");
  reword (test, key, 1, "When?");
  assert_first_prompt (test, key, 1, "Who is asked?");
  g_assert_null (test_run (test, wt_undo_job_new ()));
  assert_first_prompt (test, key, 1, "Who is asked?");
  g_assert_null (test_run (test, wt_undo_job_new ()));
  assert_first_prompt (test, key, 1, original);
  g_assert_null (test_run (test, wt_undo_job_new ()));
  test_run_fails (test, wt_load_template_versions_job_new (key), WT_ERROR_NOT_FOUND);
}

static void
test_version_is_undone (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test);

  use_for_new_projects (test, key);
  reword (test, key, 0, "Who is asked?");
  answer (test, test_add_project (test, "Falls clinic"));
  reword (test, key, 0, "Who is asked, and who is not?");
  assert_first_prompt (test, key, 2, "Who is asked, and who is not?");
  g_assert_null (test_run (test, wt_undo_job_new ()));
  assert_first_prompt (test, key, 1, "Who is asked?");
}

static void
test_what_new_projects_get_is_not_retired (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test);
  g_autoptr (WtTemplateVersions) versions = NULL;

  test_run_fails (test, wt_retire_template_job_new (WT_TOOLKIT_PROJECT_CHECKLIST, TRUE),
                  WT_ERROR_INVALID);
  use_for_new_projects (test, key);
  test_run_fails (test, wt_retire_template_job_new (key, TRUE), WT_ERROR_INVALID);
  g_assert_null (test_run (test, wt_retire_template_job_new (WT_TOOLKIT_PROJECT_CHECKLIST, TRUE)));
  versions = load (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  g_assert_true (wt_checklist_template_is_retired (wt_template_versions_get_template (versions)));
}

static void
test_version_of_a_retired_one_is_retired (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test);
  g_autoptr (WtTemplateVersions) versions = NULL;
  gint64 project_id = test_add_project (test, "Falls clinic");
  g_autoptr (WtPlan) plan = test_run (test, wt_add_checklist_job_new (project_id, 0, key));
  WtPromptAnswer *first = wt_plan_get_answer (plan, 0);
  g_autoptr (GObject) saved = NULL;

  g_object_set (first, "answer", WT_ANSWER_PARTLY, NULL);
  saved = test_run (test, wt_save_answer_job_new (first));
  g_assert_null (test_run (test, wt_retire_template_job_new (key, TRUE)));
  reword (test, key, 0, "Who is asked?");
  assert_first_prompt (test, key, 2, "Who is asked?");
  versions = load (test, key);
  g_assert_true (wt_checklist_template_is_retired (wt_template_versions_get_template (versions)));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestWorkspace *test, gconstpointer data);
  } TESTS[] = {
    { "/template-editing/copies-get-keys-of-their-own", test_copies_get_keys_of_their_own },
    { "/template-editing/counts-who-answered", test_counts_who_answered },
    { "/template-editing/undo-goes-step-by-step", test_undo_goes_step_by_step },
    { "/template-editing/version-is-undone", test_version_is_undone },
    { "/template-editing/what-new-projects-get-is-not-retired",
      test_what_new_projects_get_is_not_retired },
    { "/template-editing/version-of-a-retired-one-is-retired",
      test_version_of_a_retired_one_is_retired },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestWorkspace, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
