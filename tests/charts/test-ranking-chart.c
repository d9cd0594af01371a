#include <math.h>

#include "wt-chart-world.h"
#include "wt-group-world.h"

#define MANY 60

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

/* @answers people who all but one gave @score; the last gave one more. */
static WtChartGroup
make_group (const char *title, int score, gint64 answers)
{
  WtChartGroup group = { .title = title };

  if (answers > 0)
    {
      group.scores.counts[score - 1] = answers - 1;
      group.scores.counts[score] += 1;
    }
  return group;
}

static WtChart *
rank (const WtChartGroup *groups, gsize n, int threshold)
{
  return wt_ranking_chart_new ("Felt valued", WT_GROUP_MEASURE_MEAN, groups, n, threshold);
}

static char *
dup_table_text (WtChart *chart)
{
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  return wt_chart_table_to_tab_separated (table);
}

static void
test_order (void)
{
  static const int KEYS[] = { 1, 9, 5, 8, 4, 0, 11, 6, 3, 10, 2, 7 };
  g_autoptr (WtChart) chart = wt_world_ranking_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, WT_WORLD_PROJECTS);
  for (guint i = 0; i < WT_WORLD_PROJECTS; i++)
    {
      const WtChartMark *mark = wt_chart_scene_get_mark (scene, i);

      g_assert_cmpint (mark->key, ==, KEYS[i]);
      if (i > 0)
        g_assert_cmpfloat (mark->rectangle.y, >,
                           wt_chart_scene_get_mark (scene, i - 1)->rectangle.y);
    }
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 0)->words, ==,
                   "Maternity voices: 8.8 (8.5 to 9.0), 84 answers; above all together");
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 2)->words, ==,
                   "Pharmacy first: 8.0 (5.5 to 10.0), 3 answers");
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 9)->words, ==,
                   "Mobile dentist: 6.1 (5.1 to 7.1), 26 answers; below all together");
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 11)->words, ==, "Podiatry: no answers yet");
}

static void
test_sentence (void)
{
  const WtChartGroup groups[] = { make_group ("A", 9, 90), make_group ("B", 8, 90),
                                  make_group ("C", 8, 90), make_group ("D", 8, 90),
                                  make_group ("E", 8, 90), make_group ("F", 4, 300),
                                  make_group ("G", 3, 2),  make_group ("H", 1, 0) };
  static const struct
  {
    gsize first, n;
    int threshold;
    const char *sentence, *count;
  } CASES[] = {
    { 0, 0, 0, "No answers yet", "no answers" },
    { 7, 1, 0, "No answers yet", "no answers" },
    { 7, 1, 5, "No answers yet", "no answers" },
    { 0, 1, 0, "Only one to show: A, 9.0", "90 answers" },
    { 6, 2, 0, "Only one to show: G, 3.5", "2 answers" },
    { 6, 2, 5, "Too few answers to be shown", "fewer than 5 answers" },
    { 2, 2, 0, "None stands out clearly from 8.0, the figure of all together", "180 answers" },
    { 0, 2, 0, "Clearly above 8.5, the figure of all together: A; clearly below: B",
      "180 answers" },
    { 0, 6, 0,
      "Clearly above 6.5, the figure of all together: A, B, C and 2 more; clearly below: F",
      "750 answers" },
    { 5, 3, 0, "None stands out clearly from 4.0, the figure of all together", "302 answers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = rank (&groups[CASES[i].first], CASES[i].n, CASES[i].threshold);

      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
      check_words (wt_chart_dup_count (chart), CASES[i].count);
    }
}

static void
test_one_sided_sentences (void)
{
  const WtChartGroup groups[] = { make_group ("Large", 8, 900), make_group ("Two", 9, 2),
                                  make_group ("Low", 2, 40), make_group ("High", 9, 40) };
  const WtChartGroup above[] = {
    groups[3], { .title = "Wide", .scores = { .counts = { 9, 0, 0, 0, 0, 0, 0, 0, 0, 30 } } }
  };
  g_autoptr (WtChart) low = rank (groups, 3, 0);
  g_autoptr (WtChart) high = rank (above, 2, 0);

  check_words (wt_chart_dup_sentence (low),
               "Clearly above 7.8, the figure of all together: Large; clearly below: Low");
  check_words (wt_chart_dup_sentence (high), "Clearly above 8.5, the figure of all together: High");
}

static void
test_description (void)
{
  const WtChartGroup groups[] = { make_group ("A", 9, 90), make_group ("B", 8, 2) };
  g_autoptr (WtChart) chart = rank (groups, 2, 0);
  g_autoptr (WtChart) one = rank (groups, 1, 0);

  check_words (wt_chart_dup_description (chart),
               "None stands out clearly from 9.0, the figure of all together. A: 9.0 (9.0 to 9.0), "
               "90 answers. B: 8.5, 2 answers. This is no league table: where ranges overlap, the "
               "order could be chance.");
  check_words (wt_chart_dup_description (one),
               "Only one to show: A, 9.0. A: 9.0 (9.0 to 9.0), 90 answers.");
}

static void
test_table (void)
{
  const WtChartGroup groups[] = { { .title = "Low", .shares = { .yes = 10, .no = 30 } },
                                  { .title = "None", .shares = { .blank = 3 } },
                                  { .title = "High", .shares = { .yes = 30, .no = 10 } },
                                  { .title = "Two", .shares = { .yes = 1, .no = 1 } } };
  g_autoptr (WtChart) chart =
      wt_ranking_chart_new ("Again", WT_GROUP_MEASURE_SHARE, groups, G_N_ELEMENTS (groups), 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  g_assert_cmpstr (text, ==,
                   "Group\tShare of yes\tLikely range\tAnswers\n"
                   "High\t75%\t60 to 86\t40\n"
                   "Two\t50%\t\t2\n"
                   "Low\t25%\t14 to 40\t40\n"
                   "None\tno answers yet\t\t\n"
                   "All together\t50%\t39 to 61\t82\n");
  g_assert_cmpuint (wt_chart_table_get_first_total (table), ==, 4);
}

/* From all together and the others the small one would follow: the next smallest goes too. */
static void
test_withheld (void)
{
  const WtChartGroup groups[] = { make_group ("Large", 8, 200), make_group ("Small", 9, 3),
                                  make_group ("None", 8, 0), make_group ("Middle", 7, 100),
                                  make_group ("Larger", 6, 300) };
  g_autoptr (WtChart) chart = rank (groups, G_N_ELEMENTS (groups), 5);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  g_autofree char *text = dup_table_text (chart);
  guint n_boxes = 0;

  g_assert_cmpstr (text, ==,
                   "Group\tMean\tLikely range\tAnswers\n"
                   "Large\t8.0\t8.0 to 8.0\t200\n"
                   "Larger\t6.0\t6.0 to 6.0\t300\n"
                   "Small\tfewer than 5 answers\t\t\n"
                   "None\tno answers yet\t\t\n"
                   "Middle\tnot shown, as a smaller number could be worked out from it\t\t\n"
                   "All together\t6.9\t6.8 to 6.9\t603\n");
  for (guint i = 0; i < scene->items->len; i++)
    n_boxes += g_array_index (scene->items, WtChartItem, i).kind == WT_CHART_ITEM_BOX;
  g_assert_cmpuint (n_boxes, ==, 2);
  g_assert_true (wt_world_has_text (scene, "fewer than 5 answers"));
  g_assert_cmpint (wt_chart_scene_get_mark (scene, 4)->key, ==, 3);
}

/* Where there is nothing else to withhold, nothing is said of all together. */
static void
test_withheld_total (void)
{
  const WtChartGroup one = make_group ("Small", 9, 3);
  const WtChartGroup shares[] = { { .title = "All but two", .shares = { .yes = 40, .no = 2 } },
                                  { .title = "All", .shares = { .yes = 30, .no = 0 } } };
  g_autoptr (WtChart) small = rank (&one, 1, 5);
  g_autoptr (WtChart) both =
      wt_ranking_chart_new ("Again", WT_GROUP_MEASURE_SHARE, shares, G_N_ELEMENTS (shares), 5);
  g_autofree char *small_text = dup_table_text (small);
  g_autofree char *both_text = dup_table_text (both);

  g_assert_cmpstr (small_text, ==,
                   "Group\tMean\tLikely range\tAnswers\n"
                   "Small\tfewer than 5 answers\t\t\n"
                   "All together\tfewer than 5 answers\t\t\n");
  g_assert_cmpstr (both_text, ==,
                   "Group\tShare of yes\tLikely range\tAnswers\n"
                   "All but two\tnot shown: fewer than 5 said yes or no\t\t\n"
                   "All\tnot shown, as a smaller number could be worked out from it\t\t\n"
                   "All together\tnot shown: fewer than 5 said yes or no\t\t\n");
}

/* Whatever the groups: as long as something is said of all together, what is not shown of them is
 * of two at least. */
static void
test_nothing_follows_by_subtraction (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251123);
  guint n_withheld = 0;

  for (int round = 0; round < 1500; round++)
    {
      WtGroupMeasure measure = round % 2 ? WT_GROUP_MEASURE_MEAN : WT_GROUP_MEASURE_SHARE;
      gsize n = (gsize) g_rand_int_range (rand, 1, 7);
      WtChartGroup groups[6] = { { .title = NULL } };
      g_autoptr (WtChart) chart = NULL;
      g_autoptr (WtChartTable) table = NULL;
      gboolean shows_all;
      guint n_missing = 0;

      for (gsize i = 0; i < n; i++)
        {
          groups[i] = make_group ("Group", 5, g_rand_int_range (rand, 0, 12));
          groups[i].shares.yes = g_rand_int_range (rand, 0, 20);
          groups[i].shares.no = g_rand_int_range (rand, 0, 20);
        }
      chart = wt_ranking_chart_new ("Random", measure, groups, n, 5);
      table = wt_chart_dup_table (chart);
      shows_all = wt_chart_table_get_cell (table, (guint) n, 3)[0] != '\0';
      for (guint i = 0; i < n; i++)
        n_missing += wt_chart_table_get_cell (table, i, 3)[0] == '\0'
                     && !g_str_equal (wt_chart_table_get_cell (table, i, 1), "no answers yet");
      if (shows_all)
        g_assert_cmpuint (n_missing, !=, 1);
      n_withheld += shows_all && n_missing > 0;
    }
  g_assert_cmpuint (n_withheld, >, 300);
}

static const WtChartLine *
find_dashed_line (const WtChartScene *scene)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      const WtChartItem *item = &g_array_index (scene->items, WtChartItem, i);

      if (item->kind == WT_CHART_ITEM_LINE && item->line.dash == WT_CHART_DASH_DASHED)
        return &item->line;
    }
  return NULL;
}

/* Dots go to the left row by row, on both sides of the line of all together; those that stand out
 * are filled. */
static void
test_dots (void)
{
  g_autoptr (WtChart) chart = wt_world_ranking_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  const WtChartLine *overall = find_dashed_line (scene);
  guint32 filled = wt_world_get_rgb (&wt_chart_theme_get (WT_CHART_THEME_LIGHT)->score.fill);
  double before = 638;
  guint n = 0, n_filled = 0, n_above = 0;

  g_assert_nonnull (overall);
  for (guint i = 0; i < scene->items->len; i++)
    {
      const WtChartItem *item = &g_array_index (scene->items, WtChartItem, i);

      if (item->kind != WT_CHART_ITEM_MARKER)
        continue;
      g_assert_cmpfloat (item->marker.x, <=, before);
      before = item->marker.x;
      n++;
      n_filled += wt_world_get_rgb (&item->marker.fill) == filled;
      n_above += item->marker.x > overall->x1;
    }
  g_assert_cmpuint (n, ==, 11);
  g_assert_cmpuint (n_filled, ==, 4);
  g_assert_cmpuint (n_above, ==, 7);
}

/* From one row to sixty, at any width: all are there, and none is lower than its text. */
static void
test_sizes (void)
{
  static const double WIDTHS[] = { 120, 443, 936 };
  WtChartGroup groups[MANY + 1];
  double before = 0;

  for (gsize i = 0; i <= MANY; i++)
    groups[i] = make_group ("Somewhat long names of projects", 1 + (int) i % 9, (gint64) (3 * i));
  for (gsize n = 1; n <= MANY; n++)
    {
      g_autoptr (WtChart) chart = rank (groups, n, n % 2 ? 5 : 0);
      double width = WIDTHS[n % G_N_ELEMENTS (WIDTHS)];
      g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, width, 0);
      g_autoptr (WtChart) whole = rank (groups + 1, n, 0);
      double height = wt_chart_get_height_for_width (whole, WT_WORLD_CARD, 443);

      g_assert_cmpfloat (height, >, before);
      before = height;
      g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, n);
      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat (wt_chart_scene_get_mark (scene, i)->rectangle.y
                               - wt_chart_scene_get_mark (scene, i - 1)->rectangle.y,
                           >=, 1.6 * WT_WORLD_CARD);
    }
}

/* Where titles stand above the dots, the line of all together does not run through them. */
static void
test_line_spares_titles (void)
{
  g_autoptr (WtChart) chart = wt_world_ranking_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_LARGE, 443, 0);

  g_assert_nonnull (find_dashed_line (scene));
  for (guint i = 0; i < scene->items->len; i++)
    {
      const WtChartItem *item = &g_array_index (scene->items, WtChartItem, i);

      if (item->kind != WT_CHART_ITEM_LINE || item->line.dash != WT_CHART_DASH_DASHED)
        continue;
      for (guint j = 0; j < wt_chart_scene_get_n_texts (scene); j++)
        {
          WtChartRectangle text = wt_chart_scene_get_text_rectangle (scene, j);

          g_assert_cmpfloat (wt_chart_rectangle_get_crossing (&text, item->line.x1, item->line.y1,
                                                              item->line.x2, item->line.y2),
                             <, 0.5);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking-chart/order", test_order);
  g_test_add_func ("/ranking-chart/sentence", test_sentence);
  g_test_add_func ("/ranking-chart/one-sided-sentences", test_one_sided_sentences);
  g_test_add_func ("/ranking-chart/description", test_description);
  g_test_add_func ("/ranking-chart/table", test_table);
  g_test_add_func ("/ranking-chart/withheld", test_withheld);
  g_test_add_func ("/ranking-chart/withheld-total", test_withheld_total);
  g_test_add_func ("/ranking-chart/nothing-follows-by-subtraction",
                   test_nothing_follows_by_subtraction);
  g_test_add_func ("/ranking-chart/dots", test_dots);
  g_test_add_func ("/ranking-chart/sizes", test_sizes);
  g_test_add_func ("/ranking-chart/line-spares-titles", test_line_spares_titles);
  return g_test_run ();
}
