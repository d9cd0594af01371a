#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Arithmetic of charts, without a surface. Lengths are in the units of the drawing: pixels on a
 * screen, points on paper. y grows downwards. */

typedef struct
{
  double x, y, width, height;
} WtChartRectangle;

static inline double
wt_chart_rectangle_get_right (const WtChartRectangle *rectangle)
{
  return rectangle->x + rectangle->width;
}

static inline double
wt_chart_rectangle_get_bottom (const WtChartRectangle *rectangle)
{
  return rectangle->y + rectangle->height;
}

/* @rectangle, larger by @margin on all sides. */
WtChartRectangle wt_chart_rectangle_grow (const WtChartRectangle *rectangle, double margin);

/* Whether the two share an area; touching edges do not. */
gboolean wt_chart_rectangle_overlaps (const WtChartRectangle *one, const WtChartRectangle *other);

/* The area the two share. */
double wt_chart_rectangle_get_overlap (const WtChartRectangle *one, const WtChartRectangle *other);

gboolean wt_chart_rectangle_contains (const WtChartRectangle *rectangle, double x, double y);

/* How long the part of the line from (x1, y1) to (x2, y2) is that lies in @rectangle. */
double wt_chart_rectangle_get_crossing (
    const WtChartRectangle *rectangle, double x1, double y1, double x2, double y2);

/* Values from @lowest to @highest along positions from @start to @end; @end may be before @start,
 * as it is when values grow upwards. */
typedef struct
{
  double lowest, highest;
  double start, end;
} WtChartScale;

/* Where @value is; the middle when the scale has no length. */
double wt_chart_scale_get_position (const WtChartScale *scale, double value);

/* Where on a scale of ten equal steps over @width a score is: each at the middle of its step. */
double wt_chart_score_get_position (double score, double width);

/* The whole number next to @position, so that an edge fills its pixels. */
double wt_chart_snap (double position);

/* Where the middle of a line @line_width wide has to be for its edges to fill their pixels. */
double wt_chart_snap_line (double position, double line_width);

/**
 * wt_chart_ticks:
 * @lowest: the lowest value of the axis
 * @highest: the highest
 * @most: how many ticks there is room for
 * @first: (out): the first tick
 * @step: (out): from one to the next
 *
 * Ticks at whole numbers only, 1, 2, 5, 10 … apart, as many as there is room for.
 *
 * Returns: how many; 0 when no whole number lies on the axis
 */
guint wt_chart_ticks (double lowest, double highest, guint most, double *first, double *step);

/**
 * wt_chart_spread:
 * @starts: (inout): where @n things start, ascending by their middles
 * @sizes: how long each is
 * @gap: how far apart they must be
 * @lowest: none may start before this
 * @highest: none may end after this
 *
 * Pushes things along an axis apart until none overlap, moving them as little as possible (the
 * smallest sum of squares).
 *
 * Returns: %FALSE when there is no room; @starts is then left alone
 */
gboolean wt_chart_spread (
    double *starts, const double *sizes, gsize n, double gap, double lowest, double highest);

/**
 * wt_chart_month_step:
 * @pixels: from one month to the next
 * @label: how wide a month's name is, with the space after it
 * @least: do not name more than every @least-th month
 *
 * Returns: every how many months one can be named: 1, 2, 3, 6 or a number of years in months
 */
guint wt_chart_month_step (double pixels, double label, guint least);

G_END_DECLS
