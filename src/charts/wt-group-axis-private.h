#pragma once

#include "wt-chart-pen-private.h"
#include "wt-group-figure-private.h"

G_BEGIN_DECLS

/* The scale that groups share, no longer than their figures need it. */

/* From the line of the axis to below its words, in label sizes. */
#define WT_GROUP_AXIS_HEIGHT 1.9

/* Takes @value into the range that @scale shows; nothing when it is NAN. A scale starts as
 * WT_GROUP_SCALE_EMPTY. */
#define WT_GROUP_SCALE_EMPTY ((WtChartScale){ .lowest = G_MAXDOUBLE, .highest = -G_MAXDOUBLE })
void wt_group_scale_include (WtChartScale *scale, double value);

/* Takes in value and interval of @figure, if it is shown. */
void wt_group_scale_include_figure (WtChartScale *scale, const WtGroupFigure *figure);

/* Rounds @scale to what ends an axis well, and gives it a place from @start to @end with room for
 * the words of its ticks. */
void wt_group_scale_finish (
    WtChartScale *scale, const WtChartPen *pen, WtGroupMeasure measure, double start, double end);

/* Draws the axis of @scale with its line at @y; of values, or of differences from @zero (NAN: of
 * values). */
void wt_group_axis_draw (
    WtChartPen *pen, const WtChartScale *scale, WtGroupMeasure measure, double zero, double y);

/* Draws @value, in @shape, and its interval, if it has one. What is @prominent is filled. */
void wt_group_axis_draw_figure (WtChartPen *pen,
                                const WtChartScale *scale,
                                double value,
                                WtInterval interval,
                                WtChartShape shape,
                                gboolean prominent,
                                double y);

G_END_DECLS
