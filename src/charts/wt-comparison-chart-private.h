#pragma once

#include "wt-chart-pen-private.h"
#include "wt-comparison-chart.h"
#include "wt-group-difference.h"
#include "wt-group-figure-private.h"

G_BEGIN_DECLS

struct _WtComparisonChart
{
  WtChart parent_instance;

  WtGroupMeasure measure;
  WtGroupFigure first, second;
  /* In the units of the figures. All NAN while one of them is not shown. */
  double difference;
  WtInterval interval;
  WtGroupVerdict verdict;
  int threshold;
};

double wt_comparison_chart_get_natural_height (WtComparisonChart *self, double label_size);
void wt_comparison_chart_fill_scene (WtComparisonChart *self, WtChartPen *pen);

/* Whether the difference is too small to be put into words. */
gboolean wt_comparison_chart_is_level (WtComparisonChart *self);

/* "Outpatients scored 0.8 higher than Maternity" */
char *wt_comparison_chart_dup_clause (WtComparisonChart *self);

/* "0.8 higher", "11 more in 100"; "no difference". */
char *wt_comparison_chart_dup_difference_words (WtComparisonChart *self);

/* "0.3 to 1.3 higher", "0.3 lower to 0.7 higher"; %NULL when there is no interval. */
char *wt_comparison_chart_dup_interval_words (WtComparisonChart *self);

G_END_DECLS
