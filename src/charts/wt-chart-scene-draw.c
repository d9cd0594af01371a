#include "wt-chart-scene-items-private.h"

#include <math.h>

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

static void
draw_hatch (cairo_t *cr, const WtChartBox *box)
{
  const WtChartRectangle *area = &box->rectangle;
  double right = wt_chart_rectangle_get_right (area);
  double step = MAX (box->hatch_gap, 1) * G_SQRT2;

  cairo_save (cr);
  trace_rectangle (cr, area, box->radius, box->round_bottom);
  cairo_clip (cr);
  for (double x = area->x + step / 2; x < right + area->height; x += step)
    {
      cairo_move_to (cr, x, area->y);
      cairo_line_to (cr, x - area->height, wt_chart_rectangle_get_bottom (area));
    }
  set_dash (cr, WT_CHART_DASH_NONE, 1);
  cairo_set_line_width (cr, box->hatch_width);
  wt_colour_set_source (&box->hatch, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
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

static void
draw_polyline (cairo_t *cr, const WtChartPolyline *polyline)
{
  for (gsize i = 0; i < polyline->n; i++)
    cairo_line_to (cr, polyline->points[i].x, polyline->points[i].y);
  set_dash (cr, WT_CHART_DASH_NONE, 1);
  cairo_set_line_width (cr, polyline->line_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  wt_colour_set_source (&polyline->colour, cr);
  cairo_stroke (cr);
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
draw_marker (cairo_t *cr, const WtChartMarker *marker)
{
  if (marker->filled > 0 && marker->filled < 1)
    fill_part (cr, marker);
  trace_marker (cr, marker);
  if (marker->filled <= 0 || marker->filled >= 1)
    {
      wt_colour_set_source (&marker->fill, cr);
      cairo_fill_preserve (cr);
    }
  if (wt_colour_is_visible (&marker->outline) && marker->outline_width > 0)
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
