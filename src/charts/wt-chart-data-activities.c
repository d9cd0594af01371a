#include "wt-chart-data-private.h"

#include "wt-calendar-chart.h"
#include "wt-checklist-chart.h"
#include "wt-error.h"
#include "wt-reach-chart.h"
#include "wt-spectrum-chart.h"

#include <glib/gi18n.h>

/* Charts of activities and of checklists. */

/* The activities of each level, by the level's name. */
static gboolean
read_levels (JsonObject *object, gint64 activities[WT_LEVEL_COUNT + 1], GError **error)
{
  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    if (!wt_chart_data_read_count (object, wt_term_get_nick (wt_levels, level), &activities[level],
                                   error))
      return FALSE;
  return TRUE;
}

static gboolean
add_quarter (JsonObject *object, gpointer quarters, GError **error)
{
  WtQuarterFigures quarter = { 0 };

  if (!wt_chart_data_read_date (object, "start", quarter.start, error)
      || !read_levels (object, quarter.activities, error))
    return FALSE;
  g_array_append_val ((GArray *) quarters, quarter);
  return TRUE;
}

WtChart *
wt_chart_data_make_spectrum (const WtChartData *data, GError **error)
{
  g_autoptr (GArray) quarters = g_array_new (FALSE, TRUE, sizeof (WtQuarterFigures));

  if (!wt_chart_data_for_each (data->object, "quarters", add_quarter, quarters, error))
    return NULL;
  return wt_spectrum_chart_new (
      data->title, (const WtQuarterFigures *) (gconstpointer) quarters->data, quarters->len);
}

/* The title is lent by the JSON. */
static gboolean
add_principle (JsonObject *object, gpointer principles, GError **error)
{
  WtPrincipleFigures principle = { .title = (char *) wt_chart_data_get_text (object, "title") };

  if (!wt_chart_data_read_count (object, "unanswered", &principle.answers[WT_ANSWER_NONE], error))
    return FALSE;
  for (int answer = WT_ANSWER_NONE + 1; answer < WT_ANSWER_COUNT; answer++)
    if (!wt_chart_data_read_count (object, wt_term_get_nick (wt_answers, answer),
                                   &principle.answers[answer], error))
      return FALSE;
  g_array_append_val ((GArray *) principles, principle);
  return TRUE;
}

WtChart *
wt_chart_data_make_checklist (const WtChartData *data, GError **error)
{
  g_autoptr (GArray) principles = g_array_new (FALSE, TRUE, sizeof (WtPrincipleFigures));
  gint64 projects;

  if (!wt_chart_data_for_each (data->object, "principles", add_principle, principles, error)
      || !wt_chart_data_read_count (data->object, "projects", &projects, error))
    return NULL;
  return wt_checklist_chart_new (data->title,
                                 (const WtPrincipleFigures *) (gconstpointer) principles->data,
                                 principles->len, projects);
}

static gboolean
add_day (JsonObject *object, gpointer days, GError **error)
{
  WtDayFigures day = { 0 };

  if (!wt_chart_data_read_date (object, "day", day.day, error)
      || !read_levels (object, day.activities, error))
    return FALSE;
  g_array_append_val ((GArray *) days, day);
  return TRUE;
}

static int
compare_days (gconstpointer one, gconstpointer other)
{
  return g_strcmp0 (((const WtDayFigures *) one)->day, ((const WtDayFigures *) other)->day);
}

WtChart *
wt_chart_data_make_calendar (const WtChartData *data, GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (WtDayFigures));

  if (!wt_chart_data_for_each (data->object, "days", add_day, days, error))
    return NULL;
  g_array_sort (days, compare_days);
  return wt_calendar_chart_new (data->title, (const WtDayFigures *) (gconstpointer) days->data,
                                days->len, wt_chart_data_get_text (data->object, "start"),
                                wt_chart_data_get_text (data->object, "end"));
}

static gboolean
add_level (JsonObject *object, gpointer levels, GError **error)
{
  int level = wt_term_from_nick (wt_levels, wt_chart_data_get_text (object, "level"));
  WtLevelFigures *figures = (WtLevelFigures *) levels + level;

  if (level == WT_LEVEL_NONE)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("“level” is not informing, engaging, involving or co-production."));
      return FALSE;
    }
  return wt_chart_data_read_count (object, "activities", &figures->activities, error)
         && wt_chart_data_read_count (object, "people", &figures->people, error);
}

WtChart *
wt_chart_data_make_reach (const WtChartData *data, GError **error)
{
  WtLevelFigures levels[WT_LEVEL_COUNT + 1] = { 0 };

  if (!wt_chart_data_for_each (data->object, "levels", add_level, levels, error))
    return NULL;
  return wt_reach_chart_new (data->title, levels, data->threshold);
}
