#include "wt-group-charts.h"

#include <glib/gi18n.h>

#include "wt-comparison-chart.h"
#include "wt-date.h"
#include "wt-panels-chart.h"
#include "wt-ranking-chart.h"
#include "wt-response-rate-chart.h"

/* %NULL when the survey asks for no score. */
static const WtQuestion *
find_scale_question (WtOverview *overview)
{
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (overview));

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->kind == WT_QUESTION_SCALE)
      return wt_survey_get_question (survey, i);
  return NULL;
}

/* Lends @title. */
static WtChartGroup
make_group (const char *title, WtFigures *figures, const WtQuestion *question)
{
  WtChartGroup group = { .title = title };
  const WtQuestionTally *tally = NULL;

  if (figures != NULL && question != NULL)
    tally = wt_figures_find_question (figures, question->key);
  if (tally != NULL)
    group.scores = wt_question_tally_to_scores (tally);
  return group;
}

static const char *
get_title (const WtBreakdownGroup *group)
{
  return group->id != 0 ? group->title : _ ("No directorate");
}

typedef WtChart *(*MakeFunc) (const char *title,
                              const WtChartGroup *groups,
                              gsize n_groups,
                              int suppression_threshold);

/* Makes a chart of the scores of each group. @heading, with a place for what was measured, is its
 * title; @otherwise where the survey asks for no score. */
static WtChart *
make_scores_chart (WtOverview *overview,
                   WtBreakdownDimension dimension,
                   const char *heading,
                   const char *otherwise,
                   MakeFunc make,
                   int suppression_threshold)
{
  const WtQuestion *question = find_scale_question (overview);
  WtBreakdown *breakdown = wt_overview_get_breakdown (overview, dimension);
  guint n = breakdown != NULL ? wt_breakdown_get_n_groups (breakdown) : 0;
  g_autofree WtChartGroup *groups = g_new0 (WtChartGroup, n);
  GString *title = g_string_new (question != NULL ? heading : otherwise);
  g_autofree char *words = NULL;

  for (guint i = 0; i < n; i++)
    {
      const WtBreakdownGroup *group = wt_breakdown_get_group (breakdown, i);

      groups[i] = make_group (get_title (group), group->figures, question);
    }
  if (question != NULL)
    g_string_replace (title, "%s", wt_question_get_short_title (question), 1);
  words = g_string_free (title, FALSE);
  return make (words, groups, n, suppression_threshold);
}

static WtChart *
make_ranking_of_means (const char *title,
                       const WtChartGroup *groups,
                       gsize n_groups,
                       int suppression_threshold)
{
  return wt_ranking_chart_new (title, WT_GROUP_MEASURE_MEAN, groups, n_groups,
                               suppression_threshold);
}

WtChart *
wt_group_charts_make_ranking (WtOverview *overview, int suppression_threshold)
{
  return make_scores_chart (overview, WT_BREAKDOWN_PROJECT,
                            /* Translators: %s is what was measured, such as "Felt valued" */
                            _ ("%s, project by project"), _ ("Project by project"),
                            make_ranking_of_means, suppression_threshold);
}

WtChart *
wt_group_charts_make_projects (WtOverview *overview, int suppression_threshold)
{
  return make_scores_chart (overview, WT_BREAKDOWN_PROJECT,
                            /* Translators: %s is what was measured, such as "Felt valued" */
                            _ ("%s, in each project"), _ ("Scores in each project"),
                            wt_panels_chart_new, suppression_threshold);
}

WtChart *
wt_group_charts_make_directorates (WtOverview *overview, int suppression_threshold)
{
  return make_scores_chart (overview, WT_BREAKDOWN_DIRECTORATE,
                            /* Translators: %s is what was measured, such as "Felt valued" */
                            _ ("%s, in each directorate"), _ ("Scores in each directorate"),
                            wt_panels_chart_new, suppression_threshold);
}

WtChart *
wt_group_charts_make_response_rate (WtOverview *overview, int suppression_threshold)
{
  WtBreakdown *breakdown = wt_overview_get_breakdown (overview, WT_BREAKDOWN_PROJECT);
  guint n = breakdown != NULL ? wt_breakdown_get_n_groups (breakdown) : 0;
  g_autofree WtResponseRateGroup *groups = g_new0 (WtResponseRateGroup, n);

  for (guint i = 0; i < n; i++)
    {
      const WtBreakdownGroup *group = wt_breakdown_get_group (breakdown, i);

      groups[i] = (WtResponseRateGroup){ .title = get_title (group),
                                         .forms = wt_figures_get_survey_forms (group->figures),
                                         .people = group->people_asked };
    }
  return wt_response_rate_chart_new (_ ("Response rate"), groups, n, suppression_threshold);
}

/* "October 2024 to September 2025"; @otherwise of figures without a full period. */
static char *
dup_period (WtFigures *figures, const char *otherwise)
{
  const WtFilter *filter = figures != NULL ? wt_figures_get_filter (figures) : NULL;

  if (filter == NULL || filter->from[0] == '\0' || filter->to[0] == '\0')
    return g_strdup (otherwise);
  return wt_date_period_to_words (filter->from, filter->to);
}

WtChart *
wt_group_charts_make_comparison (WtOverview *overview, int suppression_threshold)
{
  const WtQuestion *question = find_scale_question (overview);
  WtFigures *figures = wt_overview_get_figures (overview);
  WtFigures *before = wt_overview_get_before (overview);
  g_autofree char *period = dup_period (figures, _ ("This period"));
  g_autofree char *period_before = dup_period (before, _ ("the period before"));
  WtChartGroup first = make_group (period, figures, question);
  WtChartGroup second = make_group (period_before, before, question);
  g_autofree char *title = NULL;

  if (question != NULL)
    /* Translators: %s is what was measured, such as "Felt valued" */
    title = g_strdup_printf (_ ("%s, compared with the period before"),
                             wt_question_get_short_title (question));
  return wt_comparison_chart_new (title != NULL ? title : _ ("Compared with the period before"),
                                  WT_GROUP_MEASURE_MEAN, &first, &second, suppression_threshold);
}
