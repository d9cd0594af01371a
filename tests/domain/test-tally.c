#include "test-support.h"

#include "wt-issue.h"
#include "wt-tally.h"

enum
{
  HEARD,
  EXPRESSED,
  VALUED,
  IMPACT,
  FUTURE
};

static WtTally *
make_tally (gint64 forms)
{
  g_autoptr (GBytes) json = test_load_definition ("feedback-survey.json");
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, NULL);
  WtTally *tally;

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_survey_set_question_id (survey, i, 10 + i);
  tally = wt_tally_new (3, survey);
  wt_tally_set_forms (tally, forms);
  return tally;
}

static void
test_new (void)
{
  g_autoptr (WtTally) tally = make_tally (0);

  g_assert_cmpint (wt_tally_get_batch_id (tally), ==, 3);
  g_assert_cmpint (wt_tally_get_forms (tally), ==, 0);
  for (guint i = HEARD; i <= FUTURE; i++)
    {
      g_assert_cmpint (wt_tally_get_question (tally, i)->question_id, ==, 10 + i);
      g_assert_cmpint (wt_tally_get_question (tally, i)->kind, ==,
                       wt_survey_get_question (wt_tally_get_survey (tally), i)->kind);
      g_assert_cmpint (wt_question_tally_get_forms (wt_tally_get_question (tally, i)), ==, 0);
    }
}

static const struct
{
  gint64 forms, yes, no, illegible, several, blank;
  gint64 missing;
  const char *message;
} CASES[] = {
  { 0, 0, 0, 0, 0, 0, 0, NULL },
  { 12, 7, 2, 1, 1, 0, 1, NULL },
  { 12, 7, 5, 0, 0, 0, 0, NULL },
  { 12, 7, 5, 1, 0, 0, -1, "1 answer more than forms." },
  { 12, 100, 0, 0, 0, 0, -88, "88 answers more than forms." },
  /* What stands as blank is worked out again. */
  { 12, 5, 5, 0, 0, 9, 2, NULL },
};

static void
test_missing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtTally) tally = make_tally (CASES[i].forms);
      g_autoptr (GPtrArray) issues = NULL;
      WtQuestionTally *counts = wt_tally_get_question (tally, EXPRESSED);

      counts->yes = CASES[i].yes;
      counts->no = CASES[i].no;
      counts->illegible = CASES[i].illegible;
      counts->several = CASES[i].several;
      counts->blank = CASES[i].blank;
      g_assert_cmpint (wt_tally_get_missing (tally, EXPRESSED), ==, CASES[i].missing);
      issues = wt_tally_list_issues (tally);
      g_assert_cmpuint (issues->len, ==, CASES[i].message != NULL ? 1 : 0);
      if (CASES[i].message != NULL)
        g_assert_cmpstr (wt_issue_list_find (issues, "expressed"), ==, CASES[i].message);

      wt_tally_close (tally);
      g_assert_cmpint (counts->blank, ==, MAX (0, CASES[i].missing));
      if (CASES[i].missing >= 0)
        for (guint question = EXPRESSED; question <= FUTURE; question++)
          g_assert_cmpint (wt_question_tally_get_forms (wt_tally_get_question (tally, question)),
                           ==, CASES[i].forms);
      g_assert_cmpint (wt_tally_get_question (tally, HEARD)->blank, ==, 0);
    }
}

static void
test_number_of_forms (void)
{
  static const struct
  {
    gint64 forms;
    gboolean is_wrong;
  } NUMBERS[] = {
    { 0, FALSE },
    { 1000000, FALSE },
    { 1000001, TRUE },
    { G_MAXINT64, TRUE },
  };
  g_autoptr (WtTally) negative = make_tally (-1);
  g_autoptr (GPtrArray) issues_of_negative = wt_tally_list_issues (negative);

  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    {
      g_autoptr (WtTally) tally = make_tally (NUMBERS[i].forms);
      g_autoptr (GPtrArray) issues = wt_tally_list_issues (tally);

      g_assert_true ((wt_issue_list_find (issues, "forms") != NULL) == NUMBERS[i].is_wrong);
    }
  g_assert_cmpstr (wt_issue_list_find (issues_of_negative, "forms"), ==,
                   "The number of forms must lie between 0 and 1,000,000.");
}

/* A count below 0 that others make up for. */
static void
test_negative_counts (void)
{
  g_autoptr (WtTally) tally = make_tally (5);
  g_autoptr (GPtrArray) issues = NULL;

  wt_tally_get_question (tally, VALUED)->scores[0] = -2;
  wt_tally_get_question (tally, VALUED)->scores[9] = 7;
  issues = wt_tally_list_issues (tally);
  g_assert_cmpstr (wt_issue_list_find (issues, "valued"), ==, "A count cannot be below 0.");
}

static void
test_texts_do_not_matter (void)
{
  g_autoptr (WtTally) tally = make_tally (5);
  g_autoptr (GPtrArray) issues = NULL;

  wt_tally_get_question (tally, HEARD)->texts = 9;
  issues = wt_tally_list_issues (tally);
  g_assert_cmpuint (issues->len, ==, 0);
}

static void
test_copying (void)
{
  g_autoptr (WtTally) tally = make_tally (12);
  g_autoptr (WtTally) copy = NULL;

  wt_tally_get_question (tally, VALUED)->scores[9] = 4;
  copy = wt_tally_copy (tally);
  wt_tally_get_question (tally, VALUED)->scores[9] = 5;
  wt_tally_set_forms (tally, 13);
  wt_tally_set_batch_id (tally, 4);
  g_assert_cmpint (wt_tally_get_question (copy, VALUED)->scores[9], ==, 4);
  g_assert_cmpint (wt_tally_get_forms (copy), ==, 12);
  g_assert_cmpint (wt_tally_get_batch_id (copy), ==, 3);
  g_assert_true (wt_tally_get_survey (copy) == wt_tally_get_survey (tally));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally/new", test_new);
  g_test_add_func ("/tally/missing", test_missing);
  g_test_add_func ("/tally/number-of-forms", test_number_of_forms);
  g_test_add_func ("/tally/negative-counts", test_negative_counts);
  g_test_add_func ("/tally/texts-do-not-matter", test_texts_do_not_matter);
  g_test_add_func ("/tally/copying", test_copying);
  return g_test_run ();
}
