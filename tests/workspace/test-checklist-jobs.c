/* Checklists as they are started, moved to a newer version and deleted, for a project, a meeting
 * and the organisation; and the one that every new project gets. */

#include "test-support.h"

#include "wt-action.h"
#include "wt-activity-jobs.h"
#include "wt-answer-jobs.h"
#include "wt-checklist-jobs.h"
#include "wt-error.h"
#include "wt-evidence-jobs.h"
#include "wt-figures-jobs.h"
#include "wt-history-jobs.h"
#include "wt-overview.h"
#include "wt-record-jobs.h"
#include "wt-settings-jobs.h"
#include "wt-template-jobs.h"
#include "wt-workbook-job.h"

#include <string.h>

#define TODAY "2025-10-02"

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

static gint64
start (TestWorkspace *test, gint64 project_id, gint64 activity_id, const char *key)
{
  g_autoptr (WtPlan) plan =
      test_run (test, wt_add_checklist_job_new (project_id, activity_id, key));

  return wt_plan_get_checklist_id (plan);
}

static void
choose_project_checklist (TestWorkspace *test, const char *key)
{
  g_autoptr (WtSettings) settings = test_run (test, wt_load_settings_job_new ());

  g_object_set (settings, "project-checklist", key, NULL);
  g_object_unref (test_run (test, wt_save_settings_job_new (settings)));
}

static void
assert_main_checklist (TestWorkspace *test, gint64 project_id, const char *key)
{
  g_autoptr (WtPlan) plan = test_load_plan (test, project_id);

  g_assert_cmpstr (wt_checklist_get_key (wt_plan_get_checklist (plan)), ==, key);
}

/* An own checklist as that of new projects: they get it, and the overview is about it. */
static void
test_own_for_projects (TestWorkspace *test, gconstpointer data)
{
  const WtFilter filter = { 0 };
  gint64 old_project = test_add_project (test, "Falls");
  g_autoptr (WtOverview) overview = NULL;
  g_autoptr (WtPlan) plan = NULL;
  WtPrincipleFigures *parts;
  gint64 project_id;

  test_save_checklist (test, "own", "a.1 a.2 b.1");
  choose_project_checklist (test, "own");
  project_id = test_add_project (test, "Night visits");
  assert_main_checklist (test, project_id, "own");
  assert_main_checklist (test, old_project, "good-partnership-working");
  plan = test_load_plan (test, project_id);
  test_answer (test, wt_plan_get_checklist_id (plan), "a.2", WT_ANSWER_PARTLY);

  overview = test_run (test, wt_load_overview_job_new (&filter, TODAY, WT_OVERVIEW_PART_USUAL));
  g_assert_cmpint (wt_overview_get_checklists (overview), ==, 1);
  g_assert_cmpuint (wt_overview_get_principles (overview)->len, ==, 2);
  parts = (WtPrincipleFigures *) (void *) wt_overview_get_principles (overview)->data;
  g_assert_cmpstr (parts[0].title, ==, "A");
  g_assert_cmpint (parts[0].answers[WT_ANSWER_PARTLY], ==, 1);
  g_assert_cmpint (parts[0].answers[WT_ANSWER_NONE], ==, 1);
  g_assert_cmpint (parts[1].answers[WT_ANSWER_NONE], ==, 1);

  /* One that is not there is not what a project is made with. */
  choose_project_checklist (test, "gone");
  assert_main_checklist (test, test_add_project (test, "Asthma"), "good-partnership-working");
}

static void
assert_gone (WtPlan *plan, guint index, const char *prompt, WtAnswer answer)
{
  WtPromptAnswer *gone = g_ptr_array_index (wt_plan_get_gone_answers (plan), index);
  g_autofree char *wording = g_strdup_printf ("Is %s done?", prompt);

  g_assert_cmpstr (wt_prompt_answer_get_prompt (gone), ==, prompt);
  g_assert_cmpint (wt_prompt_answer_get_answer (gone), ==, answer);
  g_assert_cmpstr (wt_plan_get_gone_wording (plan, prompt), ==, wording);
}

/* "a.1 b.1": the prompts that came with the last move. */
static void
assert_new (WtPlan *plan, const char *expected)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < wt_checklist_get_n_prompts (checklist); i++)
    if (wt_plan_is_new (plan, i))
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "",
                              wt_checklist_get_prompt (checklist, i)->id);
  g_assert_cmpstr (found->str, ==, expected);
}

/* What was answered in the first version, while the second and third come. */
static gint64
answer_first_version (TestWorkspace *test)
{
  gint64 checklist_id;
  g_autoptr (WtPlan) plan = NULL;
  g_autoptr (GObject) saved = NULL;

  test_save_checklist (test, "own", "a.1 a.2 a.3");
  checklist_id = start (test, test_add_project (test, "Falls"), 0, "own");
  test_answer (test, checklist_id, "a.2", WT_ANSWER_PARTLY);
  plan = test_run (test, wt_load_plan_job_new (checklist_id));
  g_object_set (wt_plan_get_answer (plan, 0), "answer", WT_ANSWER_NOT_APPLICABLE, "reason",
                "Nobody is affected", "evidence", "Minutes", "owner", "Joan Tully", "due-on",
                "2025-12-31", NULL);
  saved = test_run (test, wt_save_answer_job_new (wt_plan_get_answer (plan, 0)));
  return checklist_id;
}

static void
test_moved_once (TestWorkspace *test, gconstpointer data)
{
  gint64 checklist_id = answer_first_version (test);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (WtPlan) plan = NULL;
  g_autoptr (WtPlan) again = NULL;
  g_autoptr (WtPromptAnswer) gone = NULL;
  WtModel *kept;

  test_save_checklist (test, "own", "a.1 a.3 b.1");
  before = test_dump (test);
  plan = test_run (test, wt_move_checklist_job_new (checklist_id));
  g_assert_cmpint (wt_checklist_get_version (wt_plan_get_checklist (plan)), ==, 2);
  g_assert_cmpint (wt_checklist_get_version (wt_plan_get_moved_from (plan)), ==, 1);
  g_assert_null (wt_plan_get_newest (plan));
  kept = WT_MODEL (wt_plan_get_answer (plan, 0));
  g_assert_cmpstr (wt_model_get_string (kept, WT_PROMPT_ANSWER_REASON), ==, "Nobody is affected");
  g_assert_cmpstr (wt_model_get_string (kept, WT_PROMPT_ANSWER_EVIDENCE), ==, "Minutes");
  g_assert_cmpstr (wt_model_get_string (kept, WT_PROMPT_ANSWER_OWNER), ==, "Joan Tully");
  g_assert_cmpstr (wt_model_get_string (kept, WT_PROMPT_ANSWER_DUE_ON), ==, "2025-12-31");
  g_assert_cmpstr (wt_model_get_string (kept, WT_PROMPT_ANSWER_ANSWERED_BY), ==, "Sam Ellery");
  assert_new (plan, "b.1");
  g_assert_cmpuint (wt_plan_get_gone_answers (plan)->len, ==, 1);
  assert_gone (plan, 0, "a.2", WT_ANSWER_PARTLY);
  g_assert_cmpuint (wt_plan_count_answered (plan), ==, 1);

  /* Nothing is answered that is not asked. */
  gone = wt_model_copy (g_ptr_array_index (wt_plan_get_gone_answers (plan), 0));
  g_object_set (gone, "answer", WT_ANSWER_YES, NULL);
  test_run_fails (test, wt_save_answer_job_new (gone), WT_ERROR_NOT_FOUND);

  /* In the newest version there is nowhere to move to. */
  again = test_run (test, wt_move_checklist_job_new (checklist_id));
  g_assert_cmpint (wt_checklist_get_version (wt_plan_get_moved_from (again)), ==, 1);
  test_run (test, wt_undo_job_new ());
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
  test_check (test);
}

/* What is gone keeps its wording, whichever version asked it last; what comes back has its answer.
 */
static void
test_moved_twice (TestWorkspace *test, gconstpointer data)
{
  gint64 checklist_id = answer_first_version (test);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (WtPlan) plan = NULL;

  before = test_dump (test);
  test_save_checklist (test, "own", "a.1 a.3 b.1");
  g_object_unref (test_run (test, wt_move_checklist_job_new (checklist_id)));
  test_answer (test, checklist_id, "b.1", WT_ANSWER_NOT_YET);
  test_save_checklist (test, "own", "c.1 a.2 a.3");
  plan = test_run (test, wt_move_checklist_job_new (checklist_id));
  after = test_dump (test);

  g_assert_cmpint (wt_checklist_get_version (wt_plan_get_moved_from (plan)), ==, 2);
  assert_new (plan, "c.1 a.2");
  g_assert_cmpint (wt_prompt_answer_get_answer (wt_plan_get_answer (plan, 1)), ==,
                   WT_ANSWER_PARTLY);
  g_assert_cmpuint (wt_plan_get_gone_answers (plan)->len, ==, 2);
  assert_gone (plan, 0, "a.1", WT_ANSWER_NOT_APPLICABLE);
  assert_gone (plan, 1, "b.1", WT_ANSWER_NOT_YET);

  for (guint i = 0; i < 5; i++)
    test_run (test, wt_undo_job_new ());
  undone = test_dump (test);
  g_assert_cmpstr (undone, ==, before);
  for (guint i = 0; i < 5; i++)
    test_run (test, wt_redo_job_new ());
  redone = test_dump (test);
  g_assert_cmpstr (redone, ==, after);
}

/* From the first version to the third, with none between. */
static void
test_moved_over_a_version (TestWorkspace *test, gconstpointer data)
{
  gint64 checklist_id = answer_first_version (test);
  gint64 other_id;
  g_autoptr (WtPlan) plan = NULL;

  test_save_checklist (test, "own", "a.1 b.1");
  other_id = start (test, 0, 0, "own");
  test_answer (test, other_id, "b.1", WT_ANSWER_YES);
  test_save_checklist (test, "own", "c.1");
  plan = test_run (test, wt_move_checklist_job_new (checklist_id));
  g_assert_cmpint (wt_checklist_get_version (wt_plan_get_moved_from (plan)), ==, 1);
  assert_new (plan, "c.1");
  g_assert_cmpuint (wt_plan_get_gone_answers (plan)->len, ==, 2);
  assert_gone (plan, 0, "a.1", WT_ANSWER_NOT_APPLICABLE);
  assert_gone (plan, 1, "a.2", WT_ANSWER_PARTLY);
}

/* A project's, a meeting's and the organisation's checklists do not mix. */
static void
test_subjects (TestWorkspace *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls");
  gint64 activity_id = test_add_activity (test, project_id, "engaging", "2025-05-14");
  const gint64 of_project = start (test, project_id, 0, "gunning-principles");
  const gint64 of_activity = start (test, 0, activity_id, "partnership-working");
  const gint64 of_organisation = start (test, 0, 0, "co-production-model");
  g_autoptr (GListModel) projects = test_run (test, wt_list_plans_job_new (project_id, 0));
  g_autoptr (GListModel) activities = test_run (test, wt_list_plans_job_new (0, activity_id));
  g_autoptr (GListModel) organisations = test_run (test, wt_list_plans_job_new (0, 0));
  g_autoptr (WtPlan) plan = test_run (test, wt_load_plan_job_new (of_project));
  g_autoptr (WtPlan) meeting = test_run (test, wt_load_plan_job_new (of_activity));
  g_autoptr (WtPlan) own = test_run (test, wt_load_plan_job_new (of_organisation));

  g_assert_cmpuint (g_list_model_get_n_items (projects), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (activities), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (organisations), ==, 1);
  assert_main_checklist (test, project_id, "good-partnership-working");
  g_assert_cmpint (wt_plan_get_project_id (plan), ==, project_id);
  g_assert_cmpstr (wt_plan_get_subject (plan), ==, "Falls");
  g_assert_cmpint (wt_plan_get_project_id (meeting), ==, 0);
  g_assert_cmpint (wt_plan_get_activity_id (meeting), ==, activity_id);
  g_assert_cmpstr (wt_plan_get_subject (meeting), ==, "Listening event");
  g_assert_cmpint (wt_plan_get_project_id (own), ==, 0);
  g_assert_cmpint (wt_plan_get_activity_id (own), ==, 0);
  g_assert_cmpstr (wt_plan_get_subject (own), ==, "");
}

static void
test_refused (TestWorkspace *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls");
  gint64 activity_id = test_add_activity (test, project_id, "engaging", "2025-05-14");
  gint64 own_id;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_save_checklist (test, "own", "a.1");
  own_id = start (test, 0, 0, "own");
  test_answer (test, own_id, "a.1", WT_ANSWER_YES);
  test_save_checklist (test, "own", "a.2");
  start (test, 0, activity_id, "own");
  before = test_dump (test);

  /* There already, be it in an older version. */
  test_run_fails (test, wt_add_checklist_job_new (0, 0, "own"), WT_ERROR_EXISTS);
  test_run_fails (test, wt_add_checklist_job_new (0, activity_id, "own"), WT_ERROR_EXISTS);
  test_run_fails (test, wt_add_checklist_job_new (project_id, 0, "good-partnership-working"),
                  WT_ERROR_EXISTS);
  test_run_fails (test, wt_add_checklist_job_new (project_id, 0, "none"), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_add_checklist_job_new (99, 0, "own"), WT_ERROR_CONSTRAINT);
  test_run_fails (test, wt_add_checklist_job_new (0, 99, "own"), WT_ERROR_CONSTRAINT);
  test_run_fails (test, wt_add_checklist_job_new (project_id, activity_id, "own"),
                  WT_ERROR_CONSTRAINT);
  test_run_fails (test, wt_load_plan_job_new (99), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_move_checklist_job_new (99), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_delete_checklist_job_new (99), WT_ERROR_NOT_FOUND);
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
}

/* With a checklist go its answers and its evidence; what was to be done stays to be done. */
static void
test_deleted (TestWorkspace *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls");
  gint64 activity_id = test_add_activity (test, project_id, "engaging", "2025-05-14");
  gint64 checklist_id = start (test, project_id, 0, "gunning-principles");
  g_autoptr (WtEvidenceLink) link =
      wt_evidence_link_new (checklist_id, "consultation.time", WT_EVIDENCE_ACTIVITY, activity_id);
  g_autoptr (WtAction) action = wt_action_new (project_id);
  g_autoptr (WtAction) saved = NULL;
  g_autoptr (GListModel) actions = NULL;
  g_autoptr (WtAction) kept = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;

  test_answer (test, checklist_id, "consultation.time", WT_ANSWER_PARTLY);
  test_run (test, wt_add_evidence_job_new (link));
  g_object_set (action, "title", "Give them longer", "checklist-id", checklist_id, "prompt",
                "consultation.time", NULL);
  saved = test_run (test, wt_save_action_job_new (action));
  before = test_dump (test);

  test_run (test, wt_delete_checklist_job_new (checklist_id));
  test_check (test);
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM evidence_links"), ==, 0);
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM checklist_answers"), ==, 0);
  actions = test_run (test, wt_list_actions_job_new (project_id));
  kept = g_list_model_get_item (actions, 0);
  g_assert_cmpstr (wt_action_get_title (kept), ==, "Give them longer");
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (kept), WT_ACTION_CHECKLIST_ID), ==, 0);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (kept), WT_ACTION_PROMPT), ==, "");

  test_run (test, wt_undo_job_new ());
  undone = test_dump (test);
  g_assert_cmpstr (undone, ==, before);
}

/* A project without any checklist is still a project. */
static void
test_without_any (TestWorkspace *test, gconstpointer data)
{
  const WtFilter filter = { 0 };
  g_autofree char *path = g_build_filename (test->folder, "board.xlsx", NULL);
  gint64 project_id = test_add_project (test, "Falls");
  g_autoptr (WtPlan) plan = test_load_plan (test, project_id);
  g_autoptr (GListModel) plans = NULL;
  g_autoptr (WtOverview) overview = NULL;

  test_add_project (test, "Asthma");
  test_run (test, wt_delete_checklist_job_new (wt_plan_get_checklist_id (plan)));
  plans = test_run (test, wt_list_plans_job_new (project_id, 0));
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 0);
  overview = test_run (test, wt_load_overview_job_new (&filter, TODAY, WT_OVERVIEW_PART_USUAL));
  g_assert_cmpint (wt_overview_get_checklists (overview), ==, 1);
  g_assert_cmpint (wt_figures_get_projects (wt_overview_get_figures (overview)), ==, 2);
  test_run (test, wt_workbook_job_new (&filter, WT_EDITION_INTERNAL, path, NULL));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestWorkspace *test, gconstpointer data);
  } TESTS[] = {
    { "/checklist-jobs/own-for-projects", test_own_for_projects },
    { "/checklist-jobs/moved-once", test_moved_once },
    { "/checklist-jobs/moved-twice", test_moved_twice },
    { "/checklist-jobs/moved-over-a-version", test_moved_over_a_version },
    { "/checklist-jobs/subjects", test_subjects },
    { "/checklist-jobs/refused", test_refused },
    { "/checklist-jobs/deleted", test_deleted },
    { "/checklist-jobs/without-any", test_without_any },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestWorkspace, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
