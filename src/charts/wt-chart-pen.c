#include "wt-chart-pen-private.h"

/* A rough guess for fonts that say nothing about their digits. */
#define DIGIT_HEIGHT 0.7

/* The label size that widths of lines are given for. */
#define CARD_SIZE 12.5

static PangoLayout *
create_layout (const WtChartPen *pen, const WtChartLabel *label)
{
  PangoLayout *layout = pango_layout_new (pen->context);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (pen->context));
  double scale = label->scale > 0 ? label->scale : 1;

  /* An absolute size is in the units of the drawing whatever the resolution of the surface. */
  pango_font_description_set_absolute_size (font, pen->size * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, label->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, label->words, -1);
  if (label->tabular)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (layout, attributes);
    }
  if (label->available > 0)
    {
      pango_layout_set_width (layout, (int) (label->available * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, label->lines > 1 ? -(int) label->lines : -1);
      if (label->anchor == 0.5)
        pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      else if (label->anchor == 1)
        pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
    }
  return layout;
}

static void
find_position (
    const WtChartPen *pen, const WtChartLabel *label, PangoLayout *layout, double *x, double *y)
{
  double scale = label->scale > 0 ? label->scale : 1;
  double baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  double stands_on = label->y;
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (label->middle)
    stands_on += pen->digit_height[label->bold ? 1 : 0] * pen->size * scale / 2;
  *x = label->x - label->anchor * logical.width / PANGO_SCALE - (double) logical.x / PANGO_SCALE;
  *y = stands_on - baseline;
}

static double
measure_digit (const WtChartPen *pen, gboolean bold)
{
  g_autoptr (PangoLayout) layout =
      create_layout (pen, &(WtChartLabel){ .words = "0", .bold = bold });
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);
  return ink.height > 0 ? (double) ink.height / PANGO_SCALE / pen->size : DIGIT_HEIGHT;
}

void
wt_chart_pen_init (WtChartPen *pen,
                   WtChartScene *scene,
                   PangoContext *context,
                   const WtChartTheme *theme,
                   const WtChartStyle *style)
{
  *pen = (WtChartPen){
    .scene = scene,
    .context = context,
    .theme = theme,
    .presenting = style->presenting,
    .width = wt_chart_scene_get_width (scene),
    .height = wt_chart_scene_get_height (scene),
    .size = style->label_size,
  };
  pen->digit_height[0] = measure_digit (pen, FALSE);
  pen->digit_height[1] = measure_digit (pen, TRUE);
}

WtChartRectangle
wt_chart_pen_measure (const WtChartPen *pen, const WtChartLabel *label)
{
  g_autoptr (PangoLayout) layout = create_layout (pen, label);
  PangoRectangle ink;
  double x, y;

  find_position (pen, label, layout, &x, &y);
  pango_layout_get_extents (layout, &ink, NULL);
  return (WtChartRectangle){ x + (double) ink.x / PANGO_SCALE, y + (double) ink.y / PANGO_SCALE,
                             (double) ink.width / PANGO_SCALE, (double) ink.height / PANGO_SCALE };
}

double
wt_chart_pen_get_width (const WtChartPen *pen, const char *words, double scale, gboolean bold)
{
  g_autoptr (PangoLayout) layout =
      create_layout (pen, &(WtChartLabel){ .words = words, .scale = scale, .bold = bold });
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

gboolean
wt_chart_pen_is_cut (const WtChartPen *pen, const WtChartLabel *label)
{
  g_autoptr (PangoLayout) layout = create_layout (pen, label);
  PangoRectangle logical;

  /* A word that has to be broken does not fit. */
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_extents (layout, NULL, &logical);
  return pango_layout_is_ellipsized (layout)
         || logical.width > pango_layout_get_width (layout) + PANGO_SCALE;
}

void
wt_chart_pen_keep_inside (const WtChartPen *pen, WtChartLabel *label)
{
  WtChartRectangle ink = wt_chart_pen_measure (pen, label);

  label->x += MAX (0, -ink.x) - MAX (0, wt_chart_rectangle_get_right (&ink) - pen->width);
}

WtChartRectangle
wt_chart_pen_write (WtChartPen *pen, const WtChartLabel *label)
{
  PangoLayout *layout = create_layout (pen, label);
  double x, y;

  find_position (pen, label, layout, &x, &y);
  wt_chart_scene_take_text (pen->scene, layout, x, y, label->colour);
  return wt_chart_scene_get_text_rectangle (pen->scene,
                                            wt_chart_scene_get_n_texts (pen->scene) - 1);
}

double
wt_chart_pen_fit (const WtChartPen *pen, const char *words, gboolean bold, double available)
{
  double width = wt_chart_pen_get_width (pen, words, 1, bold);

  if (width <= available)
    return 1;
  /* A font of a part of the size may be slightly wider than that part. */
  if (width * WT_CHART_SMALLEST <= available
      && wt_chart_pen_get_width (pen, words, WT_CHART_SMALLEST, bold) <= available)
    return WT_CHART_SMALLEST;
  return 0;
}

void
wt_chart_pen_draw_range (WtChartPen *pen, double y, double low, double high)
{
  double line_width = MAX (1.5, 0.12 * pen->size);
  double cap = 0.34 * pen->size;
  double centre = wt_chart_snap_line (y, line_width);
  const WtColour *ink = &pen->theme->ink;

  wt_chart_scene_add_line (pen->scene, &(WtChartLine){ low, centre, high, centre, line_width, *ink,
                                                       WT_CHART_DASH_NONE });
  wt_chart_scene_add_line (pen->scene, &(WtChartLine){ low, centre - cap, low, centre + cap,
                                                       line_width, *ink, WT_CHART_DASH_NONE });
  wt_chart_scene_add_line (pen->scene, &(WtChartLine){ high, centre - cap, high, centre + cap,
                                                       line_width, *ink, WT_CHART_DASH_NONE });
}

void
wt_chart_pen_draw_interval (WtChartPen *pen, double y, double low, double high, double middle)
{
  double radius = CLAMP (0.28 * (high - low), 0.13 * pen->size, 0.22 * pen->size);

  wt_chart_pen_draw_range (pen, y, low, high);
  wt_chart_scene_add_marker (
      pen->scene, &(WtChartMarker){ .shape = WT_CHART_SHAPE_CIRCLE,
                                    .x = CLAMP (middle, radius, MAX (radius, pen->width - radius)),
                                    .y = wt_chart_snap_line (y, MAX (1.5, 0.12 * pen->size)),
                                    .radius = radius,
                                    .fill = pen->theme->ink });
}

WtChartShape
wt_chart_pen_get_level_shape (WtLevel level)
{
  switch (level)
    {
    case WT_LEVEL_INFORMING:
      return WT_CHART_SHAPE_TRIANGLE;
    case WT_LEVEL_ENGAGING:
      return WT_CHART_SHAPE_SQUARE;
    case WT_LEVEL_INVOLVING:
      return WT_CHART_SHAPE_DIAMOND;
    case WT_LEVEL_CO_PRODUCTION:
      return WT_CHART_SHAPE_HEXAGON;
    case WT_LEVEL_NONE:
      break;
    }
  return WT_CHART_SHAPE_CIRCLE;
}

void
wt_chart_pen_hatch (const WtChartPen *pen, WtChartBox *box, const WtColour *colour)
{
  box->hatch = *colour;
  box->hatch_width = pen->theme->hatch_width * MAX (1, pen->size / CARD_SIZE);
  box->hatch_gap = 0.42 * pen->size;
}

WtChartBox
wt_chart_pen_get_stub (const WtChartPen *pen)
{
  WtChartBox stub = { .radius = 2,
                      .outline = pen->theme->axis,
                      .outline_width = pen->theme->outline_width };

  wt_chart_pen_hatch (pen, &stub, &pen->theme->stub_hatch);
  return stub;
}

void
wt_chart_pen_draw_stub (WtChartPen *pen, const WtChartRectangle *rectangle)
{
  WtChartBox stub = wt_chart_pen_get_stub (pen);

  stub.rectangle = *rectangle;
  wt_chart_scene_add_box (pen->scene, &stub);
}

void
wt_chart_pen_draw_baseline (WtChartPen *pen, double y, double from, double to)
{
  double line_width = pen->theme->outline_width;
  double centre = wt_chart_snap_line (y, line_width);

  wt_chart_scene_add_line (pen->scene, &(WtChartLine){ from, centre, to, centre, line_width,
                                                       pen->theme->axis, WT_CHART_DASH_NONE });
}
