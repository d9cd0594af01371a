#pragma once

#include "wt-chart.h"
#include "wt-number-summary.h"

G_BEGIN_DECLS

/* The numbers that people gave: from the smallest to the largest, with the mean and how far most
 * are from it. It has one mark, with key 0. */
#define WT_TYPE_NUMBER_CHART (wt_number_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtNumberChart, wt_number_chart, WT, NUMBER_CHART, WtChart)

/**
 * wt_number_chart_new:
 * @title: "Miles travelled"
 * @summary: copied
 * @blank: forms without a number
 * @illegible: forms with one that nobody can read
 * @suppression_threshold: withhold what is based on fewer answers than this, and the smallest and
 * the largest, which are each one person's; 0 shows everything
 */
WtChart *wt_number_chart_new (const char *title,
                              const WtNumberSummary *summary,
                              gint64 blank,
                              gint64 illegible,
                              int suppression_threshold);

G_END_DECLS
