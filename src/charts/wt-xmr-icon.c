#include "wt-xmr-drawing-private.h"

/* Parts of the icon's size. */
#define RING_WIDTH 0.04
#define POINT_RADIUS 0.065
#define LINE_WIDTH 0.025
#define TARGET_WIDTH 0.035
#define TARGET_START 0.2
#define TARGET_END 0.8
#define TARGET_Y 0.5

#define N_POINTS 4

/* Across the icon, from 0 to 1. */
static const WtChartPoint RISING[N_POINTS] = {
  { 0.24, 0.66 }, { 0.41, 0.58 }, { 0.57, 0.46 }, { 0.74, 0.34 }
};
static const WtChartPoint FALLING[N_POINTS] = {
  { 0.24, 0.34 }, { 0.41, 0.42 }, { 0.57, 0.54 }, { 0.74, 0.66 }
};
static const WtChartPoint WAVY[N_POINTS] = {
  { 0.24, 0.62 }, { 0.40, 0.36 }, { 0.58, 0.64 }, { 0.76, 0.38 }
};
static const WtChartPoint HIGH[N_POINTS] = {
  { 0.24, 0.40 }, { 0.40, 0.28 }, { 0.58, 0.40 }, { 0.76, 0.28 }
};
static const WtChartPoint LOW[N_POINTS] = {
  { 0.24, 0.72 }, { 0.40, 0.60 }, { 0.58, 0.72 }, { 0.76, 0.60 }
};

static void
draw_ring (WtChartScene *scene, double size, const WtColour *colour, WtChartDash dash)
{
  wt_chart_scene_add_box (scene, &(WtChartBox){ .rectangle = { 0, 0, size, size },
                                                .radius = size / 2,
                                                .round_bottom = TRUE,
                                                .outline = *colour,
                                                .outline_width = MAX (1.2, RING_WIDTH * size),
                                                .dash = dash });
}

static void
draw_points (WtChartScene *scene,
             double size,
             const WtChartPoint *places,
             WtChartShape shape,
             const WtChartPaint *paint)
{
  WtChartPoint points[N_POINTS];
  double line_width = MAX (1, LINE_WIDTH * size);

  for (guint i = 0; i < N_POINTS; i++)
    points[i] = (WtChartPoint){ places[i].x * size, places[i].y * size };
  wt_chart_scene_add_polyline (scene, points, N_POINTS, line_width, &paint->outline);
  for (guint i = 0; i < N_POINTS; i++)
    wt_chart_scene_add_marker (scene, &(WtChartMarker){ .shape = shape,
                                                        .x = points[i].x,
                                                        .y = points[i].y,
                                                        .radius = POINT_RADIUS * size,
                                                        .fill = paint->fill,
                                                        .outline = paint->outline,
                                                        .outline_width = line_width / 2 });
}

static void
draw_variation (WtXmrChart *self, WtChartScene *scene, const WtChartTheme *theme, double size)
{
  WtXmrKind kind = self->xmr->variation;
  const WtChartPaint *paint = wt_xmr_get_paint (theme, kind);
  const WtChartPoint *places = WAVY;

  if (kind != WT_XMR_KIND_COMMON)
    places = self->xmr->variation_side == WT_XMR_SIDE_HIGH ? RISING : FALLING;
  draw_ring (scene, size, kind == WT_XMR_KIND_COMMON ? &paint->outline : &paint->fill,
             WT_CHART_DASH_NONE);
  draw_points (scene, size, places, wt_xmr_get_shape (kind), paint);
}

static void
draw_assurance (WtXmrChart *self, WtChartScene *scene, const WtChartTheme *theme, double size)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (self);
  const WtChartPoint *places = WAVY;

  if (self->xmr->assurance != WT_XMR_ASSURANCE_HIT_AND_MISS && group != NULL)
    places = group->mean > self->target ? HIGH : LOW;
  draw_ring (scene, size, &theme->common.outline, WT_CHART_DASH_DOTTED);
  wt_chart_scene_add_line (scene,
                           &(WtChartLine){ TARGET_START * size, TARGET_Y * size, TARGET_END * size,
                                           TARGET_Y * size, MAX (1.2, TARGET_WIDTH * size),
                                           theme->target, WT_CHART_DASH_DASHED });
  draw_points (scene, size, places, WT_CHART_SHAPE_CIRCLE, &theme->common);
}

WtChartScene *
wt_xmr_chart_layout_icon (WtXmrChart *self, WtXmrIcon icon, const WtChartTheme *theme, double size)
{
  WtChartScene *scene;

  g_return_val_if_fail (WT_IS_XMR_CHART (self), NULL);

  if (icon == WT_XMR_ICON_VARIATION ? self->xmr->variation == WT_XMR_KIND_UNDEFINED
                                    : self->xmr->assurance == WT_XMR_ASSURANCE_NONE)
    return NULL;
  scene = wt_chart_scene_new (size, size);
  if (icon == WT_XMR_ICON_VARIATION)
    draw_variation (self, scene, theme, size);
  else
    draw_assurance (self, scene, theme, size);
  return scene;
}
