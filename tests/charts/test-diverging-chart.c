#include "wt-chart-world.h"
#include "wt-share-chart.h"

static const WtShareChartRow ROWS[] = {
  { "Expressed all the views they had", { .yes = 26, .no = 4, .blank = 1 } },
  { "Heard what came of it", { .yes = 9, .no = 15, .blank = 5, .illegible = 2 } },
};

/* All rows share one line: no ends at it, yes begins at it. */
static void
test_line (void)
{
  g_autoptr (WtChart) chart = wt_share_chart_new_diverging ("Yes and no", ROWS, 2, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 600, 0);
  WtChartRectangle first_no = wt_world_get_text (scene, "No 4 (13%)");
  WtChartRectangle second_no = wt_world_get_text (scene, "No 15 (48%)");
  WtChartRectangle first_yes = wt_world_get_text (scene, "Yes 26 (84%)");
  WtChartRectangle second_yes = wt_world_get_text (scene, "Yes 9 (29%)");

  g_assert_cmpfloat_with_epsilon (wt_chart_rectangle_get_right (&first_no),
                                  wt_chart_rectangle_get_right (&second_no), 1.5);
  g_assert_cmpfloat_with_epsilon (first_yes.x, second_yes.x, 1.5);
  g_assert_cmpfloat (first_yes.x, >, wt_chart_rectangle_get_right (&first_no));
  g_assert_true (wt_world_has_text (scene, "7 not usable"));
}

/* The parts are of one scale: a pixel in the longest yes, none where a short one has ended. */
static void
test_pixels (void)
{
  g_autoptr (WtChart) chart = wt_share_chart_new_diverging ("Yes and no", ROWS, 2, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 600, 0);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  WtChartRectangle first = wt_world_get_text (scene, "Yes 26 (84%)");
  WtChartRectangle second = wt_world_get_text (scene, "Yes 9 (29%)");

  g_assert_cmphex (wt_world_get_pixel (surface, (int) first.x + 200, (int) first.y - 16), ==,
                   0x1c71d8);
  g_assert_cmphex (wt_world_get_pixel (surface, (int) second.x + 60, (int) second.y - 16), ==,
                   0x1c71d8);
  g_assert_cmphex (wt_world_get_pixel (surface, (int) second.x + 200, (int) second.y - 16), ==,
                   0xffffff);
  cairo_surface_destroy (surface);
}

/* In public, shares are of those who answered, and nothing tells how few did not. */
static void
test_threshold (void)
{
  g_autoptr (WtChart) chart = wt_share_chart_new_diverging ("Yes and no", ROWS, 2, 5);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 600, 0);

  g_assert_false (wt_world_has_text (scene, "No 4 (13%)"));
  g_assert_true (wt_world_has_text (scene, "not shown: fewer than 5 said yes or no"));
  g_assert_true (wt_world_has_text (scene, "Yes 9 (38%)"));
  g_assert_false (wt_world_has_text (scene, "7 not usable"));
}

/* The sentence is of what the labels are of: all forms, but for the public. */
static void
test_sentence (void)
{
  g_autoptr (WtChart) chart = wt_share_chart_new_diverging ("Yes and no", ROWS, 2, 0);
  g_autoptr (WtChart) one = wt_share_chart_new_diverging ("Yes and no", ROWS, 1, 0);
  g_autoptr (WtChart) public_chart = wt_share_chart_new_diverging ("Yes and no", ROWS + 1, 1, 5);
  g_autofree char *sentence = wt_chart_dup_sentence (chart);
  g_autofree char *of_one = wt_chart_dup_sentence (one);
  g_autofree char *of_public = wt_chart_dup_sentence (public_chart);

  g_assert_cmpstr (sentence, ==,
                   "Between 29% and 84% of all forms say yes, depending on the question");
  g_assert_cmpstr (of_one, ==, "84% of all forms say yes");
  g_assert_cmpstr (of_public, ==, "Not quite 2 in 5 said yes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diverging-chart/line", test_line);
  g_test_add_func ("/diverging-chart/pixels", test_pixels);
  g_test_add_func ("/diverging-chart/threshold", test_threshold);
  g_test_add_func ("/diverging-chart/sentence", test_sentence);
  return g_test_run ();
}
