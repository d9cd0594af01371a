#include "wt-chart-placer.h"

#include <math.h>

typedef struct
{
  WtChartRectangle rectangle;
  double cost;
} WtPlacerMark;

typedef struct
{
  double x1, y1, x2, y2;
  double cost;
} WtPlacerLine;

struct _WtChartPlacer
{
  WtChartRectangle bounds;
  GArray *marks; /* (owned): of WtPlacerMark */
  GArray *lines; /* (owned): of WtPlacerLine */
};

WtChartPlacer *
wt_chart_placer_new (const WtChartRectangle *bounds)
{
  WtChartPlacer *placer = g_new0 (WtChartPlacer, 1);

  placer->bounds = *bounds;
  placer->marks = g_array_new (FALSE, FALSE, sizeof (WtPlacerMark));
  placer->lines = g_array_new (FALSE, FALSE, sizeof (WtPlacerLine));
  return placer;
}

void
wt_chart_placer_free (WtChartPlacer *placer)
{
  if (placer == NULL)
    return;

  g_array_unref (placer->marks);
  g_array_unref (placer->lines);
  g_free (placer);
}

void
wt_chart_placer_add_mark (WtChartPlacer *placer, const WtChartRectangle *rectangle, double cost)
{
  WtPlacerMark mark = { *rectangle, cost };

  g_array_append_val (placer->marks, mark);
}

void
wt_chart_placer_add_text (WtChartPlacer *placer, const WtChartRectangle *rectangle)
{
  wt_chart_placer_add_mark (placer, rectangle, INFINITY);
}

void
wt_chart_placer_add_line (
    WtChartPlacer *placer, double x1, double y1, double x2, double y2, double cost)
{
  WtPlacerLine line = { x1, y1, x2, y2, cost };

  g_array_append_val (placer->lines, line);
}

double
wt_chart_placer_get_cost (const WtChartPlacer *placer, const WtChartRectangle *rectangle)
{
  double cost = 0;

  if (rectangle->x < placer->bounds.x || rectangle->y < placer->bounds.y
      || wt_chart_rectangle_get_right (rectangle) > wt_chart_rectangle_get_right (&placer->bounds)
      || wt_chart_rectangle_get_bottom (rectangle)
             > wt_chart_rectangle_get_bottom (&placer->bounds))
    return INFINITY;

  for (guint i = 0; i < placer->marks->len; i++)
    {
      const WtPlacerMark *mark = &g_array_index (placer->marks, WtPlacerMark, i);

      if (wt_chart_rectangle_overlaps (rectangle, &mark->rectangle))
        cost += mark->cost;
    }
  for (guint i = 0; i < placer->lines->len && !isinf (cost); i++)
    {
      const WtPlacerLine *line = &g_array_index (placer->lines, WtPlacerLine, i);

      cost += line->cost
              * wt_chart_rectangle_get_crossing (rectangle, line->x1, line->y1, line->x2, line->y2);
    }
  return cost;
}

gboolean
wt_chart_placer_is_free (const WtChartPlacer *placer, const WtChartRectangle *rectangle)
{
  for (guint i = 0; i < placer->marks->len; i++)
    {
      const WtPlacerMark *mark = &g_array_index (placer->marks, WtPlacerMark, i);

      if (isinf (mark->cost) && wt_chart_rectangle_overlaps (rectangle, &mark->rectangle))
        return FALSE;
    }
  return TRUE;
}
