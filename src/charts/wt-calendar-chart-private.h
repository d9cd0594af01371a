#pragma once

#include "wt-calendar-chart.h"
#include "wt-chart-pen-private.h"

G_BEGIN_DECLS

#define WT_CALENDAR_MONTHS 12
#define WT_CALENDAR_WEEKDAYS 7

/* A day with an activity. */
typedef struct
{
  WtDayFigures figures;
  int key;
  int offset; /* days since the Monday before the first day of the calendar */
} WtCalendarDay;

struct _WtCalendarChart
{
  WtChart parent_instance;

  GArray *days;   /* (owned): of WtCalendarDay, those of the twelve months */
  char first[11]; /* the first day of the twelve months; "" when there is nothing */
  char last[11];
  int weekday; /* of @first: 0 is a Monday */
  int n_days;  /* from @first to @last */
};

/* How many activities there were on @day, at all levels. */
gint64 wt_calendar_chart_count (const WtDayFigures *day);

/* The highest level that was reached on @day. */
WtLevel wt_calendar_chart_get_level (const WtDayFigures *day);

/* "2 October 2025: 3 activities, 2 involving and 1 engaging" */
char *wt_calendar_chart_dup_mark_words (const WtCalendarDay *day);

/* wt-calendar-chart-layout.c */
double
wt_calendar_chart_get_natural_height (WtCalendarChart *self, double label_size, double width);
void wt_calendar_chart_fill_scene (WtCalendarChart *self, WtChartPen *pen);

G_END_DECLS
