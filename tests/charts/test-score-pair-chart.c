#include "wt-chart-world.h"
#include "wt-score-pair-chart.h"

#include <string.h>

static WtChart *
make_chart (int threshold)
{
  const WtScorePairQuestion first = { "Felt valued", "not valued", "highly valued",
                                      wt_world_valued () };
  const WtScorePairQuestion second = { "Will have an impact", "no impact", "high impact",
                                       wt_world_impact () };

  return wt_score_pair_chart_new ("Two scores", &first, &second, threshold);
}

static void
check (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_words (void)
{
  g_autoptr (WtChart) chart = make_chart (0);
  g_autofree char *description = wt_chart_dup_description (chart);

  check (wt_chart_dup_sentence (chart),
         "On average “Felt valued” scored 7.8, and “Will have an impact” 6.9");
  check (wt_chart_dup_count (chart), "598 answers");
  g_assert_true (g_str_has_prefix (description, "Felt valued: Of 611 forms, 598 gave a score"));
  g_assert_nonnull (strstr (description, "Will have an impact: All 590 forms gave a score"));
}

/* Side by side where there is room, else one above the other. */
static void
test_places (void)
{
  g_autoptr (WtChart) chart = make_chart (0);
  g_autoptr (WtChartScene) wide = wt_world_layout (chart, WT_WORLD_CARD, 900, 0);
  g_autoptr (WtChartScene) narrow = wt_world_layout (chart, WT_WORLD_CARD, 300, 0);

  g_assert_cmpfloat (wt_world_get_text (wide, "Will have an impact").x, >, 450);
  g_assert_cmpfloat_with_epsilon (wt_world_get_text (wide, "Will have an impact").y,
                                  wt_world_get_text (wide, "Felt valued").y, 3);
  g_assert_cmpfloat (wt_world_get_text (narrow, "Will have an impact").x, <, 5);
  g_assert_cmpfloat (wt_world_get_text (narrow, "Will have an impact").y, >,
                     wt_world_get_text (narrow, "Felt valued").y + 100);
}

static void
test_marks (void)
{
  g_autoptr (WtChart) chart = make_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 900, 0);
  const WtChartMark *first = wt_chart_scene_get_mark (scene, 7);
  const WtChartMark *second = wt_chart_scene_get_mark (scene, 17);

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 20);
  g_assert_cmpstr (first->words, ==, "Felt valued: Score 8: 148 answers, 25%");
  g_assert_cmpstr (second->words, ==, "Will have an impact: Score 8: 136 answers, 23%");
  g_assert_cmpint (WT_SCORE_PAIR_KEY_WHICH (second->key), ==, 1);
  g_assert_cmpint (WT_SCORE_PAIR_KEY_SCORE (second->key), ==, 8);
  g_assert_cmpint (WT_SCORE_PAIR_KEY_SCORE (first->key), ==, 8);
}

/* Bars of both stand for shares on one scale: half as many of half as many answers are as high. */
static void
test_scale (void)
{
  const WtScorePairQuestion many = { "Many", NULL, NULL, { .counts = { [3] = 10, [7] = 30 } } };
  const WtScorePairQuestion few = { "Few", NULL, NULL, { .counts = { [3] = 5, [7] = 15 } } };
  const WtScorePairQuestion even = { "Even", NULL, NULL, { .counts = { [3] = 20, [7] = 20 } } };
  g_autoptr (WtChart) alike = wt_score_pair_chart_new ("Alike", &many, &few, 0);
  g_autoptr (WtChart) unlike = wt_score_pair_chart_new ("Unlike", &many, &even, 0);
  g_autoptr (WtChartScene) first = wt_world_layout (alike, WT_WORLD_CARD, 900, 0);
  g_autoptr (WtChartScene) second = wt_world_layout (unlike, WT_WORLD_CARD, 900, 0);

  g_assert_cmpfloat_with_epsilon (wt_world_get_text (first, "30").y,
                                  wt_world_get_text (first, "15").y, 1);
  g_assert_cmpfloat (wt_world_get_text (second, "20").y, >,
                     wt_world_get_text (second, "30").y + 20);
}

static void
test_missing (void)
{
  const WtScorePairQuestion full = { "Felt valued", NULL, NULL, wt_world_valued () };
  const WtScorePairQuestion none = { "Felt welcome", NULL, NULL, { .blank = 1 } };
  const WtScorePairQuestion few = { "Felt welcome", NULL, NULL, { .counts = { [9] = 3 } } };
  g_autoptr (WtChart) empty = wt_score_pair_chart_new ("Two scores", &none, &none, 0);
  g_autoptr (WtChart) half = wt_score_pair_chart_new ("Two scores", &none, &full, 0);
  g_autoptr (WtChart) public = wt_score_pair_chart_new ("Two scores", &few, &full, 5);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (public);

  check (wt_chart_dup_sentence (empty), "No answers yet");
  check (wt_chart_dup_sentence (half), "Felt valued: 2 in 3 gave 8 or more");
  check (wt_chart_dup_sentence (public), "Felt welcome: Too few answers to be shown");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 0), ==, "Felt welcome");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 2), ==, "not shown");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score-pair-chart/words", test_words);
  g_test_add_func ("/score-pair-chart/places", test_places);
  g_test_add_func ("/score-pair-chart/marks", test_marks);
  g_test_add_func ("/score-pair-chart/scale", test_scale);
  g_test_add_func ("/score-pair-chart/missing", test_missing);
  return g_test_run ();
}
