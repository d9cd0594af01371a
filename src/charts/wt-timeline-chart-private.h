#pragma once

#include "wt-chart-pen-private.h"
#include "wt-timeline-chart.h"

G_BEGIN_DECLS

/* An item that has a date. Days are counted from 1 January 1900. */
typedef struct
{
  WtTimelineKind kind;
  char *title;     /* (owned) */
  char *starts_on; /* (owned) */
  char *ends_on;   /* (owned): never before @starts_on */
  int first, last;
  WtLevel level;
  int key;
} WtTimelineEntry;

struct _WtTimelineChart
{
  WtChart parent_instance;

  WtTimelineEntry *entries; /* (owned): by date */
  gsize n_entries;
  char *today;                     /* (owned) (nullable) */
  const WtTimelineEntry *decision; /* the last one; or %NULL */
};

/* The days from 1 January 1900 to @date, and back; free with g_free(). */
int wt_timeline_day_parse (const char *date);
char *wt_timeline_day_format (int day);

/* Whether @entry is an activity after the decision. */
gboolean wt_timeline_chart_is_late (WtTimelineChart *self, const WtTimelineEntry *entry);

/* The words beside a mark: "Carers' workshop", "Overdue: Easy-read letter". */
char *wt_timeline_entry_dup_label (const WtTimelineEntry *entry);

/* What @entry is: "Planned activity, Involving, after the decision". */
char *wt_timeline_chart_dup_kind (WtTimelineChart *self, const WtTimelineEntry *entry);

/* "2 October 2025", or from when until when. */
char *wt_timeline_entry_dup_date (const WtTimelineEntry *entry);

/* "Carers' workshop, 12 December 2026: Planned activity, Involving" */
char *wt_timeline_chart_dup_mark_words (WtTimelineChart *self, const WtTimelineEntry *entry);

char *wt_timeline_chart_dup_sentence (WtTimelineChart *self);
char *wt_timeline_chart_dup_description (WtTimelineChart *self);
char *wt_timeline_chart_dup_count (WtTimelineChart *self);

double
wt_timeline_chart_get_natural_height (WtTimelineChart *self, double label_size, double width);
void wt_timeline_chart_fill_scene (WtTimelineChart *self, WtChartPen *pen);

G_END_DECLS
