#pragma once

#include "wt-chart-scene-private.h"
#include "wt-xmr-chart-private.h"

G_BEGIN_DECLS

/* Where the parts of a chart over time are. */
typedef struct
{
  WtChartRectangle plot; /* between the axes; its bottom is the baseline */
  WtChartScale values;
  int first_slot;
  double first_x; /* of the first slot's point */
  double step;    /* from one slot to the next */
} WtXmrGeometry;

/* The lowest and the highest value that must be seen, inside what is possible and never so close
 * that ordinary change looks large. */
void wt_xmr_find_range (WtXmrChart *self, double *lowest, double *highest);

/**
 * wt_xmr_geometry:
 * @plot: between the axes
 * @label_size: f
 * @above: what is kept free at the top of the plot, for the name of the period
 * @below: what is kept free at its bottom, for notes
 */
WtXmrGeometry wt_xmr_geometry (
    WtXmrChart *self, const WtChartRectangle *plot, double label_size, double above, double below);

double wt_xmr_geometry_get_x (const WtXmrGeometry *geometry, int slot);

/* Where @value is, if need be at the edge of the plot. */
double wt_xmr_geometry_get_y (const WtXmrGeometry *geometry, double value);

/* From half a step before @first to half a step after @last, inside the plot. */
void wt_xmr_geometry_get_span (
    const WtXmrGeometry *geometry, int first, int last, double *start, double *end);

/**
 * wt_xmr_columns:
 * @points: (array length=n): ascending by x
 * @line_width: how high a column is at least
 * @columns: (out): at least @n of them
 *
 * One column for each unit of x that has points, as high as the line through them would reach.
 * Drawing thousands of points costs as much as drawing the columns they fall into.
 *
 * Returns: how many columns
 */
gsize
wt_xmr_columns (const WtChartPoint *points, gsize n, double line_width, WtChartColumn *columns);

G_END_DECLS
