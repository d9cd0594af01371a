#include "wt-chart-beside-private.h"

#include <math.h>

/* Lengths, in label sizes. */
#define GAP 0.35    /* from the mark to its name */
#define MARGIN 0.1  /* around the name */
#define BEYOND 0.75 /* between the name and what it does not name */

/* What is given up for room, least first. */
#define BEFORE_COST 6
#define BELOW_COST 8
#define ABOVE_COST 9

typedef struct
{
  double widest; /* in label sizes; 0: as wide as it may be */
  double cost;
} WtCut;

static const WtCut CUTS[] = { { 0, 0 }, { 14, 10 }, { 9, 14 }, { 6, 20 } };

typedef enum
{
  AFTER,
  BEFORE,
  BELOW,
  ABOVE,
} WtSide;

#define SIDE_COUNT 4

static const double SIDE_COSTS[SIDE_COUNT] = { 0, BEFORE_COST, BELOW_COST, ABOVE_COST };

/* Where the top left corner of a text of the size of @ink belongs. */
static WtChartPoint
get_corner (const WtChartRectangle *mark, const WtChartRectangle *ink, WtSide side, double gap)
{
  double centre = mark->x + mark->width / 2 - ink->width / 2;
  double middle = mark->y + mark->height / 2 + ink->y; /* the digits are in the middle */

  switch (side)
    {
    case AFTER:
      return (WtChartPoint){ wt_chart_rectangle_get_right (mark) + gap, middle };
    case BEFORE:
      return (WtChartPoint){ mark->x - gap - ink->width, middle };
    case BELOW:
      return (WtChartPoint){ centre, wt_chart_rectangle_get_bottom (mark) + 0.6 * gap };
    case ABOVE:
      break;
    }
  return (WtChartPoint){ centre, mark->y - 0.6 * gap - ink->height };
}

static double
get_cost (const WtChartPen *pen,
          const WtChartPlacer *placer,
          const WtChartRectangle *ink,
          const WtChartPoint *corner,
          WtSide side)
{
  WtChartRectangle area = { corner->x, corner->y, ink->width, ink->height };
  double cost = wt_chart_placer_get_cost (placer, &area), beyond = BEYOND * pen->size;

  if (isinf (cost))
    return cost;
  area = wt_chart_rectangle_grow (&area, MARGIN * pen->size);
  area.x += MARGIN * pen->size;
  area.width -= 2 * MARGIN * pen->size;
  if (side == AFTER || side == BEFORE)
    {
      /* Between two marks it must be plain which of them it names; the edge names nothing. */
      WtChartRectangle wide = area;

      wide.width += beyond;
      if (side == BEFORE)
        wide.x -= beyond;
      if (wt_chart_placer_is_free (placer, &wide))
        return cost;
      return INFINITY;
    }
  return wt_chart_placer_is_free (placer, &area) ? cost : INFINITY;
}

/* Whether not even the shortest name has room on @side. */
static gboolean
is_hopeless (const WtChartPen *pen,
             const WtChartPlacer *placer,
             const WtChartRectangle *mark,
             double width,
             WtSide side)
{
  WtChartRectangle least = { 0, -pen->size / 3, MIN (width, 2 * pen->size), pen->size * 2 / 3 };
  WtChartPoint corner = get_corner (mark, &least, side, GAP * pen->size);

  return isinf (get_cost (pen, placer, &least, &corner, side));
}

gboolean
wt_chart_place_beside (const WtChartPen *pen,
                       const WtChartPlacer *placer,
                       const WtChartRectangle *mark,
                       WtChartBeside beside,
                       double widest,
                       WtChartLabel *label)
{
  double natural =
      wt_chart_pen_get_width (pen, label->words, label->scale > 0 ? label->scale : 1, label->bold);
  WtSide sides = beside == WT_CHART_BESIDE_AROUND ? SIDE_COUNT : BELOW;
  double best = INFINITY;
  gboolean hopeless[SIDE_COUNT];
  WtChartLabel found = *label;

  for (WtSide side = AFTER; side < sides; side++)
    hopeless[side] = is_hopeless (pen, placer, mark, natural, side);
  for (guint i = 0; i < G_N_ELEMENTS (CUTS); i++)
    {
      double available = CUTS[i].widest > 0 ? CUTS[i].widest * pen->size : widest;
      WtChartLabel tried = *label;
      WtChartRectangle ink;

      if (i > 0 && available >= MIN (natural, widest))
        continue;
      tried.x = tried.y = tried.anchor = 0;
      tried.middle = TRUE;
      tried.available = natural > available ? MAX (1, available) : 0;
      ink = wt_chart_pen_measure (pen, &tried);
      for (WtSide side = AFTER; side < sides; side++)
        {
          WtChartPoint corner = get_corner (mark, &ink, side, GAP * pen->size);
          double cost = CUTS[i].cost + SIDE_COSTS[side];

          if (hopeless[side] || cost >= best)
            continue;
          cost += get_cost (pen, placer, &ink, &corner, side);
          if (cost >= best)
            continue;
          best = cost;
          found = tried;
          found.x = corner.x - ink.x;
          found.y = corner.y - ink.y;
        }
    }
  *label = found;
  return !isinf (best);
}
