#include "wt-chart-world.h"

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_texts (void)
{
  g_autoptr (WtChart) chart = wt_world_spectrum_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 330, 0);

  g_assert_true (wt_world_has_text (scene, "13"));
  g_assert_true (wt_world_has_text (scene, "Oct–Dec"));
  g_assert_true (wt_world_has_text (scene, "2024"));
  g_assert_true (wt_world_has_text (scene, "2025"));

  /* Each name beside its segment, from informing up to co-production. */
  g_assert_cmpfloat (wt_world_get_text (scene, "Informing").y, >,
                     wt_world_get_text (scene, "Engaging").y + 12);
  g_assert_cmpfloat (wt_world_get_text (scene, "Engaging").y, >,
                     wt_world_get_text (scene, "Involving").y + 12);
  g_assert_cmpfloat (wt_world_get_text (scene, "Involving").y, >,
                     wt_world_get_text (scene, "Co-production").y + 12);
}

/* Where there is no room beside the columns, the levels are named above them. */
static void
test_key (void)
{
  g_autoptr (WtChart) chart = wt_world_spectrum_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_LARGE, 330, 0);

  g_assert_cmpfloat (wt_world_get_text (scene, "Informing").y, <,
                     wt_world_get_text (scene, "13").y);
  g_assert_true (wt_world_has_text (scene, "Oct"));
}

static void
test_pixels (void)
{
  g_autoptr (WtChart) chart = wt_world_spectrum_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 330, 0);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);

  for (guint i = 0; i < wt_chart_scene_get_n_marks (scene); i++)
    {
      const WtChartMark *mark = wt_chart_scene_get_mark (scene, i);
      WtLevel level = WT_SPECTRUM_CHART_KEY_LEVEL (mark->key);
      const WtChartTheme *theme = wt_chart_theme_get (WT_CHART_THEME_LIGHT);

      g_assert_cmphex (wt_world_get_pixel (surface, (int) mark->rectangle.x + 3,
                                           (int) (mark->rectangle.y + mark->rectangle.height / 2)),
                       ==, wt_world_get_rgb (&theme->levels[level].fill));
    }
  cairo_surface_destroy (surface);
}

/* Heights are as their numbers, and columns stand on one another without a gap but for the card. */
static void
test_marks (void)
{
  g_autoptr (WtChart) chart = wt_world_spectrum_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 330, 0);
  const WtChartMark *informing = wt_chart_scene_get_mark (scene, 0);
  const WtChartMark *engaging = wt_chart_scene_get_mark (scene, 1);
  const WtChartMark *involving = wt_chart_scene_get_mark (scene, 2);

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 15);
  g_assert_cmpstr (informing->words, ==, "October 2024 to December 2024, Informing: 5");
  g_assert_cmpint (WT_SPECTRUM_CHART_KEY_QUARTER (informing->key), ==, 0);
  g_assert_cmpint (WT_SPECTRUM_CHART_KEY_LEVEL (involving->key), ==, WT_LEVEL_INVOLVING);
  g_assert_cmpfloat_with_epsilon (informing->rectangle.height / 5, engaging->rectangle.height / 4,
                                  0.5);
  g_assert_cmpfloat (wt_chart_rectangle_get_bottom (&engaging->rectangle), ==,
                     informing->rectangle.y);
}

static void
test_words (void)
{
  const WtQuarterFigures one = { "2025-01-01", { 0, 0, 0, 1, 0 } };
  g_autoptr (WtChart) chart = wt_world_spectrum_chart ();
  g_autoptr (WtChart) single = wt_spectrum_chart_new ("One", &one, 1);
  g_autoptr (WtChart) none = wt_spectrum_chart_new ("None", NULL, 0);

  check_words (wt_chart_dup_count (chart), "48 activities");
  check_words (wt_chart_dup_sentence (chart), "Just over 1 in 3 were involving or co-production");
  check_words (wt_chart_dup_description (chart),
               "48 activities in 4 quarters from October 2024 on: Informing 15, Engaging 16, "
               "Involving 13, Co-production 4.");
  check_words (wt_chart_dup_count (single), "1 activity");
  check_words (
      wt_chart_dup_description (single),
      "1 activity in 1 quarter from January 2025 on: Informing 0, Engaging 0, Involving 1, "
      "Co-production 0.");
  check_words (wt_chart_dup_count (none), "0 activities");
  check_words (wt_chart_dup_sentence (none), "No activities yet");
  check_words (wt_chart_dup_description (none), "There are no activities yet.");
}

static void
test_table (void)
{
  g_autoptr (WtChart) chart = wt_world_spectrum_chart ();
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, 4);
  g_assert_cmpuint (wt_chart_table_get_n_columns (table), ==, 6);
  g_assert_cmpstr (wt_chart_table_get_cell (table, 3, 0), ==, "July 2025 to September 2025");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 3, 4), ==, "2");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 3, 5), ==, "13");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spectrum-chart/texts", test_texts);
  g_test_add_func ("/spectrum-chart/key", test_key);
  g_test_add_func ("/spectrum-chart/pixels", test_pixels);
  g_test_add_func ("/spectrum-chart/marks", test_marks);
  g_test_add_func ("/spectrum-chart/words", test_words);
  g_test_add_func ("/spectrum-chart/table", test_table);
  return g_test_run ();
}
