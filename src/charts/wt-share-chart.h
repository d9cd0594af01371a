#pragma once

#include "wt-chart.h"
#include "wt-share-tally.h"

G_BEGIN_DECLS

/* Answers to one or several yes/no questions, a bar each. A mark's key is the index of the row. */
#define WT_TYPE_SHARE_CHART (wt_share_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtShareChart, wt_share_chart, WT, SHARE_CHART, WtChart)

typedef struct
{
  const char *label; /* "Expressed all the views they had"; "" or %NULL for none */
  WtShareTally tally;
} WtShareChartRow;

/**
 * wt_share_chart_new:
 * @title: "Yes and no"
 * @rows: (array length=n_rows): the questions; copied
 * @suppression_threshold: withhold what is based on fewer answers than this; 0 shows everything
 */
WtChart *wt_share_chart_new (const char *title,
                             const WtShareChartRow *rows,
                             gsize n_rows,
                             int suppression_threshold);

/* The same, drawn to both sides of one line: no before it, yes behind it, and at the far end the
 * forms that say neither. All parts are of all forms, on one scale. */
WtChart *wt_share_chart_new_diverging (const char *title,
                                       const WtShareChartRow *rows,
                                       gsize n_rows,
                                       int suppression_threshold);

G_END_DECLS
