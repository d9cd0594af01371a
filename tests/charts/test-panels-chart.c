#include <math.h>

#include "wt-chart-world.h"
#include "wt-group-world.h"
#include "wt-panels-chart-private.h"
#include "wt-suppression.h"

#define MANY 31

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
make_panels (const WtChartGroup *groups, gsize n, int threshold)
{
  return wt_panels_chart_new ("Felt valued", groups, n, threshold);
}

static char *
dup_table_text (WtChart *chart)
{
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  return wt_chart_table_to_tab_separated (table);
}

static void
test_sentence (void)
{
  const WtChartGroup groups[] = { make_group ("A", 9, 90), make_group ("B", 8, 900),
                                  make_group ("C", 8, 900), make_group ("D", 3, 2),
                                  make_group ("E", 1, 0) };
  static const struct
  {
    gsize first, n;
    int threshold;
    const char *sentence, *count;
  } CASES[] = {
    { 0, 0, 0, "No answers yet", "no answers" },
    { 4, 1, 0, "No answers yet", "no answers" },
    { 4, 1, 5, "No answers yet", "no answers" },
    { 0, 1, 0, "Only one to show: A, 9.0", "90 answers" },
    { 3, 2, 0, "Only one to show: D, 3.5", "2 answers" },
    { 3, 2, 5, "Too few answers to be shown", "fewer than 5 answers" },
    { 1, 2, 0, "A mean of 8.0 in all that are shown", "1,800 answers" },
    { 0, 2, 0, "Means from 8.0 (B) to 9.0 (A)", "990 answers" },
    { 0, 5, 0, "Means from 3.5 (D) to 9.0 (A)", "1,892 answers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart =
          make_panels (&groups[CASES[i].first], CASES[i].n, CASES[i].threshold);

      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
      check_words (wt_chart_dup_count (chart), CASES[i].count);
    }
}

static void
test_words (void)
{
  const WtChartGroup groups[] = { make_group ("A\nB", 9, 90), make_group ("C", 3, 2),
                                  make_group ("D", 1, 0) };
  g_autoptr (WtChart) chart = make_panels (groups, 3, 0);
  g_autofree char *text = dup_table_text (chart);

  check_words (wt_chart_dup_description (chart),
               "Means from 3.5 (C) to 9.0 (A B). A B: mean 9.0 (9.0 to 9.0), 90 answers. "
               "C: mean 3.5, 2 answers. D: no answers yet.");
  g_assert_cmpstr (text, ==,
                   "Group\tMean\tLikely range\t8 or more\tAnswers\n"
                   "A B\t9.0\t9.0 to 9.0\t100%\t90\n"
                   "C\t3.5\t\t0%\t2\n"
                   "D\tno answers yet\t\t\t\n"
                   "All together\t8.9\t8.7 to 9.1\t98%\t92\n");
}

/* The most answers first; a mark leads to its group. */
static void
test_order (void)
{
  static const int KEYS[WT_WORLD_PROJECTS] = { 6, 1, 2, 0, 11, 8, 4, 10, 3, 9, 5, 7 };
  g_autoptr (WtChart) chart = wt_world_panels_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, WT_WORLD_PROJECTS);
  for (guint i = 0; i < WT_WORLD_PROJECTS; i++)
    g_assert_cmpint (wt_chart_scene_get_mark (scene, i)->key, ==, KEYS[i]);
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 0)->words, ==,
                   "Sight loss services: mean 7.1 (6.6 to 7.5), 88 answers");
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 11)->words, ==, "Podiatry: no answers yet");
  g_assert_true (wt_world_has_text (scene, "mean 8.8, 84 answers"));
}

/* What the picture has no room for is in the table. */
static void
test_many (void)
{
  WtChartGroup groups[MANY];
  char titles[MANY][8];
  g_autoptr (WtChart) chart = NULL;
  g_autoptr (WtChartScene) scene = NULL;
  g_autoptr (WtChartTable) table = NULL;

  for (guint i = 0; i < MANY; i++)
    {
      g_snprintf (titles[i], sizeof titles[i], "P%u", i);
      groups[i] = make_group (titles[i], 8, 100 + i);
    }
  groups[0] = make_group ("Fewest", 2, 50);
  chart = make_panels (groups, MANY, 0);
  scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  table = wt_chart_dup_table (chart);

  check_words (wt_chart_dup_sentence (chart),
               "Means from 2.0 (Fewest) to 8.0 (P1), and 7 more in the table");
  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, WT_PANELS_CHART_MOST);
  g_assert_cmpint (wt_chart_scene_get_mark (scene, 0)->key, ==, MANY - 1);
  g_assert_cmpuint (wt_chart_table_get_first_total (table), ==, MANY);
  g_assert_false (wt_world_has_text (scene, "Fewest"));
}

static void
test_geometry (void)
{
  static const struct
  {
    guint n;
    double width;
    guint n_columns, n_rows;
  } CASES[] = {
    { 1, 900, 1, 1 },  { 2, 900, 2, 1 },  { 5, 900, 5, 1 }, { 6, 900, 3, 2 },
    { 12, 900, 4, 3 }, { 24, 900, 5, 5 }, { 5, 290, 1, 5 }, { 5, 300, 2, 3 },
    { 7, 100, 1, 7 },  { 0, 900, 1, 1 },  { 7, 600, 3, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      WtPanelsGeometry geometry = wt_panels_geometry (CASES[i].n, CASES[i].width, 0, 12.5);
      WtPanelsGeometry higher = wt_panels_geometry (CASES[i].n, CASES[i].width, 5000, 12.5);

      g_test_message ("%u in %g", CASES[i].n, CASES[i].width);
      g_assert_cmpuint (geometry.n_columns, ==, CASES[i].n_columns);
      g_assert_cmpuint (geometry.n_rows, ==, CASES[i].n_rows);
      g_assert_cmpfloat_with_epsilon (
          (geometry.n_columns - 1) * geometry.step_x + geometry.panel_width, CASES[i].width, 1e-9);
      g_assert_cmpfloat (geometry.step_y, >, geometry.panel_height);
      g_assert_cmpfloat (higher.plot_height, >, geometry.plot_height);
    }
}

/* Panels of a line stand side by side and do not touch. */
static void
test_grid (void)
{
  g_autoptr (WtChart) chart = wt_world_panels_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);

  for (guint i = 0; i < wt_chart_scene_get_n_marks (scene); i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (wt_chart_rectangle_overlaps (&wt_chart_scene_get_mark (scene, i)->rectangle,
                                                   &wt_chart_scene_get_mark (scene, j)->rectangle));
  g_assert_cmpfloat (wt_chart_scene_get_mark (scene, 1)->rectangle.x, >,
                     wt_chart_scene_get_mark (scene, 0)->rectangle.width);
  g_assert_cmpfloat (wt_chart_scene_get_mark (scene, 0)->rectangle.y, ==,
                     wt_chart_scene_get_mark (scene, 2)->rectangle.y);
}

/* How high the bar over @x is in a panel, in pixels of the colour of bars. */
static int
measure_bar (cairo_surface_t *surface, const WtChartRectangle *panel, double x)
{
  int count = 0;

  for (int y = (int) panel->y + 60; y < (int) wt_chart_rectangle_get_bottom (panel); y++)
    count += wt_world_get_pixel (surface, (int) x, y) == 0x1c71d8;
  return count;
}

/* Half of ten answers is as high as half of a thousand: the axes are the same in all. */
static void
test_same_axes (void)
{
  const WtChartGroup groups[] = {
    { .title = "Many", .scores = { .counts = { 0, 500, 0, 0, 0, 0, 0, 500, 0, 0 } } },
    { .title = "Few", .scores = { .counts = { 0, 5, 0, 0, 0, 0, 0, 5, 0, 0 } } },
    { .title = "A quarter", .scores = { .counts = { 0, 1, 0, 1, 0, 1, 0, 1, 0, 0 } } },
  };
  g_autoptr (WtChart) chart = make_panels (groups, 3, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  int heights[3];

  for (guint i = 0; i < 3; i++)
    {
      const WtChartRectangle *panel = &wt_chart_scene_get_mark (scene, i)->rectangle;

      heights[i] =
          measure_bar (surface, panel, panel->x + wt_chart_score_get_position (2, panel->width));
      g_assert_cmpint (
          heights[i], ==,
          measure_bar (surface, panel, panel->x + wt_chart_score_get_position (8, panel->width)));
    }
  g_assert_cmpint (heights[0], >, 40);
  g_assert_cmpint (heights[0], ==, heights[1]);
  g_assert_cmpint (ABS (heights[0] - 2 * heights[2]), <=, 1);
  g_assert_true (wt_world_has_text (scene, "50%"));
  g_assert_true (wt_world_has_text (scene, "25%"));
  cairo_surface_destroy (surface);
}

/* A single hidden panel is no secret where a total is shown: the next smallest hides with it. */
static void
test_withheld_panels (void)
{
  const WtChartGroup groups[] = { make_group ("Small", 8, 3), make_group ("Large", 8, 400),
                                  make_group ("Next", 8, 60), make_group ("Middle", 8, 90),
                                  make_group ("None", 8, 0) };
  g_autoptr (WtChart) chart = make_panels (groups, 5, 5);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  WtPanelsChart *self = WT_PANELS_CHART (chart);
  guint n_withheld = 0;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const WtPanel *panel = wt_panels_chart_get_panel (self, i);

      n_withheld +=
          panel->figure.state == WT_GROUP_FEW || panel->figure.state == WT_GROUP_PROTECTING;
      /* A 0 is shown, and nobody may think that it is one of the small ones. */
      if (panel->index == 4)
        g_assert_cmpint (panel->figure.state, ==, WT_GROUP_EMPTY);
      if (panel->index == 1)
        g_assert_cmpint (panel->figure.state, ==, WT_GROUP_SHOWN);
    }
  g_assert_cmpuint (n_withheld, ==, 2);
  g_assert_true (wt_world_has_text (scene, "fewer than 5 answers"));
  g_assert_true (
      wt_world_has_text (scene, "not shown, as a smaller number could be worked out from it"));
  /* Of single bars, those of the one who gave 9. */
  g_assert_true (wt_panels_chart_hides_bars (self));
  g_assert_true (wt_world_has_text (scene, "not shown"));
  g_assert_true (wt_world_has_text (scene, "no answers yet"));
}

typedef struct
{
  guint n;
  gint64 counts[4][WT_SCORE_COUNT];
} World;

static WtPanelsChart *
make_world (GRand *random, World *world)
{
  WtChartGroup groups[4];
  static const char *const TITLES[] = { "0", "1", "2", "3" };

  world->n = (guint) g_rand_int_range (random, 1, 5);
  for (guint i = 0; i < world->n; i++)
    {
      groups[i] = (WtChartGroup){ .title = TITLES[i] };
      for (int j = 0; j < WT_SCORE_COUNT; j++)
        {
          world->counts[i][j] = g_rand_boolean (random) ? g_rand_int_range (random, 0, 60)
                                                        : g_rand_int_range (random, 0, 6);
          if (g_rand_int_range (random, 0, 4) == 0)
            world->counts[i][j] = 0;
          groups[i].scores.counts[j] = world->counts[i][j];
        }
    }
  return WT_PANELS_CHART (make_panels (groups, world->n, 5));
}

/* Whether a reader of panels and of the totals of their table sees the count. */
static gboolean
shows (WtPanelsChart *chart, guint group, int score)
{
  for (guint i = 0; i < chart->panels->len; i++)
    {
      const WtPanel *panel = wt_panels_chart_get_panel (chart, i);

      if (panel->index == group)
        return panel->figure.state == WT_GROUP_EMPTY
               || (panel->figure.state == WT_GROUP_SHOWN && !panel->withheld[score]);
    }
  g_assert_not_reached ();
}

/* Nothing small is shown, and no score has a single count withheld that the total of that score
 * would give away; nor has a panel a single bar that its number of answers would. */
static void
test_nothing_follows (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);

  for (guint round = 0; round < 300; round++)
    {
      World world;
      g_autoptr (WtPanelsChart) chart = make_world (random, &world);

      for (int score = 0; score < WT_SCORE_COUNT; score++)
        {
          guint n_hidden = 0;
          gint64 total = 0, hidden = 0;

          for (guint i = 0; i < world.n; i++)
            {
              gint64 count = world.counts[i][score];

              total += count;
              if (shows (chart, i, score))
                g_assert_false (wt_suppression_withholds_count (count, 5));
              else if (count > 0)
                {
                  n_hidden++;
                  hidden += count;
                }
            }
          /* A total that is small itself is shown nowhere. */
          if (n_hidden == 1 && wt_suppression_withholds_count (hidden, 5))
            g_assert_true (wt_suppression_withholds_count (total, 5) || world.n == 1);
        }
      for (guint i = 0; i < chart->panels->len; i++)
        {
          const WtPanel *panel = wt_panels_chart_get_panel (chart, i);
          guint n_hidden = 0;

          for (int score = 0; score < WT_SCORE_COUNT; score++)
            n_hidden += panel->withheld[score];
          if (panel->figure.state == WT_GROUP_SHOWN)
            g_assert_cmpuint (n_hidden, !=, 1);
        }
    }
}

static void
test_empty (void)
{
  g_autoptr (WtChart) chart = make_panels (NULL, 0, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  g_autofree char *text = dup_table_text (chart);

  g_assert_true (wt_world_has_text (scene, "No answers yet"));
  g_assert_cmpstr (text, ==, "Group\tMean\tLikely range\t8 or more\tAnswers\n");
}

static void
test_narrow (void)
{
  g_autoptr (WtChart) chart = wt_world_panels_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_LARGE, 200, 0);

  /* The mean alone where both do not fit. */
  g_assert_true (wt_world_has_text (scene, "mean 8.8"));
  g_assert_false (wt_world_has_text (scene, "mean 8.8, 84 answers"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/panels-chart/sentence", test_sentence);
  g_test_add_func ("/panels-chart/words", test_words);
  g_test_add_func ("/panels-chart/order", test_order);
  g_test_add_func ("/panels-chart/many", test_many);
  g_test_add_func ("/panels-chart/geometry", test_geometry);
  g_test_add_func ("/panels-chart/grid", test_grid);
  g_test_add_func ("/panels-chart/same-axes", test_same_axes);
  g_test_add_func ("/panels-chart/withheld-panels", test_withheld_panels);
  g_test_add_func ("/panels-chart/nothing-follows", test_nothing_follows);
  g_test_add_func ("/panels-chart/empty", test_empty);
  g_test_add_func ("/panels-chart/narrow", test_narrow);
  return g_test_run ();
}
