#include "wt-chart-geometry.h"

#include <math.h>
#include <string.h>

WtChartRectangle
wt_chart_rectangle_grow (const WtChartRectangle *rectangle, double margin)
{
  return (WtChartRectangle){ rectangle->x - margin, rectangle->y - margin,
                             rectangle->width + 2 * margin, rectangle->height + 2 * margin };
}

gboolean
wt_chart_rectangle_overlaps (const WtChartRectangle *one, const WtChartRectangle *other)
{
  return one->x < wt_chart_rectangle_get_right (other)
         && other->x < wt_chart_rectangle_get_right (one)
         && one->y < wt_chart_rectangle_get_bottom (other)
         && other->y < wt_chart_rectangle_get_bottom (one);
}

double
wt_chart_rectangle_get_overlap (const WtChartRectangle *one, const WtChartRectangle *other)
{
  double width = MIN (wt_chart_rectangle_get_right (one), wt_chart_rectangle_get_right (other))
                 - MAX (one->x, other->x);
  double height = MIN (wt_chart_rectangle_get_bottom (one), wt_chart_rectangle_get_bottom (other))
                  - MAX (one->y, other->y);

  return width > 0 && height > 0 ? width * height : 0;
}

gboolean
wt_chart_rectangle_contains (const WtChartRectangle *rectangle, double x, double y)
{
  return x >= rectangle->x && x < wt_chart_rectangle_get_right (rectangle) && y >= rectangle->y
         && y < wt_chart_rectangle_get_bottom (rectangle);
}

/* Narrows the part @from to @to of a line to what lies between @low and @high along one axis. */
static gboolean
clip_axis (double start, double length, double low, double high, double *from, double *to)
{
  double enters, leaves;

  if (length == 0)
    return start >= low && start <= high;

  enters = (low - start) / length;
  leaves = (high - start) / length;
  *from = MAX (*from, MIN (enters, leaves));
  *to = MIN (*to, MAX (enters, leaves));
  return *from < *to;
}

double
wt_chart_rectangle_get_crossing (
    const WtChartRectangle *rectangle, double x1, double y1, double x2, double y2)
{
  double from = 0, to = 1;

  if (!clip_axis (x1, x2 - x1, rectangle->x, wt_chart_rectangle_get_right (rectangle), &from, &to)
      || !clip_axis (y1, y2 - y1, rectangle->y, wt_chart_rectangle_get_bottom (rectangle), &from,
                     &to))
    return 0;
  return (to - from) * hypot (x2 - x1, y2 - y1);
}

double
wt_chart_scale_get_position (const WtChartScale *scale, double value)
{
  if (!(scale->highest > scale->lowest))
    return (scale->start + scale->end) / 2;
  return scale->start
         + (value - scale->lowest) / (scale->highest - scale->lowest) * (scale->end - scale->start);
}

double
wt_chart_score_get_position (double score, double width)
{
  return (score - 0.5) * width / 10;
}

double
wt_chart_snap (double position)
{
  return floor (position + 0.5);
}

double
wt_chart_snap_line (double position, double line_width)
{
  gboolean odd = (int) floor (line_width + 0.5) % 2 == 1;

  return odd ? floor (position) + 0.5 : floor (position + 0.5);
}

guint
wt_chart_ticks (double lowest, double highest, guint most, double *first, double *step)
{
  static const double FACTORS[] = { 1, 2, 5 };

  for (double power = 1; power < 1e6; power *= 10)
    for (gsize i = 0; i < G_N_ELEMENTS (FACTORS); i++)
      {
        double count;

        *step = FACTORS[i] * power;
        *first = ceil (lowest / *step) * *step;
        count = floor ((highest - *first) / *step) + 1;
        if (count <= MAX (most, 1))
          return count > 0 ? (guint) count : 0;
      }
  return 0;
}

/* A run of things that touch each other; @wish is where its first one would like to start. */
typedef struct
{
  double wish;
  gsize n;
} WtSpreadBlock;

gboolean
wt_chart_spread (
    double *starts, const double *sizes, gsize n, double gap, double lowest, double highest)
{
  g_autofree WtSpreadBlock *blocks = g_new (WtSpreadBlock, MAX (n, 1));
  g_autofree double *offsets = g_new0 (double, n + 1);
  gsize n_blocks = 0, thing = 0;
  double free_end;

  /* Without the sizes and gaps before it, each start may be anywhere from the one before on: then
   * the smallest sum of squares is found by merging neighbours that are in the wrong order into
   * their mean. */
  for (gsize i = 0; i < n; i++)
    offsets[i + 1] = offsets[i] + sizes[i] + gap;
  free_end = highest - (n > 0 ? offsets[n] - gap : 0);
  if (free_end < lowest - 1e-9)
    return FALSE;

  for (gsize i = 0; i < n; i++)
    {
      blocks[n_blocks++] = (WtSpreadBlock){ starts[i] - offsets[i], 1 };
      while (n_blocks > 1 && blocks[n_blocks - 2].wish > blocks[n_blocks - 1].wish)
        {
          WtSpreadBlock *into = &blocks[n_blocks - 2], *last = &blocks[n_blocks - 1];

          into->wish = (into->wish * (double) into->n + last->wish * (double) last->n)
                       / (double) (into->n + last->n);
          into->n += last->n;
          n_blocks--;
        }
    }
  for (gsize block = 0; block < n_blocks; block++)
    for (gsize i = 0; i < blocks[block].n; i++, thing++)
      starts[thing] = MAX (lowest, MIN (blocks[block].wish, free_end)) + offsets[thing];
  return TRUE;
}

guint
wt_chart_month_step (double pixels, double label, guint least)
{
  static const guint STEPS[] = { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400 };

  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++)
    if (STEPS[i] >= least && pixels * STEPS[i] >= label)
      return STEPS[i];
  return STEPS[G_N_ELEMENTS (STEPS) - 1];
}
