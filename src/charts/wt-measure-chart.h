#pragma once

#include "wt-chart.h"
#include "wt-measurement.h"

G_BEGIN_DECLS

/**
 * wt_measure_chart_new:
 * @is_public: for a picture to publish, without points that rest on fewer people than the settings'
 * threshold; otherwise these are marked
 *
 * The chart with process limits of a measure, judged by its own rules: a WtXmrChart.
 */
WtChart *wt_measure_chart_new (WtMeasurement *measurement, gboolean is_public);

G_END_DECLS
