/* Figures of a filter and the overview that holds them. */

#include "test-support.h"

#include "wt-attention.h"
#include "wt-figures.h"
#include "wt-overview.h"

static WtSurvey *
make_survey (void)
{
  g_autoptr (GBytes) json = test_load_definition ("feedback-survey.json");
  WtSurvey *survey = wt_survey_new_from_json (json, NULL);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_survey_set_question_id (survey, i, 10 + i);
  return survey;
}

static void
test_figures (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  const WtFilter filter = { .from = "2025-10-02", .project_id = 3 };
  g_autoptr (WtFigures) figures = wt_figures_new (&filter, survey);
  const WtQuestionTally valued = { .question_id = 12, .scores = { [9] = 4 }, .blank = 1 };
  const WtQuestionTally unknown = { .question_id = 99, .yes = 4 };

  g_assert_cmpint (wt_figures_get_forms (figures), ==, 0);
  g_assert_true (wt_filter_is_same (wt_figures_get_filter (figures), &filter));
  wt_figures_set_counts (figures, 1, 2, 3, 4);
  wt_figures_add (figures, &valued);
  wt_figures_add (figures, &valued);
  wt_figures_add (figures, &unknown);

  g_assert_cmpint (wt_figures_get_projects (figures), ==, 1);
  g_assert_cmpint (wt_figures_get_activities (figures), ==, 2);
  g_assert_cmpint (wt_figures_get_people (figures), ==, 3);
  g_assert_cmpint (wt_figures_get_forms (figures), ==, 4);
  g_assert_cmpint (wt_figures_find_question (figures, "valued")->scores[9], ==, 8);
  g_assert_cmpint (wt_figures_find_question (figures, "valued")->blank, ==, 2);
  g_assert_cmpint (wt_figures_get_question (figures, 2)->kind, ==, WT_QUESTION_SCALE);
  g_assert_null (wt_figures_find_question (figures, "unknown"));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (i != 2)
      g_assert_cmpint (wt_question_tally_get_forms (wt_figures_get_question (figures, i)), ==, 0);
}

static void
test_overview (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  const WtFilter filter = { 0 };
  WtFigures *figures = wt_figures_new (&filter, survey);
  WtFigures *before = wt_figures_new (&filter, survey);
  g_autoptr (WtOverview) overview = wt_overview_new (figures, before);
  WtPrincipleFigures principle = { .title = g_strdup ("Relevant") };
  GPtrArray *attention = g_ptr_array_new_with_free_func (g_object_unref);

  g_array_append_val (wt_overview_get_principles (overview), principle);
  g_ptr_array_add (attention, wt_attention_new (WT_ATTENTION_FORMS_TO_TYPE, 2, "Stall", 0, 4));
  wt_overview_take_attention (overview, attention);
  g_assert_cmpuint (g_list_model_get_n_items (wt_overview_get_attention (overview)), ==, 1);
  wt_overview_take_attention (overview, g_ptr_array_new_with_free_func (g_object_unref));
  g_assert_cmpuint (g_list_model_get_n_items (wt_overview_get_attention (overview)), ==, 0);

  wt_overview_set_checklists (overview, 12);
  wt_overview_set_all (overview, 13, 14);
  g_assert_cmpint (wt_overview_get_checklists (overview), ==, 12);
  g_assert_cmpint (wt_overview_get_all_projects (overview), ==, 13);
  g_assert_cmpint (wt_overview_get_all_activities (overview), ==, 14);
  g_assert_true (wt_overview_get_figures (overview) == figures);
  g_assert_true (wt_overview_get_before (overview) == before);
  g_assert_cmpuint (wt_overview_get_months (overview)->len, ==, 0);
  g_assert_cmpuint (wt_overview_get_quarters (overview)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/figures", test_figures);
  g_test_add_func ("/figures/overview", test_overview);
  return g_test_run ();
}
