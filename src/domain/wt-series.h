#pragma once

#include "wt-measure.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* One point of a measure. */
typedef struct
{
  char on[11];        /* the first day of the month or quarter, or the activity's day */
  gint64 activity_id; /* of a series by activity; otherwise 0 */
  char *title;        /* (owned) (nullable): the activity's */
  double value;       /* in the unit of the measure's kind, see WtMeasureKind */
  gint64 people;      /* how many forms or people the value rests on: the n of a point */
} WtSeriesPoint;

/* From this day on a measure counts as another process. */
typedef struct
{
  char on[11];
  char *reason; /* (owned) */
} WtSeriesRebase;

/* What was measured, point by point in the order of time. A month in which nothing was measured is
 * no point. Filled on the database thread, then only read. */
#define WT_TYPE_SERIES (wt_series_get_type ())
G_DECLARE_FINAL_TYPE (WtSeries, wt_series, WT, SERIES, GObject)

/* @measured: what a chart calls it, "Felt valued" */
WtSeries *wt_series_new (WtMeasureKind kind, WtMeasureUnit unit, const char *measured);

WtMeasureKind wt_series_get_kind (WtSeries *self);
WtMeasureUnit wt_series_get_unit (WtSeries *self);
const char *wt_series_get_measured (WtSeries *self);

guint wt_series_get_n_points (WtSeries *self);
const WtSeriesPoint *wt_series_get_point (WtSeries *self, guint index);

/* Adds a point that comes after those that are there. @title is nullable. */
void wt_series_add_point (WtSeries *self,
                          const char *on,
                          gint64 activity_id,
                          const char *title,
                          double value,
                          gint64 people);

guint wt_series_get_n_rebases (WtSeries *self);
const WtSeriesRebase *wt_series_get_rebase (WtSeries *self, guint index);

/* Adds a rebase that comes after those that are there. */
void wt_series_add_rebase (WtSeries *self, const char *on, const char *reason);

G_END_DECLS
