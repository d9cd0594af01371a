#pragma once

#include "wt-chart-group.h"
#include "wt-chart.h"

G_BEGIN_DECLS

/*
 * How often each score was given, a small panel a group, with the same axes in all: scores from 1
 * to 10, and the share of the group's answers, so that groups of unequal size can be compared. The
 * dot over the bars is the mean, the line its interval.
 *
 * The group with the most answers comes first, as its figure is the surest; those without a figure
 * are last. More than WT_PANELS_CHART_MOST are in the table alone. A mark's key is the index of its
 * group in what the chart was made of.
 */
#define WT_TYPE_PANELS_CHART (wt_panels_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtPanelsChart, wt_panels_chart, WT, PANELS_CHART, WtChart)

#define WT_PANELS_CHART_MOST 24

/**
 * wt_panels_chart_new:
 * @title: "Felt valued, in each directorate"
 * @groups: (array length=n_groups): copied; their scores are used. %NULL when there are none
 * @suppression_threshold: withhold what is based on fewer answers than this; 0 shows everything
 *
 * With a threshold the figures are a table of people, groups by scores, whose totals are taken to
 * be shown elsewhere: bars and whole groups that are too small, and those that would give them away
 * by subtraction, are drawn as hatched stubs.
 */
WtChart *wt_panels_chart_new (const char *title,
                              const WtChartGroup *groups,
                              gsize n_groups,
                              int suppression_threshold);

G_END_DECLS
