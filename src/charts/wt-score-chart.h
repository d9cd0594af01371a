#pragma once

#include "wt-chart.h"
#include "wt-score-tally.h"

G_BEGIN_DECLS

/* How often each score from 1 to 10 was given, with the mean and its interval. A mark's key is the
 * score. */
#define WT_TYPE_SCORE_CHART (wt_score_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtScoreChart, wt_score_chart, WT, SCORE_CHART, WtChart)

/**
 * wt_score_chart_new:
 * @title: "Felt valued"
 * @tally: the answers; copied
 * @low_label: (nullable): what 1 stands for, "not valued"
 * @high_label: (nullable): what 10 stands for, "highly valued"
 * @suppression_threshold: withhold what is based on fewer answers than this; 0 shows everything
 *
 * With a threshold, single bars that are too small, and those that would give them away, are drawn
 * as hatched stubs. With fewer answers than the threshold the whole chart is one stub.
 */
WtChart *wt_score_chart_new (const char *title,
                             const WtScoreTally *tally,
                             const char *low_label,
                             const char *high_label,
                             int suppression_threshold);

G_END_DECLS
