#pragma once

#include "wt-chart.h"

G_BEGIN_DECLS

/*
 * How many of the people reached handed in a form, a bar a group from 0 to 100 % with its 95 %
 * (Wilson) interval, all together at the top, then the highest first. A group with more forms than
 * people has no rate, and says so; it counts in no other. Groups with neither are left out; more
 * than WT_RESPONSE_RATE_CHART_MOST are in the table alone.
 *
 * A mark's key is the index of its group in what the chart was made of; all together have none.
 */
#define WT_TYPE_RESPONSE_RATE_CHART (wt_response_rate_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtResponseRateChart, wt_response_rate_chart, WT, RESPONSE_RATE_CHART, WtChart)

#define WT_RESPONSE_RATE_CHART_MOST 30

/* What came back from a group. */
typedef struct
{
  const char *title;
  gint64 forms;
  gint64 people; /* reached where forms were handed out */
} WtResponseRateGroup;

/**
 * wt_response_rate_chart_new:
 * @title: "Response rate"
 * @groups: (array length=n_groups): copied; %NULL when there are none
 * @suppression_threshold: withhold rates of which fewer people than this handed in a form, or
 * handed in none, and those that would give them away; 0 shows everything
 */
WtChart *wt_response_rate_chart_new (const char *title,
                                     const WtResponseRateGroup *groups,
                                     gsize n_groups,
                                     int suppression_threshold);

G_END_DECLS
