#pragma once

#include "wt-calendar-chart.h"
#include "wt-chart-pen-private.h"

G_BEGIN_DECLS

/* A month, and its activities by level; 0 is unused. */
typedef struct
{
  int month; /* as of wt_chart_month_parse() */
  gint64 levels[WT_LEVEL_COUNT + 1];
} WtCalendarMonth;

typedef struct
{
  WtDayFigures figures;
  int key;   /* its index in what the chart was made of */
  int month; /* as of wt_chart_month_parse() */
} WtCalendarDay;

struct _WtCalendarChart
{
  WtChart parent_instance;

  GArray *days;    /* (owned): of WtCalendarDay: those that are shown */
  gboolean is_cut; /* the period is longer than what is shown of it */
  WtCalendarMonth months[WT_CALENDAR_CHART_MOST_MONTHS];
  guint n_months;
  gint64 levels[WT_LEVEL_COUNT + 1]; /* of all months */
};

static inline const WtCalendarDay *
wt_calendar_chart_get_day (WtCalendarChart *self, guint index)
{
  return &g_array_index (self->days, WtCalendarDay, index);
}

/* Adds up the activities of all levels. */
gint64 wt_calendar_chart_sum (const gint64 levels[WT_LEVEL_COUNT + 1]);

/* "3 activities on 2 October 2025: Involving 2, Engaging 1" */
char *wt_calendar_chart_dup_mark_words (const WtDayFigures *day);

double
wt_calendar_chart_get_natural_height (WtCalendarChart *self, double label_size, double width);
void wt_calendar_chart_fill_scene (WtCalendarChart *self, WtChartPen *pen);

G_END_DECLS
