#pragma once

#include "wt-chart-pen-private.h"
#include "wt-score-chart.h"

G_BEGIN_DECLS

struct _WtScoreChart
{
  WtChart parent_instance;

  WtScoreTally tally;
  WtScoreSummary summary;
  char *low_label;  /* (owned), "" for none */
  char *high_label; /* (owned), "" for none */

  double highest_share;  /* of answers, which a bar as high as the plot stands for; 0: its own */
  int threshold;         /* 0: nothing is withheld */
  gboolean all_withheld; /* the whole distribution */
  bool withheld[WT_SCORE_COUNT]; /* single scores */
};

/* Where the parts of a histogram are. A row that there is no height for is left out. */
typedef struct
{
  double step; /* from one score to the next */
  double bar_width;
  double plot_top; /* where the highest bar ends */
  double baseline;
  double strip_middle;  /* of the interval and its words; NAN when left out */
  double scores_middle; /* of the scores under the bars */
  double ends_middle;   /* of the first line of the words for 1 and 10; NAN when left out */
  gboolean has_counts;
} WtScoreGeometry;

WtScoreGeometry
wt_score_geometry (double width, double height, double label_size, guint ends_lines);

/* Where the bar of @score (1 to 10) starts. */
double wt_score_geometry_get_bar (const WtScoreGeometry *geometry, int score);

/* How high the bar of @count is when the highest is @highest; never so low that it is not seen. */
double
wt_score_geometry_get_bar_height (const WtScoreGeometry *geometry, gint64 count, double highest);

/* The share of answers that the highest bar stands for; 0 without one. */
double wt_score_chart_get_highest_share (WtScoreChart *self);

double wt_score_chart_get_natural_height (WtScoreChart *self, double label_size, double width);
void wt_score_chart_fill_scene (WtScoreChart *self, WtChartPen *pen);

/* Why @score has no bar: "fewer than 5", or "not shown" where another number is protected. */
char *wt_score_chart_dup_withheld_words (WtScoreChart *self, int score);
/* What stands in the chart's place when all of it is withheld. */
char *wt_score_chart_dup_all_withheld_words (WtScoreChart *self);
/* "2 answers: too few for an interval." */
char *wt_score_chart_dup_too_few_words (WtScoreChart *self);
/* "Score 8: 148 answers, 25%" */
char *wt_score_chart_dup_mark_words (WtScoreChart *self, int score);

G_END_DECLS
