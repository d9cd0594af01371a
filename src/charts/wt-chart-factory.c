#include "wt-chart-factory.h"

#include "wt-calendar-chart.h"
#include "wt-checklist-chart.h"
#include "wt-error.h"
#include "wt-group-charts.h"
#include "wt-month-series.h"
#include "wt-question-charts.h"
#include "wt-reach-chart.h"
#include "wt-share-chart.h"
#include "wt-spectrum-chart.h"
#include "wt-xmr-chart.h"

#include <glib/gi18n.h>
#include <math.h>

/* Before all days that can be recorded. */
#define FIRST_DAY "1900-01-01"

typedef WtChart *(*MakeShares) (const char *title,
                                const WtShareChartRow *rows,
                                gsize n_rows,
                                int threshold);

static WtChart *
make_yes_no_chart (WtFigures *figures, MakeShares make, int threshold)
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
  return make (_ ("Yes and no"), (const WtShareChartRow *) rows->data, rows->len, threshold);
}

static WtChart *
make_yes_no_chart_of_overview (WtOverview *overview, int threshold)
{
  return make_yes_no_chart (wt_overview_get_figures (overview), wt_share_chart_new, threshold);
}

static WtChart *
make_diverging_chart (WtOverview *overview, int threshold)
{
  return make_yes_no_chart (wt_overview_get_figures (overview), wt_share_chart_new_diverging,
                            threshold);
}

static WtChart *
make_scores_chart (WtOverview *overview, int threshold)
{
  return wt_question_charts_make_pair (wt_overview_get_figures (overview), threshold);
}

/* The months are those of the survey's first scale question. */
static WtChart *
make_months_chart (WtOverview *overview, int threshold)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (overview));
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (overview));
  GArray *months = wt_overview_get_months (overview);
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
  g_autoptr (WtSeries) series = NULL;
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
  series = wt_series_new_from_months ((const WtMonthFigures *) months->data, months->len, measured);
  return wt_xmr_chart_new (title, series, &options);
}

static WtChart *
make_spectrum_chart (WtOverview *overview, int threshold)
{
  GArray *quarters = wt_overview_get_quarters (overview);

  return wt_spectrum_chart_new (_ ("Spectrum of engagement"),
                                (const WtQuarterFigures *) quarters->data, quarters->len);
}

static WtChart *
make_checklist_chart (WtOverview *overview, int threshold)
{
  GArray *principles = wt_overview_get_principles (overview);

  return wt_checklist_chart_new (_ ("Checklist by principle"),
                                 (const WtPrincipleFigures *) principles->data, principles->len,
                                 wt_overview_get_checklists (overview));
}

static WtChart *
make_reach_chart (WtOverview *overview, int threshold)
{
  return wt_reach_chart_new (_ ("People reached, by level"), wt_overview_get_levels (overview),
                             threshold);
}

/* Without a period, days that lie too far back are not even read: the calendar says so when it is
 * told that there are some. */
static WtChart *
make_calendar_chart (WtOverview *overview, int threshold)
{
  WtFigures *figures = wt_overview_get_figures (overview);
  const WtFilter *filter = wt_figures_get_filter (figures);
  GArray *days = wt_overview_get_days (overview);
  const char *from = filter->from;
  gint64 activities = 0;

  for (guint i = 0; i < days->len; i++)
    for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
      activities += g_array_index (days, WtDayFigures, i).activities[level];
  if (from[0] == '\0' && activities < wt_figures_get_activities (figures))
    from = FIRST_DAY;
  return wt_calendar_chart_new (_ ("Calendar of engagement"), (const WtDayFigures *) days->data,
                                days->len, from, filter->to);
}

/* A kind that is not about one question. */
typedef struct
{
  const char *name;
  const char *title;
  WtOverviewPart parts; /* of the overview, which it is made from */
  WtChart *(*make) (WtOverview *overview, int threshold);
} Kind;

static const Kind KINDS[] = {
  { WT_CHART_KIND_SCORES, N_ ("Two scores side by side"), WT_OVERVIEW_PART_NONE,
    make_scores_chart },
  { WT_CHART_KIND_YES_NO, N_ ("Yes and no"), WT_OVERVIEW_PART_NONE, make_yes_no_chart_of_overview },
  { WT_CHART_KIND_DIVERGING, N_ ("Yes, no and not usable"), WT_OVERVIEW_PART_NONE,
    make_diverging_chart },
  { WT_CHART_KIND_MONTHS, N_ ("Month by month"), WT_OVERVIEW_PART_MONTHS, make_months_chart },
  { WT_CHART_KIND_SPECTRUM, N_ ("Spectrum of engagement"), WT_OVERVIEW_PART_QUARTERS,
    make_spectrum_chart },
  { WT_CHART_KIND_REACH, N_ ("People reached, by level"), WT_OVERVIEW_PART_LEVELS,
    make_reach_chart },
  { WT_CHART_KIND_CALENDAR, N_ ("Calendar of engagement"), WT_OVERVIEW_PART_DAYS,
    make_calendar_chart },
  { WT_CHART_KIND_CHECKLIST, N_ ("Checklist by principle"), WT_OVERVIEW_PART_PRINCIPLES,
    make_checklist_chart },
  { WT_CHART_KIND_COMPARISON, N_ ("Compared with the period before"), WT_OVERVIEW_PART_NONE,
    wt_group_charts_make_comparison },
  { WT_CHART_KIND_RANKING, N_ ("Project by project"), WT_OVERVIEW_PART_PROJECTS,
    wt_group_charts_make_ranking },
  { WT_CHART_KIND_DIRECTORATES, N_ ("Scores in each directorate"), WT_OVERVIEW_PART_DIRECTORATES,
    wt_group_charts_make_directorates },
  { WT_CHART_KIND_PROJECTS, N_ ("Scores in each project"), WT_OVERVIEW_PART_PROJECTS,
    wt_group_charts_make_projects },
  { WT_CHART_KIND_RESPONSE_RATE, N_ ("Response rate"), WT_OVERVIEW_PART_PROJECTS,
    wt_group_charts_make_response_rate },
};

static const Kind *
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].name, name))
      return &KINDS[i];
  return NULL;
}

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
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    g_strv_builder_add (kinds, KINDS[i].name);
  return g_strv_builder_end (kinds);
}

char **
wt_chart_factory_list_general_kinds (void)
{
  char **kinds = g_new0 (char *, G_N_ELEMENTS (KINDS) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    kinds[i] = g_strdup (KINDS[i].name);
  return kinds;
}

const char *
wt_chart_factory_get_general_title (const char *kind)
{
  const Kind *found = find_kind (kind);

  return found != NULL ? _ (found->title) : NULL;
}

const char *
wt_chart_factory_get_title (const char *kind, WtSurvey *survey)
{
  const char *title = wt_chart_factory_get_general_title (kind);
  int index = wt_survey_find_question (survey, kind);

  if (title != NULL)
    return title;
  return index >= 0 ? wt_question_get_short_title (wt_survey_get_question (survey, (guint) index))
                    : NULL;
}

WtOverviewPart
wt_chart_factory_get_parts (const char *kind)
{
  const Kind *found = find_kind (kind);

  return found != NULL ? found->parts : WT_OVERVIEW_PART_NONE;
}

gboolean
wt_chart_factory_is_wide (const char *kind)
{
  static const char *const WIDE_KINDS[] = {
    WT_CHART_KIND_MONTHS,
    WT_CHART_KIND_CHECKLIST,
    WT_CHART_KIND_CALENDAR,
    "directorates",
    "projects",
    WT_CHART_KIND_RANKING,
    "response-rate",
    "scores",
    "yes-no-diverging",
    NULL,
  };

  return g_strv_contains (WIDE_KINDS, kind);
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
    return make_yes_no_chart (figures, wt_share_chart_new, suppression_threshold);
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
  const Kind *found = find_kind (kind);

  if (found != NULL)
    return found->make (overview, suppression_threshold);
  return wt_chart_factory_make_for_figures (kind, wt_overview_get_figures (overview),
                                            suppression_threshold, error);
}
