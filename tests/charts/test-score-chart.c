#include "wt-chart-world.h"
#include "wt-score-chart-private.h"

#include <math.h>
#include <string.h>

static WtChart *
make_chart (const int64_t counts[WT_SCORE_COUNT], int threshold)
{
  WtScoreTally tally = wt_world_tally (counts);

  return wt_score_chart_new ("Felt valued", &tally, "not valued", "highly valued", threshold);
}

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_geometry (void)
{
  WtScoreGeometry geometry = wt_score_geometry (300, 200, 12.5, 1);

  g_assert_cmpfloat (geometry.step, ==, 30);
  g_assert_cmpfloat (geometry.bar_width, ==, 23);
  g_assert_cmpfloat (geometry.plot_top, ==, 39.375);
  g_assert_cmpfloat (geometry.baseline, ==, 163);
  g_assert_cmpfloat (wt_score_geometry_get_bar (&geometry, 1), ==, 4);
  g_assert_cmpfloat (wt_score_geometry_get_bar (&geometry, 8), ==, 214);
  g_assert_cmpfloat (wt_score_geometry_get_bar_height (&geometry, 148, 148), ==, 124);
  g_assert_cmpfloat (wt_score_geometry_get_bar_height (&geometry, 7, 148), ==, 6);
  g_assert_cmpfloat (wt_score_geometry_get_bar_height (&geometry, 0, 148), ==, 0);

  /* One of very many is still seen. */
  g_assert_cmpfloat (wt_score_geometry_get_bar_height (&geometry, 1, 1000000), ==, 1.5);
}

/* In a chart that is too low the rows go in the order of what can be done without. */
static void
test_low_chart (void)
{
  WtScoreGeometry ends = wt_score_geometry (300, 105, 12.5, 1);
  WtScoreGeometry strip = wt_score_geometry (300, 80, 12.5, 1);
  WtScoreGeometry counts = wt_score_geometry (300, 40, 12.5, 1);

  g_assert_true (isnan (ends.ends_middle));
  g_assert_false (isnan (ends.strip_middle));
  g_assert_true (isnan (strip.strip_middle));
  g_assert_true (strip.has_counts);
  g_assert_false (counts.has_counts);
}

static void
test_texts (void)
{
  g_autoptr (WtChart) chart = wt_world_score_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 360, 0);
  WtChartRectangle mean = wt_world_get_text (scene, "mean 7.8 (7.6 to 8.0)");

  g_assert_true (wt_world_has_text (scene, "148"));
  g_assert_true (wt_world_has_text (scene, "7"));
  g_assert_true (wt_world_has_text (scene, "10"));
  g_assert_true (wt_world_has_text (scene, "not valued"));
  g_assert_true (wt_world_has_text (scene, "highly valued"));

  /* Left of the interval, above everything else. */
  g_assert_cmpfloat (wt_chart_rectangle_get_right (&mean), <,
                     wt_chart_score_get_position (7.6, 360));
  g_assert_cmpfloat (wt_chart_rectangle_get_bottom (&mean), <, wt_world_get_text (scene, "148").y);
}

/* A mean too far to the left for its words has them to its right. */
static void
test_low_mean (void)
{
  static const int64_t COUNTS[] = { 6, 3, 1, 0, 0, 0, 0, 0, 0, 0 };
  g_autoptr (WtChart) chart = make_chart (COUNTS, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 360, 0);

  g_assert_cmpfloat (wt_world_get_text (scene, "mean 1.5 (1.0 to 2.0)").x, >,
                     wt_chart_score_get_position (2, 360));
}

static void
test_pixels (void)
{
  g_autoptr (WtChart) chart = wt_world_score_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 300, 200);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  WtScoreGeometry geometry = wt_score_geometry (300, 200, 12.5, 1);
  int baseline = (int) geometry.baseline;

  /* Bar 8, on both sides of its edges, which lie between pixels. */
  g_assert_cmphex (wt_world_get_pixel (surface, 214, baseline - 20), ==, 0x1c71d8);
  g_assert_cmphex (wt_world_get_pixel (surface, 236, baseline - 20), ==, 0x1c71d8);
  g_assert_cmphex (wt_world_get_pixel (surface, 213, baseline - 20), ==, 0xffffff);
  g_assert_cmphex (wt_world_get_pixel (surface, 237, baseline - 20), ==, 0xffffff);
  g_assert_cmphex (wt_world_get_pixel (surface, 225, baseline - 124), ==, 0x1c71d8);
  g_assert_cmphex (wt_world_get_pixel (surface, 225, baseline - 125), ==, 0xffffff);

  /* Bar 1 is 6 high, and the baseline is one line of the axis' colour. */
  g_assert_cmphex (wt_world_get_pixel (surface, 15, baseline - 5), ==, 0x1c71d8);
  g_assert_cmphex (wt_world_get_pixel (surface, 15, baseline - 7), ==, 0xffffff);
  g_assert_cmphex (wt_world_get_pixel (surface, 1, baseline), ==, 0x8b8b8b);
  g_assert_cmphex (wt_world_get_pixel (surface, 1, baseline + 1), ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static void
test_marks (void)
{
  g_autoptr (WtChart) chart = wt_world_score_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 300, 200);
  const WtChartMark *mark =
      wt_chart_scene_get_mark (scene, (guint) wt_chart_scene_find_mark (scene, 225, 150));

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 10);
  g_assert_cmpint (mark->key, ==, 8);
  g_assert_cmpstr (mark->words, ==, "Score 8: 148 answers, 25%");
  g_assert_cmpint (wt_chart_scene_find_mark (scene, 225, 5), ==, -1);
}

static void
test_words (void)
{
  static const struct
  {
    int64_t counts[WT_SCORE_COUNT];
    const char *count, *sentence, *description;
  } CASES[] = {
    { { 0 }, "no answers", "No answers yet", "There are no forms yet." },
    { { [7] = 1 },
      "1 answer",
      "One answer so far: 8 out of 10",
      "1 form gave a score. The mean is 8.0. One answer is too few to say how far the true figure "
      "may be off." },
    { { [6] = 1, [9] = 1 },
      "2 answers",
      "1 of 2 gave 8 or more",
      "All 2 forms gave a score and 1 of those was 8 or more. The mean is 8.5. 2 answers are too "
      "few to say how far the true figure may be off." },
    { { [7] = 5 },
      "5 answers",
      "All 5 gave 8 or more",
      "All 5 forms gave a score. All of those were 8 or more. The mean is 8.0. All 5 answers are "
      "about the same." },
    { { [0] = 6, [1] = 4 },
      "10 answers",
      "None gave 8 or more",
      "All 10 forms gave a score. None of those was 8 or more. The mean is 1.4. With 10 answers, "
      "the true figure is likely to be between 1.0 and 1.8." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = make_chart (CASES[i].counts, 0);

      check_words (wt_chart_dup_count (chart), CASES[i].count);
      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
      check_words (wt_chart_dup_description (chart), CASES[i].description);
    }
}

static void
test_words_of_the_world (void)
{
  WtScoreTally workshop = { { 0, 0, 1, 0, 1, 1, 4, 9, 8, 6 }, .blank = 1 }, blank = { .blank = 3 };
  WtScoreTally impact = wt_world_impact ();
  g_autoptr (WtChart) chart = wt_score_chart_new ("Felt valued", &workshop, NULL, NULL, 0);
  g_autoptr (WtChart) none = wt_score_chart_new ("Felt valued", &blank, NULL, NULL, 0);
  g_autoptr (WtChart) half = wt_score_chart_new ("Will have an impact", &impact, NULL, NULL, 0);

  check_words (wt_chart_dup_heading (chart), "Felt valued");
  check_words (wt_chart_dup_description (chart),
               "Of 31 forms, 30 gave a score and 23 of those were 8 or more. The mean is 8.2. With "
               "30 answers, the true figure is likely to be between 7.6 and 8.8.");
  check_words (wt_chart_dup_description (none), "3 forms, none of them with a score.");
  check_words (wt_chart_dup_sentence (none), "No answers yet");
  check_words (wt_chart_dup_sentence (half), "Not quite half gave 8 or more");
}

static void
test_table (void)
{
  g_autoptr (WtChart) chart = wt_world_score_chart ();
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  g_assert_cmpstr (wt_chart_table_get_caption (table), ==, "Felt valued");
  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, 17);
  g_assert_cmpuint (wt_chart_table_get_first_total (table), ==, 10);
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 0), ==, "10");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 1), ==, "126");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 2), ==, "21%");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 10, 1), ==, "598");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 11, 0), ==, "Blank");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 13, 0), ==, "More than one box");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 13, 1), ==, "1");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 14, 0), ==, "8 or more");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 14, 1), ==, "399");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 14, 2), ==, "67%");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 15, 0), ==, "Mean");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 15, 1), ==, "7.8");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 16, 0), ==, "Median");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 16, 1), ==, "8.0");
}

static void
test_too_few (void)
{
  static const int64_t COUNTS[WT_SCORE_COUNT] = { [3] = 1, [9] = 1 };
  g_autoptr (WtChart) chart = make_chart (COUNTS, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 360, 0);

  g_assert_true (wt_world_has_text (scene, "2 answers: too few for an interval"));
}

static void
test_nothing (void)
{
  static const int64_t COUNTS[WT_SCORE_COUNT] = { 0 };
  g_autoptr (WtChart) chart = make_chart (COUNTS, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 360, 0);

  g_assert_true (wt_world_has_text (scene, "No answers yet"));
  g_assert_true (wt_world_has_text (scene, "10"));
}

static void
test_all_withheld (void)
{
  static const int64_t COUNTS[WT_SCORE_COUNT] = { [3] = 1, [9] = 3 };
  g_autoptr (WtChart) chart = make_chart (COUNTS, 5);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 360, 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  check_words (wt_chart_dup_count (chart), "fewer than 5 answers");
  check_words (wt_chart_dup_sentence (chart), "Too few answers to be shown");
  check_words (wt_chart_dup_description (chart), "There are too few answers to be shown.");
  g_assert_true (wt_world_has_text (scene, "fewer than 5 answers"));
  g_assert_null (strstr (text, "75%"));
  g_assert_null (strstr (text, "Mean"));
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 9)->words, ==, "Score 10: fewer than 5 answers");
}

/* Two numbers under the threshold with a shown total of twice the most they can be are known. */
static void
test_total_that_tells (void)
{
  static const int64_t COUNTS[WT_SCORE_COUNT] = { [3] = 4, [9] = 4 };
  g_autoptr (WtChart) chart = make_chart (COUNTS, 5);
  g_autofree char *count = wt_chart_dup_count (chart);

  g_assert_null (strstr (count, "8"));
}

static void
test_some_withheld (void)
{
  static const int64_t COUNTS[WT_SCORE_COUNT] = { 1, 0, 2, 0, 9, 0, 30, 20, 3, 10 };
  g_autoptr (WtChart) chart = make_chart (COUNTS, 5);
  g_autoptr (WtChartScene) wide = wt_world_layout (chart, WT_WORLD_CARD, 800, 0);
  g_autoptr (WtChartScene) narrow = wt_world_layout (chart, WT_WORLD_CARD, 250, 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  g_assert_cmpstr (wt_chart_table_get_cell (table, 1, 1), ==, "fewer than 5");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 6, 1), ==, "0");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 3, 1), ==, "30");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 11, 0), ==, "Mean");

  /* How many gave 8 or more would tell how many gave 9. */
  check_words (wt_chart_dup_sentence (chart), "The mean is 7.3.");
  g_assert_true (wt_world_has_text (narrow, "not shown"));
  g_assert_true (wt_world_has_text (wide, "fewer than 5"));
  g_assert_cmpstr (wt_chart_scene_get_mark (wide, 8)->words, ==, "Score 9: fewer than 5");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score-chart/geometry", test_geometry);
  g_test_add_func ("/score-chart/low-chart", test_low_chart);
  g_test_add_func ("/score-chart/texts", test_texts);
  g_test_add_func ("/score-chart/low-mean", test_low_mean);
  g_test_add_func ("/score-chart/pixels", test_pixels);
  g_test_add_func ("/score-chart/marks", test_marks);
  g_test_add_func ("/score-chart/words", test_words);
  g_test_add_func ("/score-chart/words-of-the-world", test_words_of_the_world);
  g_test_add_func ("/score-chart/table", test_table);
  g_test_add_func ("/score-chart/too-few", test_too_few);
  g_test_add_func ("/score-chart/nothing", test_nothing);
  g_test_add_func ("/score-chart/all-withheld", test_all_withheld);
  g_test_add_func ("/score-chart/total-that-tells", test_total_that_tells);
  g_test_add_func ("/score-chart/some-withheld", test_some_withheld);
  return g_test_run ();
}
