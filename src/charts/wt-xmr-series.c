#include "wt-xmr-drawing-private.h"

#include <math.h>

#define RADIUS 0.31     /* in label sizes */
#define STUB_HEIGHT 0.9 /* likewise */
#define LINE_WIDTH 1.6  /* on a card, in units of the drawing */
#define OUTLINE_WIDTH 1.2
#define HOLLOW_OUTLINE_WIDTH 1.8

/* What it costs to write over a point, or a line by its length. */
#define POINT_COST 60
#define LINE_COST 2.0

/* Closer together than this, only special points stand out from the line. */
#define NARROWEST 3.0

const WtChartPaint *
wt_xmr_get_paint (const WtChartTheme *theme, WtXmrKind kind)
{
  switch (kind)
    {
    case WT_XMR_KIND_IMPROVEMENT:
      return &theme->improvement;
    case WT_XMR_KIND_CONCERN:
      return &theme->concern;
    case WT_XMR_KIND_NEUTRAL:
      return &theme->neutral;
    case WT_XMR_KIND_UNDEFINED:
    case WT_XMR_KIND_COMMON:
      break;
    }
  return &theme->common;
}

WtChartShape
wt_xmr_get_shape (WtXmrKind kind)
{
  switch (kind)
    {
    case WT_XMR_KIND_IMPROVEMENT:
      return WT_CHART_SHAPE_DIAMOND;
    case WT_XMR_KIND_CONCERN:
      return WT_CHART_SHAPE_SQUARE;
    case WT_XMR_KIND_NEUTRAL:
      return WT_CHART_SHAPE_TRIANGLE;
    case WT_XMR_KIND_UNDEFINED:
    case WT_XMR_KIND_COMMON:
      break;
    }
  return WT_CHART_SHAPE_CIRCLE;
}

WtChartPoint
wt_xmr_drawing_get_point (const WtXmrDrawing *drawing, gsize point)
{
  return (WtChartPoint){
    wt_xmr_geometry_get_x (&drawing->geometry, wt_xmr_drawing_get_slot (drawing, point)),
    wt_xmr_geometry_get_y (&drawing->geometry, drawing->chart->xmr->points[point].value)
  };
}

double
wt_xmr_drawing_get_radius (const WtXmrDrawing *drawing)
{
  return MIN (RADIUS * drawing->pen->size, MAX (1.2, 0.4 * drawing->geometry.step));
}

gboolean
wt_xmr_series_has_columns (const WtXmrDrawing *drawing)
{
  return drawing->geometry.step < WT_XMR_COLUMNS_STEP
         && drawing->chart->xmr->n_points > WT_XMR_MINIMUM_FOR_LIMITS;
}

/* Under 7 points are not joined: there is no pattern to be seen in them yet. */
static gboolean
is_joined (const WtXmrDrawing *drawing)
{
  return drawing->chart->xmr->n_points >= WT_XMR_MINIMUM_FOR_TRIAL_LIMITS;
}

WtChartRectangle
wt_xmr_series_get_stub (const WtXmrDrawing *drawing, const WtXmrPlace *place)
{
  double width = MIN (0.7 * drawing->geometry.step, drawing->pen->size);
  double height = STUB_HEIGHT * drawing->pen->size;

  return (WtChartRectangle){ wt_xmr_geometry_get_x (&drawing->geometry, place->slot) - width / 2,
                             wt_chart_rectangle_get_bottom (&drawing->geometry.plot) - height,
                             width, height };
}

void
wt_xmr_series_announce (WtXmrDrawing *drawing)
{
  double reach = 1.4 * wt_xmr_drawing_get_radius (drawing);
  WtChartPoint before = { 0 };

  for (gsize i = 0; i < drawing->chart->xmr->n_points; i++)
    {
      WtChartPoint point = wt_xmr_drawing_get_point (drawing, i);

      if (!wt_xmr_series_has_columns (drawing))
        wt_chart_placer_add_mark (
            drawing->placer,
            &(WtChartRectangle){ point.x - reach, point.y - reach, 2 * reach, 2 * reach },
            POINT_COST);
      if (i > 0 && is_joined (drawing))
        wt_chart_placer_add_line (drawing->placer, before.x, before.y, point.x, point.y, LINE_COST);
      before = point;
    }
  for (guint i = 0; i < drawing->chart->places->len; i++)
    {
      const WtXmrPlace *place = wt_xmr_chart_get_place (drawing->chart, i);
      WtChartRectangle stub = wt_xmr_series_get_stub (drawing, place);

      if (place->withheld)
        wt_chart_placer_add_mark (drawing->placer, &stub, POINT_COST);
    }
}

/* The line from point to point, dashed over what is missing. */
static void
draw_line (WtXmrDrawing *drawing)
{
  WtXmrChart *self = drawing->chart;
  gsize n = self->xmr->n_points, start = 0;
  g_autofree WtChartPoint *points = g_new (WtChartPoint, MAX (n, 1));
  double width = wt_xmr_drawing_get_line_width (drawing, LINE_WIDTH);
  const WtColour *colour = &drawing->pen->theme->line;

  for (gsize i = 0; i < n; i++)
    {
      points[i] = wt_xmr_drawing_get_point (drawing, i);
      if (i > 0
          && wt_xmr_drawing_get_slot (drawing, i) > wt_xmr_drawing_get_slot (drawing, i - 1) + 1)
        {
          wt_chart_scene_add_line (drawing->pen->scene,
                                   &(WtChartLine){ points[i - 1].x, points[i - 1].y, points[i].x,
                                                   points[i].y, width, *colour,
                                                   WT_CHART_DASH_DASHED });
          wt_chart_scene_add_polyline (drawing->pen->scene, points + start, i - start, width,
                                       colour);
          start = i;
        }
    }
  wt_chart_scene_add_polyline (drawing->pen->scene, points + start, n - start, width, colour);
}

/* Points that would be withheld in what is published are hollow. */
static void
draw_point (WtXmrDrawing *drawing, gsize index)
{
  const WtChartTheme *theme = drawing->pen->theme;
  WtXmrKind kind = drawing->chart->xmr->points[index].kind;
  const WtChartPaint *paint = wt_xmr_get_paint (theme, kind);
  WtChartPoint point = wt_xmr_drawing_get_point (drawing, index);
  gboolean hollow = wt_xmr_chart_get_point_place (drawing->chart, index)->marked;
  double outline = hollow ? HOLLOW_OUTLINE_WIDTH : OUTLINE_WIDTH;

  wt_chart_scene_add_marker (
      drawing->pen->scene,
      &(WtChartMarker){ .shape = wt_xmr_get_shape (kind),
                        .x = point.x,
                        .y = point.y,
                        .radius = wt_xmr_drawing_get_radius (drawing),
                        .fill = hollow ? theme->card : paint->fill,
                        .outline = paint->outline,
                        .outline_width = wt_xmr_drawing_get_line_width (drawing, outline) });
}

static void
draw_points (WtXmrDrawing *drawing)
{
  const WtXmr *xmr = drawing->chart->xmr;

  for (gsize i = 0; i < xmr->n_points; i++)
    {
      /* Where points are close, only the special ones stand out from the line. */
      if (drawing->geometry.step >= NARROWEST || xmr->points[i].rule != WT_XMR_RULE_NONE)
        draw_point (drawing, i);
    }
}

/* The special points of one kind on one side of the mean, one column for all that fall together. */
static void
draw_special_columns (WtXmrDrawing *drawing,
                      const WtChartPoint *points,
                      WtXmrKind kind,
                      WtXmrSide side,
                      WtChartColumn *columns)
{
  const WtXmr *xmr = drawing->chart->xmr;
  double width = wt_xmr_drawing_get_line_width (drawing, LINE_WIDTH);
  gsize n = 0;

  for (gsize i = 0; i < xmr->n_points; i++)
    {
      float x = (float) floor (points[i].x);
      float top = (float) floor (points[i].y - width), bottom = (float) ceil (points[i].y + width);

      if (xmr->points[i].kind != kind || xmr->points[i].side != side)
        continue;
      if (n == 0 || columns[n - 1].x < x)
        columns[n++] = (WtChartColumn){ x, top, bottom };
      columns[n - 1].top = MIN (columns[n - 1].top, top);
      columns[n - 1].bottom = MAX (columns[n - 1].bottom, bottom);
    }
  if (n > 0)
    wt_chart_scene_add_columns (drawing->pen->scene, columns, n, 1,
                                &wt_xmr_get_paint (drawing->pen->theme, kind)->outline);
}

/* A long series as pixel columns, those with something special over the others. */
static void
draw_columns (WtXmrDrawing *drawing)
{
  static const WtXmrKind KINDS[] = { WT_XMR_KIND_IMPROVEMENT, WT_XMR_KIND_CONCERN,
                                     WT_XMR_KIND_NEUTRAL };
  static const WtXmrSide SIDES[] = { WT_XMR_SIDE_HIGH, WT_XMR_SIDE_LOW };
  const WtXmr *xmr = drawing->chart->xmr;
  g_autofree WtChartPoint *points = g_new (WtChartPoint, xmr->n_points);
  g_autofree WtChartColumn *columns = g_new (WtChartColumn, xmr->n_points);
  double width = wt_xmr_drawing_get_line_width (drawing, LINE_WIDTH);
  gsize n_columns;

  for (gsize i = 0; i < xmr->n_points; i++)
    points[i] = wt_xmr_drawing_get_point (drawing, i);
  n_columns = wt_xmr_columns (points, xmr->n_points, width, columns);
  wt_chart_scene_add_columns (drawing->pen->scene, columns, n_columns, 1,
                              &drawing->pen->theme->line);
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    for (guint j = 0; j < G_N_ELEMENTS (SIDES); j++)
      draw_special_columns (drawing, points, KINDS[i], SIDES[j], columns);
}

static void
draw_stubs (WtXmrDrawing *drawing)
{
  for (guint i = 0; i < drawing->chart->places->len; i++)
    {
      const WtXmrPlace *place = wt_xmr_chart_get_place (drawing->chart, i);
      WtChartRectangle stub = wt_xmr_series_get_stub (drawing, place);

      if (place->withheld && stub.width >= WT_XMR_NARROWEST_STUB)
        wt_chart_pen_draw_stub (drawing->pen, &stub);
    }
}

void
wt_xmr_series_draw (WtXmrDrawing *drawing)
{
  draw_stubs (drawing);
  if (wt_xmr_series_has_columns (drawing))
    {
      draw_columns (drawing);
      return;
    }
  if (is_joined (drawing))
    draw_line (drawing);
  draw_points (drawing);
}
