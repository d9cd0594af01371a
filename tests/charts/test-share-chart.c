#include "wt-chart-world.h"

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static WtChart *
make_chart (const WtShareTally *tally, int threshold)
{
  const WtShareChartRow row = { "Would take part again", *tally };

  return wt_share_chart_new ("Again", &row, 1, threshold);
}

static void
test_texts (void)
{
  g_autoptr (WtChart) chart = wt_world_share_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 443, 0);
  WtChartRectangle interval = wt_world_get_text (scene, "87% (70 to 95)");

  g_assert_true (wt_world_has_text (scene, "Expressed all the views they had"));
  g_assert_cmpfloat (wt_world_get_text (scene, "Yes 26").x, <, 20);
  g_assert_cmpfloat (wt_world_get_text (scene, "No 4").x, >, 400);
  g_assert_cmpfloat (wt_world_get_text (scene, "1 blank").x, <, 5);
  g_assert_cmpfloat (wt_chart_rectangle_get_right (&interval), <, 0.70 * 443);
  g_assert_true (wt_world_has_text (scene, "76% (58 to 88)"));
}

static void
test_pixels (void)
{
  g_autoptr (WtChart) chart = make_chart (&(WtShareTally){ .yes = 75, .no = 25 }, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 400, 0);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  WtChartRectangle yes = wt_world_get_text (scene, "Yes 75");
  int middle = (int) (yes.y + yes.height / 2);

  g_assert_cmphex (wt_world_get_pixel (surface, 200, middle), ==, 0x1c71d8);
  g_assert_cmphex (wt_world_get_pixel (surface, 299, middle), ==, 0x1c71d8);
  g_assert_cmphex (wt_world_get_pixel (surface, 300, middle), ==, 0xffffff);
  g_assert_cmphex (wt_world_get_pixel (surface, 399, middle), ==, 0x8b8b8b);
  cairo_surface_destroy (surface);
}

/* A part too narrow for its number has it outside. */
static void
test_narrow_parts (void)
{
  g_autoptr (WtChart) few = make_chart (&(WtShareTally){ .yes = 1, .no = 70 }, 0);
  g_autoptr (WtChart) most = make_chart (&(WtShareTally){ .yes = 96, .no = 4 }, 0);
  g_autoptr (WtChartScene) few_scene = wt_world_layout (few, WT_WORLD_CARD, 443, 0);
  g_autoptr (WtChartScene) most_scene = wt_world_layout (most, WT_WORLD_CARD, 443, 0);

  g_assert_cmpfloat (wt_world_get_text (few_scene, "Yes 1").x, >, 443.0 / 71);
  g_assert_cmpfloat (wt_world_get_text (most_scene, "No 4").y, <,
                     wt_world_get_text (most_scene, "Yes 96").y - 10);
}

static void
test_words (void)
{
  static const struct
  {
    WtShareTally tally;
    const char *sentence, *description;
  } CASES[] = {
    { { 0 }, "No answers yet", "Would take part again: no answers yet." },
    { { .blank = 3 }, "No answers yet", "Would take part again: no answers yet." },
    { { .yes = 1 },
      "1 of 1 said yes",
      "Would take part again: of 1 form, 1 answered and 1 of those said yes, 100%. With 1 answer, "
      "the true share is likely to be between 21% and 100%." },
    { { .yes = 26, .no = 4, .blank = 1 },
      "6 in 7 said yes",
      "Would take part again: of 31 forms, 30 answered and 26 of those said yes, 87%. With 30 "
      "answers, the true share is likely to be between 70% and 95%." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = make_chart (&CASES[i].tally, 0);

      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
      check_words (wt_chart_dup_description (chart), CASES[i].description);
    }
}

static void
test_words_of_several (void)
{
  const WtShareChartRow same[] = { { "One", { .yes = 87, .no = 13 } },
                                   { "Two", { .yes = 87, .no = 13 } } };
  g_autoptr (WtChart) chart = wt_world_share_chart ();
  g_autoptr (WtChart) equal = wt_share_chart_new ("Equal", same, 2, 0);
  g_autoptr (WtChart) none = wt_share_chart_new ("None", NULL, 0, 0);

  check_words (wt_chart_dup_sentence (chart),
               "Between 76% and 87% said yes, depending on the question");
  check_words (wt_chart_dup_count (chart), "31 forms");
  check_words (wt_chart_dup_sentence (equal), "87% said yes to each question");
  check_words (wt_chart_dup_description (none), "There are no questions.");
  check_words (wt_chart_dup_count (none), "0 forms");
}

static void
test_table_and_marks (void)
{
  g_autoptr (WtChart) chart = wt_world_share_chart ();
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 443, 0);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  g_assert_cmpstr (text, ==,
                   "Question\tYes\tNo\tShare of yes\tLikely range\tNot usable\n"
                   "Expressed all the views they had\t26\t4\t87%\t70 to 95\t1 blank\n"
                   "Would take part again\t22\t7\t76%\t58 to 88\t2 blank\n");
  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 2);
  g_assert_cmpint (wt_chart_scene_get_mark (scene, 1)->key, ==, 1);
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 0)->words, ==,
                   "Expressed all the views they had: 87% yes, 26 of 30 answers");
}

/* With the total shown, the number of yes would give away that of no. */
static void
test_withheld (void)
{
  static const WtShareTally TALLIES[] = { { .yes = 3 },
                                          { .yes = 96, .no = 4 },
                                          { .yes = 2, .no = 30 } };

  for (guint i = 0; i < G_N_ELEMENTS (TALLIES); i++)
    {
      g_autoptr (WtChart) chart = make_chart (&TALLIES[i], 5);
      g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
      g_autofree char *text = wt_chart_table_to_tab_separated (table);
      g_autofree char *description = wt_chart_dup_description (chart);

      g_assert_nonnull (strstr (text, "fewer than 5"));
      g_assert_nonnull (strstr (description, "fewer than 5"));
      g_assert_null (strstr (description, "%"));
      check_words (wt_chart_dup_sentence (chart), "Too few answers to be shown");
    }
}

static void
test_shown_with_threshold (void)
{
  g_autoptr (WtChart) chart = make_chart (&(WtShareTally){ .yes = 26, .no = 10, .blank = 1 }, 5);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 443, 0);

  g_assert_true (wt_world_has_text (scene, "Yes 26"));
  g_assert_false (wt_world_has_text (scene, "1 blank"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share-chart/texts", test_texts);
  g_test_add_func ("/share-chart/pixels", test_pixels);
  g_test_add_func ("/share-chart/narrow-parts", test_narrow_parts);
  g_test_add_func ("/share-chart/words", test_words);
  g_test_add_func ("/share-chart/words-of-several", test_words_of_several);
  g_test_add_func ("/share-chart/table-and-marks", test_table_and_marks);
  g_test_add_func ("/share-chart/withheld", test_withheld);
  g_test_add_func ("/share-chart/shown-with-threshold", test_shown_with_threshold);
  return g_test_run ();
}
