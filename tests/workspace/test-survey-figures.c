/* Figures of surveys other than the toolkit's, against numbers worked out by hand from the forms.
 */

#include "test-surveys.h"

#include "wt-activity-jobs.h"
#include "wt-activity.h"
#include "wt-batch-jobs.h"
#include "wt-counted-survey.h"
#include "wt-error.h"
#include "wt-figures-jobs.h"
#include "wt-results.h"
#include "wt-toolkit.h"

#include <math.h>
#include <string.h>

typedef struct
{
  TestWorkspace base;
  gint64 project_id, activity_id, other_activity_id;
  gint64 survey_id, later_id, friends_id;
} Fixture;

/* reached, helped, miles, visited, rating, again, best, worst */
static const struct
{
  const char *answers, *values;
} FORMS[] = {
  { "aVVV8YTT", "ab|2|2025-10-02|The tea|The cold" },
  { "bVVV9Y-T", "b|4|2025-10-30| the cold" },
  { "cV-V0NT-", "abc|2025-12-24|The tea" },
  { "-?V-7Y--", "7.5" },
  { "*-V?--T-", "1000.5|Parking" },
};

/* Of the version after it: reached, miles, visited, rating, again, best, worst. */
static const struct
{
  const char *answers, *values;
} LATER_FORMS[] = {
  { "dV-1N--", "2" },
  { "bVV5YT-", "6|2025-11-11|The tea" },
};

static void
add_forms (Fixture *test)
{
  gint64 batch_id = test_add_survey_batch (&test->base, test->activity_id, test->survey_id, 5);
  gint64 later_id = test_add_survey_batch (&test->base, test->other_activity_id, test->later_id, 2);

  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++)
    test_add_survey_form (&test->base, batch_id, i + 1, FORMS[i].answers, FORMS[i].values);
  for (guint i = 0; i < G_N_ELEMENTS (LATER_FORMS); i++)
    test_add_survey_form (&test->base, later_id, i + 1, LATER_FORMS[i].answers,
                          LATER_FORMS[i].values);
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test_workspace_set_up (&test->base);
  test->survey_id = test_add_survey_version (&test->base, TEST_SURVEY_ALL_KINDS, 1);
  test->later_id = test_add_survey_version (&test->base, TEST_SURVEY_ALL_KINDS_LATER, 2);
  test->friends_id = test_add_survey_version (&test->base, TEST_SURVEY_FRIENDS, 2);
  test->project_id = test_add_project (&test->base, "Falls clinic");
  test->activity_id = test_add_activity (&test->base, test->project_id, "involving", "2025-12-01");
  test->other_activity_id =
      test_add_activity (&test->base, test->project_id, "involving", "2026-02-01");
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_check (&test->base);
  test_workspace_tear_down (&test->base);
}

static WtFigures *
load (Fixture *test, gint64 survey_id)
{
  return test_run (&test->base, wt_load_figures_job_new (&(WtFilter){ 0 }, survey_id));
}

static void
assert_choices (WtFigures *figures, const char *question, const char *letters, const char *counts)
{
  const WtQuestionTally *tally = wt_figures_find_question (figures, question);

  for (guint i = 0; letters[i] != '\0'; i++)
    g_assert_cmpint (tally->choices[letters[i] - WT_CHOICE_FIRST_KEY], ==, counts[i] - '0');
}

static void
counts_versions_together (Fixture *test, gconstpointer data)
{
  g_autoptr (WtFigures) figures = NULL;
  g_autoptr (WtFigures) by_newest = NULL;
  WtSurvey *survey;

  add_forms (test);
  figures = load (test, test->survey_id);
  by_newest = load (test, test->later_id);
  survey = wt_figures_get_survey (figures);
  g_assert_cmpint (wt_survey_get_id (survey), ==, test->later_id);
  g_assert_cmpstr (wt_survey_get_title (survey), ==, "Our new meeting form");

  assert_choices (figures, "reached", "abcd", "1211");
  g_assert_cmpint (wt_question_tally_get_answered (wt_figures_find_question (figures, "reached")),
                   ==, 5);
  g_assert_cmpint (wt_figures_find_question (figures, "reached")->blank, ==, 1);
  g_assert_cmpint (wt_figures_find_question (figures, "reached")->several, ==, 1);
  /* The newest version has not the question. */
  g_assert_null (wt_figures_find_question (figures, "helped"));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    g_assert_true (wt_question_tally_is_same (wt_figures_get_question (figures, i),
                                              wt_figures_get_question (by_newest, i)));
}

/* Miles: 2 4 7.5 1000.5 2 6, the sum 1022. */
static void
sums_numbers_up (Fixture *test, gconstpointer data)
{
  g_autoptr (WtFigures) figures = NULL;
  const WtNumberSummary *miles;
  int index;

  add_forms (test);
  figures = load (test, test->survey_id);
  index = wt_survey_find_question (wt_figures_get_survey (figures), "miles");
  miles = wt_figures_get_numbers (figures, (guint) index);
  g_assert_cmpint (miles->n, ==, 6);
  g_assert_cmpfloat_with_epsilon (miles->mean, 1022 / 6.0, 1e-12);
  g_assert_cmpfloat (miles->median, ==, 5);
  g_assert_cmpfloat (miles->minimum, ==, 2);
  g_assert_cmpfloat (miles->maximum, ==, 1000.5);
  g_assert_null (wt_figures_get_dates (figures, (guint) index));
}

static void
counts_dates (Fixture *test, gconstpointer data)
{
  static const struct
  {
    const char *title;
    gint64 people;
  } MONTHS[] = { { "October 2025", 2 }, { "November 2025", 1 }, { "December 2025", 1 } };
  g_autoptr (WtFigures) figures = NULL;
  g_autoptr (GArray) spans = NULL;
  const WtDateSummary *visited;

  add_forms (test);
  figures = load (test, test->survey_id);
  visited = wt_figures_get_dates (
      figures, (guint) wt_survey_find_question (wt_figures_get_survey (figures), "visited"));
  g_assert_cmpint (wt_date_summary_get_people (visited), ==, 4);
  g_assert_cmpstr (wt_date_summary_get_earliest (visited), ==, "2025-10-02");
  g_assert_cmpstr (wt_date_summary_get_latest (visited), ==, "2025-12-24");
  spans = wt_date_summary_list_spans (visited);
  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (MONTHS));
  for (guint i = 0; i < spans->len; i++)
    {
      g_assert_cmpstr (g_array_index (spans, WtDateSpan, i).title, ==, MONTHS[i].title);
      g_assert_cmpint (g_array_index (spans, WtDateSpan, i).people, ==, MONTHS[i].people);
    }
}

static void
counts_within_the_filter (Fixture *test, gconstpointer data)
{
  const WtFilter filter = { .activity_id = test->activity_id };
  g_autoptr (WtFigures) figures = NULL;
  guint miles;

  add_forms (test);
  figures = test_run (&test->base, wt_load_figures_job_new (&filter, test->survey_id));
  miles = (guint) wt_survey_find_question (wt_figures_get_survey (figures), "miles");
  g_assert_cmpint (wt_figures_get_survey_forms (figures), ==, 5);
  assert_choices (figures, "reached", "abcd", "1110");
  g_assert_cmpint (wt_figures_get_numbers (figures, miles)->n, ==, 4);
}

/* Choices entered as counts only are in the figures as well. */
static void
counts_tallies (Fixture *test, gconstpointer data)
{
  gint64 batch_id = test_add_survey_batch (&test->base, test->activity_id, test->friends_id, 30);
  g_autoptr (WtTally) tally =
      test_run (&test->base, wt_load_tally_job_new (test->activity_id, test->friends_id));
  g_autoptr (WtBatch) batch = NULL;
  g_autoptr (WtFigures) figures = NULL;

  g_assert_cmpint (batch_id, >, 0);
  wt_tally_set_forms (tally, 30);
  *wt_question_tally_get_choice (wt_tally_get_question (tally, 0), 'a') = 20;
  *wt_question_tally_get_choice (wt_tally_get_question (tally, 0), 'f') = 3;
  batch = test_run (&test->base, wt_save_tally_job_new (test->activity_id, tally));
  figures = load (test, test->friends_id);
  g_assert_cmpint (wt_figures_get_survey_forms (figures), ==, 30);
  g_assert_cmpint (wt_figures_find_question (figures, "experience")->choices[0], ==, 20);
  g_assert_cmpint (wt_figures_find_question (figures, "experience")->choices[5], ==, 3);
  g_assert_cmpint (wt_figures_find_question (figures, "experience")->blank, ==, 7);
}

static void
assert_survey (GListModel *surveys, guint index, gint64 id, const char *title, gint64 forms)
{
  g_autoptr (WtCountedSurvey) survey = g_list_model_get_item (surveys, index);

  g_assert_cmpint (wt_counted_survey_get_id (survey), ==, id);
  g_assert_cmpstr (wt_counted_survey_get_title (survey), ==, title);
  g_assert_cmpint (wt_counted_survey_get_forms (survey), ==, forms);
}

static void
lists_surveys_with_forms (Fixture *test, gconstpointer data)
{
  const WtFilter later = { .from = "2026-01-01" };
  g_autoptr (GListModel) none =
      test_run (&test->base, wt_list_counted_surveys_job_new (&(WtFilter){ 0 }));
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GListModel) of_period = NULL;
  gint64 toolkit = wt_survey_get_id (wt_workspace_get_survey (test->base.workspace));

  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  add_forms (test);
  test_add_form (&test->base, test_add_batch (&test->base, test->activity_id, 1), 1, "TY98Y");
  all = test_run (&test->base, wt_list_counted_surveys_job_new (&(WtFilter){ 0 }));
  of_period = test_run (&test->base, wt_list_counted_surveys_job_new (&later));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 2);
  assert_survey (all, 0, toolkit,
                 wt_survey_get_title (wt_workspace_get_survey (test->base.workspace)), 1);
  assert_survey (all, 1, test->later_id, "Our new meeting form", 7);
  g_assert_cmpuint (g_list_model_get_n_items (of_period), ==, 1);
  assert_survey (of_period, 0, test->later_id, "Our new meeting form", 2);
}

/* All forms, and those of the survey; of each, those in verified batches. */
static void
tells_what_is_verified (Fixture *test, gconstpointer data)
{
  g_autoptr (WtFigures) none = NULL;
  g_autoptr (WtFigures) own = NULL;
  g_autoptr (WtFigures) toolkit = NULL;

  add_forms (test);
  test_add_form (&test->base, test_add_batch (&test->base, test->activity_id, 1), 1, "TY98Y");
  none = load (test, test->survey_id);
  g_assert_cmpint (wt_figures_get_verified (none), ==, 0);
  g_assert_cmpint (wt_figures_get_survey_verified (none), ==, 0);

  test_get_number (&test->base, "UPDATE batches SET verified = 1 WHERE expected = 5");
  own = load (test, test->survey_id);
  toolkit = load (test, 0);
  g_assert_cmpint (wt_figures_get_forms (own), ==, 8);
  g_assert_cmpint (wt_figures_get_verified (own), ==, 5);
  g_assert_cmpint (wt_figures_get_survey_forms (own), ==, 7);
  g_assert_cmpint (wt_figures_get_survey_verified (own), ==, 5);
  g_assert_cmpint (wt_figures_get_forms (toolkit), ==, 8);
  g_assert_cmpint (wt_figures_get_survey_forms (toolkit), ==, 1);
  g_assert_cmpint (wt_figures_get_survey_verified (toolkit), ==, 0);
}

/* An activity with forms of two surveys is still one. */
static void
keeps_an_activity_with_two_batches_one (Fixture *test, gconstpointer data)
{
  gint64 toolkit = test_add_batch (&test->base, test->activity_id, 4);
  gint64 finished = test_add_survey_batch (&test->base, test->activity_id, test->friends_id, 1);
  g_autoptr (GListModel) activities = NULL;
  g_autoptr (WtActivity) activity = NULL;

  test_add_survey_form (&test->base, finished, 1, "a-", "");
  test_add_form (&test->base, toolkit, 1, "TY98Y");
  test_get_number (&test->base, "UPDATE batches SET finished = 1 WHERE expected = 1");
  activities = test_run (&test->base, wt_list_activities_job_new (test->project_id));
  g_assert_cmpuint (g_list_model_get_n_items (activities), ==, 2);
  activity = test_run (&test->base, wt_load_activity_job_new (test->activity_id));
  g_assert_cmpint (wt_activity_get_forms (activity), ==, 2);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_EXPECTED), ==, 5);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_BATCH_ID), ==, toolkit);
  g_assert_false (wt_model_get_boolean (WT_MODEL (activity), WT_ACTIVITY_FINISHED));
}

static void
gives_results_of_each_text_question (Fixture *test, gconstpointer data)
{
  g_autoptr (WtResults) results = NULL;
  WtSurvey *survey;
  GListModel *worst;

  add_forms (test);
  results = test_run (&test->base, wt_load_results_job_new (&(WtFilter){ 0 }, test->survey_id));
  survey = wt_figures_get_survey (wt_results_get_figures (results));
  worst =
      wt_results_get_comment_groups (results, (guint) wt_survey_find_question (survey, "worst"));
  g_assert_cmpuint (g_list_model_get_n_items (worst), ==, 1);
  g_assert_null (
      wt_results_get_comment_groups (results, (guint) wt_survey_find_question (survey, "miles")));
}

/* Without a choice the toolkit's survey, as long as it has forms. */
static void
falls_back_to_the_survey_with_most_forms (Fixture *test, gconstpointer data)
{
  const WtFilter filter = { .project_id = test->project_id };
  gint64 friends;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (WtResults) results = NULL;
      const char *const expected[] = { WT_TOOLKIT_SURVEY, "own-meeting", WT_TOOLKIT_SURVEY };

      if (i == 1)
        {
          add_forms (test);
          friends = test_add_survey_batch (&test->base, test->activity_id, test->friends_id, 1);
          test_add_survey_form (&test->base, friends, 1, "a-", "");
        }
      if (i == 2)
        test_add_form (&test->base, test_add_batch (&test->base, test->activity_id, 1), 1, "TY98Y");
      results = test_run (&test->base, wt_load_results_job_new (&filter, 0));
      g_assert_cmpstr (wt_survey_get_key (wt_figures_get_survey (wt_results_get_figures (results))),
                       ==, expected[i]);
    }
}

static void
knows_that_there_is_no_such_survey (Fixture *test, gconstpointer data)
{
  test_run_fails (&test->base, wt_load_figures_job_new (&(WtFilter){ 0 }, 999), WT_ERROR_NOT_FOUND);
  test_run_fails (&test->base, wt_load_results_job_new (&(WtFilter){ 0 }, 999), WT_ERROR_NOT_FOUND);
}

#define ADD(name) g_test_add ("/survey-figures/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD (counts_versions_together);
  ADD (sums_numbers_up);
  ADD (counts_dates);
  ADD (counts_within_the_filter);
  ADD (counts_tallies);
  ADD (lists_surveys_with_forms);
  ADD (tells_what_is_verified);
  ADD (keeps_an_activity_with_two_batches_one);
  ADD (gives_results_of_each_text_question);
  ADD (falls_back_to_the_survey_with_most_forms);
  ADD (knows_that_there_is_no_such_survey);
  return g_test_run ();
}
