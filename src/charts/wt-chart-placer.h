#pragma once

#include "wt-chart-geometry.h"

G_BEGIN_DECLS

/* Finds out where in a drawing a label disturbs least. */
typedef struct _WtChartPlacer WtChartPlacer;

/* Labels have to stay within @bounds. */
WtChartPlacer *wt_chart_placer_new (const WtChartRectangle *bounds);
void wt_chart_placer_free (WtChartPlacer *placer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtChartPlacer, wt_chart_placer_free)

/* A text, which nothing may cover. */
void wt_chart_placer_add_text (WtChartPlacer *placer, const WtChartRectangle *rectangle);

/* A mark, which can be covered if need be at the cost of @cost. */
void
wt_chart_placer_add_mark (WtChartPlacer *placer, const WtChartRectangle *rectangle, double cost);

/* A line, which may run through a label at the cost of @cost a unit of its length there. */
void wt_chart_placer_add_line (
    WtChartPlacer *placer, double x1, double y1, double x2, double y2, double cost);

/* What a label at @rectangle would cost: 0 when it is in nobody's way, INFINITY when it cannot be
 * there. */
double wt_chart_placer_get_cost (const WtChartPlacer *placer, const WtChartRectangle *rectangle);

/* Whether @rectangle, which may leave the bounds, covers nothing that must not be covered. */
gboolean wt_chart_placer_is_free (const WtChartPlacer *placer, const WtChartRectangle *rectangle);

G_END_DECLS
