#include "wt-xmr-geometry-private.h"

#include <math.h>

#include "wt-chart-month.h"

#define SCALE_LOWEST 1.0
#define SCALE_HIGHEST 10.0
#define NARROWEST_RANGE 2.0

/* What is kept free around the values, in label sizes, so that no point touches an axis. */
#define MARGIN 1.0
#define LEAST_INSET 0.6
#define INSET_PART 0.4 /* of a step */

static void
include (double value, double *lowest, double *highest)
{
  if (isnan (value))
    return;
  *lowest = MIN (*lowest, CLAMP (value, SCALE_LOWEST, SCALE_HIGHEST));
  *highest = MAX (*highest, CLAMP (value, SCALE_LOWEST, SCALE_HIGHEST));
}

void
wt_xmr_find_range (WtXmrChart *self, double *lowest, double *highest)
{
  double missing;

  *lowest = SCALE_HIGHEST;
  *highest = SCALE_LOWEST;
  for (gsize i = 0; i < self->xmr->n_points; i++)
    include (self->xmr->points[i].value, lowest, highest);
  for (gsize i = 0; i < self->xmr->n_groups; i++)
    {
      include (self->xmr->groups[i].lower_limit, lowest, highest);
      include (self->xmr->groups[i].upper_limit, lowest, highest);
    }
  include (self->target, lowest, highest);
  if (*lowest > *highest)
    {
      *lowest = SCALE_LOWEST;
      *highest = SCALE_HIGHEST;
    }

  missing = NARROWEST_RANGE - (*highest - *lowest);
  if (missing > 0)
    {
      *lowest = CLAMP (*lowest - missing / 2, SCALE_LOWEST, SCALE_HIGHEST - NARROWEST_RANGE);
      *highest = *lowest + NARROWEST_RANGE;
    }
}

WtXmrGeometry
wt_xmr_geometry (
    WtXmrChart *self, const WtChartRectangle *plot, double label_size, double above, double below)
{
  WtXmrGeometry geometry = { .plot = *plot, .first_month = self->first_month };
  double steps = self->last_month - self->first_month;
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
  geometry.values.start =
      wt_chart_rectangle_get_bottom (plot) - MIN (MAX (margin, below), plot->height / 4);
  geometry.values.end = plot->y + MIN (MAX (margin, above), plot->height / 3);
  return geometry;
}

double
wt_xmr_geometry_get_x (const WtXmrGeometry *geometry, int month)
{
  return geometry->first_x + (month - geometry->first_month) * geometry->step;
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
      top -= line_width / 2;
      bottom += line_width / 2;

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
