#pragma once

#include "wt-chart.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* Activities of each quarter, stacked by level. A mark's key is WT_SPECTRUM_CHART_KEY (). */
#define WT_TYPE_SPECTRUM_CHART (wt_spectrum_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtSpectrumChart, wt_spectrum_chart, WT, SPECTRUM_CHART, WtChart)

/* The key of the activities at @level (a WtLevel) in the quarter with the index @quarter. */
#define WT_SPECTRUM_CHART_KEY(quarter, level)                                                      \
  ((int) (quarter) * (WT_LEVEL_COUNT + 1) + (int) (level))
#define WT_SPECTRUM_CHART_KEY_QUARTER(key) ((key) / (WT_LEVEL_COUNT + 1))
#define WT_SPECTRUM_CHART_KEY_LEVEL(key) ((WtLevel) ((key) % (WT_LEVEL_COUNT + 1)))

/**
 * wt_spectrum_chart_new:
 * @title: "Spectrum of engagement"
 * @quarters: (array length=n_quarters): in order, without gaps; copied
 */
WtChart *
wt_spectrum_chart_new (const char *title, const WtQuarterFigures *quarters, gsize n_quarters);

G_END_DECLS
