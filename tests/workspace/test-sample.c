#include "test-support.h"

#include "wt-chart-factory.h"
#include "wt-chart-words.h"
#include "wt-figures-jobs.h"
#include "wt-overview.h"
#include "wt-project-jobs.h"
#include "wt-sample.h"

#define TODAY "2026-01-20"

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GObject) nothing = NULL;

  test_workspace_set_up (test);
  nothing = test_run (test, wt_fill_sample_job_new (TODAY));
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_workspace_tear_down (test);
}

static void
test_is_what_is_promised (TestWorkspace *test, gconstpointer data)
{
  WtFilter filter = { 0 };
  g_autoptr (WtFigures) figures = test_run (test, wt_load_figures_job_new (&filter, 0));
  g_autoptr (WtOverview) overview =
      test_run (test, wt_load_overview_job_new (&filter, TODAY, WT_OVERVIEW_PART_USUAL));
  WtScoreTally valued = wt_question_tally_to_scores (wt_figures_find_question (figures, "valued"));

  g_assert_cmpint (wt_figures_get_projects (figures), ==, 12);
  g_assert_cmpint (wt_figures_get_activities (figures), ==, 60);
  g_assert_cmpint (wt_figures_get_forms (figures), ==, 1200);
  g_assert_cmpint (wt_score_tally_get_forms (&valued), ==, 1200);
  g_assert_cmpuint (wt_overview_get_months (overview)->len, >=, 20);
  g_assert_cmpuint (wt_overview_get_quarters (overview)->len, >=, 10);
  g_assert_cmpuint (g_list_model_get_n_items (wt_overview_get_attention (overview)), >, 4);
  test_check (test);
}

static char *
dup_chart_count (WtOverview *overview, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChart) chart = wt_chart_factory_make (kind, overview, 0, &error);

  g_assert_no_error (error);
  return wt_chart_dup_count (chart);
}

/* Charts of activities count what the overview counts; the calendar says when it does not. */
static void
test_charts_of_activities (TestWorkspace *test, gconstpointer data)
{
  WtOverviewPart parts = WT_OVERVIEW_PART_DAYS | WT_OVERVIEW_PART_LEVELS;
  WtFilter year = { .from = "2025-01-01", .to = "2025-12-31" };
  g_autoptr (WtOverview) all =
      test_run (test, wt_load_overview_job_new (&(WtFilter){ 0 }, TODAY, parts));
  g_autoptr (WtOverview) of_year = test_run (test, wt_load_overview_job_new (&year, TODAY, parts));
  gint64 people = wt_figures_get_people (wt_overview_get_figures (of_year));
  gint64 activities = wt_figures_get_activities (wt_overview_get_figures (of_year));
  g_autofree char *reach = dup_chart_count (of_year, WT_CHART_KIND_REACH);
  g_autofree char *calendar = dup_chart_count (of_year, WT_CHART_KIND_CALENDAR);
  g_autofree char *long_calendar = dup_chart_count (all, WT_CHART_KIND_CALENDAR);
  g_autofree char *expected_reach = wt_chart_words_people (people);
  g_autofree char *expected_calendar = wt_chart_words_activities (activities);

  g_assert_cmpint (people, >, 0);
  g_assert_cmpstr (reach, ==, expected_reach);
  g_assert_cmpstr (calendar, ==, expected_calendar);
  g_assert_true (g_str_has_suffix (long_calendar, " activities in the last 24 months"));
}

static void
test_is_the_same_each_time (TestWorkspace *test, gconstpointer data)
{
  TestWorkspace second;
  g_autoptr (GObject) nothing = NULL;
  g_autofree char *first_dump = test_dump (test);
  g_autofree char *second_dump = NULL;

  test_workspace_set_up (&second);
  nothing = test_run (&second, wt_fill_sample_job_new (TODAY));
  second_dump = test_dump (&second);
  g_assert_cmpstr (first_dump, ==, second_dump);
  test_workspace_tear_down (&second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sample/is-what-is-promised", TestWorkspace, NULL, set_up, test_is_what_is_promised,
              tear_down);
  g_test_add ("/sample/is-the-same-each-time", TestWorkspace, NULL, set_up,
              test_is_the_same_each_time, tear_down);
  g_test_add ("/sample/charts-of-activities", TestWorkspace, NULL, set_up,
              test_charts_of_activities, tear_down);
  return g_test_run ();
}
