#include "wt-chart-world.h"
#include "wt-reach-chart.h"

static const WtLevelFigures LEVELS[WT_LEVEL_COUNT + 1] = {
  { 0, 0 }, { 15, 1240 }, { 16, 412 }, { 13, 238 }, { 4, 42 }
};

static void
check (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_words (void)
{
  g_autoptr (WtChart) chart = wt_reach_chart_new ("Reach", LEVELS, 0);

  check (wt_chart_dup_count (chart), "1,932 people");
  check (wt_chart_dup_sentence (chart),
         "1 in 7 of those reached took part in involving or co-production");
  check (wt_chart_dup_description (chart),
         "Informing: 1,240 people, 15 activities; Engaging: 412 people, 16 activities; Involving: "
         "238 people, 13 activities; Co-production: 42 people, 4 activities. Somebody who came to "
         "two activities is counted twice.");
}

static void
test_marks (void)
{
  g_autoptr (WtChart) chart = wt_reach_chart_new ("Reach", LEVELS, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 400, 0);

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, WT_LEVEL_COUNT);
  for (guint i = 0; i < WT_LEVEL_COUNT; i++)
    g_assert_cmpint (wt_chart_scene_get_mark (scene, i)->key, ==, (int) i + 1);
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 3)->words, ==,
                   "Co-production: 42 people, 4 activities");
  g_assert_true (wt_world_has_text (scene, "412 people, 16 activities"));
}

/* A small number is withheld, and the next smallest with it, since the total is shown. */
static void
test_threshold (void)
{
  static const WtLevelFigures SMALL[WT_LEVEL_COUNT + 1] = {
    { 0, 0 }, { 2, 90 }, { 1, 30 }, { 1, 12 }, { 1, 3 }
  };
  g_autoptr (WtChart) chart = wt_reach_chart_new ("Reach", SMALL, 5);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 400, 0);

  g_assert_cmpstr (wt_chart_table_get_cell (table, 3, 2), ==, "fewer than 5 people");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 2, 2), ==, "not shown");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 1, 2), ==, "30");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 4, 2), ==, "135");
  g_assert_false (wt_world_has_text (scene, "12 people, 1 activity"));
  check (wt_chart_dup_sentence (chart), "Some numbers are too small to be shown");
}

static void
test_nothing (void)
{
  static const WtLevelFigures NONE[WT_LEVEL_COUNT + 1] = { 0 };
  static const WtLevelFigures UNKNOWN[WT_LEVEL_COUNT + 1] = { { 0, 0 }, { 2, 0 } };
  g_autoptr (WtChart) none = wt_reach_chart_new ("Reach", NONE, 0);
  g_autoptr (WtChart) unknown = wt_reach_chart_new ("Reach", UNKNOWN, 0);

  check (wt_chart_dup_sentence (none), "No activities yet");
  check (wt_chart_dup_sentence (unknown), "It is not recorded how many people were reached");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach-chart/words", test_words);
  g_test_add_func ("/reach-chart/marks", test_marks);
  g_test_add_func ("/reach-chart/threshold", test_threshold);
  g_test_add_func ("/reach-chart/nothing", test_nothing);
  return g_test_run ();
}
