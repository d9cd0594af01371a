/* What SQL counts of answers is what WtPlan counts of the same answers, wherever it is shown. The
 * answers are drawn at random, always the same. */

#include "test-support.h"

#include "wt-answer-jobs.h"
#include "wt-attention.h"
#include "wt-checklist-jobs.h"
#include "wt-evidence-jobs.h"
#include "wt-figures-jobs.h"
#include "wt-overview.h"
#include "wt-project-jobs.h"
#include "wt-project-life-jobs.h"
#include "wt-calendar-entry.h"
#include "wt-settings-jobs.h"
#include "wt-template-jobs.h"
#include "wt-workbook-job.h"

#include <string.h>

#define SEED 20251002
#define TODAY "2025-10-02"
#define N_PROJECTS 8

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtSettings) settings = NULL;

  test_workspace_set_up (test);
  test_save_checklist (test, "own", "a.1 a.2* a.3+ b.1 b.2* b.3");
  settings = test_run (test, wt_load_settings_job_new ());
  g_object_set (settings, "project-checklist", "own", NULL);
  g_object_unref (test_run (test, wt_save_settings_job_new (settings)));
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_workspace_tear_down (test);
}

/* Something about each prompt of a plan, or nothing. */
static void
answer_at_random (TestWorkspace *test, GRand *random, WtPlan *plan)
{
  static const char *const REASONS[] = {
    "", " ", " \n", "\t\r\n", "Nobody is affected", "\302\240"
  };
  static const char *const DATES[] = { "", "2025-10-01", TODAY, "2025-10-03", "2020-02-29" };

  for (guint i = 0; i < wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)); i++)
    {
      WtPromptAnswer *answer = wt_plan_get_answer (plan, i);
      g_autoptr (GObject) saved = NULL;

      g_object_set (answer, "answer", g_rand_int_range (random, 0, WT_ANSWER_COUNT), "reason",
                    REASONS[g_rand_int_range (random, 0, G_N_ELEMENTS (REASONS))], "due-on",
                    DATES[g_rand_int_range (random, 0, G_N_ELEMENTS (DATES))], NULL);
      if (g_rand_boolean (random))
        saved = test_run (test, wt_save_answer_job_new (answer));
    }
}

static void
record_at_random (TestWorkspace *test, GRand *random, gint64 project_id)
{
  gint64 activity_id, batch_id;

  if (g_rand_boolean (random))
    return;
  activity_id = test_add_activity (test, project_id, "involving", "2025-05-14");
  if (g_rand_boolean (random))
    return;
  batch_id = test_add_batch (test, activity_id, 2);
  if (g_rand_boolean (random))
    test_add_form (test, batch_id, 1, "TY87N");
}

/* The projects, with one or more checklists each, in three versions of their own one. */
static void
fill (TestWorkspace *test, GRand *random, gint64 *projects)
{
  static const char *const VERSIONS[] = { "a.1 a.2* a.3+ b.1 b.2* b.3", "a.1 a.2+ b.4* b.1",
                                          "a.5 a.2 a.6 b.1 b.3*" };

  for (guint i = 0; i < N_PROJECTS; i++)
    {
      g_autoptr (WtPlan) plan = NULL;

      test_save_checklist (test, "own", VERSIONS[i * G_N_ELEMENTS (VERSIONS) / N_PROJECTS]);
      projects[i] = test_add_project (test, "Falls");
      record_at_random (test, random, projects[i]);
      plan = test_load_plan (test, projects[i]);
      answer_at_random (test, random, plan);
      if (g_rand_boolean (random))
        {
          g_autoptr (WtPlan) other =
              test_run (test, wt_add_checklist_job_new (projects[i], 0, "partnership-working"));

          answer_at_random (test, random, other);
        }
    }
  for (guint i = 0; i < N_PROJECTS; i += 3)
    {
      g_autoptr (WtPlan) plan = test_load_plan (test, projects[i]);
      g_autoptr (WtPlan) moved =
          test_run (test, wt_move_checklist_job_new (wt_plan_get_checklist_id (plan)));

      answer_at_random (test, random, moved);
    }
}

/* What WtPlan counts of all checklists of a project. */
typedef struct
{
  guint prompts, answered, gaps, overdue, unanswered;
} Counts;

static Counts
count (GListModel *plans)
{
  Counts counts = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (WtPlan) plan = g_list_model_get_item (plans, i);
      guint n_prompts = wt_checklist_get_n_prompts (wt_plan_get_checklist (plan));

      counts.prompts += n_prompts;
      counts.answered += wt_plan_count_answered (plan);
      counts.unanswered += wt_plan_count (plan, WT_ANSWER_NONE);
      counts.overdue += wt_plan_count_overdue (plan, -1, TODAY);
      for (guint n = 0; n < n_prompts; n++)
        counts.gaps += wt_prompt_answer_is_gap (wt_plan_get_answer (plan, n));
    }
  return counts;
}

static gint64
sum_attention (WtOverview *overview, WtAttentionKind kind, gint64 project_id)
{
  GListModel *attention = wt_overview_get_attention (overview);
  gint64 sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (attention); i++)
    {
      g_autoptr (WtAttention) item = g_list_model_get_item (attention, i);

      if (wt_attention_get_kind (item) == kind && wt_attention_get_project_id (item) == project_id)
        sum += wt_attention_get_count (item);
    }
  return sum;
}

/* Prompts of the calendar that should have been done. */
static guint
count_overdue_entries (TestWorkspace *test, gint64 project_id)
{
  g_autoptr (GListModel) entries = test_run (test, wt_list_calendar_job_new (project_id));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (WtCalendarEntry) entry = g_list_model_get_item (entries, i);

      n += wt_calendar_entry_is_overdue (entry, TODAY);
      g_assert_cmpstr (wt_calendar_entry_get_title (entry), !=,
                       wt_calendar_entry_get_kind (entry) == WT_CALENDAR_PROMPT ? "" : NULL);
    }
  return n;
}

static void
assert_project (TestWorkspace *test, WtOverview *overview, gint64 project_id)
{
  g_autoptr (GListModel) plans = test_run (test, wt_list_plans_job_new (project_id, 0));
  g_autoptr (WtProject) project = test_run (test, wt_load_project_job_new (project_id));
  WtModel *model = WT_MODEL (project);
  Counts counts = count (plans);

  g_assert_cmpint (wt_model_get_int64 (model, WT_PROJECT_PROMPTS), ==, counts.prompts);
  g_assert_cmpint (wt_model_get_int64 (model, WT_PROJECT_ANSWERED), ==, counts.answered);
  g_assert_cmpint (wt_model_get_int64 (model, WT_PROJECT_GAPS), ==, counts.gaps);
  g_assert_cmpint (sum_attention (overview, WT_ATTENTION_PROMPTS_OVERDUE, project_id), ==,
                   counts.overdue);
  g_assert_cmpint (sum_attention (overview, WT_ATTENTION_PROMPTS_UNANSWERED, project_id), ==,
                   counts.unanswered);
  g_assert_cmpuint (count_overdue_entries (test, project_id), ==, counts.overdue);
}

/* Adds the answers of one plan to @answers, by the part of the newest version that asks the prompt.
 */
static void
add_to_parts (WtPlan *plan, WtChecklist *newest, gint64 (*answers)[WT_ANSWER_COUNT])
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);

  for (guint i = 0; i < wt_checklist_get_n_prompts (checklist); i++)
    {
      int index = wt_checklist_find_prompt (newest, wt_checklist_get_prompt (checklist, i)->id);

      if (index >= 0)
        answers[wt_checklist_get_prompt (newest, (guint) index)->principle]
               [wt_prompt_answer_get_effective_answer (wt_plan_get_answer (plan, i))]++;
    }
}

static void
assert_principles (TestWorkspace *test, WtOverview *overview, const gint64 *projects)
{
  g_autoptr (WtChecklist) newest = test_run (test, wt_load_template_job_new ("own"));
  GArray *principles = wt_overview_get_principles (overview);
  gint64 expected[2][WT_ANSWER_COUNT] = { 0 };

  for (guint i = 0; i < N_PROJECTS; i++)
    {
      g_autoptr (WtPlan) plan = test_load_plan (test, projects[i]);

      add_to_parts (plan, newest, expected);
    }
  g_assert_cmpuint (principles->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    for (guint n = 0; n < WT_ANSWER_COUNT; n++)
      g_assert_cmpint (g_array_index (principles, WtPrincipleFigures, i).answers[n], ==,
                       expected[i][n]);
  g_assert_cmpint (wt_overview_get_checklists (overview), ==, N_PROJECTS);
}

static void
test_agree (TestWorkspace *test, gconstpointer data)
{
  const WtFilter filter = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  gint64 projects[N_PROJECTS];
  g_autoptr (WtOverview) overview = NULL;
  guint n_known;

  fill (test, random, projects);
  overview = test_run (test, wt_load_overview_job_new (&filter, TODAY, WT_OVERVIEW_PART_USUAL));
  for (guint i = 0; i < N_PROJECTS; i++)
    assert_project (test, overview, projects[i]);
  assert_principles (test, overview, projects);

  /* The draw is one in which it matters. */
  n_known = (guint) test_get_number (test, "SELECT count(*) FROM known_answers");
  g_assert_cmpuint (n_known, >, 5);
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM given_answers WHERE is_gap = 1"), >,
                   5);
  g_assert_cmpint (test_get_number (test, "SELECT count(DISTINCT template_id) FROM checklists"), ==,
                   4);
}

/* The sheet of checklists has them all. */
static void
test_workbook (TestWorkspace *test, gconstpointer data)
{
  const WtFilter filter = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autofree char *path = g_build_filename (test->folder, "board.xlsx", NULL);
  g_autofree char *program =
      g_test_build_filename (G_TEST_DIST, "workspace", "count-answers.py", NULL);
  g_autofree char *found = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gint64 projects[N_PROJECTS];
  guint answers[WT_ANSWER_COUNT] = { 0 };

  fill (test, random, projects);
  for (guint i = 0; i < N_PROJECTS; i++)
    {
      g_autoptr (GListModel) plans = test_run (test, wt_list_plans_job_new (projects[i], 0));

      for (guint p = 0; p < g_list_model_get_n_items (plans); p++)
        {
          g_autoptr (WtPlan) plan = g_list_model_get_item (plans, p);

          for (WtAnswer answer = WT_ANSWER_NONE; answer < WT_ANSWER_COUNT; answer++)
            answers[answer] += wt_plan_count (plan, answer);
        }
    }
  for (WtAnswer answer = WT_ANSWER_NONE; answer < WT_ANSWER_COUNT; answer++)
    g_string_append_printf (expected, "%s: %u\n",
                            answer == WT_ANSWER_NONE ? "No answer"
                                                     : wt_term_get_title (wt_answers, answer),
                            answers[answer]);

  test_run (test, wt_workbook_job_new (&filter, WT_EDITION_INTERNAL, path, NULL));
  g_spawn_sync (NULL, (char *[]){ (char *) "python3", program, path, NULL }, NULL,
                G_SPAWN_SEARCH_PATH, NULL, NULL, &found, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/answer-figures/agree", TestWorkspace, NULL, set_up, test_agree, tear_down);
  g_test_add ("/answer-figures/workbook", TestWorkspace, NULL, set_up, test_workbook, tear_down);
  return g_test_run ();
}
