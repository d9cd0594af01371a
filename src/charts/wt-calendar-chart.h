#pragma once

#include "wt-chart.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* The days on which there was engagement: a row a month, a mark a day with activities. A mark's key
 * is the index of the day in what the chart was made of. */
#define WT_TYPE_CALENDAR_CHART (wt_calendar_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtCalendarChart, wt_calendar_chart, WT, CALENDAR_CHART, WtChart)

/* No more months than these are shown: the last ones. */
#define WT_CALENDAR_CHART_MOST_MONTHS 24

/**
 * wt_calendar_chart_new:
 * @title: "Calendar of engagement"
 * @days: (array length=n_days): in order; copied; %NULL when there are none
 * @from: (nullable): the first day of the period; where it is %NULL or "", the calendar starts with
 * the first of @days
 * @to: (nullable): the last day of the period; likewise
 *
 * A day with several activities looks like the one that gives people the most say, with the number
 * above.
 */
WtChart *wt_calendar_chart_new (
    const char *title, const WtDayFigures *days, gsize n_days, const char *from, const char *to);

G_END_DECLS
