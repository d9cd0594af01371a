#include "wt-chart-data-private.h"

#include "wt-checklist-chart.h"
#include "wt-spectrum-chart.h"

/* Charts of activities and of checklists. */

static gboolean
add_quarter (JsonObject *object, gpointer quarters, GError **error)
{
  WtQuarterFigures quarter = { 0 };

  if (!wt_chart_data_read_date (object, "start", quarter.start, error))
    return FALSE;
  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    if (!wt_chart_data_read_count (object, wt_term_get_nick (wt_levels, level),
                                   &quarter.activities[level], error))
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
