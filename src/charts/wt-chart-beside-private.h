#pragma once

#include "wt-chart-pen-private.h"
#include "wt-chart-placer.h"

G_BEGIN_DECLS

/* Where the name of a mark may stand. */
typedef enum
{
  WT_CHART_BESIDE_ONLY,   /* after or before it */
  WT_CHART_BESIDE_AROUND, /* above or below it, too */
} WtChartBeside;

/**
 * wt_chart_place_beside:
 * @mark: what it names
 * @widest: how wide it may be; it is cut off further where there is less room
 * @label: (inout): its words and looks; gets its place
 *
 * Finds the place beside @mark where @label disturbs least.
 *
 * Returns: %FALSE when there is no room for it at all
 */
gboolean wt_chart_place_beside (const WtChartPen *pen,
                                const WtChartPlacer *placer,
                                const WtChartRectangle *mark,
                                WtChartBeside beside,
                                double widest,
                                WtChartLabel *label);

G_END_DECLS
