#pragma once

#include "wt-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtChartView:
 *
 * Shows a chart's picture. The pointer and the arrow keys go through its marks; a mark that is
 * activated emits "mark-activated" with its key, so that the page can open the records behind it.
 * Property "presenting" draws it for the back row of a board room. For assistive technology it is a
 * picture described by the chart's sentences, and the current mark is said.
 */
#define WT_TYPE_CHART_VIEW (wt_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (WtChartView, wt_chart_view, WT, CHART_VIEW, GtkWidget)

/* @chart: (nullable): the chart to show, in place of the one before */
void wt_chart_view_set_chart (WtChartView *self, WtChart *chart);
WtChart *wt_chart_view_get_chart (WtChartView *self);

/* The label size in pixels at usual text size; 12.5 unless set. */
void wt_chart_view_set_label_size (WtChartView *self, double label_size);

/* The words of the mark that the keys have reached, or "". */
const char *wt_chart_view_get_current_words (WtChartView *self);

G_END_DECLS
