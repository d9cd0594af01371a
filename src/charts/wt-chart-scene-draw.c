#include "wt-chart-scene-items-private.h"

#include <math.h>

#define STROKED_SEGMENTS 4

/* Dashes grow with the line, so that a limit looks the same on a card and in a board room. */
static void
set_dash (cairo_t *cr, WtChartDash dash, double line_width)
{
  double dashed[] = { 3.1 * line_width, 2.7 * line_width };
  double dash_dot[] = { 7 * line_width, 2.4 * line_width, 1.4 * line_width, 2.4 * line_width };
  double dotted[] = { 2 * line_width, 2 * line_width };

  switch (dash)
    {
    case WT_CHART_DASH_NONE:
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    case WT_CHART_DASH_DASHED:
      cairo_set_dash (cr, dashed, G_N_ELEMENTS (dashed), 0);
      break;
    case WT_CHART_DASH_DASH_DOT:
      cairo_set_dash (cr, dash_dot, G_N_ELEMENTS (dash_dot), 0);
      break;
    case WT_CHART_DASH_DOTTED:
      cairo_set_dash (cr, dotted, G_N_ELEMENTS (dotted), 0);
      break;
    }
}

static void
trace_rectangle (cairo_t *cr, const WtChartRectangle *area, double radius, gboolean round_bottom)
{
  double right = wt_chart_rectangle_get_right (area);
  double bottom = wt_chart_rectangle_get_bottom (area);
  double corner = MAX (0, MIN (radius, MIN (area->width, area->height) / 2));

  if (corner <= 0)
    {
      cairo_rectangle (cr, area->x, area->y, area->width, area->height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - corner, area->y + corner, corner, -G_PI_2, 0);
  if (round_bottom)
    {
      cairo_arc (cr, right - corner, bottom - corner, corner, 0, G_PI_2);
      cairo_arc (cr, area->x + corner, bottom - corner, corner, G_PI_2, G_PI);
    }
  else
    {
      cairo_line_to (cr, right, bottom);
      cairo_line_to (cr, area->x, bottom);
    }
  cairo_arc (cr, area->x + corner, area->y + corner, corner, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* The points in which the line x + y = @sum cuts the sides of @area; it must do so. */
static void
find_cut (const WtChartRectangle *area, double sum, WtChartPoint *upper, WtChartPoint *lower)
{
  double right = wt_chart_rectangle_get_right (area);
  double bottom = wt_chart_rectangle_get_bottom (area);

  upper->x = MIN (right, sum - area->y);
  upper->y = sum - upper->x;
  lower->y = MIN (bottom, sum - area->x);
  lower->x = sum - lower->y;
}

/* One slanting band of @area, from the line x + y = @from to the line x + y = @to. A corner between
 * the two lines belongs to it. */
static void
trace_band (cairo_t *cr, const WtChartRectangle *area, double from, double to)
{
  double right = wt_chart_rectangle_get_right (area);
  double bottom = wt_chart_rectangle_get_bottom (area);
  WtChartPoint upper, lower, next_upper, next_lower;

  find_cut (area, from, &upper, &lower);
  find_cut (area, to, &next_upper, &next_lower);
  cairo_move_to (cr, upper.x, upper.y);
  if (from < right + area->y && to > right + area->y)
    cairo_line_to (cr, right, area->y);
  cairo_line_to (cr, next_upper.x, next_upper.y);
  cairo_line_to (cr, next_lower.x, next_lower.y);
  if (from < area->x + bottom && to > area->x + bottom)
    cairo_line_to (cr, area->x, bottom);
  cairo_line_to (cr, lower.x, lower.y);
  cairo_close_path (cr);
}

/* All bands are one path: a clip and a stroke for each cost many times as much. */
static void
draw_hatch (cairo_t *cr, const WtChartBox *box)
{
  /* The outline covers what a round corner would leave out. */
  WtChartRectangle area = wt_chart_rectangle_grow (&box->rectangle, -box->outline_width / 2);
  double first = area.x + area.y;
  double last = wt_chart_rectangle_get_right (&area) + wt_chart_rectangle_get_bottom (&area);
  double step = MAX (box->hatch_gap, 1) * G_SQRT2, half = box->hatch_width * G_SQRT2 / 2;

  if (area.width <= 0 || area.height <= 0)
    return;
  for (double sum = first + step / 2; sum - half < last; sum += step)
    trace_band (cr, &area, MAX (first, sum - half), MIN (last, sum + half));
  wt_colour_set_source (&box->hatch, cr);
  cairo_fill (cr);
}

static void
draw_box (cairo_t *cr, const WtChartBox *box)
{
  WtChartRectangle inner = wt_chart_rectangle_grow (&box->rectangle, -box->outline_width / 2);

  if (wt_colour_is_visible (&box->fill))
    {
      trace_rectangle (cr, &box->rectangle, box->radius, box->round_bottom);
      wt_colour_set_source (&box->fill, cr);
      cairo_fill (cr);
    }
  if (wt_colour_is_visible (&box->hatch))
    draw_hatch (cr, box);
  if (wt_colour_is_visible (&box->outline) && inner.width > 0 && inner.height > 0)
    {
      trace_rectangle (cr, &inner, box->radius - box->outline_width / 2, box->round_bottom);
      set_dash (cr, box->dash, box->outline_width);
      cairo_set_line_width (cr, box->outline_width);
      wt_colour_set_source (&box->outline, cr);
      cairo_stroke (cr);
    }
}

static void
draw_line (cairo_t *cr, const WtChartLine *line)
{
  cairo_move_to (cr, line->x1, line->y1);
  cairo_line_to (cr, line->x2, line->y2);
  set_dash (cr, line->dash, line->width);
  cairo_set_line_width (cr, line->width);
  wt_colour_set_source (&line->colour, cr);
  cairo_stroke (cr);
}

/* A long line is stroked in parts, whose round ends make up the joints: what a stroke costs grows
 * with everything it reaches over. */
static void
draw_polyline (cairo_t *cr, const WtChartPolyline *polyline)
{
  gsize n = polyline->n;

  set_dash (cr, WT_CHART_DASH_NONE, 1);
  cairo_set_line_width (cr, polyline->line_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (n > STROKED_SEGMENTS + 1)
    cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  wt_colour_set_source (&polyline->colour, cr);
  for (gsize first = 0; first + 1 < n; first += STROKED_SEGMENTS)
    {
      for (gsize i = first; i <= first + STROKED_SEGMENTS && i < n; i++)
        cairo_line_to (cr, polyline->points[i].x, polyline->points[i].y);
      cairo_stroke (cr);
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

/* The shapes have about the same area, so that none looks more important than another. */
static void
trace_marker (cairo_t *cr, const WtChartMarker *marker)
{
  double x = marker->x, y = marker->y, radius = marker->radius;

  switch (marker->shape)
    {
    case WT_CHART_SHAPE_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      break;
    case WT_CHART_SHAPE_DIAMOND:
      cairo_move_to (cr, x, y - 1.3 * radius);
      cairo_line_to (cr, x + 1.3 * radius, y);
      cairo_line_to (cr, x, y + 1.3 * radius);
      cairo_line_to (cr, x - 1.3 * radius, y);
      break;
    case WT_CHART_SHAPE_SQUARE:
      cairo_rectangle (cr, x - 0.95 * radius, y - 0.95 * radius, 1.9 * radius, 1.9 * radius);
      break;
    case WT_CHART_SHAPE_TRIANGLE:
      cairo_move_to (cr, x, y - 1.35 * radius);
      cairo_line_to (cr, x + 1.25 * radius, y + 0.85 * radius);
      cairo_line_to (cr, x - 1.25 * radius, y + 0.85 * radius);
      break;
    case WT_CHART_SHAPE_HEXAGON:
      for (guint corner = 0; corner < 6; corner++)
        cairo_line_to (cr, x + 1.1 * radius * cos (corner * G_PI / 3),
                       y + 1.1 * radius * sin (corner * G_PI / 3));
      break;
    }
  cairo_close_path (cr);
}

/* Paints the part of @marker that is filled over the ground of the rest. */
static void
fill_part (cairo_t *cr, const WtChartMarker *marker)
{
  double left, top, right, bottom, height;

  trace_marker (cr, marker);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  wt_colour_set_source (&marker->ground, cr);
  cairo_fill_preserve (cr);
  height = marker->filled * (bottom - top);
  cairo_save (cr);
  cairo_clip (cr);
  cairo_rectangle (cr, left, bottom - height, right - left, height);
  wt_colour_set_source (&marker->fill, cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
fill_disc (cairo_t *cr, const WtChartMarker *marker, double radius, const WtColour *colour)
{
  cairo_arc (cr, marker->x, marker->y, radius, 0, 2 * G_PI);
  wt_colour_set_source (colour, cr);
  cairo_fill (cr);
}

static gboolean
is_outlined (const WtChartMarker *marker)
{
  return wt_colour_is_visible (&marker->outline) && marker->outline_width > 0;
}

/* A filled disc on a larger one looks the same as a stroked one, and costs half as much. */
static gboolean
is_disc_on_disc (const WtChartMarker *marker)
{
  return marker->shape == WT_CHART_SHAPE_CIRCLE && (marker->filled <= 0 || marker->filled >= 1)
         && marker->fill.alpha == 1 && marker->outline.alpha == 1 && is_outlined (marker)
         && marker->outline_width < marker->radius;
}

static void
draw_marker (cairo_t *cr, const WtChartMarker *marker)
{
  if (is_disc_on_disc (marker))
    {
      fill_disc (cr, marker, marker->radius + marker->outline_width / 2, &marker->outline);
      fill_disc (cr, marker, marker->radius - marker->outline_width / 2, &marker->fill);
      return;
    }
  if (marker->filled > 0 && marker->filled < 1)
    fill_part (cr, marker);
  trace_marker (cr, marker);
  if (marker->filled <= 0 || marker->filled >= 1)
    {
      wt_colour_set_source (&marker->fill, cr);
      cairo_fill_preserve (cr);
    }
  if (is_outlined (marker))
    {
      set_dash (cr, WT_CHART_DASH_NONE, 1);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
      cairo_set_line_width (cr, marker->outline_width);
      wt_colour_set_source (&marker->outline, cr);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

/* One path for all columns: thousands of points cost as little as a few. */
static void
draw_columns (cairo_t *cr, const WtChartColumns *item)
{
  for (gsize i = 0; i < item->n; i++)
    {
      const WtChartColumn *column = &item->columns[i];

      cairo_rectangle (cr, column->x, column->top, item->width, column->bottom - column->top);
    }
  wt_colour_set_source (&item->colour, cr);
  cairo_fill (cr);
}

static void
draw_text (cairo_t *cr, const WtChartText *text)
{
  cairo_move_to (cr, text->x, text->y);
  wt_colour_set_source (&text->colour, cr);
  pango_cairo_show_layout (cr, text->layout);
  cairo_new_path (cr);
}

void
wt_chart_scene_draw (const WtChartScene *scene, cairo_t *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < scene->items->len; i++)
    {
      const WtChartItem *item = &g_array_index (scene->items, WtChartItem, i);

      switch (item->kind)
        {
        case WT_CHART_ITEM_BOX:
          draw_box (cr, &item->box);
          break;
        case WT_CHART_ITEM_LINE:
          draw_line (cr, &item->line);
          break;
        case WT_CHART_ITEM_POLYLINE:
          draw_polyline (cr, &item->polyline);
          break;
        case WT_CHART_ITEM_MARKER:
          draw_marker (cr, &item->marker);
          break;
        case WT_CHART_ITEM_COLUMNS:
          draw_columns (cr, &item->columns);
          break;
        case WT_CHART_ITEM_TEXT:
          draw_text (cr, &item->text);
          break;
        }
    }
  cairo_restore (cr);
}
