#pragma once

#include "wt-chart.h"

G_BEGIN_DECLS

/* A figure is a chart with its heading, its count and its sentence around it, so that it can stand
 * alone in a file, on paper or on the clipboard. */

/* How high the figure would like to be. */
double wt_chart_get_figure_height (WtChart *self, double label_size, double width);

/**
 * wt_chart_layout_figure:
 * @width: in the units of the drawing
 * @height: likewise; natural when 0
 *
 * As wt_chart_layout(). The ground is not part of it. The marks are those of the chart.
 *
 * Returns: (transfer full): the scene
 */
WtChartScene *wt_chart_layout_figure (WtChart *self,
                                      PangoContext *context,
                                      const WtChartTheme *theme,
                                      const WtChartStyle *style,
                                      double width,
                                      double height);

G_END_DECLS
