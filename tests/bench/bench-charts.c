/*
 * What it costs to paint charts once more: a histogram, a chart of 60 and one of 10,000 points over
 * time, and an overview of 20 charts, at 640 by 360 on an image surface. Beside each stands what
 * bare Cairo takes for the least of the same: as many rectangles, or a line through as many points.
 * Ratios are what counts; seconds depend on the machine.
 *
 *   meson test -C build --benchmark -v          or    bench-charts [RUNS]
 */

#include "wt-chart-world.h"
#include "wt-series-world.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define WIDTH 640
#define HEIGHT 360
#define PRINT_LABEL 12
#define RUNS 200
#define FEW_POINTS 60
#define MANY_POINTS 10000
#define OVERVIEW_CHARTS 20
#define BARS 10

typedef void (*Paint) (cairo_t *cr, gpointer data);

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static int
compare (gconstpointer one, gconstpointer other)
{
  double first = *(const double *) one, second = *(const double *) other;

  return first < second ? -1 : first > second;
}

/* The middle one of many times, in milliseconds, on a surface that is warm. */
static double
measure (Paint paint, gpointer data, guint runs)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autofree double *times = g_new (double, runs);

  paint (cr, data);
  for (guint i = 0; i < runs; i++)
    {
      double start;

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_surface_flush (surface);
      start = now ();
      paint (cr, data);
      cairo_surface_flush (surface);
      times[i] = now () - start;
    }
  qsort (times, runs, sizeof *times, compare);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return times[runs / 2];
}

static void
paint_scenes (cairo_t *cr, gpointer data)
{
  GPtrArray *scenes = data;

  for (guint i = 0; i < scenes->len; i++)
    wt_chart_scene_draw (g_ptr_array_index (scenes, i), cr);
}

static void
paint_rectangles (cairo_t *cr, gpointer data)
{
  guint n = GPOINTER_TO_UINT (data);

  cairo_set_source_rgb (cr, 0.1, 0.4, 0.5);
  for (guint i = 0; i < n; i++)
    {
      double width = (double) WIDTH / n, height = HEIGHT * (0.2 + 0.7 * (i * 7 % 10) / 10.0);

      cairo_rectangle (cr, i * width, HEIGHT - height, 0.78 * width, height);
      cairo_fill (cr);
    }
}

static void
paint_line (cairo_t *cr, gpointer data)
{
  guint n = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, (i + 0.5) * WIDTH / n, HEIGHT * (0.2 + 0.6 * (i * 7919 % 101) / 101.0));
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
}

static GPtrArray *
new_scenes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) wt_chart_scene_free);
}

/* Takes over @chart. */
static void
add_scene (GPtrArray *scenes, WtChart *chart)
{
  const WtChartStyle style = { .label_size = PRINT_LABEL };
  PangoContext *context = wt_world_context ();

  g_ptr_array_add (scenes,
                   wt_chart_layout (chart, context, wt_chart_theme_get (WT_CHART_THEME_PRINT),
                                    &style, WIDTH, HEIGHT));
  g_object_unref (context);
  g_object_unref (chart);
}

static WtChart *
make_walk (gsize n)
{
  g_autoptr (WtSeries) series = wt_world_make_walk (n);

  return wt_xmr_chart_new ("Felt valued, activity by activity", series, NULL);
}

/* The charts that an overview may show, over and over. */
static GPtrArray *
make_overview (void)
{
  GPtrArray *scenes = new_scenes ();

  while (scenes->len < OVERVIEW_CHARTS)
    {
      add_scene (scenes, wt_world_score_chart ());
      add_scene (scenes, wt_world_xmr_chart ());
      add_scene (scenes, wt_world_share_chart ());
      add_scene (scenes, wt_world_spectrum_chart ());
      add_scene (scenes, wt_world_checklist_chart ());
    }
  return scenes;
}

/* How much of @whole is @part, to be read beside a goal. */
static void
print_line (const char *what, double time, const char *beside, double other)
{
  printf ("%-34s %8.3f ms   %-34s %8.3f ms   %6.2f ×\n", what, time, beside, other, time / other);
}

static double
measure_layout (gsize n)
{
  g_autoptr (WtChart) chart = make_walk (n);
  g_autoptr (GPtrArray) scenes = new_scenes ();
  double start = now ();

  add_scene (scenes, g_object_ref (chart));
  return now () - start;
}

int
main (int argc, char **argv)
{
  guint runs = argc > 1 ? (guint) MAX (1, atoi (argv[1])) : RUNS;
  g_autoptr (GPtrArray) histogram = new_scenes (), few = new_scenes (), many = new_scenes ();
  g_autoptr (GPtrArray) overview = make_overview ();
  double bars, line, long_line, of_few, of_many;

  add_scene (histogram, wt_world_score_chart ());
  add_scene (few, make_walk (FEW_POINTS));
  add_scene (many, make_walk (MANY_POINTS));
  bars = measure (paint_rectangles, GUINT_TO_POINTER (BARS), runs);
  line = measure (paint_line, GUINT_TO_POINTER (FEW_POINTS), runs);
  long_line = measure (paint_line, GUINT_TO_POINTER (MANY_POINTS), runs);
  of_few = measure (paint_scenes, few, runs);
  of_many = measure (paint_scenes, many, runs);

  printf ("Painting once more at %d by %d, the middle one of %u times\n", WIDTH, HEIGHT, runs);
  print_line ("histogram (goal 0.15 ms)", measure (paint_scenes, histogram, runs),
              "10 bare rectangles", bars);
  print_line ("60 points over time", of_few, "bare line through 60 points", line);
  print_line ("10,000 points over time", of_many, "bare line through 10,000 points", long_line);
  print_line ("10,000 points (goal 1.5 ×)", of_many, "60 points over time", of_few);
  print_line ("overview of 20 charts (goal 6 ms)", measure (paint_scenes, overview, runs / 4 + 1),
              "200 bare rectangles",
              measure (paint_rectangles, GUINT_TO_POINTER (BARS * OVERVIEW_CHARTS), runs));
  print_line ("laying out 10,000 points", measure_layout (MANY_POINTS), "laying out 60 points",
              measure_layout (FEW_POINTS));
  return 0;
}
