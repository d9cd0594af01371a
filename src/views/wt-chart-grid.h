#pragma once

#include <adwaita.h>

#include "wt-chart.h"

G_BEGIN_DECLS

/* The table of a chart, in cells that wrap. */
#define WT_TYPE_CHART_GRID (wt_chart_grid_get_type ())
G_DECLARE_FINAL_TYPE (WtChartGrid, wt_chart_grid, WT, CHART_GRID, AdwBin)

/* @chart: (nullable): whose table to show, in place of the one before */
void wt_chart_grid_set_chart (WtChartGrid *self, WtChart *chart);

G_END_DECLS
