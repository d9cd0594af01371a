#include "wt-calendar-chart.h"
#include "wt-chart-world.h"

static const WtDayFigures DAYS[] = {
  { "2024-09-30", { 0, 1, 0, 0, 0 } }, /* before the period */
  { "2024-10-01", { 0, 1, 0, 0, 0 } }, { "2024-10-07", { 0, 0, 1, 2, 0 } },
  { "2025-02-28", { 0, 0, 1, 0, 0 } }, { "2025-09-30", { 0, 0, 0, 0, 1 } },
};

static void
check (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static WtChart *
make_year (void)
{
  return wt_calendar_chart_new ("Calendar", DAYS, G_N_ELEMENTS (DAYS), "2024-10-01", "2025-09-30");
}

static void
test_words (void)
{
  g_autoptr (WtChart) chart = make_year ();
  g_autoptr (WtChart) day = wt_calendar_chart_new ("Calendar", DAYS + 2, 1, NULL, NULL);
  g_autoptr (WtChart) even = wt_calendar_chart_new ("Calendar", DAYS + 3, 2, NULL, NULL);
  g_autoptr (WtChart) none = wt_calendar_chart_new ("Calendar", NULL, 0, "2024-10-01", "");

  check (wt_chart_dup_count (chart), "6 activities");
  check (wt_chart_dup_sentence (chart), "Activities in 3 months, most in October 2024 (4)");
  check (wt_chart_dup_description (chart),
         "6 activities on 4 days: Co-production 1, Involving 2, Engaging 2, Informing 1. "
         "October 2024: 4, February 2025: 1, September 2025: 1.");
  check (wt_chart_dup_sentence (day), "Activities in 1 month");
  check (wt_chart_dup_description (day),
         "3 activities on 1 day: Involving 2, Engaging 1. October 2024: 3.");
  check (wt_chart_dup_sentence (even), "Activities in 2 months");
  check (wt_chart_dup_count (none), "0 activities");
  check (wt_chart_dup_sentence (none), "No activities yet");
  check (wt_chart_dup_description (none), "There are no activities yet.");
}

/* A row a month, a place a day; a mark leads to its day in what was given. */
static void
test_marks (void)
{
  g_autoptr (WtChart) chart = make_year ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 640, 0);
  const WtChartMark *first, *seventh, *february, *last;

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 4);
  first = wt_chart_scene_get_mark (scene, 0);
  seventh = wt_chart_scene_get_mark (scene, 1);
  february = wt_chart_scene_get_mark (scene, 2);
  last = wt_chart_scene_get_mark (scene, 3);
  g_assert_cmpint (first->key, ==, 1);
  g_assert_cmpint (last->key, ==, 4);
  g_assert_cmpstr (seventh->words, ==, "3 activities on 7 October 2024: Involving 2, Engaging 1");
  g_assert_cmpstr (last->words, ==, "1 activity on 30 September 2025: Co-production 1");
  g_assert_cmpfloat (first->rectangle.y, ==, seventh->rectangle.y);
  g_assert_cmpfloat (february->rectangle.y, >, first->rectangle.y);
  g_assert_cmpfloat_with_epsilon ((last->rectangle.x - first->rectangle.x)
                                      / (seventh->rectangle.x - first->rectangle.x),
                                  29.0 / 6, 0.001);
}

/* Each level has a shape of its own beside its colour; a day looks like its highest level. */
static void
test_shapes (void)
{
  static const WtDayFigures SHOWN[] = {
    { "2024-10-01", { 0, 1, 0, 0, 0 } },
    { "2024-10-08", { 0, 1, 1, 0, 0 } },
    { "2024-10-15", { 0, 0, 1, 1, 0 } },
    { "2024-10-22", { 0, 1, 1, 1, 1 } },
  };
  static const WtChartShape SHAPES[] = { WT_CHART_SHAPE_TRIANGLE, WT_CHART_SHAPE_SQUARE,
                                         WT_CHART_SHAPE_DIAMOND, WT_CHART_SHAPE_HEXAGON };
  g_autoptr (WtChart) chart =
      wt_calendar_chart_new ("Calendar", SHOWN, G_N_ELEMENTS (SHOWN), NULL, NULL);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 320, 0);
  guint found = 0;

  /* The key first, then the days. */
  for (guint i = 0; i < scene->items->len; i++)
    {
      const WtChartItem *item = &g_array_index (scene->items, WtChartItem, i);

      if (item->kind == WT_CHART_ITEM_MARKER)
        g_assert_cmpint (item->marker.shape, ==, SHAPES[found++ % WT_LEVEL_COUNT]);
    }
  g_assert_cmpuint (found, ==, 2 * WT_LEVEL_COUNT);
}

/* How many there were is said above a day with several, and behind its month. */
static void
test_counts (void)
{
  g_autoptr (WtChart) chart = make_year ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 320, 0);
  WtChartRectangle three = wt_world_get_text (scene, "3");
  WtChartRectangle four = wt_world_get_text (scene, "4");
  WtChartRectangle october = wt_world_get_text (scene, "Oct");
  const WtChartMark *seventh = wt_chart_scene_get_mark (scene, 1);

  g_assert_cmpfloat_with_epsilon (three.x + three.width / 2,
                                  seventh->rectangle.x + seventh->rectangle.width / 2, 2);
  g_assert_cmpfloat (wt_chart_rectangle_get_bottom (&three), <=, four.y + 1);
  g_assert_cmpfloat_with_epsilon (four.y + four.height / 2, october.y + october.height / 2, 2);
  g_assert_cmpfloat (wt_chart_rectangle_get_right (&four), >, 310);
  g_assert_true (wt_world_has_text (scene, "2024"));
  g_assert_true (wt_world_has_text (scene, "2025"));
  g_assert_true (wt_world_has_text (scene, "15"));
}

static void
test_table (void)
{
  g_autoptr (WtChart) chart = make_year ();
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, 13);
  g_assert_cmpuint (wt_chart_table_get_first_total (table), ==, 12);
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 0), ==, "October 2024");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 5), ==, "4");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 1, 5), ==, "0");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 11, 4), ==, "1");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 12, 0), ==, "All months");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 12, 3), ==, "2");
}

/* The last 24 months of a longer period are shown, and that there is more is said. */
static void
test_long_period (void)
{
  g_autoptr (WtChart) chart =
      wt_calendar_chart_new ("Calendar", DAYS, G_N_ELEMENTS (DAYS), "2020-01-01", "2026-09-30");
  g_autoptr (WtChart) exact =
      wt_calendar_chart_new ("Calendar", DAYS, G_N_ELEMENTS (DAYS), "2023-10-01", "2025-09-30");
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *description = wt_chart_dup_description (chart);

  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, WT_CALENDAR_CHART_MOST_MONTHS + 1);
  check (wt_chart_dup_count (chart), "6 activities in the last 24 months");
  g_assert_true (g_str_has_suffix (description, "Only the last 24 months are shown."));
  check (wt_chart_dup_count (exact), "7 activities");
}

/* What is no day, or none with an activity, is left out; one that is there twice is one. */
static void
test_odd_days (void)
{
  static const WtDayFigures ODD[] = {
    { "2024-10-00", { 0, 9, 0, 0, 0 } }, { "2024-10-07", { 0, 0, 0, 1, 0 } },
    { "2024-10-07", { 0, 0, 2, 0, 0 } }, { "2024-10-08", { 0 } },
    { "2024-10-32", { 0, 9, 0, 0, 0 } }, { "", { 0, 9, 0, 0, 0 } },
  };
  g_autoptr (WtChart) chart =
      wt_calendar_chart_new ("Calendar", ODD, G_N_ELEMENTS (ODD), "no date", "2024-13-01");
  g_autoptr (WtChart) backwards =
      wt_calendar_chart_new ("Calendar", DAYS, G_N_ELEMENTS (DAYS), "2025-01-01", "2024-01-01");
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 320, 0);
  g_autoptr (WtChartScene) nothing = wt_world_layout (backwards, WT_WORLD_CARD, 320, 0);

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 1);
  g_assert_cmpint (wt_chart_scene_get_mark (scene, 0)->key, ==, 1);
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 0)->words, ==,
                   "3 activities on 7 October 2024: Involving 1, Engaging 2");
  g_assert_cmpuint (wt_chart_scene_get_n_marks (nothing), ==, 0);
  g_assert_true (wt_world_has_text (nothing, "No activities yet"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-chart/words", test_words);
  g_test_add_func ("/calendar-chart/marks", test_marks);
  g_test_add_func ("/calendar-chart/shapes", test_shapes);
  g_test_add_func ("/calendar-chart/counts", test_counts);
  g_test_add_func ("/calendar-chart/table", test_table);
  g_test_add_func ("/calendar-chart/long-period", test_long_period);
  g_test_add_func ("/calendar-chart/odd-days", test_odd_days);
  return g_test_run ();
}
