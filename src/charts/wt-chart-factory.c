#include "wt-chart-factory.h"

#include "wt-checklist-chart.h"
#include "wt-error.h"
#include "wt-question-charts.h"
#include "wt-share-chart.h"
#include "wt-spectrum-chart.h"
#include "wt-xmr-chart.h"

#include <glib/gi18n.h>
#include <math.h>

char **
wt_chart_factory_list_kinds (WtSurvey *survey)
{
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (question->kind != WT_QUESTION_TEXT)
        g_strv_builder_add (kinds, question->key);
    }
  g_strv_builder_add (kinds, WT_CHART_KIND_YES_NO);
  g_strv_builder_add (kinds, WT_CHART_KIND_MONTHS);
  g_strv_builder_add (kinds, WT_CHART_KIND_SPECTRUM);
  g_strv_builder_add (kinds, WT_CHART_KIND_CHECKLIST);
  return g_strv_builder_end (kinds);
}

static WtChart *
make_yes_no_chart (WtFigures *figures, int threshold)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (WtShareChartRow));

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      WtShareChartRow row = { .label = wt_question_get_short_title (question) };

      if (question->kind != WT_QUESTION_YES_NO)
        continue;
      row.tally = wt_question_tally_to_shares (wt_figures_get_question (figures, i));
      g_array_append_val (rows, row);
    }
  return wt_share_chart_new (_ ("Yes and no"), (const WtShareChartRow *) rows->data, rows->len,
                             threshold);
}

/* The months are those of the survey's first scale question. */
static WtChart *
make_months_chart (WtOverview *overview, int threshold)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (overview));
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (overview));
  GArray *months = wt_overview_get_months (overview);
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
  g_autofree char *title = NULL;
  const char *measured = "";

  for (guint i = wt_survey_get_n_questions (survey); i > 0; i--)
    if (wt_survey_get_question (survey, i - 1)->kind == WT_QUESTION_SCALE)
      measured = wt_question_get_short_title (wt_survey_get_question (survey, i - 1));

  if (filter->from[0] != '\0' && filter->to[0] != '\0')
    {
      options.period_from = filter->from;
      options.period_to = filter->to;
    }
  options.suppression_threshold = threshold;
  /* Translators: %s is what was measured, such as "Felt valued" */
  title = g_strdup_printf (_ ("%s, month by month"), measured);
  return wt_xmr_chart_new (title, (const WtMonthFigures *) months->data, months->len, &options);
}

static WtChart *
make_spectrum_chart (WtOverview *overview)
{
  GArray *quarters = wt_overview_get_quarters (overview);

  return wt_spectrum_chart_new (_ ("Spectrum of engagement"),
                                (const WtQuarterFigures *) quarters->data, quarters->len);
}

static WtChart *
make_checklist_chart (WtOverview *overview)
{
  GArray *principles = wt_overview_get_principles (overview);

  return wt_checklist_chart_new (_ ("Checklist by principle"),
                                 (const WtPrincipleFigures *) principles->data, principles->len,
                                 wt_overview_get_checklists (overview));
}

WtChart *
wt_chart_factory_make_for_figures (const char *kind,
                                   WtFigures *figures,
                                   int suppression_threshold,
                                   GError **error)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  int index = wt_survey_find_question (survey, kind);
  WtChart *chart = NULL;

  if (g_str_equal (kind, WT_CHART_KIND_YES_NO))
    return make_yes_no_chart (figures, suppression_threshold);
  if (index >= 0)
    chart = wt_question_charts_make (figures, (guint) index, suppression_threshold);
  if (chart != NULL)
    return chart;
  g_set_error (error, WT_ERROR, WT_ERROR_NOT_FOUND, "There is no chart “%s”", kind);
  return NULL;
}

WtChart *
wt_chart_factory_make (const char *kind,
                       WtOverview *overview,
                       int suppression_threshold,
                       GError **error)
{
  if (g_str_equal (kind, WT_CHART_KIND_MONTHS))
    return make_months_chart (overview, suppression_threshold);
  if (g_str_equal (kind, WT_CHART_KIND_SPECTRUM))
    return make_spectrum_chart (overview);
  if (g_str_equal (kind, WT_CHART_KIND_CHECKLIST))
    return make_checklist_chart (overview);
  return wt_chart_factory_make_for_figures (kind, wt_overview_get_figures (overview),
                                            suppression_threshold, error);
}
