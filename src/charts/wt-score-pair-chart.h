#pragma once

#include "wt-chart.h"
#include "wt-score-tally.h"

G_BEGIN_DECLS

/* The scores that the same people gave to two questions: two histograms of one scale, side by side
 * or, where that is too narrow, one above the other. The key of a mark is WT_SCORE_PAIR_KEY (). */
#define WT_TYPE_SCORE_PAIR_CHART (wt_score_pair_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtScorePairChart, wt_score_pair_chart, WT, SCORE_PAIR_CHART, WtChart)

/* The bar of @score in the first (0) or second (1) histogram. */
#define WT_SCORE_PAIR_KEY(which, score) ((which) * (WT_SCORE_MAXIMUM + 1) + (score))
#define WT_SCORE_PAIR_KEY_WHICH(key) ((key) / (WT_SCORE_MAXIMUM + 1))
#define WT_SCORE_PAIR_KEY_SCORE(key) ((key) % (WT_SCORE_MAXIMUM + 1))

/* One of the two questions. */
typedef struct
{
  const char *title;      /* "Felt valued" */
  const char *low_label;  /* (nullable): what 1 stands for */
  const char *high_label; /* (nullable): what 10 stands for */
  WtScoreTally tally;
} WtScorePairQuestion;

/**
 * wt_score_pair_chart_new:
 * @title: "Two scores side by side"
 * @first: copied
 * @second: copied
 * @suppression_threshold: as of wt_score_chart_new(), for each of the two
 *
 * Bars are as high as the share of answers that they stand for, so that the two can be compared
 * when not everybody answered both.
 */
WtChart *wt_score_pair_chart_new (const char *title,
                                  const WtScorePairQuestion *first,
                                  const WtScorePairQuestion *second,
                                  int suppression_threshold);

G_END_DECLS
