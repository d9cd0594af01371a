#include "wt-chart-data-private.h"

#include "wt-comparison-chart.h"
#include "wt-error.h"
#include "wt-panels-chart.h"
#include "wt-ranking-chart.h"
#include "wt-response-rate-chart.h"

#include <glib/gi18n.h>

/* Charts of several groups of people. */

typedef struct
{
  WtGroupMeasure measure;
  GArray *groups; /* of WtChartGroup, whose titles are lent by the JSON */
} Groups;

/* The first group says whether all of them have scores, or yes and no. */
static gboolean
add_group (JsonObject *object, gpointer data, GError **error)
{
  Groups *groups = data;
  WtChartGroup group = { .title = wt_chart_data_get_text (object, "title") };
  gboolean is_read;

  if (groups->groups->len == 0)
    groups->measure =
        json_object_has_member (object, "counts") ? WT_GROUP_MEASURE_MEAN : WT_GROUP_MEASURE_SHARE;
  is_read = groups->measure == WT_GROUP_MEASURE_MEAN
                ? wt_chart_data_read_scores (object, &group.scores, error)
                : wt_chart_data_read_shares (object, &group.shares, error);
  if (is_read)
    g_array_append_val (groups->groups, group);
  return is_read;
}

static GArray *
read_groups (const WtChartData *data, WtGroupMeasure *measure, GError **error)
{
  g_autoptr (GArray) array = g_array_new (FALSE, TRUE, sizeof (WtChartGroup));
  Groups groups = { .measure = WT_GROUP_MEASURE_MEAN, .groups = array };

  if (!wt_chart_data_for_each (data->object, "groups", add_group, &groups, error))
    return NULL;
  *measure = groups.measure;
  return g_steal_pointer (&array);
}

WtChart *
wt_chart_data_make_ranking (const WtChartData *data, GError **error)
{
  WtGroupMeasure measure;
  g_autoptr (GArray) groups = read_groups (data, &measure, error);

  if (groups == NULL)
    return NULL;
  return wt_ranking_chart_new (data->title, measure,
                               (const WtChartGroup *) (gconstpointer) groups->data, groups->len,
                               data->threshold);
}

WtChart *
wt_chart_data_make_comparison (const WtChartData *data, GError **error)
{
  WtGroupMeasure measure;
  g_autoptr (GArray) groups = read_groups (data, &measure, error);

  if (groups == NULL)
    return NULL;
  if (groups->len != 2)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, _ ("“groups” is not a list of two."));
      return NULL;
    }
  return wt_comparison_chart_new (data->title, measure, &g_array_index (groups, WtChartGroup, 0),
                                  &g_array_index (groups, WtChartGroup, 1), data->threshold);
}

WtChart *
wt_chart_data_make_panels (const WtChartData *data, GError **error)
{
  WtGroupMeasure measure;
  g_autoptr (GArray) groups = read_groups (data, &measure, error);

  if (groups == NULL)
    return NULL;
  if (groups->len > 0 && measure != WT_GROUP_MEASURE_MEAN)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("The groups have no “counts” of scores."));
      return NULL;
    }
  return wt_panels_chart_new (data->title, (const WtChartGroup *) (gconstpointer) groups->data,
                              groups->len, data->threshold);
}

static gboolean
add_rate (JsonObject *object, gpointer rates, GError **error)
{
  WtResponseRateGroup group = { .title = wt_chart_data_get_text (object, "title") };

  if (!wt_chart_data_read_count (object, "forms", &group.forms, error)
      || !wt_chart_data_read_count (object, "people", &group.people, error))
    return FALSE;
  g_array_append_val ((GArray *) rates, group);
  return TRUE;
}

WtChart *
wt_chart_data_make_response_rate (const WtChartData *data, GError **error)
{
  g_autoptr (GArray) rates = g_array_new (FALSE, TRUE, sizeof (WtResponseRateGroup));

  if (!wt_chart_data_for_each (data->object, "groups", add_rate, rates, error))
    return NULL;
  return wt_response_rate_chart_new (data->title,
                                     (const WtResponseRateGroup *) (gconstpointer) rates->data,
                                     rates->len, data->threshold);
}
