/* Everything that has a date, in its order: of one project and of the whole workspace. */

#include "test-support.h"

#include "wt-action.h"
#include "wt-activity-jobs.h"
#include "wt-answer-jobs.h"
#include "wt-calendar-entry.h"
#include "wt-checklist-jobs.h"
#include "wt-project-jobs.h"
#include "wt-project-life-jobs.h"
#include "wt-record-jobs.h"

#include <string.h>
#include <unistd.h>

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

/* A line an entry: "2025-05-14 activity Listening event, done". */
static char *
list (TestWorkspace *test, gint64 project_id)
{
  g_autoptr (GListModel) entries = test_run (test, wt_list_calendar_job_new (project_id));
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (WtCalendarEntry) entry = g_list_model_get_item (entries, i);

      g_string_append_printf (
          lines, "%s %s %s%s%s\n", wt_calendar_entry_get_starts_on (entry),
          wt_term_get_nick (wt_calendar_kinds, (int) wt_calendar_entry_get_kind (entry)),
          wt_calendar_entry_get_title (entry), wt_calendar_entry_is_done (entry) ? ", done" : "",
          wt_calendar_entry_is_overdue (entry, TODAY) ? ", overdue" : "");
    }
  return g_string_free (lines, FALSE);
}

static void
assert_calendar (TestWorkspace *test, gint64 project_id, const char *expected)
{
  g_autofree char *found = list (test, project_id);

  g_assert_cmpstr (found, ==, expected);
}

static void
plan_action (
    TestWorkspace *test, gint64 project_id, const char *title, const char *due_on, gboolean is_done)
{
  g_autoptr (WtAction) action = wt_action_new (project_id);

  g_object_set (action, "title", title, "due-on", due_on, "done", is_done, NULL);
  g_object_unref (test_run (test, wt_save_action_job_new (action)));
}

static void
give_due_date (TestWorkspace *test, gint64 checklist_id, const char *prompt, const char *due_on)
{
  g_autoptr (WtPlan) plan = test_run (test, wt_load_plan_job_new (checklist_id));
  int index = wt_checklist_find_prompt (wt_plan_get_checklist (plan), prompt);
  WtPromptAnswer *answer = wt_plan_get_answer (plan, (guint) index);

  g_object_set (answer, "due-on", due_on, NULL);
  g_object_unref (test_run (test, wt_save_answer_job_new (answer)));
}

/* A project with one date of every kind. */
static gint64
add_full_project (TestWorkspace *test)
{
  gint64 id = test_add_project (test, "Falls");
  g_autoptr (WtProject) project = test_run (test, wt_load_project_job_new (id));
  g_autoptr (WtStageDates) dates = wt_stage_dates_new (id, WT_STAGE_PLANNING);
  g_autoptr (WtPlan) plan = test_load_plan (test, id);

  g_object_set (project, "starts-on", "2025-01-01", "ends-on", "2025-12-31", "decides-on",
                "2025-11-30", "urgent", TRUE, "look-again-on", "2025-11-15", NULL);
  g_object_unref (test_run (test, wt_save_project_job_new (project)));
  g_object_set (dates, "starts-on", "2025-02-01", "ends-on", "2025-03-01", NULL);
  g_object_unref (test_run (test, wt_save_stage_dates_job_new (dates)));
  test_add_activity (test, id, "involving", "2025-05-14");
  plan_action (test, id, "Find a room", "2025-05-01", FALSE);
  give_due_date (test, wt_plan_get_checklist_id (plan), "transparent.scope", "2025-04-30");
  return id;
}

#define FULL                                                                                       \
  "2025-01-01 start \n"                                                                            \
  "2025-02-01 stage Planning\n"                                                                    \
  "2025-04-30 prompt Is the scope and nature of the project clearly defined?, overdue\n"           \
  "2025-05-01 action Find a room, overdue\n"                                                       \
  "2025-05-14 activity Listening event, done\n"                                                    \
  "2025-11-15 look-again \n"                                                                       \
  "2025-11-30 decision \n"                                                                         \
  "2025-12-31 end \n"

static void
test_every_kind (TestWorkspace *test, gconstpointer data)
{
  gint64 id = add_full_project (test);
  g_autoptr (GListModel) entries = NULL;
  g_autoptr (WtCalendarEntry) stage = NULL;
  g_autoptr (WtCalendarEntry) prompt = NULL;
  g_autoptr (WtProject) project = NULL;

  /* Of the organisation, so on no project's calendar. */
  plan_action (test, 0, "Ask the board", "2025-05-01", FALSE);
  assert_calendar (test, id, FULL);
  assert_calendar (test, 0, FULL);
  entries = test_run (test, wt_list_calendar_job_new (id));
  stage = g_list_model_get_item (entries, 1);
  g_assert_cmpstr (wt_calendar_entry_get_ends_on (stage), ==, "2025-03-01");
  prompt = g_list_model_get_item (entries, 2);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (prompt), WT_CALENDAR_ENTRY_PROMPT), ==,
                   "transparent.scope");
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (WtCalendarEntry) entry = g_list_model_get_item (entries, i);

      g_assert_cmpstr (wt_model_get_string (WT_MODEL (entry), WT_CALENDAR_ENTRY_PROJECT), ==,
                       "Falls");
      g_assert_cmpint (wt_model_get_int64 (WT_MODEL (entry), WT_CALENDAR_ENTRY_PROJECT_ID), ==, id);
    }

  /* What is not urgent any more is not looked at again. */
  project = test_run (test, wt_load_project_job_new (id));
  g_object_set (project, "urgent", FALSE, NULL);
  g_object_unref (test_run (test, wt_save_project_job_new (project)));
  g_clear_object (&entries);
  entries = test_run (test, wt_list_calendar_job_new (id));
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 7);
}

static void
test_archived (TestWorkspace *test, gconstpointer data)
{
  gint64 id = add_full_project (test);
  g_autoptr (WtProject) project = test_run (test, wt_load_project_job_new (id));

  g_object_set (project, "archived", TRUE, NULL);
  g_object_unref (test_run (test, wt_save_project_job_new (project)));
  assert_calendar (test, 0, "");
  assert_calendar (test, id, FULL);
  assert_calendar (test, 99, "");
}

/* A prompt is done by the answer that counts, and is past its date until then. */
static void
test_prompts (TestWorkspace *test, gconstpointer data)
{
  gint64 id = test_add_project (test, "Falls");
  g_autoptr (WtPlan) plan =
      test_run (test, wt_add_checklist_job_new (id, 0, "partnership-working"));
  gint64 checklist_id = wt_plan_get_checklist_id (plan);
  g_autoptr (WtPromptAnswer) excused = NULL;
  static const struct
  {
    const char *prompt, *due_on;
    WtAnswer answer;
  } ANSWERS[] = {
    { "before.who", "2025-10-01", WT_ANSWER_YES },
    { "before.diverse", "2025-10-01", WT_ANSWER_PARTLY },
    { "before.meetings", "2025-10-01", WT_ANSWER_NOT_YET },
    { "before.budget", "2025-10-01", WT_ANSWER_NOT_APPLICABLE },
    { "before.support", "2025-10-01", WT_ANSWER_NONE },
    { "before.training", TODAY, WT_ANSWER_NONE },
    { "before.claims", "2025-10-03", WT_ANSWER_NOT_YET },
    { "reporting.captured", "2025-10-01", WT_ANSWER_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    {
      give_due_date (test, checklist_id, ANSWERS[i].prompt, ANSWERS[i].due_on);
      test_answer (test, checklist_id, ANSWERS[i].prompt, ANSWERS[i].answer);
    }
  assert_calendar (
      test, id,
      "2025-10-01 prompt Have you budgeted for patient expenses and remuneration? (See "
      "remuneration policy), overdue\n"
      "2025-10-01 prompt Have you thought about how you might involve more diverse groups of "
      "people?, overdue\n"
      "2025-10-01 prompt Will there be regular meetings or just a one-off?, overdue\n"
      "2025-10-01 prompt How will you support your patient/public members?, overdue\n"
      "2025-10-01 prompt Do you know who you might need to involve and how you would find them?, "
      "done\n"
      "2025-10-01 prompt Have you completed the Survey Monkey questionnaire to capture your "
      "engagement work?, overdue\n"
      "2025-10-02 prompt Is there any training required?\n"
      "2025-10-03 prompt Does your representative know who to send claims to and by which date "
      "(NB. payment of expenses can only be made up to three months in arrears)?\n");

  g_clear_object (&plan);
  plan = test_run (test, wt_load_plan_job_new (checklist_id));
  excused = g_object_ref (wt_plan_get_answer (
      plan, (guint) wt_checklist_find_prompt (wt_plan_get_checklist (plan), "before.budget")));
  g_object_set (excused, "reason", "Nobody has expenses", NULL);
  g_object_unref (test_run (test, wt_save_answer_job_new (excused)));
  test_add_activity (test, id, "involving", "2025-10-05");
  {
    g_autofree char *lines = list (test, id);

    g_assert_nonnull (strstr (lines, "policy), done\n"));
    g_assert_nonnull (strstr (lines, "engagement work?, done\n"));
  }
}

/* What is no longer asked is no longer due; asked again, it is due again. */
static void
test_gone_prompts (TestWorkspace *test, gconstpointer data)
{
  gint64 id = test_add_project (test, "Falls");
  g_autoptr (WtPlan) plan = NULL;
  gint64 checklist_id;

  test_save_checklist (test, "own", "a.1 a.2");
  plan = test_run (test, wt_add_checklist_job_new (id, 0, "own"));
  checklist_id = wt_plan_get_checklist_id (plan);
  give_due_date (test, checklist_id, "a.1", "2025-10-01");
  give_due_date (test, checklist_id, "a.2", "2025-10-01");
  test_save_checklist (test, "own", "a.1 a.3");
  g_object_unref (test_run (test, wt_move_checklist_job_new (checklist_id)));
  assert_calendar (test, id, "2025-10-01 prompt Is a.1 done?, overdue\n");
  test_save_checklist (test, "own", "a.2");
  g_object_unref (test_run (test, wt_move_checklist_job_new (checklist_id)));
  assert_calendar (test, id, "2025-10-01 prompt Is a.2 done?, overdue\n");
}

static void
test_actions_and_activities (TestWorkspace *test, gconstpointer data)
{
  gint64 id = test_add_project (test, "Falls");
  gint64 activity_id = test_add_activity (test, id, "involving", "2025-10-01");
  g_autoptr (WtActivity) activity = test_run (test, wt_load_activity_job_new (activity_id));

  g_object_set (activity, "took-place", FALSE, NULL);
  g_object_unref (test_run (test, wt_save_activity_job_new (activity)));
  plan_action (test, id, "Done", "2025-10-01", TRUE);
  plan_action (test, id, "Late", "2025-10-01", FALSE);
  plan_action (test, id, "Today", TODAY, FALSE);
  plan_action (test, id, "Some day", "", FALSE);
  assert_calendar (test, id,
                   "2025-10-01 action Done, done\n"
                   "2025-10-01 action Late, overdue\n"
                   "2025-10-01 activity Listening event\n"
                   "2025-10-02 action Today\n");
}

/* Bytes of memory that the program has in use. */
static gint64
get_memory (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  words = g_strsplit (text, " ", 3);
  return g_ascii_strtoll (words[1], NULL, 10) * sysconf (_SC_PAGESIZE);
}

/* 20,000 dates are all there, in order, in less memory than a picture takes. */
static void
test_many (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GListModel) entries = NULL;
  g_autofree char *last = g_strdup ("");
  gint64 id = test_add_project (test, "Falls");
  gint64 before;

  g_assert_cmpint (id, ==, 1);
  test_get_number (
      test, "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers"
            " WHERE n < 10000)"
            " INSERT INTO actions (project_id, title, due_on) SELECT 1, 'Action ' || n,"
            " printf ('20%02d-%02d-%02d', n % 97, n % 12 + 1, n % 28 + 1) FROM numbers;"
            "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers"
            " WHERE n < 10000)"
            " INSERT INTO activities (project_id, title, level, held_on, took_place)"
            " SELECT 1, 'Activity ' || n, 'engaging',"
            " printf ('20%02d-%02d-%02d', n % 89, n % 12 + 1, n % 28 + 1), n % 2 FROM numbers");
  before = get_memory ();
  entries = test_run (test, wt_list_calendar_job_new (0));
  g_assert_cmpint (get_memory () - before, <, 100 * 1000 * 1000);
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 20000);
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (WtCalendarEntry) entry = g_list_model_get_item (entries, i);

      g_assert_cmpstr (last, <=, wt_calendar_entry_get_starts_on (entry));
      g_free (last);
      last = g_strdup (wt_calendar_entry_get_starts_on (entry));
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
    { "/calendar/every-kind", test_every_kind },
    { "/calendar/archived", test_archived },
    { "/calendar/prompts", test_prompts },
    { "/calendar/gone-prompts", test_gone_prompts },
    { "/calendar/actions-and-activities", test_actions_and_activities },
    { "/calendar/many", test_many },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestWorkspace, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
