#include <string.h>

#include "wt-chart-factory.h"

/* The charts that an overview makes of groups. */

static const char *const WITH_SCALES =
    "{\"id\": \"feedback\", \"title\": \"Feedback\", \"questions\": ["
    "{\"id\": \"expressed\", \"number\": 1, \"text\": \"Expressed?\", \"type\": \"yes-no\"},"
    "{\"id\": \"valued\", \"number\": 2, \"text\": \"Valued\", \"type\": \"scale\","
    " \"minimum\": 1, \"maximum\": 10},"
    "{\"id\": \"impact\", \"number\": 3, \"text\": \"Impact\", \"type\": \"scale\","
    " \"minimum\": 1, \"maximum\": 10}]}";
static const char *const WITHOUT_SCALE =
    "{\"id\": \"feedback\", \"title\": \"Feedback\", \"questions\": ["
    "{\"id\": \"expressed\", \"number\": 1, \"text\": \"Expressed?\", \"type\": \"yes-no\"}]}";

static WtSurvey *
make_survey (const char *definition)
{
  g_autoptr (GBytes) json = g_bytes_new_static (definition, strlen (definition));
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_survey_set_question_id (survey, i, 1 + i);
  return survey;
}

/* @people who gave @score, and as many who gave one more; everybody saw an impact of 10. */
static WtFigures *
make_figures (WtSurvey *survey, const char *from, const char *to, int score, int people)
{
  WtFilter filter = { .level = WT_LEVEL_NONE };
  WtFigures *figures;
  WtQuestionTally valued = { .question_id = 2, .kind = WT_QUESTION_SCALE };
  WtQuestionTally impact = { .question_id = 3, .kind = WT_QUESTION_SCALE };

  wt_filter_set_period (&filter, from, to);
  figures = wt_figures_new (&filter, survey);
  valued.scores[score - 1] = people;
  valued.scores[score] = people;
  impact.scores[9] = people;
  wt_figures_add (figures, &valued);
  wt_figures_add (figures, &impact);
  return figures;
}

static char *
dup_table_text (const char *kind, WtOverview *overview, int threshold)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChart) chart = wt_chart_factory_make (kind, overview, threshold, &error);
  g_autoptr (WtChartTable) table = NULL;

  g_assert_no_error (error);
  table = wt_chart_dup_table (chart);
  return wt_chart_table_to_tab_separated (table);
}

static void
check_title (const char *kind, WtOverview *overview, const char *expected)
{
  g_autoptr (WtChart) chart = wt_chart_factory_make (kind, overview, 0, NULL);

  g_assert_cmpstr (wt_chart_get_title (chart), ==, expected);
}

static void
test_comparison (void)
{
  g_autoptr (WtSurvey) survey = make_survey (WITH_SCALES);
  g_autoptr (WtOverview) overview =
      wt_overview_new (make_figures (survey, "2024-10-01", "2025-09-30", 8, 50),
                       make_figures (survey, "2023-10-01", "2024-09-30", 7, 40));
  g_autofree char *text = dup_table_text (WT_CHART_KIND_COMPARISON, overview, 0);

  g_assert_cmpstr (text, ==,
                   "Group\tMean\tLikely range\tAnswers\n"
                   "October 2024 to September 2025\t8.5\t8.4 to 8.6\t100\n"
                   "October 2023 to September 2024\t7.5\t7.4 to 7.6\t80\n"
                   "Difference\t1.0 higher\t0.9 to 1.1 higher\t\n");
  check_title (WT_CHART_KIND_COMPARISON, overview, "Felt valued, compared with the period before");
}

/* Without a full period there is none before it. */
static void
test_nothing_before (void)
{
  g_autoptr (WtSurvey) survey = make_survey (WITH_SCALES);
  g_autoptr (WtOverview) overview =
      wt_overview_new (make_figures (survey, "", "2025-09-30", 8, 50), NULL);
  g_autoptr (WtChart) chart = wt_chart_factory_make (WT_CHART_KIND_COMPARISON, overview, 0, NULL);
  g_autofree char *sentence = wt_chart_dup_sentence (chart);
  g_autofree char *text = dup_table_text (WT_CHART_KIND_COMPARISON, overview, 0);

  g_assert_cmpstr (sentence, ==, "Nothing to compare with: no answers for the period before");
  g_assert_cmpstr (text, ==,
                   "Group\tMean\tLikely range\tAnswers\n"
                   "This period\t8.5\t8.4 to 8.6\t100\n"
                   "the period before\tno answers yet\t\t\n");
}

static WtOverview *
make_overview_of_projects (WtSurvey *survey)
{
  WtOverview *overview = wt_overview_new (make_figures (survey, "", "", 5, 1), NULL);
  WtBreakdown *projects = wt_breakdown_new (WT_BREAKDOWN_PROJECT);

  wt_breakdown_add_group (projects, 7, "Falls clinic", make_figures (survey, "", "", 4, 50));
  wt_breakdown_add_group (projects, 5, "Maternity voices", make_figures (survey, "", "", 8, 60));
  wt_breakdown_add_group (projects, 3, "Stroke", make_figures (survey, "", "", 6, 2));
  wt_overview_take_breakdown (overview, projects);
  return overview;
}

static void
test_ranking (void)
{
  g_autoptr (WtSurvey) survey = make_survey (WITH_SCALES);
  g_autoptr (WtOverview) overview = make_overview_of_projects (survey);
  g_autofree char *text = dup_table_text (WT_CHART_KIND_RANKING, overview, 0);
  g_autofree char *public_text = dup_table_text (WT_CHART_KIND_RANKING, overview, 5);

  g_assert_cmpstr (text, ==,
                   "Group\tMean\tLikely range\tAnswers\n"
                   "Maternity voices\t8.5\t8.4 to 8.6\t120\n"
                   "Stroke\t6.5\t5.6 to 7.4\t4\n"
                   "Falls clinic\t4.5\t4.4 to 4.6\t100\n"
                   "All together\t6.7\t6.4 to 6.9\t224\n");
  g_assert_cmpstr (public_text, ==,
                   "Group\tMean\tLikely range\tAnswers\n"
                   "Maternity voices\t8.5\t8.4 to 8.6\t120\n"
                   "Falls clinic\tnot shown, as a smaller number could be worked out from it\t\t\n"
                   "Stroke\tfewer than 5 answers\t\t\n"
                   "All together\t6.7\t6.4 to 6.9\t224\n");
  check_title (WT_CHART_KIND_RANKING, overview, "Felt valued, project by project");
}

/* A breakdown that was not asked for, and a survey that asks for no score. */
static void
test_nothing_to_rank (void)
{
  g_autoptr (WtSurvey) survey = make_survey (WITH_SCALES);
  g_autoptr (WtSurvey) unscaled = make_survey (WITHOUT_SCALE);
  g_autoptr (WtOverview) unbroken = wt_overview_new (make_figures (survey, "", "", 5, 10), NULL);
  g_autoptr (WtOverview) overview = make_overview_of_projects (unscaled);
  g_autofree char *nothing = dup_table_text (WT_CHART_KIND_RANKING, unbroken, 0);
  g_autofree char *empty = dup_table_text (WT_CHART_KIND_RANKING, overview, 0);
  g_autofree char *compared = dup_table_text (WT_CHART_KIND_COMPARISON, overview, 5);

  g_assert_cmpstr (nothing, ==, "Group\tMean\tLikely range\tAnswers\n");
  g_assert_cmpstr (empty, ==,
                   "Group\tMean\tLikely range\tAnswers\n"
                   "Falls clinic\tno answers yet\t\t\n"
                   "Maternity voices\tno answers yet\t\t\n"
                   "Stroke\tno answers yet\t\t\n"
                   "All together\tno answers yet\t\t\n");
  g_assert_cmpstr (compared, ==,
                   "Group\tMean\tLikely range\tAnswers\n"
                   "This period\tno answers yet\t\t\n"
                   "the period before\tno answers yet\t\t\n");
  check_title (WT_CHART_KIND_RANKING, overview, "Project by project");
  check_title (WT_CHART_KIND_COMPARISON, overview, "Compared with the period before");
}

static void
test_panels (void)
{
  g_autoptr (WtSurvey) survey = make_survey (WITH_SCALES);
  g_autoptr (WtSurvey) unscaled = make_survey (WITHOUT_SCALE);
  g_autoptr (WtOverview) overview = make_overview_of_projects (survey);
  g_autoptr (WtOverview) without = make_overview_of_projects (unscaled);
  WtBreakdown *directorates = wt_breakdown_new (WT_BREAKDOWN_DIRECTORATE);
  g_autofree char *projects = dup_table_text (WT_CHART_KIND_PROJECTS, overview, 0);
  g_autofree char *not_asked_for = dup_table_text (WT_CHART_KIND_DIRECTORATES, overview, 0);
  g_autofree char *by_directorate = NULL;

  wt_breakdown_add_group (directorates, 1, "Nursing", make_figures (survey, "", "", 8, 60));
  wt_breakdown_add_group (directorates, 0, "", make_figures (survey, "", "", 4, 10));
  wt_overview_take_breakdown (overview, directorates);
  by_directorate = dup_table_text (WT_CHART_KIND_DIRECTORATES, overview, 0);

  g_assert_cmpstr (projects, ==,
                   "Group\tMean\tLikely range\t8 or more\tAnswers\n"
                   "Maternity voices\t8.5\t8.4 to 8.6\t100%\t120\n"
                   "Falls clinic\t4.5\t4.4 to 4.6\t0%\t100\n"
                   "Stroke\t6.5\t5.6 to 7.4\t0%\t4\n"
                   "All together\t6.7\t6.4 to 6.9\t54%\t224\n");
  g_assert_cmpstr (not_asked_for, ==, "Group\tMean\tLikely range\t8 or more\tAnswers\n");
  g_assert_cmpstr (by_directorate, ==,
                   "Group\tMean\tLikely range\t8 or more\tAnswers\n"
                   "Nursing\t8.5\t8.4 to 8.6\t100%\t120\n"
                   "No directorate\t4.5\t4.3 to 4.7\t0%\t20\n"
                   "All together\t7.9\t7.7 to 8.2\t86%\t140\n");
  check_title (WT_CHART_KIND_PROJECTS, overview, "Felt valued, in each project");
  check_title (WT_CHART_KIND_DIRECTORATES, overview, "Felt valued, in each directorate");
  check_title (WT_CHART_KIND_PROJECTS, without, "Scores in each project");
  check_title (WT_CHART_KIND_DIRECTORATES, without, "Scores in each directorate");
}

/* Of the survey's own forms, and of the people where they were handed out. */
static void
test_response_rate (void)
{
  g_autoptr (WtSurvey) survey = make_survey (WITH_SCALES);
  g_autoptr (WtOverview) overview = make_overview_of_projects (survey);
  g_autoptr (WtOverview) unbroken = wt_overview_new (make_figures (survey, "", "", 5, 10), NULL);
  WtBreakdown *projects = wt_overview_get_breakdown (overview, WT_BREAKDOWN_PROJECT);
  g_autofree char *nothing = dup_table_text (WT_CHART_KIND_RESPONSE_RATE, unbroken, 0);
  g_autofree char *text = NULL;

  wt_figures_set_counts (wt_breakdown_get_group (projects, 0)->figures, 1, 9, 900, 70);
  wt_figures_set_survey_forms (wt_breakdown_get_group (projects, 0)->figures, 45, 0);
  wt_breakdown_set_people_asked (projects, 0, 196);
  wt_figures_set_survey_forms (wt_breakdown_get_group (projects, 2)->figures, 5, 0);
  wt_breakdown_set_people_asked (projects, 2, 4);
  text = dup_table_text (WT_CHART_KIND_RESPONSE_RATE, overview, 0);

  g_assert_cmpstr (nothing, ==, "Group\tForms\tPeople\tResponse rate\tLikely range\n");
  g_assert_cmpstr (text, ==,
                   "Group\tForms\tPeople\tResponse rate\tLikely range\n"
                   "Falls clinic\t45\t196\t23%\t18 to 29\n"
                   "Stroke\t5\t4\tmore forms than people: check the number of people\t\n"
                   "All together\t45\t196\t23%\t18 to 29\n");
  check_title (WT_CHART_KIND_RESPONSE_RATE, overview, "Response rate");
}

static void
test_parts (void)
{
  g_assert_cmpint (wt_chart_factory_get_parts (WT_CHART_KIND_DIRECTORATES), ==,
                   WT_OVERVIEW_PART_DIRECTORATES);
  g_assert_cmpint (wt_chart_factory_get_parts (WT_CHART_KIND_PROJECTS), ==,
                   WT_OVERVIEW_PART_PROJECTS);
  g_assert_cmpint (wt_chart_factory_get_parts (WT_CHART_KIND_RESPONSE_RATE), ==,
                   WT_OVERVIEW_PART_PROJECTS);
  g_assert_cmpint (wt_chart_factory_get_parts (WT_CHART_KIND_RANKING), ==,
                   WT_OVERVIEW_PART_PROJECTS);
  g_assert_cmpint (wt_chart_factory_get_parts (WT_CHART_KIND_COMPARISON), ==,
                   WT_OVERVIEW_PART_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-charts/comparison", test_comparison);
  g_test_add_func ("/group-charts/nothing-before", test_nothing_before);
  g_test_add_func ("/group-charts/ranking", test_ranking);
  g_test_add_func ("/group-charts/nothing-to-rank", test_nothing_to_rank);
  g_test_add_func ("/group-charts/panels", test_panels);
  g_test_add_func ("/group-charts/response-rate", test_response_rate);
  g_test_add_func ("/group-charts/parts", test_parts);
  return g_test_run ();
}
