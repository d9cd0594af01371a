#include "wt-chart-geometry.h"
#include "wt-chart-placer.h"

#include <math.h>

#define EPSILON 1e-9

static void
test_scale (void)
{
  const WtChartScale scale = { 6, 8, 100, 20 }, none = { 7, 7, 100, 20 };

  g_assert_cmpfloat (wt_chart_scale_get_position (&scale, 6), ==, 100);
  g_assert_cmpfloat (wt_chart_scale_get_position (&scale, 8), ==, 20);
  g_assert_cmpfloat (wt_chart_scale_get_position (&scale, 7.5), ==, 40);
  g_assert_cmpfloat (wt_chart_scale_get_position (&scale, 9), ==, -20);
  g_assert_cmpfloat (wt_chart_scale_get_position (&none, 7), ==, 60);

  g_assert_cmpfloat (wt_chart_score_get_position (1, 300), ==, 15);
  g_assert_cmpfloat (wt_chart_score_get_position (7.8, 300), ==, 219);
}

static void
test_snap (void)
{
  g_assert_cmpfloat (wt_chart_snap (3.49), ==, 3);
  g_assert_cmpfloat (wt_chart_snap (3.5), ==, 4);
  g_assert_cmpfloat (wt_chart_snap (-3.5), ==, -3);
  g_assert_cmpfloat (wt_chart_snap_line (7.8, 1), ==, 7.5);
  g_assert_cmpfloat (wt_chart_snap_line (7.2, 1.3), ==, 7.5);
  g_assert_cmpfloat (wt_chart_snap_line (7.8, 2), ==, 8);
}

static void
test_rectangles (void)
{
  const WtChartRectangle one = { 10, 10, 20, 10 }, touching = { 30, 10, 5, 5 };
  const WtChartRectangle other = { 25, 5, 20, 10 };
  WtChartRectangle grown = wt_chart_rectangle_grow (&one, 2);

  g_assert_true (wt_chart_rectangle_overlaps (&one, &other));
  g_assert_false (wt_chart_rectangle_overlaps (&one, &touching));
  g_assert_cmpfloat (wt_chart_rectangle_get_overlap (&one, &other), ==, 25);
  g_assert_cmpfloat (wt_chart_rectangle_get_overlap (&one, &touching), ==, 0);
  g_assert_cmpfloat (grown.x, ==, 8);
  g_assert_cmpfloat (wt_chart_rectangle_get_right (&grown), ==, 32);
  g_assert_cmpfloat (wt_chart_rectangle_get_bottom (&grown), ==, 22);
  g_assert_true (wt_chart_rectangle_contains (&one, 10, 10));
  g_assert_false (wt_chart_rectangle_contains (&one, 30, 10));
}

static void
test_crossing (void)
{
  const WtChartRectangle area = { 10, 10, 20, 10 };

  g_assert_cmpfloat (wt_chart_rectangle_get_crossing (&area, 0, 15, 100, 15), ==, 20);
  g_assert_cmpfloat_with_epsilon (wt_chart_rectangle_get_crossing (&area, 15, 0, 15, 15), 5,
                                  EPSILON);
  g_assert_cmpfloat (wt_chart_rectangle_get_crossing (&area, 0, 25, 100, 25), ==, 0);
  g_assert_cmpfloat (wt_chart_rectangle_get_crossing (&area, 0, 0, 5, 5), ==, 0);
  g_assert_cmpfloat_with_epsilon (wt_chart_rectangle_get_crossing (&area, 12, 10, 18, 18), 10,
                                  EPSILON);
  g_assert_cmpfloat (wt_chart_rectangle_get_crossing (&area, 12, 12, 12, 12), ==, 0);
}

static void
test_ticks (void)
{
  static const struct
  {
    double lowest, highest;
    guint most, n;
    double first, step;
  } CASES[] = {
    { 5.58, 8.98, 10, 3, 6, 1 }, { 1, 10, 10, 10, 1, 1 }, { 1, 10, 5, 5, 2, 2 },
    { 1, 10, 3, 2, 5, 5 },       { 1, 10, 1, 1, 10, 10 }, { 7.2, 7.9, 5, 0, 8, 1 },
    { 8, 8, 5, 1, 8, 1 },        { 1, 10, 0, 1, 10, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      double first = 0, step = 0;
      guint n = wt_chart_ticks (CASES[i].lowest, CASES[i].highest, CASES[i].most, &first, &step);

      g_assert_cmpuint (n, ==, CASES[i].n);
      g_assert_cmpfloat (first, ==, CASES[i].first);
      g_assert_cmpfloat (step, ==, CASES[i].step);
    }
}

static void
test_spread (void)
{
  double apart[] = { 10, 50, 90 }, close[] = { 48, 50, 52 }, edge[] = { 88, 89, 5 },
         none[] = { 1, 2, 3 };
  const double sizes[] = { 10, 10, 10 };

  /* What does not touch stays where it is. */
  g_assert_true (wt_chart_spread (apart, sizes, 3, 5, 0, 100));
  g_assert_cmpfloat (apart[0], ==, 10);
  g_assert_cmpfloat (apart[1], ==, 50);
  g_assert_cmpfloat (apart[2], ==, 90);

  /* Three that touch move away from their middle. */
  g_assert_true (wt_chart_spread (close, sizes, 3, 2, 0, 100));
  g_assert_cmpfloat_with_epsilon (close[0], 38, EPSILON);
  g_assert_cmpfloat_with_epsilon (close[1], 50, EPSILON);
  g_assert_cmpfloat_with_epsilon (close[2], 62, EPSILON);

  /* At the end of the axis they move back, and what is in the wrong order is put in order. */
  g_assert_true (wt_chart_spread (edge, sizes, 2, 0, 0, 95));
  g_assert_cmpfloat_with_epsilon (edge[0], 75, EPSILON);
  g_assert_cmpfloat_with_epsilon (edge[1], 85, EPSILON);

  g_assert_false (wt_chart_spread (none, sizes, 3, 2, 0, 33));
  g_assert_cmpfloat (none[2], ==, 3);
  g_assert_true (wt_chart_spread (none, sizes, 3, 2, 0, 34));
  g_assert_true (wt_chart_spread (NULL, NULL, 0, 2, 0, 0));
}

/* Whatever comes in: the order is kept, nothing touches, nothing leaves the axis. */
static void
test_spread_at_random (void)
{
  for (guint round = 0; round < 500; round++)
    {
      double starts[8], sizes[8], last = 0;
      guint n = (guint) g_test_rand_int_range (1, 9);

      for (guint i = 0; i < n; i++)
        {
          starts[i] = last = last + g_test_rand_double_range (0, 12);
          sizes[i] = g_test_rand_double_range (1, 12);
        }
      g_assert_true (wt_chart_spread (starts, sizes, n, 1, 0, 120));
      g_assert_cmpfloat (starts[0], >=, -EPSILON);
      g_assert_cmpfloat (starts[n - 1] + sizes[n - 1], <=, 120 + EPSILON);
      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat (starts[i], >=, starts[i - 1] + sizes[i - 1] + 1 - EPSILON);
    }
}

static void
test_month_step (void)
{
  g_assert_cmpuint (wt_chart_month_step (42, 40, 1), ==, 1);
  g_assert_cmpuint (wt_chart_month_step (42, 40, 3), ==, 3);
  g_assert_cmpuint (wt_chart_month_step (21.5, 30, 1), ==, 2);
  g_assert_cmpuint (wt_chart_month_step (8, 30, 3), ==, 6);
  g_assert_cmpuint (wt_chart_month_step (3, 30, 3), ==, 12);
  g_assert_cmpuint (wt_chart_month_step (0.1, 40, 12), ==, 600);
  g_assert_cmpuint (wt_chart_month_step (0, 40, 12), ==, 2400);
}

static void
test_placer (void)
{
  g_autoptr (WtChartPlacer) placer = wt_chart_placer_new (&(WtChartRectangle){ 0, 0, 100, 100 });
  const WtChartRectangle text = { 10, 10, 20, 10 }, beside = { 40, 10, 20, 10 };
  const WtChartRectangle outside = { 90, 10, 20, 10 };

  g_assert_cmpfloat (wt_chart_placer_get_cost (placer, &text), ==, 0);
  g_assert_true (isinf (wt_chart_placer_get_cost (placer, &outside)));

  wt_chart_placer_add_line (placer, 0, 15, 100, 15, 2);
  g_assert_cmpfloat_with_epsilon (wt_chart_placer_get_cost (placer, &text), 40, EPSILON);
  wt_chart_placer_add_mark (placer, &(WtChartRectangle){ 28, 8, 5, 5 }, 60);
  g_assert_cmpfloat_with_epsilon (wt_chart_placer_get_cost (placer, &text), 100, EPSILON);
  wt_chart_placer_add_text (placer, &text);
  g_assert_true (isinf (wt_chart_placer_get_cost (placer, &text)));
  g_assert_cmpfloat_with_epsilon (wt_chart_placer_get_cost (placer, &beside), 40, EPSILON);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-geometry/scale", test_scale);
  g_test_add_func ("/chart-geometry/snap", test_snap);
  g_test_add_func ("/chart-geometry/rectangles", test_rectangles);
  g_test_add_func ("/chart-geometry/crossing", test_crossing);
  g_test_add_func ("/chart-geometry/ticks", test_ticks);
  g_test_add_func ("/chart-geometry/spread", test_spread);
  g_test_add_func ("/chart-geometry/spread-at-random", test_spread_at_random);
  g_test_add_func ("/chart-geometry/month-step", test_month_step);
  g_test_add_func ("/chart-placer/cost", test_placer);
  return g_test_run ();
}
