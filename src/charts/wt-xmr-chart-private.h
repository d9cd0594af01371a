#pragma once

#include "wt-chart-pen-private.h"
#include "wt-xmr-chart.h"

G_BEGIN_DECLS

#define WT_XMR_NO_POINT G_MAXSIZE

/* A month with answers. */
typedef struct
{
  int month; /* see wt-chart-month.h */
  gint64 answers;
  double mean;
  gboolean withheld;
  gsize point; /* its index in the WtXmr, or WT_XMR_NO_POINT */
} WtXmrMonth;

typedef struct
{
  int month;
  char *words; /* (owned) */
} WtXmrNote;

struct _WtXmrChart
{
  WtChart parent_instance;

  GArray *months;       /* (owned): of WtXmrMonth, in order, all on the axis */
  GArray *point_months; /* (owned): of guint, the index in @months of each point */
  GArray *notes;        /* (owned): of WtXmrNote */
  WtXmr *xmr;           /* (owned) */

  int first_month, last_month; /* of the axis; WT_CHART_MONTH_NONE when there is nothing */
  int period_from, period_to;  /* WT_CHART_MONTH_NONE: none */
  double target;               /* NAN: none */
  int threshold;               /* 0: nothing is withheld */
};

static inline const WtXmrMonth *
wt_xmr_chart_get_month (WtXmrChart *self, gsize index)
{
  return &g_array_index (self->months, WtXmrMonth, index);
}

/* The month of a point. */
static inline const WtXmrMonth *
wt_xmr_chart_get_point_month (WtXmrChart *self, gsize point)
{
  return wt_xmr_chart_get_month (self, g_array_index (self->point_months, guint, point));
}

/* The lines that count now; %NULL without limits. */
const WtXmrGroup *wt_xmr_chart_get_latest_group (WtXmrChart *self);

/* The run that flags the latest point: the longest trend or shift it is part of, or else the run of
 * its first rule. %NULL when it is ordinary. */
const WtXmrRun *wt_xmr_chart_get_latest_run (WtXmrChart *self);

/* How many points flagged by @run. */
gsize wt_xmr_chart_count_run (WtXmrChart *self, const WtXmrRun *run);

/* wt-xmr-chart-words.c */
char *wt_xmr_chart_dup_heading (WtChart *chart);
char *wt_xmr_chart_dup_sentence (WtChart *chart);
char *wt_xmr_chart_dup_description (WtChart *chart);
char *wt_xmr_chart_dup_count (WtChart *chart);
void wt_xmr_chart_fill_table (WtChart *chart, WtChartTable *table);
/* "8 months above the mean", under a bracket. */
char *wt_xmr_chart_dup_run_words (WtXmrChart *self, const WtXmrRun *run);
/* "5.9 in February 2024: below the limit", beside a point. */
char *wt_xmr_chart_dup_point_words (WtXmrChart *self, const WtXmrRun *run);
/* "5.9: below the limit" */
char *wt_xmr_chart_dup_brief_point_words (WtXmrChart *self, const WtXmrRun *run);
/* "February 2024: mean 5.9, 27 answers, below the lower limit" */
char *wt_xmr_chart_dup_mark_words (WtXmrChart *self, const WtXmrMonth *month);
/* The same of all months from the index @first to @last: "March 1990 to May 1990: means from 6.1 to
 * 7.9". */
char *wt_xmr_chart_dup_span_words (WtXmrChart *self, gsize first, gsize last);
/* "5 months so far. Limits appear from 7." */
char *wt_xmr_chart_dup_too_few_words (WtXmrChart *self);

/* wt-xmr-chart-layout.c */
double wt_xmr_chart_get_natural_height (WtXmrChart *self, double label_size, double width);
void wt_xmr_chart_fill_scene (WtXmrChart *self, WtChartPen *pen);

G_END_DECLS
