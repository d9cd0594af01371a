#pragma once

#include "wt-chart.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* On which days of twelve months there was an activity: a column a week, a square a day in the
 * colour of the highest level that was reached on it. A mark's key is the index of the day in what
 * the chart was made of. */
#define WT_TYPE_CALENDAR_CHART (wt_calendar_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtCalendarChart, wt_calendar_chart, WT, CALENDAR_CHART, WtChart)

/**
 * wt_calendar_chart_new:
 * @title: "Calendar of engagement"
 * @days: (array length=n_days): days with an activity, in order; copied. What is not a day is left
 * out.
 * @end: (nullable): the last day of the period; without it, the last of @days
 *
 * The twelve months end with the month of @end, or with that of the last day before it. Activities
 * are no people, so that nothing has to be withheld from the public.
 */
WtChart *
wt_calendar_chart_new (const char *title, const WtDayFigures *days, gsize n_days, const char *end);

G_END_DECLS
