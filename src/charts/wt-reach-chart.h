#pragma once

#include "wt-chart.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* How many people the activities of each level reached: a bar a level, in the order of the
 * spectrum. A mark's key is the WtLevel. */
#define WT_TYPE_REACH_CHART (wt_reach_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtReachChart, wt_reach_chart, WT, REACH_CHART, WtChart)

/**
 * wt_reach_chart_new:
 * @title: "People reached, by level"
 * @levels: (array): by WtLevel, 0 is unused; copied
 * @suppression_threshold: withhold numbers of fewer people than this, and what would give them
 * away; 0 shows everything
 *
 * People are added up over activities: who came to two is counted twice, and the description says
 * so.
 */
WtChart *wt_reach_chart_new (const char *title,
                             const WtLevelFigures levels[WT_LEVEL_COUNT + 1],
                             int suppression_threshold);

G_END_DECLS
