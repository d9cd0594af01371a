/* Answers: who gave them when, those that the workspace knows by itself, and the history of a
 * prompt. */

#include "test-support.h"

#include "wt-activity-jobs.h"
#include "wt-answer-jobs.h"
#include "wt-batch-jobs.h"
#include "wt-change.h"
#include "wt-checklist-jobs.h"
#include "wt-error.h"
#include "wt-evidence-jobs.h"
#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-project-jobs.h"

#include <string.h>

#define CAPTURED "reporting.captured"
#define FEEDBACK "reporting.feedback-form"

/* A project with the checklist that knows something by itself. */
typedef struct
{
  TestWorkspace base;
  gint64 project_id, checklist_id;
} World;

static void
set_up (World *world, gconstpointer data)
{
  g_autoptr (WtPlan) plan = NULL;

  test_workspace_set_up (&world->base);
  world->project_id = test_add_project (&world->base, "Falls");
  plan = test_run (&world->base,
                   wt_add_checklist_job_new (world->project_id, 0, "partnership-working"));
  world->checklist_id = wt_plan_get_checklist_id (plan);
}

static void
tear_down (World *world, gconstpointer data)
{
  test_workspace_tear_down (&world->base);
}

/* The answer to @prompt, a copy to be changed. */
static WtPromptAnswer *
load_answer (World *world, const char *prompt)
{
  g_autoptr (WtPlan) plan = test_run (&world->base, wt_load_plan_job_new (world->checklist_id));
  int index = wt_checklist_find_prompt (wt_plan_get_checklist (plan), prompt);

  g_assert_cmpint (index, >=, 0);
  return g_object_ref (wt_plan_get_answer (plan, (guint) index));
}

/* What counts of a prompt, and that it is counted so of the project. */
static void
assert_effective (World *world, const char *prompt, WtAnswer answer, gint64 answered)
{
  g_autoptr (WtPromptAnswer) found = load_answer (world, prompt);
  g_autoptr (WtProject) project =
      test_run (&world->base, wt_load_project_job_new (world->project_id));

  g_assert_cmpint (wt_prompt_answer_get_effective_answer (found), ==, answer);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_ANSWERED), ==, answered);
}

static void
test_captured (World *world, gconstpointer data)
{
  gint64 other_project = test_add_project (&world->base, "Asthma");
  g_autoptr (WtActivity) activity = NULL;
  g_autoptr (WtActivity) saved = NULL;
  gint64 id;

  assert_effective (world, CAPTURED, WT_ANSWER_NONE, 0);
  test_add_activity (&world->base, other_project, "involving", "2025-05-14");
  assert_effective (world, CAPTURED, WT_ANSWER_NONE, 0);

  /* Planned is not done. */
  id = test_add_activity (&world->base, world->project_id, "informing", "2025-05-14");
  activity = test_run (&world->base, wt_load_activity_job_new (id));
  g_object_set (activity, "took-place", FALSE, NULL);
  saved = test_run (&world->base, wt_save_activity_job_new (activity));
  assert_effective (world, CAPTURED, WT_ANSWER_NONE, 0);
  g_object_set (activity, "took-place", TRUE, NULL);
  g_clear_object (&saved);
  saved = test_run (&world->base, wt_save_activity_job_new (activity));
  assert_effective (world, CAPTURED, WT_ANSWER_YES, 1);
  assert_effective (world, FEEDBACK, WT_ANSWER_NONE, 1);

  test_run (&world->base, wt_undo_job_new ());
  assert_effective (world, CAPTURED, WT_ANSWER_NONE, 0);
  test_run (&world->base, wt_redo_job_new ());
  assert_effective (world, CAPTURED, WT_ANSWER_YES, 1);
  test_run (&world->base, wt_delete_activity_job_new (id));
  assert_effective (world, CAPTURED, WT_ANSWER_NONE, 0);
  test_run (&world->base, wt_undo_job_new ());
  assert_effective (world, CAPTURED, WT_ANSWER_YES, 1);
}

static void
test_feedback (World *world, gconstpointer data)
{
  gint64 activity_id =
      test_add_activity (&world->base, world->project_id, "involving", "2025-05-14");
  gint64 tallied_id =
      test_add_activity (&world->base, world->project_id, "involving", "2025-06-14");
  gint64 batch_id = test_add_batch (&world->base, activity_id, 5);
  g_autoptr (WtTally) tally = NULL;
  g_autoptr (WtBatch) batch = NULL;

  /* Forms that are only expected are none. */
  assert_effective (world, FEEDBACK, WT_ANSWER_NONE, 1);
  test_add_form (&world->base, batch_id, 1, "TY87N");
  assert_effective (world, FEEDBACK, WT_ANSWER_YES, 2);
  test_run (&world->base, wt_undo_job_new ());
  assert_effective (world, FEEDBACK, WT_ANSWER_NONE, 1);

  tally = test_run (&world->base, wt_load_tally_job_new (tallied_id, 0));
  wt_tally_set_forms (tally, 3);
  batch = test_run (&world->base, wt_save_tally_job_new (tallied_id, tally));
  assert_effective (world, FEEDBACK, WT_ANSWER_YES, 2);
}

/* What a person says goes before what is known, and taking it back lets it count again. */
static void
test_person_wins (World *world, gconstpointer data)
{
  static const WtAnswer SAID[] = { WT_ANSWER_NOT_YET, WT_ANSWER_PARTLY, WT_ANSWER_NOT_APPLICABLE,
                                   WT_ANSWER_YES };
  g_autoptr (WtPromptAnswer) answer = NULL;

  test_add_activity (&world->base, world->project_id, "involving", "2025-05-14");
  for (guint i = 0; i < G_N_ELEMENTS (SAID); i++)
    {
      test_answer (&world->base, world->checklist_id, CAPTURED, SAID[i]);
      assert_effective (world, CAPTURED, SAID[i], 1);
    }
  test_answer (&world->base, world->checklist_id, CAPTURED, WT_ANSWER_NONE);
  assert_effective (world, CAPTURED, WT_ANSWER_YES, 1);

  /* What is known is never written down as if somebody had said it. */
  answer = load_answer (world, CAPTURED);
  g_assert_cmpint (wt_prompt_answer_get_answer (answer), ==, WT_ANSWER_NONE);
  g_object_set (answer, "evidence", "The record", NULL);
  g_object_unref (test_run (&world->base, wt_save_answer_job_new (answer)));
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM checklist_answers"
                                                  " WHERE answer <> ''"),
                   ==, 0);
  assert_effective (world, CAPTURED, WT_ANSWER_YES, 1);
}

/* A meeting and the organisation have no engagement record of their own. */
static void
test_nothing_is_known_elsewhere (World *world, gconstpointer data)
{
  gint64 activity_id =
      test_add_activity (&world->base, world->project_id, "involving", "2025-05-14");
  g_autoptr (WtPlan) meeting =
      test_run (&world->base, wt_add_checklist_job_new (0, activity_id, "partnership-working"));
  g_autoptr (WtPlan) own =
      test_run (&world->base, wt_add_checklist_job_new (0, 0, "partnership-working"));

  g_assert_cmpuint (wt_plan_count_answered (meeting), ==, 0);
  g_assert_cmpuint (wt_plan_count_answered (own), ==, 0);
}

/* Saving what is as it was changes nothing, also where the answer is known. */
static void
test_unchanged (World *world, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (WtPromptAnswer) known = NULL;
  g_autoptr (WtPromptAnswer) empty = NULL;

  test_add_activity (&world->base, world->project_id, "involving", "2025-05-14");
  before = test_dump (&world->base);
  known = load_answer (world, CAPTURED);
  empty = load_answer (world, FEEDBACK);
  g_object_unref (test_run (&world->base, wt_save_answer_job_new (known)));
  g_object_unref (test_run (&world->base, wt_save_answer_job_new (empty)));
  after = test_dump (&world->base);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM change_sets"), ==, 3);
}

static void
test_who_and_when (World *world, gconstpointer data)
{
  g_autoptr (WtPromptAnswer) answer = load_answer (world, "before.who");
  g_autoptr (WtPromptAnswer) first = NULL;
  g_autoptr (WtPromptAnswer) second = NULL;
  g_autoptr (WtPromptAnswer) third = NULL;

  g_object_set (answer, "owner", "Joan Tully", NULL);
  first = test_run (&world->base, wt_save_answer_job_new (answer));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (first), WT_PROMPT_ANSWER_ANSWERED_BY), ==, "");
  g_object_set (first, "answer", WT_ANSWER_YES, NULL);
  second = test_run (&world->base, wt_save_answer_job_new (first));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (second), WT_PROMPT_ANSWER_ANSWERED_BY), ==,
                   "Sam Ellery");
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (second), WT_PROMPT_ANSWER_ANSWERED_AT), !=, "");
  wt_workspace_set_author (world->base.workspace, "Priya Raman");
  g_object_set (second, "evidence", "Minutes", NULL);
  third = test_run (&world->base, wt_save_answer_job_new (second));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (third), WT_PROMPT_ANSWER_ANSWERED_BY), ==,
                   "Sam Ellery");
}

/* Long texts, other scripts and nonsense come back as they were given. */
static void
test_texts (World *world, gconstpointer data)
{
  g_autofree char *emoji = g_malloc0 (4 * 10000 + 1);
  const char *texts[] = { emoji,          "שלום \342\200\217 مرحبا",
                          "a\nb\r\nc\td", "%s %n %1$s",
                          "'; --",        "\357\277\275" };

  for (guint i = 0; i < 10000; i++)
    memcpy (emoji + 4 * i, "🙂", 4);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (WtPromptAnswer) answer = load_answer (world, "before.who");
      g_autoptr (WtPromptAnswer) found = NULL;
      g_autoptr (GListModel) history = NULL;

      g_object_set (answer, "answer", WT_ANSWER_NOT_APPLICABLE, "reason", texts[i], "evidence",
                    texts[i], "owner", texts[i], NULL);
      g_object_unref (test_run (&world->base, wt_save_answer_job_new (answer)));
      found = load_answer (world, "before.who");
      for (guint id = WT_PROMPT_ANSWER_REASON; id <= WT_PROMPT_ANSWER_OWNER; id++)
        g_assert_cmpstr (wt_model_get_string (WT_MODEL (found), id), ==, texts[i]);
      history = test_run (&world->base, wt_list_history_job_new ("", 0, 100));
      g_assert_cmpuint (g_list_model_get_n_items (history), >, 0);
    }
}

static void
test_refused (World *world, gconstpointer data)
{
  static const char *const DATES[] = { "soon", "2025-02-29", "2025-13-01", "31.12.2025", " " };
  g_autofree char *before = test_dump (&world->base);
  g_autofree char *after = NULL;
  g_autoptr (WtPromptAnswer) stray = wt_prompt_answer_new (99, "before.who");
  g_autoptr (WtPromptAnswer) unknown = wt_prompt_answer_new (world->checklist_id, "none");

  for (guint i = 0; i < G_N_ELEMENTS (DATES); i++)
    {
      g_autoptr (WtPromptAnswer) answer = load_answer (world, "before.who");

      g_object_set (answer, "answer", WT_ANSWER_YES, "due-on", DATES[i], NULL);
      test_run_fails (&world->base, wt_save_answer_job_new (answer), WT_ERROR_INVALID);
    }
  g_object_set (stray, "answer", WT_ANSWER_YES, NULL);
  g_object_set (unknown, "answer", WT_ANSWER_YES, NULL);
  test_run_fails (&world->base, wt_save_answer_job_new (stray), WT_ERROR_NOT_FOUND);
  test_run_fails (&world->base, wt_save_answer_job_new (unknown), WT_ERROR_NOT_FOUND);
  after = test_dump (&world->base);
  g_assert_cmpstr (after, ==, before);
}

/* The sentences in the history of a prompt, with "; " between them. */
static char *
list_history (World *world, const char *prompt)
{
  g_autoptr (GListModel) changes =
      test_run (&world->base, wt_list_prompt_history_job_new (world->checklist_id, prompt));
  GString *sentences = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (WtChange) change = g_list_model_get_item (changes, i);

      g_assert_cmpint (wt_change_get_state (change), ==, WT_CHANGE_DONE);
      g_string_append_printf (sentences, "%s%s", i > 0 ? "; " : "",
                              wt_change_get_sentence (change));
    }
  return g_string_free (sentences, FALSE);
}

static void
assert_history (World *world, const char *prompt, const char *expected)
{
  g_autofree char *found = list_history (world, prompt);

  g_assert_cmpstr (found, ==, expected);
}

#define MEETINGS "“Will there be regular meetings or just a one-off?”"

/* What is in force of what was done to one prompt of one checklist, the newest first. */
static void
test_history (World *world, gconstpointer data)
{
  const char *prompt = "before.meetings";
  gint64 activity_id =
      test_add_activity (&world->base, world->project_id, "involving", "2025-05-14");
  g_autoptr (WtEvidenceLink) link =
      wt_evidence_link_new (world->checklist_id, prompt, WT_EVIDENCE_ACTIVITY, activity_id);
  g_autoptr (WtPlan) meeting =
      test_run (&world->base, wt_add_checklist_job_new (0, activity_id, "partnership-working"));

  assert_history (world, prompt, "");
  test_answer (&world->base, world->checklist_id, prompt, WT_ANSWER_YES);
  test_answer (&world->base, world->checklist_id, "before.who", WT_ANSWER_YES);
  test_answer (&world->base, wt_plan_get_checklist_id (meeting), prompt, WT_ANSWER_NOT_YET);
  test_run (&world->base, wt_add_evidence_job_new (link));
  test_answer (&world->base, world->checklist_id, prompt, WT_ANSWER_NONE);
  assert_history (world, prompt,
                  "Took back the answer to " MEETINGS " (Falls); Added evidence for " MEETINGS
                  " (Falls); Answered " MEETINGS ": Yes (Falls)");

  test_run (&world->base, wt_undo_job_new ());
  test_run (&world->base, wt_undo_job_new ());
  assert_history (world, prompt, "Answered " MEETINGS ": Yes (Falls)");
  test_run (&world->base, wt_redo_job_new ());
  assert_history (world, prompt,
                  "Added evidence for " MEETINGS " (Falls); Answered " MEETINGS ": Yes (Falls)");
  /* What can no longer be done again is not in force either. */
  test_run (&world->base, wt_undo_job_new ());
  test_answer (&world->base, world->checklist_id, prompt, WT_ANSWER_PARTLY);
  assert_history (world, prompt,
                  "Answered " MEETINGS ": Partly (Falls); Answered " MEETINGS ": Yes (Falls)");
  assert_history (world, "before.meeting", "");
  assert_history (world, "", "");
}

/* Typing into one field of one prompt is one change; into another field or prompt it is another. */
static void
test_typing (World *world, gconstpointer data)
{
  static const struct
  {
    const char *prompt, *field, *text;
  } TYPED[] = {
    { "before.meetings", "evidence", "M" }, { "before.meetings", "evidence", "Mi" },
    { "before.meetings", "owner", "J" },    { "before.meetings", "owner", "Jo" },
    { "before.who", "owner", "Jo" },        { "before.who", "owner", "Joan" },
    { "before.meetings", "owner", "Joan" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TYPED); i++)
    {
      g_autoptr (WtPromptAnswer) answer = load_answer (world, TYPED[i].prompt);

      g_object_set (answer, TYPED[i].field, TYPED[i].text, NULL);
      g_object_unref (test_run (&world->base, wt_save_answer_job_new (answer)));
    }
  assert_history (world, "before.meetings",
                  MEETINGS ": owner changed (Falls); " MEETINGS ": owner changed (Falls); " MEETINGS
                           ": evidence changed (Falls)");
  assert_history (world, "before.who",
                  "“Do you know who you might need to involve and how you would find them?”: "
                  "owner changed (Falls)");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/answer-jobs/captured", test_captured },
    { "/answer-jobs/feedback", test_feedback },
    { "/answer-jobs/person-wins", test_person_wins },
    { "/answer-jobs/nothing-is-known-elsewhere", test_nothing_is_known_elsewhere },
    { "/answer-jobs/unchanged", test_unchanged },
    { "/answer-jobs/who-and-when", test_who_and_when },
    { "/answer-jobs/texts", test_texts },
    { "/answer-jobs/refused", test_refused },
    { "/answer-jobs/history", test_history },
    { "/answer-jobs/typing", test_typing },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
