#pragma once

#include "wt-chart-group.h"
#include "wt-chart.h"

G_BEGIN_DECLS

/* Two groups as dots with their intervals on one scale, and below them how much the first differs
 * from the second, drawn to the same scale from the second's dot as 0. The keys of its marks are
 * WtComparisonMark. */
#define WT_TYPE_COMPARISON_CHART (wt_comparison_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtComparisonChart, wt_comparison_chart, WT, COMPARISON_CHART, WtChart)

typedef enum
{
  WT_COMPARISON_MARK_FIRST,
  WT_COMPARISON_MARK_SECOND,
  WT_COMPARISON_MARK_DIFFERENCE,
} WtComparisonMark;

/**
 * wt_comparison_chart_new:
 * @title: "Felt valued: Outpatients and Maternity"
 * @first: the group that is compared; copied
 * @second: the group it is compared with; copied
 * @suppression_threshold: withhold what is based on fewer answers than this; 0 shows everything
 */
WtChart *wt_comparison_chart_new (const char *title,
                                  WtGroupMeasure measure,
                                  const WtChartGroup *first,
                                  const WtChartGroup *second,
                                  int suppression_threshold);

G_END_DECLS
