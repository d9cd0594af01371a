#pragma once

#include "wt-chart-group.h"
#include "wt-chart.h"

G_BEGIN_DECLS

/*
 * Groups as dots with their intervals, the highest first, around a line for all of them together: a
 * "caterpillar". It says which groups stand out from the others, and no more than that: where
 * intervals overlap the order could be chance.
 *
 * A group without a figure comes after those that have one. A mark's key is the index of its group
 * in what the chart was made of.
 */
#define WT_TYPE_RANKING_CHART (wt_ranking_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtRankingChart, wt_ranking_chart, WT, RANKING_CHART, WtChart)

/**
 * wt_ranking_chart_new:
 * @title: "Felt valued, project by project"
 * @groups: (array length=n_groups): copied; %NULL when there are none
 * @suppression_threshold: withhold what is based on fewer answers than this, and what that would
 * follow from; 0 shows everything
 */
WtChart *wt_ranking_chart_new (const char *title,
                               WtGroupMeasure measure,
                               const WtChartGroup *groups,
                               gsize n_groups,
                               int suppression_threshold);

G_END_DECLS
