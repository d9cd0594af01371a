#include "wt-chart-world.h"

#include <math.h>

/* What shapes look like, pixel by pixel. */

#define WHITE 0xffffff
#define BLACK 0x000000
#define RED 0xff0000

static const WtColour INK = WT_COLOUR (BLACK);
static const WtColour FILL = WT_COLOUR (RED);

static gboolean
has_ink (cairo_surface_t *surface, const WtChartRectangle *area, gboolean outside)
{
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (wt_chart_rectangle_contains (area, x + 0.5, y + 0.5) != outside
          && wt_world_get_pixel (surface, x, y) != WHITE)
        return TRUE;
  return FALSE;
}

/* Hatching of boxes of many forms fills about its part of them, and never leaves them. */
static void
test_hatch (void)
{
  static const WtChartRectangle AREAS[] = { { 10, 10, 40, 20 }, { 10, 10, 20, 40 },
                                            { 10, 10, 30, 30 }, { 10, 10, 4, 40 },
                                            { 10, 10, 40, 4 },  { 10, 10, 2, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (AREAS); i++)
    for (double gap = 3; gap < 9; gap += 1.7)
      {
        g_autoptr (WtChartScene) scene = wt_chart_scene_new (60, 60);
        cairo_surface_t *surface;
        double covered = 0, size = AREAS[i].width * AREAS[i].height;

        wt_chart_scene_add_box (
            scene, &(WtChartBox){
                       .rectangle = AREAS[i], .hatch = INK, .hatch_width = 1, .hatch_gap = gap });
        surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
        g_assert_false (has_ink (surface, &AREAS[i], TRUE));
        for (int y = 10; y < 10 + AREAS[i].height; y++)
          for (int x = 10; x < 10 + AREAS[i].width; x++)
            covered += 1 - (wt_world_get_pixel (surface, x, y) & 0xff) / 255.0;
        if (size > 100)
          g_assert_cmpfloat_with_epsilon (covered / size, 1 / gap, 0.25 / gap + 0.05);
        cairo_surface_destroy (surface);
      }
}

/* A line of many parts is as whole as one of few: no gap at any of its points. */
static void
test_long_line (void)
{
  WtChartPoint points[30];
  g_autoptr (WtChartScene) scene = wt_chart_scene_new (320, 100);
  cairo_surface_t *surface;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (WtChartPoint){ 10.5 + 10 * i, i % 2 == 0 ? 20.5 : 80.5 };
  wt_chart_scene_add_polyline (scene, points, G_N_ELEMENTS (points), 3, &INK);
  surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_cmphex (wt_world_get_pixel (surface, (int) points[i].x, (int) points[i].y), ==, BLACK);
  for (guint i = 1; i < G_N_ELEMENTS (points); i++)
    g_assert_cmphex (wt_world_get_pixel (surface, (int) (points[i].x - 5), 50), ==, BLACK);
  cairo_surface_destroy (surface);
}

static void
test_short_lines (void)
{
  static const WtChartPoint POINTS[] = { { 10.5, 10.5 }, { 30.5, 10.5 }, { 30.5, 30.5 } };

  for (gsize n = 0; n <= G_N_ELEMENTS (POINTS); n++)
    {
      g_autoptr (WtChartScene) scene = wt_chart_scene_new (50, 50);
      cairo_surface_t *surface;

      wt_chart_scene_add_polyline (scene, POINTS, n, 3, &INK);
      surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
      g_assert_cmphex (wt_world_get_pixel (surface, 20, 10), ==, n >= 2 ? BLACK : WHITE);
      g_assert_cmphex (wt_world_get_pixel (surface, 30, 20), ==, n >= 3 ? BLACK : WHITE);
      cairo_surface_destroy (surface);
    }
}

/* Every shape has its fill in the middle and its outline around it, opaque or not. */
static void
test_markers (void)
{
  for (guint shape = WT_CHART_SHAPE_CIRCLE; shape <= WT_CHART_SHAPE_HEXAGON; shape++)
    for (guint see_through = 0; see_through < 2; see_through++)
      {
        g_autoptr (WtChartScene) scene = wt_chart_scene_new (60, 60);
        WtChartMarker marker = { .shape = (WtChartShape) shape,
                                 .x = 30.5,
                                 .y = 30.5,
                                 .radius = 12,
                                 .fill = FILL,
                                 .outline = INK,
                                 .outline_width = 3 };
        cairo_surface_t *surface;
        gboolean outlined = FALSE;

        if (see_through == 1)
          marker.fill.alpha = 0;
        wt_chart_scene_add_marker (scene, &marker);
        surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
        g_assert_cmphex (wt_world_get_pixel (surface, 30, 30), ==, see_through == 1 ? WHITE : RED);
        for (int x = 31; x < 60; x++)
          outlined = outlined || wt_world_get_pixel (surface, x, 30) == BLACK;
        g_assert_true (outlined);
        g_assert_cmphex (wt_world_get_pixel (surface, 50, 30), ==, WHITE);
        cairo_surface_destroy (surface);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-scene-draw/hatch", test_hatch);
  g_test_add_func ("/chart-scene-draw/long-line", test_long_line);
  g_test_add_func ("/chart-scene-draw/short-lines", test_short_lines);
  g_test_add_func ("/chart-scene-draw/markers", test_markers);
  return g_test_run ();
}
