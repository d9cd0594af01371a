#include "wt-chart-world.h"

#include "wt-number-chart.h"

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static WtChart *
make_chart (double *values, size_t n, int threshold)
{
  WtNumberSummary summary = wt_number_summarise (values, n);

  return wt_number_chart_new ("Miles", &summary, 2, 1, threshold);
}

static void
test_words (void)
{
  double values[] = { 2, 4, 4, 4, 5, 5, 7, 9 };
  static const struct
  {
    size_t n;
    int threshold;
    const char *count, *sentence, *description;
  } CASES[] = {
    { 0, 0, "no answers", "No answers yet", "No answers yet." },
    { 1, 0, "1 answer", "The mean is 2, the median 2; from 2 to 2",
      "1 answer. The mean is 2, the median 2; from 2 to 2." },
    { 8, 0, "8 answers", "The mean is 5, the median 4.5; from 2 to 9",
      "8 answers. The mean is 5, the median 4.5; from 2 to 9. Most are within 2.14 of the mean "
      "(the standard deviation)." },
    { 8, 5, "8 answers", "The mean is 5, the median 4.5",
      "8 answers. The mean is 5, the median 4.5. Most are within 2.14 of the mean (the standard "
      "deviation)." },
    { 4, 5, "fewer than 5 answers", "Too few answers to be shown", "Too few answers to be shown." },
    { 0, 5, "no answers", "No answers yet", "No answers yet." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = make_chart (values, CASES[i].n, CASES[i].threshold);

      check_words (wt_chart_dup_count (chart), CASES[i].count);
      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
      check_words (wt_chart_dup_description (chart), CASES[i].description);
    }
}

static void
test_table (void)
{
  double values[] = { 2, 4, 4, 4, 5, 5, 7, 9 };
  static const struct
  {
    size_t n;
    int threshold;
    const char *table;
  } CASES[] = {
    { 8, 0,
      "Figure\tValue\nMean\t5\nMedian\t4.5\nStandard deviation\t2.14\nSmallest\t2\nLargest\t9\n"
      "Answered\t8\nBlank\t2\nIllegible\t1\n" },
    { 8, 5, "Figure\tValue\nMean\t5\nMedian\t4.5\nStandard deviation\t2.14\nAnswered\t8\n" },
    { 4, 5, "Figure\tValue\nAnswered\tfewer than 5\n" },
    { 0, 0, "Figure\tValue\nAnswered\t0\nBlank\t2\nIllegible\t1\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = make_chart (values, CASES[i].n, CASES[i].threshold);
      g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
      g_autofree char *text = wt_chart_table_to_tab_separated (table);

      g_assert_cmpstr (text, ==, CASES[i].table);
    }
}

static void
test_scene (void)
{
  double values[] = { 0, 10, 20, 30, 100 };
  g_autoptr (WtChart) chart = make_chart (values, 5, 0);
  g_autoptr (WtChart) public_chart = make_chart (values, 5, 5);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 400, 0);
  g_autoptr (WtChartScene) public_scene = wt_world_layout (public_chart, WT_WORLD_CARD, 400, 0);
  WtChartRectangle mean = wt_world_get_text (scene, "Mean 32");
  WtChartRectangle least = wt_world_get_text (scene, "0");
  WtChartRectangle most = wt_world_get_text (scene, "100");
  double low = least.x + least.width / 2, high = most.x + most.width / 2;

  g_assert_cmpfloat_with_epsilon ((mean.x + mean.width / 2 - low) / (high - low), 0.32, 0.02);
  g_assert_true (wt_world_has_text (public_scene, "Mean 32"));
  g_assert_false (wt_world_has_text (public_scene, "0"));
  g_assert_false (wt_world_has_text (public_scene, "100"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-chart/words", test_words);
  g_test_add_func ("/number-chart/table", test_table);
  g_test_add_func ("/number-chart/scene", test_scene);

  return g_test_run ();
}
