#pragma once

#include "wt-xmr-chart.h"

G_BEGIN_DECLS

/* Invented measures over time. */

/* @n points from October 2023 on, one a month, a quarter or every ninth day, each resting on
 * @people people. */
WtSeries *wt_world_make_series (
    WtMeasureKind kind, WtMeasureUnit unit, const double *values, gsize n, gint64 people);

/* 10,000 activities, or as many as are wanted, whose scores wander. */
WtSeries *wt_world_make_walk (gsize n);

/* Three years of months with two rebases, the second so late that its limits are on trial. */
WtChart *wt_world_rebased_chart (void);
/* Twelve quarters of response rates, with a target to be met by March 2027. */
WtChart *wt_world_quarters_chart (void);
/* 26 activities, some on one day, some with few answers; on the screen or to be published. */
WtChart *wt_world_activities_chart (gboolean to_be_published);
/* Forms counted month by month, with limits that were frozen after the first twelve. */
WtChart *wt_world_counts_chart (void);

/* Adds many charts of measures over time, ordinary and cruel. */
void wt_world_add_series (GPtrArray *charts);

G_END_DECLS
