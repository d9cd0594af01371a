#include "wt-chart-data-private.h"

#include "wt-error.h"
#include "wt-xmr-chart.h"

#include <glib/gi18n.h>
#include <math.h>

/* A measure over time. */

static gboolean
read_term (JsonObject *object,
           const char *member,
           const WtTerm *terms,
           int usual,
           int *value,
           GError **error)
{
  const char *nick = wt_chart_data_get_text (object, member);

  *value = nick[0] != '\0' ? wt_term_from_nick (terms, nick) : usual;
  if (*value != 0)
    return TRUE;
  /* Translators: a word from a file, and what it says there */
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("“%1$s” cannot be “%2$s”."), member, nick);
  return FALSE;
}

static gboolean
add_point (JsonObject *object, gpointer series, GError **error)
{
  double value = NAN;
  gint64 people;
  char on[11];

  if (!wt_chart_data_read_date (object, "on", on, error)
      || !wt_chart_data_read_number (object, "value", &value, error)
      || !wt_chart_data_read_count (object, "people", &people, error))
    return FALSE;
  if (isnan (value))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, _ ("There is no “value”."));
      return FALSE;
    }
  wt_series_add_point (series, on, 0, wt_chart_data_get_text (object, "title"), value, people);
  return TRUE;
}

static gboolean
add_rebase (JsonObject *object, gpointer series, GError **error)
{
  char on[11];

  if (!wt_chart_data_read_date (object, "on", on, error))
    return FALSE;
  wt_series_add_rebase (series, on, wt_chart_data_get_text (object, "reason"));
  return TRUE;
}

/* Which way is good. */
static gboolean
read_direction (JsonObject *object, WtXmrDirection *direction, GError **error)
{
  static const WtTerm DIRECTIONS[] = {
    { WT_XMR_HIGH_IS_GOOD + 1, "high", "", NULL },
    { WT_XMR_LOW_IS_GOOD + 1, "low", "", NULL },
    { WT_XMR_NEUTRAL + 1, "neutral", "", NULL },
    { 0 },
  };
  int value;

  if (!read_term (object, "good", DIRECTIONS, WT_XMR_HIGH_IS_GOOD + 1, &value, error))
    return FALSE;
  *direction = (WtXmrDirection) (value - 1);
  return TRUE;
}

WtChart *
wt_chart_data_make_series (const WtChartData *data, GError **error)
{
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
  g_autoptr (WtSeries) series = NULL;
  gint64 baseline;
  int kind, unit;

  if (!read_term (data->object, "kind", wt_measure_kinds, WT_MEASURE_KIND_MEAN, &kind, error)
      || !read_term (data->object, "unit", wt_measure_units, WT_MEASURE_UNIT_MONTH, &unit, error)
      || !read_direction (data->object, &options.rules.direction, error)
      || !wt_chart_data_read_number (data->object, "target", &options.target, error)
      || !wt_chart_data_read_count (data->object, "baseline", &baseline, error))
    return NULL;
  series = wt_series_new ((WtMeasureKind) kind, (WtMeasureUnit) unit, data->title);
  if (!wt_chart_data_for_each (data->object, "points", add_point, series, error)
      || (json_object_has_member (data->object, "rebases")
          && !wt_chart_data_for_each (data->object, "rebases", add_rebase, series, error)))
    return NULL;
  options.rules.baseline_points = (gsize) baseline;
  options.suppression_threshold = data->threshold;
  return wt_xmr_chart_new (data->title, series, &options);
}
