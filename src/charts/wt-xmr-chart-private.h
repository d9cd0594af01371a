#pragma once

#include "wt-chart-pen-private.h"
#include "wt-xmr-chart.h"
#include "wt-xmr-measure-private.h"

G_BEGIN_DECLS

#define WT_XMR_NO_POINT G_MAXSIZE

/* Where a point of the series is on the axis. */
typedef struct
{
  const WtSeriesPoint *data; /* of the series */
  guint index;               /* in the series */
  int slot;                  /* see wt-xmr-measure-private.h */
  gboolean withheld;
  gboolean marked; /* it is shown, but would be withheld in what is published */
  gsize point;     /* its index in the WtXmr, or WT_XMR_NO_POINT */
} WtXmrPlace;

typedef struct
{
  int slot;
  char *words; /* (owned) */
} WtXmrNote;

struct _WtXmrChart
{
  WtChart parent_instance;

  WtSeries *series;     /* (owned) */
  GArray *places;       /* (owned): of WtXmrPlace, in order */
  GArray *point_places; /* (owned): of guint, the index in @places of each point */
  GArray *notes;        /* (owned): of WtXmrNote */
  WtXmr *xmr;           /* (owned) */
  GPtrArray *reasons;   /* (owned): of char, why each group of @xmr but the first began */

  WtMeasureKind kind;
  WtMeasureUnit unit;
  int first_slot, last_slot;   /* of the axis; WT_XMR_NO_SLOT when there is nothing */
  int period_from, period_to;  /* slots; WT_XMR_NO_SLOT: none */
  double target;               /* NAN: none */
  char *target_on;             /* (owned): "": none */
  int threshold, marked_below; /* 0: none */
};

static inline const WtXmrPlace *
wt_xmr_chart_get_place (WtXmrChart *self, gsize index)
{
  return &g_array_index (self->places, WtXmrPlace, index);
}

/* Why @group, which is not the first, began. */
static inline const char *
wt_xmr_chart_get_reason (WtXmrChart *self, gsize group)
{
  return g_ptr_array_index (self->reasons, group - 1);
}

/* The place of a point. */
static inline const WtXmrPlace *
wt_xmr_chart_get_point_place (WtXmrChart *self, gsize point)
{
  return wt_xmr_chart_get_place (self, g_array_index (self->point_places, guint, point));
}

/* The lines that count now; %NULL without limits. */
const WtXmrGroup *wt_xmr_chart_get_latest_group (WtXmrChart *self);

/* The run that flags the latest point: the longest trend or shift it is part of, or else the run of
 * its first rule. %NULL when it is ordinary. */
const WtXmrRun *wt_xmr_chart_get_latest_run (WtXmrChart *self);

/* How many points flagged by @run. */
gsize wt_xmr_chart_count_run (WtXmrChart *self, const WtXmrRun *run);

/* The first day of what stands at @slot; free with g_free(). */
char *wt_xmr_chart_dup_slot_day (WtXmrChart *self, int slot);

/* wt-xmr-chart-words.c */
char *wt_xmr_chart_dup_heading (WtChart *chart);
char *wt_xmr_chart_dup_sentence (WtChart *chart);
char *wt_xmr_chart_dup_description (WtChart *chart);
char *wt_xmr_chart_dup_count (WtChart *chart);
/* "5 months so far. Limits appear from 7." */
char *wt_xmr_chart_dup_too_few_words (WtXmrChart *self);

/* wt-xmr-point-words.c */

/* "8 months above the mean", under a bracket. */
char *wt_xmr_chart_dup_run_words (WtXmrChart *self, const WtXmrRun *run);
/* "5.9 in February 2024: below the limit", beside a point. */
char *wt_xmr_chart_dup_point_words (WtXmrChart *self, const WtXmrRun *run);
/* "5.9: below the limit" */
char *wt_xmr_chart_dup_brief_point_words (WtXmrChart *self, const WtXmrRun *run);
/* "February 2024: mean 5.9, 27 answers, below the lower limit"; of all places from the index @first
 * to @last: "March 1990 to May 1990: 6.1 to 7.9". */
char *wt_xmr_chart_dup_span_words (WtXmrChart *self, gsize first, gsize last);
/* "limits set on 12 months to March 2025"; %NULL where all points of @group made its limits. */
char *wt_xmr_chart_dup_baseline_words (WtXmrChart *self, const WtXmrGroup *group);
/* "8.0", "8.0 by March 2026" */
char *wt_xmr_chart_dup_target_words (WtXmrChart *self);
void wt_xmr_chart_fill_table (WtChart *chart, WtChartTable *table);

/* wt-xmr-chart-layout.c */
double wt_xmr_chart_get_natural_height (WtXmrChart *self, double label_size, double width);
void wt_xmr_chart_fill_scene (WtXmrChart *self, WtChartPen *pen);

G_END_DECLS
