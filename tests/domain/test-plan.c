/* Progress and gaps of a plan, by a checklist of three prompts a principle. */

#include "test-support.h"

#include "wt-issue.h"
#include "wt-plan.h"

#define TODAY "2025-10-02"

static WtPlan *
make_plan (void)
{
  g_autoptr (GBytes) json = test_make_json ("{'id': 'x', 'title': 'X', 'principles': ["
                                            "{'id': 'a', 'title': 'A', 'prompts': [{'id': 'a.1', "
                                            "'text': '1'}, {'id': 'a.2', 'text': '2'},"
                                            " {'id': 'a.3', 'text': '3'}]},"
                                            "{'id': 'b', 'title': 'B', 'prompts': [{'id': 'b.1', "
                                            "'text': '4'}, {'id': 'b.2', 'text': '5'},"
                                            " {'id': 'b.3', 'text': '6'}]}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) checklist = wt_checklist_new_from_json (json, &error);

  g_assert_no_error (error);
  return wt_plan_new (7, 9, checklist);
}

static void
answer (WtPlan *plan, guint index, WtAnswer value, const char *reason, const char *due_on)
{
  g_object_set (wt_plan_get_answer (plan, index), "answer", value, "reason", reason, "due-on",
                due_on, NULL);
}

static void
test_empty (void)
{
  g_autoptr (WtPlan) plan = make_plan ();
  g_autoptr (GArray) gaps = wt_plan_list_gaps (plan, TODAY);

  g_assert_cmpint (wt_plan_get_project_id (plan), ==, 7);
  g_assert_cmpint (wt_plan_get_checklist_id (plan), ==, 9);
  g_assert_cmpuint (wt_plan_count_answered (plan), ==, 0);
  g_assert_cmpuint (wt_plan_count (plan, WT_ANSWER_NONE), ==, 6);
  g_assert_cmpuint (gaps->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpuint (g_array_index (gaps, guint, i), ==, i);
  g_assert_cmpstr (wt_prompt_answer_get_prompt (wt_plan_get_answer (plan, 4)), ==, "b.2");
}

static void
test_counts (void)
{
  g_autoptr (WtPlan) plan = make_plan ();

  answer (plan, 0, WT_ANSWER_YES, "", "");
  answer (plan, 2, WT_ANSWER_NOT_YET, "", "");
  answer (plan, 3, WT_ANSWER_PARTLY, "", "");
  answer (plan, 4, WT_ANSWER_NOT_APPLICABLE, "", "");
  answer (plan, 5, WT_ANSWER_YES, "", "");
  g_assert_cmpuint (wt_plan_count_answered_of (plan, 0), ==, 2);
  g_assert_cmpuint (wt_plan_count_answered_of (plan, 1), ==, 3);
  g_assert_cmpuint (wt_plan_count_answered (plan), ==, 5);
  g_assert_cmpuint (wt_plan_count (plan, WT_ANSWER_YES), ==, 2);
  g_assert_cmpuint (wt_plan_count (plan, WT_ANSWER_PARTLY), ==, 1);
  g_assert_cmpuint (wt_plan_count (plan, WT_ANSWER_NONE), ==, 1);
}

/* One prompt at a time: whether something is missing, and whether it is past its date. */
static const struct
{
  WtAnswer answer;
  const char *reason, *due_on;
  gboolean is_gap, is_overdue;
} GAPS[] = {
  { WT_ANSWER_NONE, "", "", TRUE, FALSE },
  { WT_ANSWER_NONE, "", "2025-10-01", TRUE, TRUE },
  { WT_ANSWER_NONE, "", TODAY, TRUE, FALSE },
  { WT_ANSWER_NONE, "", "2025-10-03", TRUE, FALSE },
  { WT_ANSWER_NOT_YET, "", "", TRUE, FALSE },
  { WT_ANSWER_NOT_YET, "", "2024-12-31", TRUE, TRUE },
  { WT_ANSWER_YES, "", "2025-10-01", FALSE, FALSE },
  { WT_ANSWER_PARTLY, "", "", FALSE, FALSE },
  { WT_ANSWER_PARTLY, "", "2025-10-01", FALSE, TRUE },
  { WT_ANSWER_PARTLY, "", TODAY, FALSE, FALSE },
  { WT_ANSWER_NOT_APPLICABLE, "", "", TRUE, FALSE },
  { WT_ANSWER_NOT_APPLICABLE, " \n", "", TRUE, FALSE },
  { WT_ANSWER_NOT_APPLICABLE, "", "2025-10-01", TRUE, TRUE },
  { WT_ANSWER_NOT_APPLICABLE, "No patients", "", FALSE, FALSE },
  { WT_ANSWER_NOT_APPLICABLE, "No patients", "2025-10-01", FALSE, FALSE },
};

static void
test_gaps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (GAPS); i++)
    {
      g_autoptr (WtPlan) plan = make_plan ();
      g_autoptr (GArray) gaps = NULL;
      WtPromptAnswer *of = wt_plan_get_answer (plan, 0);

      for (guint n = 1; n < 6; n++)
        answer (plan, n, WT_ANSWER_YES, "", "");
      answer (plan, 0, GAPS[i].answer, GAPS[i].reason, GAPS[i].due_on);
      g_test_message ("case %u", i);
      g_assert_true (wt_prompt_answer_is_gap (of) == GAPS[i].is_gap);
      g_assert_true (wt_prompt_answer_is_overdue (of, TODAY) == GAPS[i].is_overdue);
      gaps = wt_plan_list_gaps (plan, TODAY);
      g_assert_cmpuint (gaps->len, ==, GAPS[i].is_gap || GAPS[i].is_overdue ? 1 : 0);
    }
}

typedef struct
{
  WtAnswer answer;
  const char *due_on;
} Given;

/* Fails unless the gaps of a plan with these six answers are in this @order, which ends with -1. */
static void
assert_gaps (const Given *given, const int *order)
{
  g_autoptr (WtPlan) plan = make_plan ();
  g_autoptr (GArray) gaps = NULL;
  guint i = 0;

  for (guint n = 0; n < 6; n++)
    answer (plan, n, given[n].answer, "", given[n].due_on);
  gaps = wt_plan_list_gaps (plan, TODAY);
  for (; order[i] >= 0; i++)
    {
      g_assert_cmpuint (i, <, gaps->len);
      g_assert_cmpuint (g_array_index (gaps, guint, i), ==, order[i]);
    }
  g_assert_cmpuint (gaps->len, ==, i);
}

/* Past their date first, then not yet, then the others. */
static void
test_order_of_gaps (void)
{
  static const Given GIVEN[] = {
    { WT_ANSWER_NONE, "" },           { WT_ANSWER_NOT_YET, "2026-01-01" },
    { WT_ANSWER_NOT_APPLICABLE, "" }, { WT_ANSWER_PARTLY, "2025-01-01" },
    { WT_ANSWER_NOT_YET, "" },        { WT_ANSWER_NONE, "2024-01-01" },
  };
  static const int ORDER[] = { 5, 3, 1, 4, 0, 2, -1 };

  assert_gaps (GIVEN, ORDER);
}

/* The longest overdue first, and of one date in the checklist's order. */
static void
test_order_of_overdue (void)
{
  static const Given GIVEN[] = {
    { WT_ANSWER_NOT_YET, "2025-10-01" },        { WT_ANSWER_NONE, "2025-09-30" },
    { WT_ANSWER_PARTLY, "2025-10-01" },         { WT_ANSWER_YES, "2025-01-01" },
    { WT_ANSWER_NOT_APPLICABLE, "2024-12-31" }, { WT_ANSWER_NONE, "2025-10-01" },
  };
  static const int ORDER[] = { 4, 1, 0, 2, 5, -1 };

  assert_gaps (GIVEN, ORDER);
}

/* The next date first and no date last, in each group. */
static void
test_order_by_date (void)
{
  static const Given GIVEN[] = {
    { WT_ANSWER_NONE, "" },           { WT_ANSWER_NONE, "2026-03-01" },
    { WT_ANSWER_NOT_YET, "" },        { WT_ANSWER_NOT_YET, "2026-02-01" },
    { WT_ANSWER_NONE, "2025-10-02" }, { WT_ANSWER_NOT_YET, "2026-01-31" },
  };
  static const int ORDER[] = { 5, 3, 2, 4, 1, 0, -1 };

  assert_gaps (GIVEN, ORDER);
}

static void
test_counts_of_principles (void)
{
  g_autoptr (WtPlan) plan = make_plan ();

  answer (plan, 0, WT_ANSWER_YES, "", "2025-10-01");
  answer (plan, 1, WT_ANSWER_PARTLY, "", "2025-10-01");
  answer (plan, 2, WT_ANSWER_NONE, "", "2025-10-01");
  answer (plan, 3, WT_ANSWER_YES, "", "");
  answer (plan, 4, WT_ANSWER_NOT_YET, "", "2025-10-02");
  answer (plan, 5, WT_ANSWER_NOT_YET, "", "2024-10-02");
  g_assert_cmpuint (wt_plan_count_of (plan, 0, WT_ANSWER_YES), ==, 1);
  g_assert_cmpuint (wt_plan_count_of (plan, 0, WT_ANSWER_PARTLY), ==, 1);
  g_assert_cmpuint (wt_plan_count_of (plan, 0, WT_ANSWER_NONE), ==, 1);
  g_assert_cmpuint (wt_plan_count_of (plan, 0, WT_ANSWER_NOT_YET), ==, 0);
  g_assert_cmpuint (wt_plan_count_of (plan, 1, WT_ANSWER_NOT_YET), ==, 2);
  g_assert_cmpuint (wt_plan_count (plan, WT_ANSWER_YES), ==, 2);
  g_assert_cmpuint (wt_plan_count_overdue (plan, 0, TODAY), ==, 2);
  g_assert_cmpuint (wt_plan_count_overdue (plan, 1, TODAY), ==, 1);
  g_assert_cmpuint (wt_plan_count_overdue (plan, -1, TODAY), ==, 3);
  g_assert_cmpuint (wt_plan_count_overdue (plan, -1, "2024-10-02"), ==, 0);
}

/* What the records say counts where nobody answered, and nowhere else. */
static void
test_known (void)
{
  static const struct
  {
    WtAnswer answer, effective;
    gboolean is_gap, is_overdue;
  } CASES[] = {
    { WT_ANSWER_NONE, WT_ANSWER_YES, FALSE, FALSE },
    { WT_ANSWER_YES, WT_ANSWER_YES, FALSE, FALSE },
    { WT_ANSWER_PARTLY, WT_ANSWER_PARTLY, FALSE, TRUE },
    { WT_ANSWER_NOT_YET, WT_ANSWER_NOT_YET, TRUE, TRUE },
    { WT_ANSWER_NOT_APPLICABLE, WT_ANSWER_NOT_APPLICABLE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtPlan) plan = make_plan ();
      g_autoptr (WtPromptAnswer) written = NULL;
      WtPromptAnswer *of = wt_plan_get_answer (plan, 1);

      answer (plan, 1, CASES[i].answer, "", "2025-10-01");
      written = wt_model_copy (WT_MODEL (of));
      g_object_set (of, "is-known", TRUE, NULL);
      g_assert_cmpint (wt_prompt_answer_get_answer (of), ==, CASES[i].answer);
      g_assert_cmpint (wt_prompt_answer_get_effective_answer (of), ==, CASES[i].effective);
      g_assert_true (wt_prompt_answer_is_gap (of) == CASES[i].is_gap);
      g_assert_true (wt_prompt_answer_is_overdue (of, TODAY) == CASES[i].is_overdue);
      g_assert_cmpuint (wt_plan_count_of (plan, 0, CASES[i].effective), ==, 1);
      g_assert_cmpuint (wt_plan_count_answered_of (plan, 0), ==, 1);
      g_assert_cmpuint (wt_plan_count_answered (plan), ==, 1);
      g_assert_true (wt_model_is_same (WT_MODEL (of), WT_MODEL (written)));
    }
}

static void
test_set_answer (void)
{
  g_autoptr (WtPlan) plan = make_plan ();
  g_autoptr (WtPromptAnswer) known = wt_prompt_answer_new (9, "b.1");
  g_autoptr (WtPromptAnswer) unknown = wt_prompt_answer_new (9, "c.1");
  WtPromptAnswer *kept = wt_plan_get_answer (plan, 3);

  g_object_set (known, "answer", WT_ANSWER_YES, "evidence", "Minutes", NULL);
  g_object_set (unknown, "answer", WT_ANSWER_YES, NULL);
  wt_plan_set_answer (plan, known);
  wt_plan_set_answer (plan, unknown);
  g_assert_true (wt_plan_get_answer (plan, 3) == kept);
  g_assert_cmpint (wt_prompt_answer_get_answer (kept), ==, WT_ANSWER_YES);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (kept), WT_PROMPT_ANSWER_EVIDENCE), ==, "Minutes");
  g_assert_cmpuint (wt_plan_count_answered (plan), ==, 1);
}

static void
test_issues (void)
{
  static const struct
  {
    WtAnswer answer;
    const char *reason, *due_on, *property, *message;
  } CASES[] = {
    { WT_ANSWER_NONE, "", "", NULL, NULL },
    { WT_ANSWER_NOT_APPLICABLE, "No patients", "2025-10-02", NULL, NULL },
    { WT_ANSWER_NOT_APPLICABLE, " ", "", "reason", "Say why it is not applicable." },
    { WT_ANSWER_YES, "", "2025-02-29", "due-on", "There is no such date." },
    { WT_ANSWER_YES, "", "soon", "due-on", "There is no such date." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtPromptAnswer) of = wt_prompt_answer_new (9, "a.1");
      g_autoptr (GPtrArray) issues = NULL;

      g_object_set (of, "answer", CASES[i].answer, "reason", CASES[i].reason, "due-on",
                    CASES[i].due_on, NULL);
      issues = wt_prompt_answer_list_issues (of);
      g_assert_cmpuint (issues->len, ==, CASES[i].property != NULL ? 1 : 0);
      if (CASES[i].property != NULL)
        g_assert_cmpstr (wt_issue_list_find (issues, CASES[i].property), ==, CASES[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/empty", test_empty);
  g_test_add_func ("/plan/counts", test_counts);
  g_test_add_func ("/plan/gaps", test_gaps);
  g_test_add_func ("/plan/order-of-gaps", test_order_of_gaps);
  g_test_add_func ("/plan/order-of-overdue", test_order_of_overdue);
  g_test_add_func ("/plan/order-by-date", test_order_by_date);
  g_test_add_func ("/plan/counts-of-principles", test_counts_of_principles);
  g_test_add_func ("/plan/known", test_known);
  g_test_add_func ("/plan/set-answer", test_set_answer);
  g_test_add_func ("/plan/issues", test_issues);
  return g_test_run ();
}
