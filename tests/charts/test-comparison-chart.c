#include "wt-chart-world.h"
#include "wt-group-world.h"

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static WtChart *
compare_scores (const int64_t first[WT_SCORE_COUNT],
                const int64_t second[WT_SCORE_COUNT],
                int threshold)
{
  const WtChartGroup groups[] = { { .title = "Outpatients", .scores = wt_world_tally (first) },
                                  { .title = "Maternity", .scores = wt_world_tally (second) } };

  return wt_comparison_chart_new ("Felt valued", WT_GROUP_MEASURE_MEAN, &groups[0], &groups[1],
                                  threshold);
}

static WtChart *
compare_shares (
    gint64 first_yes, gint64 first_no, gint64 second_yes, gint64 second_no, int threshold)
{
  const WtChartGroup first = { .title = "Outpatients",
                               .shares = { .yes = first_yes, .no = first_no } };
  const WtChartGroup second = { .title = "Maternity",
                                .shares = { .yes = second_yes, .no = second_no } };

  return wt_comparison_chart_new ("Would take part again", WT_GROUP_MEASURE_SHARE, &first, &second,
                                  threshold);
}

static void
test_sentence_of_scores (void)
{
  static const struct
  {
    int64_t first[WT_SCORE_COUNT], second[WT_SCORE_COUNT];
    const char *sentence;
  } CASES[] = {
    { { 7, 9, 13, 17, 32, 44, 77, 148, 125, 126 },
      { 14, 15, 21, 30, 57, 78, 103, 136, 78, 58 },
      "Outpatients scored 0.9 higher than Maternity (0.7 to 1.1 higher)" },
    { { 14, 15, 21, 30, 57, 78, 103, 136, 78, 58 },
      { 7, 9, 13, 17, 32, 44, 77, 148, 125, 126 },
      "Outpatients scored 0.9 lower than Maternity (0.7 to 1.1 lower)" },
    { { 1, 0, 2, 0, 9, 4, 30, 20, 3, 10 },
      { 0, 0, 1, 0, 0, 2, 0, 0, 0, 1 },
      "The difference could be chance: Outpatients scored 1.0 higher than Maternity (3.5 lower to "
      "5.5 higher)" },
    { { 0, 0, 0, 0, 3, 4, 3, 0, 0, 0 },
      { 0, 0, 0, 0, 3, 4, 3, 0, 0, 0 },
      "Outpatients scored about the same as Maternity (0.8 lower "
      "to 0.8 higher)" },
    { { 1000000, 0, 0, 0, 0, 0, 0, 0, 0, 1000000 },
      { 1000000, 0, 0, 0, 0, 0, 0, 0, 0, 1000000 },
      "Outpatients scored about the same as Maternity (no "
      "difference)" },
    { { 0, 0, 0, 0, 0, 0, 520000, 480000, 0, 0 },
      { 0, 0, 0, 0, 0, 0, 550000, 450000, 0, 0 },
      "Outpatients scored about the same as Maternity (no difference)" },
    { { 0, 0, 0, 0, 0, 0, 20, 40, 20, 0 },
      { 0, 0, 0, 0, 0, 0, 29, 40, 11, 0 },
      "Outpatients scored 0.2 higher than Maternity (up to 0.4 higher)" },
    { { 0, 0, 0, 0, 0, 0, 0, 1, 1, 0 },
      { 0, 0, 9, 9, 9, 0, 0, 0, 0, 0 },
      "Outpatients scored 4.5 higher than Maternity; whether that is chance cannot be told" },
    { { 0, 0, 0, 0, 0, 0, 0, 3, 0, 0 },
      { 0, 0, 0, 0, 0, 0, 3, 0, 0, 0 },
      "Outpatients scored 1.0 higher than Maternity; whether that is chance cannot be told" },
    { { 0 },
      { 0, 0, 9, 9, 9, 0, 0, 0, 0, 0 },
      "Nothing to compare with: no answers for Outpatients" },
    { { 0, 0, 9, 9, 9, 0, 0, 0, 0, 0 },
      { 0 },
      "Nothing to compare with: no answers for Maternity" },
    { { 0 }, { 0 }, "No answers yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = compare_scores (CASES[i].first, CASES[i].second, 0);

      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
    }
}

static void
test_sentence_of_shares (void)
{
  static const struct
  {
    gint64 first_yes, first_no, second_yes, second_no;
    const char *sentence;
  } CASES[] = {
    { 56, 14, 48, 32,
      "Of 100 people, 20 more said yes in Outpatients than in Maternity (5 to 33 more)" },
    { 48, 32, 56, 14,
      "Of 100 people, 20 fewer said yes in Outpatients than in Maternity (5 to 33 fewer)" },
    { 5, 51, 0, 29,
      "The difference could be chance: Of 100 people, 9 more said yes in Outpatients than in "
      "Maternity (4 fewer to 19 more)" },
    { 20, 20, 20, 20,
      "About as many of 100 people said yes in Outpatients as in "
      "Maternity (21 fewer to 21 more)" },
    { 1, 1, 0, 9,
      "Of 100 people, 50 more said yes in Outpatients than in Maternity; whether that is chance "
      "cannot be told" },
    { 0, 0, 0, 0, "No answers yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = compare_shares (CASES[i].first_yes, CASES[i].first_no,
                                                  CASES[i].second_yes, CASES[i].second_no, 0);

      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
    }
}

static void
test_description (void)
{
  static const int64_t TWO[WT_SCORE_COUNT] = { 0, 0, 0, 0, 0, 0, 0, 1, 1, 0 };
  static const int64_t ALIKE[WT_SCORE_COUNT] = { 0, 0, 0, 0, 0, 0, 0, 9, 0, 0 };
  static const int64_t ALIKE_TOO[WT_SCORE_COUNT] = { 0, 0, 0, 0, 0, 0, 9, 0, 0, 0 };
  g_autoptr (WtChart) chart = wt_world_comparison_chart (0);
  g_autoptr (WtChart) few = compare_scores (TWO, ALIKE, 0);
  g_autoptr (WtChart) alike = compare_scores (ALIKE, ALIKE_TOO, 0);
  g_autoptr (WtChart) tiny = compare_shares (502000, 498000, 500000, 500000, 0);
  g_autoptr (WtChart) chance = compare_shares (5, 51, 0, 29, 0);

  check_words (
      wt_chart_dup_description (chart),
      "Outpatients: 7.8 (7.6 to 8.0), 598 answers. Maternity: 6.9 (6.7 to 7.1), 590 "
      "answers. Outpatients scored 0.9 higher than Maternity (0.7 to 1.1 higher). So large "
      "a difference is unlikely to be chance.");
  check_words (wt_chart_dup_count (chart), "1,188 answers");
  check_words (
      wt_chart_dup_description (few),
      "Outpatients: 8.5, 2 answers. Maternity: 8.0 (8.0 to 8.0), 9 answers. Outpatients "
      "scored 0.5 higher than Maternity; whether that is chance cannot be told. With fewer "
      "than 3 answers in a group there is no range.");
  check_words (wt_chart_dup_description (alike),
               "Outpatients: 8.0 (8.0 to 8.0), 9 answers. Maternity: 7.0 (7.0 to 7.0), 9 answers. "
               "Outpatients scored 1.0 higher than Maternity; whether that is chance cannot be "
               "told. In each group all answers are the same, so there is no range.");
  check_words (wt_chart_dup_description (tiny),
               "Outpatients: 50% (50 to 50), 1,000,000 answers. Maternity: 50% (50 to 50), "
               "1,000,000 answers. About as many of 100 people said yes in Outpatients as in "
               "Maternity (no difference). So small a difference hardly matters.");
  check_words (wt_chart_dup_description (chance),
               "Outpatients: 9% (4 to 19), 56 answers. Maternity: 0% (0 to 12), 29 answers. The "
               "difference could be chance: Of 100 people, 9 more said yes in Outpatients than in "
               "Maternity (4 fewer to 19 more). The range takes in no difference at all.");
}

static void
test_table (void)
{
  g_autoptr (WtChart) chart = wt_world_comparison_chart (0);
  g_autoptr (WtChart) shares = compare_shares (56, 14, 48, 32, 0);
  g_autoptr (WtChart) none = compare_shares (56, 14, 0, 0, 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autoptr (WtChartTable) share_table = wt_chart_dup_table (shares);
  g_autoptr (WtChartTable) none_table = wt_chart_dup_table (none);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);
  g_autofree char *share_text = wt_chart_table_to_tab_separated (share_table);
  g_autofree char *none_text = wt_chart_table_to_tab_separated (none_table);

  g_assert_cmpstr (text, ==,
                   "Group\tMean\tLikely range\tAnswers\n"
                   "Outpatients\t7.8\t7.6 to 8.0\t598\n"
                   "Maternity\t6.9\t6.7 to 7.1\t590\n"
                   "Difference\t0.9 higher\t0.7 to 1.1 higher\t\n");
  g_assert_cmpuint (wt_chart_table_get_first_total (table), ==, 2);
  g_assert_cmpstr (share_text, ==,
                   "Group\tShare of yes\tLikely range\tAnswers\n"
                   "Outpatients\t80%\t69 to 88\t70\n"
                   "Maternity\t60%\t49 to 70\t80\n"
                   "Difference\t20 more in 100\t5 to 33 more\t\n");
  g_assert_cmpstr (none_text, ==,
                   "Group\tShare of yes\tLikely range\tAnswers\n"
                   "Outpatients\t80%\t69 to 88\t70\n"
                   "Maternity\tno answers yet\t\t\n");
}

static double
get_middle (const WtChartScene *scene, const char *words)
{
  WtChartRectangle text = wt_world_get_text (scene, words);

  return text.x + text.width / 2;
}

static const WtChartMarker *
get_marker (const WtChartScene *scene, WtChartShape shape)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      const WtChartItem *item = &g_array_index (scene->items, WtChartItem, i);

      if (item->kind == WT_CHART_ITEM_MARKER && item->marker.shape == shape)
        return &item->marker;
    }
  g_assert_not_reached ();
}

/* One unit is as long below as it is above, and no difference is where the second group is. */
static void
test_geometry (void)
{
  g_autoptr (WtChart) chart = wt_world_comparison_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 443, 0);
  const WtChartMarker *first = get_marker (scene, WT_CHART_SHAPE_CIRCLE);
  const WtChartMarker *second = get_marker (scene, WT_CHART_SHAPE_DIAMOND);
  const WtChartMarker *difference = get_marker (scene, WT_CHART_SHAPE_SQUARE);
  double unit = get_middle (scene, "8") - get_middle (scene, "7");

  g_assert_cmpfloat_with_epsilon (get_middle (scene, "+1") - get_middle (scene, "0"), unit, 2);
  g_assert_cmpfloat_with_epsilon (second->x, get_middle (scene, "0"), 2);
  g_assert_cmpfloat_with_epsilon (first->x - second->x, 0.8993 * unit, 1);
  g_assert_cmpfloat (difference->x, ==, first->x);
  g_assert_cmpfloat (first->y, <, second->y);
  g_assert_cmpfloat (second->y, <, difference->y);
  g_assert_true (wt_world_has_text (scene, "0.9 higher (0.7 to 1.1 higher)"));
}

static void
test_marks (void)
{
  g_autoptr (WtChart) chart = wt_world_comparison_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 443, 0);
  g_autofree char *sentence = wt_chart_dup_sentence (chart);

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (wt_chart_scene_get_mark (scene, i)->key, ==, (int) i);
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, WT_COMPARISON_MARK_SECOND)->words, ==,
                   "Maternity: 6.9 (6.7 to 7.1), 590 answers");
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, WT_COMPARISON_MARK_DIFFERENCE)->words, ==,
                   sentence);
}

static guint
count_boxes (const WtChartScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < scene->items->len; i++)
    n += g_array_index (scene->items, WtChartItem, i).kind == WT_CHART_ITEM_BOX;
  return n;
}

/* Without a figure there is no difference either, from which it would follow. */
static void
test_withheld (void)
{
  static const struct
  {
    gint64 yes, no;
    const char *stub;
  } CASES[] = { { 3, 0, "fewer than 5 answers" },
                { 96, 4, "not shown: fewer than 5 said yes or no" },
                { 2, 30, "not shown: fewer than 5 said yes or no" } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = compare_shares (CASES[i].yes, CASES[i].no, 60, 40, 5);
      g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 443, 0);
      g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
      g_autofree char *text = wt_chart_table_to_tab_separated (table);
      g_autofree char *expected = g_strdup_printf ("Group\tShare of yes\tLikely range\tAnswers\n"
                                                   "Outpatients\t%s\t\t\n"
                                                   "Maternity\t60%%\t50 to 69\t100\n",
                                                   CASES[i].stub);

      g_assert_cmpstr (text, ==, expected);
      check_words (wt_chart_dup_sentence (chart), "Too few answers to be shown");
      check_words (wt_chart_dup_count (chart), "100 answers");
      g_assert_true (wt_world_has_text (scene, CASES[i].stub));
      g_assert_cmpuint (count_boxes (scene), ==, 1);
      g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 2);
    }
}

static void
test_all_withheld (void)
{
  g_autoptr (WtChart) chart = compare_shares (3, 0, 0, 2, 5);
  g_autoptr (WtChart) shown = compare_shares (30, 0, 20, 8, 5);

  check_words (wt_chart_dup_count (chart), "not shown");
  check_words (wt_chart_dup_sentence (chart), "Too few answers to be shown");
  check_words (wt_chart_dup_sentence (shown),
               "Of 100 people, 29 more said yes in Outpatients than in Maternity (11 to 47 more)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-chart/sentence-of-scores", test_sentence_of_scores);
  g_test_add_func ("/comparison-chart/sentence-of-shares", test_sentence_of_shares);
  g_test_add_func ("/comparison-chart/description", test_description);
  g_test_add_func ("/comparison-chart/table", test_table);
  g_test_add_func ("/comparison-chart/geometry", test_geometry);
  g_test_add_func ("/comparison-chart/marks", test_marks);
  g_test_add_func ("/comparison-chart/withheld", test_withheld);
  g_test_add_func ("/comparison-chart/all-withheld", test_all_withheld);
  return g_test_run ();
}
