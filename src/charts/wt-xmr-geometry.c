#include "wt-xmr-geometry-private.h"

#include <math.h>

/* What is kept free around the values, in label sizes, so that no point touches an axis. */
#define MARGIN 1.0
#define LEAST_INSET 0.6
#define INSET_PART 0.4 /* of a step */

static void
include (double value, double *lowest, double *highest)
{
  if (isnan (value))
    return;
  *lowest = MIN (*lowest, value);
  *highest = MAX (*highest, value);
}

/* A line that lies where no value can be is drawn at no place. */
static void
include_level (const WtXmrScale *scale, double value, double *lowest, double *highest)
{
  if (!isnan (value))
    include (CLAMP (value, scale->lowest, scale->highest), lowest, highest);
}

void
wt_xmr_find_range (WtXmrChart *self, double *lowest, double *highest)
{
  const WtXmrScale *scale = wt_xmr_measure_get_scale (self->kind);
  double missing;

  *lowest = INFINITY;
  *highest = -INFINITY;
  for (gsize i = 0; i < self->xmr->n_points; i++)
    include (self->xmr->points[i].value, lowest, highest);
  for (gsize i = 0; i < self->xmr->n_groups; i++)
    {
      include_level (scale, self->xmr->groups[i].lower_limit, lowest, highest);
      include_level (scale, self->xmr->groups[i].upper_limit, lowest, highest);
    }
  if (isfinite (self->target))
    include_level (scale, self->target, lowest, highest);
  if (*lowest > *highest)
    {
      *lowest = scale->lowest;
      *highest = isfinite (scale->highest) ? scale->highest : scale->lowest;
    }
  if (scale->from_lowest)
    *lowest = MIN (*lowest, scale->lowest);

  missing = scale->narrowest - (*highest - *lowest);
  if (missing <= 0)
    return;
  if (!scale->from_lowest)
    *lowest = CLAMP (*lowest - missing / 2, scale->lowest, scale->highest - scale->narrowest);
  *highest = *lowest + scale->narrowest;
}

WtXmrGeometry
wt_xmr_geometry (
    WtXmrChart *self, const WtChartRectangle *plot, double label_size, double above, double below)
{
  WtXmrGeometry geometry = { .plot = *plot, .first_slot = self->first_slot };
  double steps = self->last_slot - self->first_slot;
  double margin = MIN (MARGIN * label_size, plot->height / 6);
  double least = LEAST_INSET * label_size;
  double inset;

  geometry.step = plot->width / (steps + 2 * INSET_PART);
  inset = INSET_PART * geometry.step;
  if (steps == 0)
    inset = plot->width / 2;
  else if (inset < least)
    {
      inset = least;
      geometry.step = MAX (0, (plot->width - 2 * inset) / steps);
    }
  geometry.first_x = plot->x + inset;

  wt_xmr_find_range (self, &geometry.values.lowest, &geometry.values.highest);
  geometry.values.start = wt_chart_rectangle_get_bottom (plot);
  /* Counts stand on the axis, whose height is then what they are compared by. */
  if (!wt_xmr_measure_get_scale (self->kind)->from_lowest)
    geometry.values.start -= MIN (MAX (margin, below), plot->height / 4);
  geometry.values.end = plot->y + MIN (MAX (margin, above), plot->height / 3);
  return geometry;
}

double
wt_xmr_geometry_get_x (const WtXmrGeometry *geometry, int slot)
{
  return geometry->first_x + (slot - geometry->first_slot) * geometry->step;
}

double
wt_xmr_geometry_get_y (const WtXmrGeometry *geometry, double value)
{
  double y = wt_chart_scale_get_position (&geometry->values, value);

  return CLAMP (y, geometry->plot.y, wt_chart_rectangle_get_bottom (&geometry->plot));
}

void
wt_xmr_geometry_get_span (
    const WtXmrGeometry *geometry, int first, int last, double *start, double *end)
{
  double right = wt_chart_rectangle_get_right (&geometry->plot);

  *start = wt_xmr_geometry_get_x (geometry, first) - geometry->step / 2;
  *end = wt_xmr_geometry_get_x (geometry, last) + geometry->step / 2;
  *start = CLAMP (*start, geometry->plot.x, right);
  *end = CLAMP (*end, geometry->plot.x, right);
}

gsize
wt_xmr_columns (const WtChartPoint *points, gsize n, double line_width, WtChartColumn *columns)
{
  gsize n_columns = 0;

  for (gsize i = 0; i < n; i++)
    {
      float x = (float) floor (points[i].x);
      double top = points[i].y, bottom = points[i].y;

      /* The line comes half the way from the point before, so that columns touch. */
      if (i > 0)
        {
          top = MIN (top, (points[i - 1].y + points[i].y) / 2);
          bottom = MAX (bottom, (points[i - 1].y + points[i].y) / 2);
        }
      if (i + 1 < n)
        {
          top = MIN (top, (points[i + 1].y + points[i].y) / 2);
          bottom = MAX (bottom, (points[i + 1].y + points[i].y) / 2);
        }
      /* Whole pixels are filled many times as fast as parts of them. */
      top = floor (top - line_width / 2);
      bottom = ceil (bottom + line_width / 2);

      if (n_columns == 0 || columns[n_columns - 1].x < x)
        columns[n_columns++] = (WtChartColumn){ x, (float) top, (float) bottom };
      else
        {
          columns[n_columns - 1].top = MIN (columns[n_columns - 1].top, (float) top);
          columns[n_columns - 1].bottom = MAX (columns[n_columns - 1].bottom, (float) bottom);
        }
    }
  return n_columns;
}
