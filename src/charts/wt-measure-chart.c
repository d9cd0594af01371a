#include "wt-measure-chart.h"

#include "wt-xmr-chart.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
dup_title (WtSeries *series)
{
  const char *measured = wt_series_get_measured (series);

  switch (wt_series_get_unit (series))
    {
    case WT_MEASURE_UNIT_ACTIVITY:
      /* Translators: %s is what was measured, such as "Felt valued" */
      return g_strdup_printf (_ ("%s, activity by activity"), measured);
    case WT_MEASURE_UNIT_QUARTER:
      /* Translators: %s is what was measured, such as "Felt valued" */
      return g_strdup_printf (_ ("%s, quarter by quarter"), measured);
    case WT_MEASURE_UNIT_MONTH:
    default:
      /* Translators: %s is what was measured, such as "Felt valued" */
      return g_strdup_printf (_ ("%s, month by month"), measured);
    }
}

WtChart *
wt_measure_chart_new (WtMeasurement *measurement, gboolean is_public)
{
  WtMeasure *measure = wt_measurement_get_measure (measurement);
  WtSeries *series = wt_measurement_get_series (measurement);
  int threshold = wt_settings_get_threshold (wt_measurement_get_settings (measurement));
  g_autofree char *title = dup_title (series);
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;

  wt_measure_get_options (measure, &options.rules);
  options.target = wt_measure_get_target (measure);
  options.target_on = wt_measure_get_target_on (measure);
  options.frozen_on = wt_measure_get_frozen_on (measure);
  options.suppression_threshold = is_public ? threshold : 0;
  options.marked_below = is_public ? 0 : threshold;
  return wt_xmr_chart_new (title, series, &options);
}
