#include <math.h>

#include "wt-chart-world.h"
#include "wt-group-world.h"
#include "wt-response-rate-chart-private.h"
#include "wt-suppression.h"

#define MANY 33

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static WtChart *
make_rates (const WtResponseRateGroup *groups, gsize n, int threshold)
{
  return wt_response_rate_chart_new ("Response rate", groups, n, threshold);
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
  static const struct
  {
    WtResponseRateGroup group;
    int threshold;
    const char *sentence, *count;
  } CASES[] = {
    { { "A", 0, 0 }, 0, "No forms yet", "no forms" },
    { { "A", 1, 1 }, 0, "1 of 1 person handed in a form", "1 form" },
    { { "A", 13, 32 }, 0, "13 of 32 people handed in a form", "13 forms" },
    { { "A", 23, 100 }, 0, "23 of 100 people handed in a form", "23 forms" },
    { { "A", 323, 1708 }, 0, "About 19 of every 100 people handed in a form", "323 forms" },
    { { "A", 1, 1000 }, 0, "Fewer than 1 of every 100 people handed in a form", "1 form" },
    { { "A", 0, 1000 }, 0, "Nobody handed in a form", "no forms" },
    { { "A", 5, 1000 }, 0, "About 1 of every 100 people handed in a form", "5 forms" },
    { { "A", 994, 1000 }, 0, "About 99 of every 100 people handed in a form", "994 forms" },
    { { "A", 999, 1000 }, 0, "Almost everybody handed in a form", "999 forms" },
    { { "A", 1000, 1000 }, 0, "Everybody handed in a form", "1,000 forms" },
    { { "A", 33, 32 }, 0, "More forms than people: check the number of people", "no forms" },
    { { "A", 3, 0 }, 0, "More forms than people: check the number of people", "no forms" },
    { { "A", 4, 32 }, 5, "Not shown for all together: the numbers are too small", "not shown" },
    { { "A", 29, 32 }, 5, "Not shown for all together: the numbers are too small", "not shown" },
    { { "A", 27, 32 }, 5, "27 of 32 people handed in a form", "27 forms" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtChart) chart = make_rates (&CASES[i].group, 1, CASES[i].threshold);

      g_test_message ("case %u", i);
      check_words (wt_chart_dup_sentence (chart), CASES[i].sentence);
      check_words (wt_chart_dup_count (chart), CASES[i].count);
    }
}

static void
test_words (void)
{
  g_autoptr (WtChart) chart = wt_world_response_rate_chart (0);
  g_autofree char *text = dup_table_text (chart);

  g_assert_cmpstr (
      text, ==,
      "Group\tForms\tPeople\tResponse rate\tLikely range\n"
      "Sight loss services\t88\t88\t100%\t96 to 100\n"
      "Maternity voices\t84\t120\t70%\t61 to 77\n"
      "Carers’ forum\t33\t60\t55%\t42 to 67\n"
      "Dementia day care\t45\t196\t23%\t18 to 29\n"
      "Pharmacy first\t3\t40\t8%\t3 to 20\n"
      "Out-of-hours GP appointments in the north of the county, second phase\t70\t1,204\t6%\t5 to "
      "7\n"
      "Stroke rehabilitation\t17\t12\tmore forms than people: check the number of people\t\n"
      "All together\t323\t1,708\t19%\t17 to 21\n");
}

static void
test_description (void)
{
  const WtResponseRateGroup groups[] = { { "A", 10, 20 }, { "B\nC", 30, 20 }, { "D", 5, 10 } };
  g_autoptr (WtChart) sound = make_rates (groups, 1, 0);
  g_autoptr (WtChart) with_unsound = make_rates (groups, 3, 0);

  check_words (wt_chart_dup_description (sound),
               "10 of 20 people handed in a form. A: 10 of 20 people, 50% (30 to 70).");
  check_words (wt_chart_dup_description (with_unsound),
               "15 of 30 people handed in a form. 1 with more forms than people is left out of "
               "that. A: 10 of 20 people, 50% (30 to 70). D: 5 of 10 people, 50% (24 to 76). B C: "
               "more forms than people: check the number of people.");
}

/* The highest first, then what has no rate; a mark leads to its group. */
static void
test_order (void)
{
  static const int KEYS[] = { 7, 1, 4, 0, 5, 2, 3 };
  g_autoptr (WtChart) chart = wt_world_response_rate_chart (0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  WtChartRectangle overall = wt_world_get_text (scene, "All together");

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, G_N_ELEMENTS (KEYS));
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      const WtChartMark *mark = wt_chart_scene_get_mark (scene, i);

      g_assert_cmpint (mark->key, ==, KEYS[i]);
      g_assert_cmpfloat (mark->rectangle.y, >, wt_chart_rectangle_get_bottom (&overall));
    }
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 3)->words, ==,
                   "Dementia day care: 45 of 196 people, 23% (18 to 29)");
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 6)->words, ==,
                   "Stroke rehabilitation: more forms than people: check the number of people");
}

static void
test_many (void)
{
  WtResponseRateGroup groups[MANY];
  g_autoptr (WtChart) chart = NULL;
  g_autoptr (WtChartScene) scene = NULL;
  g_autoptr (WtChartTable) table = NULL;

  for (guint i = 0; i < MANY; i++)
    groups[i] = (WtResponseRateGroup){ "Project", 10 + i, 100 };
  chart = make_rates (groups, MANY, 0);
  scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  table = wt_chart_dup_table (chart);
  check_words (wt_chart_dup_sentence (chart),
               "About 26 of every 100 people handed in a form, and 3 more in the table");
  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, WT_RESPONSE_RATE_CHART_MOST);
  g_assert_cmpuint (wt_chart_table_get_first_total (table), ==, MANY);
}

/* In pixels of the colour of bars, along the line through the middle of @words. */
static int
measure_bar (cairo_surface_t *surface, const WtChartScene *scene, const char *words)
{
  WtChartRectangle text = wt_world_get_text (scene, words);
  int count = 0, y = (int) (text.y + text.height / 2);

  for (int x = 0; x < (int) text.x; x++)
    count += wt_world_get_pixel (surface, x, y) == 0x1c71d8;
  return count;
}

/* All bars are on one scale, which ends at everybody. */
static void
test_bars (void)
{
  const WtResponseRateGroup groups[] = {
    { "All", 500, 500 }, { "Half", 10, 20 }, { "A quarter", 100, 400 }, { "None", 0, 300 }
  };
  g_autoptr (WtChart) chart = make_rates (groups, 4, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  int all = measure_bar (surface, scene, "500 of 500 people (100%)");

  g_assert_cmpint (all, >, 200);
  g_assert_cmpint (ABS (all - 2 * measure_bar (surface, scene, "10 of 20 people (50%)")), <=, 4);
  g_assert_cmpint (ABS (all - 4 * measure_bar (surface, scene, "100 of 400 people (25%)")), <=, 8);
  g_assert_cmpint (measure_bar (surface, scene, "0 of 300 people (0%)"), ==, 0);
  g_assert_true (wt_world_has_text (scene, "0%"));
  g_assert_true (wt_world_has_text (scene, "100%"));
  cairo_surface_destroy (surface);
}

/* More forms than people is said, and nothing is drawn that would look like a rate. */
static void
test_unsound (void)
{
  const WtResponseRateGroup groups[] = { { "Unsound", 30, 20 }, { "Nobody", 7, 0 } };
  g_autoptr (WtChart) chart = make_rates (groups, 2, 0);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  g_autoptr (WtChartScene) narrow = wt_world_layout (chart, WT_WORLD_LARGE, 150, 0);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);

  g_assert_cmpint (
      measure_bar (surface, scene, "more forms than people: check the number of people"), ==, 0);
  g_assert_false (wt_world_has_text (scene, "All together"));
  g_assert_false (wt_world_has_text (scene, "100%"));
  g_assert_true (wt_world_has_text (narrow, "more forms than people"));
  cairo_surface_destroy (surface);
}

static void
test_withheld (void)
{
  g_autoptr (WtChart) chart = wt_world_response_rate_chart (5);
  g_autofree char *text = dup_table_text (chart);

  /* The forms of all together and of all others would tell how many of Pharmacy First's there are;
   * and what is unsound says no number. */
  g_assert_cmpstr (
      text, ==,
      "Group\tForms\tPeople\tResponse rate\tLikely range\n"
      "Sight loss services\t88\t88\t100%\t96 to 100\n"
      "Maternity voices\t84\t120\t70%\t61 to 77\n"
      "Dementia day care\t45\t196\t23%\t18 to 29\n"
      "Out-of-hours GP appointments in the north of the county, second phase\t70\t1,204\t6%\t5 to "
      "7\n"
      "Stroke rehabilitation\t\t\tmore forms than people: check the number of people\t\n"
      "Carers’ forum\t\t\tnot shown, as a smaller number could be worked out from it\t\n"
      "Pharmacy first\t\t\tfewer than 5 forms\t\n"
      "All together\t323\t1,708\t19%\t17 to 21\n");
}

/* All forms are counted elsewhere: less those of all together, they are the unsound ones. */
static void
test_small_unsound (void)
{
  const WtResponseRateGroup groups[] = { { "Unsound", 3, 2 }, { "A", 50, 100 }, { "B", 60, 100 } };
  g_autoptr (WtChart) chart = make_rates (groups, 3, 5);
  g_autofree char *text = dup_table_text (chart);

  g_assert_cmpstr (text, ==,
                   "Group\tForms\tPeople\tResponse rate\tLikely range\n"
                   "B\t60\t100\t60%\t50 to 69\n"
                   "Unsound\t\t\tmore forms than people: check the number of people\t\n"
                   "A\t\t\tnot shown, as a smaller number could be worked out from it\t\n"
                   "All together\t\t\tnot shown, as a smaller number could be worked out from "
                   "it\t\n");
}

/* No number that is small is shown, nor follows from all together and from all others. */
static void
test_nothing_follows (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);

  for (guint round = 0; round < 500; round++)
    {
      WtResponseRateGroup groups[6];
      guint n = (guint) g_rand_int_range (random, 1, 7), n_hidden = 0;
      g_autoptr (WtChart) chart = NULL;
      WtResponseRateChart *self;

      for (guint i = 0; i < n; i++)
        {
          gint64 forms = g_rand_int_range (random, 0, g_rand_boolean (random) ? 8 : 60);
          gint64 others = g_rand_int_range (random, -1, g_rand_boolean (random) ? 8 : 60);

          groups[i] = (WtResponseRateGroup){ "A", forms, MAX (forms + others, 0) };
        }
      chart = make_rates (groups, n, 5);
      self = WT_RESPONSE_RATE_CHART (chart);
      for (guint i = 0; i < self->rows->len; i++)
        {
          const WtRateRow *row = wt_response_rate_chart_get_row (self, i);

          if (row->state == WT_RATE_SHOWN)
            {
              g_assert_false (wt_suppression_withholds_count (row->forms, 5));
              g_assert_false (wt_suppression_withholds_count (row->people - row->forms, 5));
            }
          else if (row->state != WT_RATE_UNSOUND)
            n_hidden++;
        }
      if (self->overall.state == WT_RATE_SHOWN)
        {
          g_assert_cmpuint (n_hidden, !=, 1);
          g_assert_false (wt_suppression_withholds_count (self->overall.forms, 5));
        }
    }
}

static void
test_empty (void)
{
  g_autoptr (WtChart) chart = make_rates (NULL, 0, 5);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  g_autofree char *text = dup_table_text (chart);

  g_assert_true (wt_world_has_text (scene, "No forms yet"));
  g_assert_cmpstr (text, ==, "Group\tForms\tPeople\tResponse rate\tLikely range\n");
}

/* One line a row where there is room, three where there is not. */
static void
test_narrow (void)
{
  g_autoptr (WtChart) chart = wt_world_response_rate_chart (0);
  g_autoptr (WtChartScene) wide = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  g_autoptr (WtChartScene) narrow = wt_world_layout (chart, WT_WORLD_CARD, 300, 0);
  WtChartRectangle title = wt_world_get_text (wide, "Maternity voices");
  WtChartRectangle words = wt_world_get_text (wide, "84 of 120 people (70%)");

  g_assert_cmpfloat (fabs (title.y + title.height / 2 - words.y - words.height / 2), <, 4);
  title = wt_world_get_text (narrow, "Maternity voices");
  words = wt_world_get_text (narrow, "84 of 120 people (70%)");
  g_assert_cmpfloat (wt_chart_rectangle_get_bottom (&title), <, words.y);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/response-rate-chart/sentence", test_sentence);
  g_test_add_func ("/response-rate-chart/words", test_words);
  g_test_add_func ("/response-rate-chart/description", test_description);
  g_test_add_func ("/response-rate-chart/order", test_order);
  g_test_add_func ("/response-rate-chart/many", test_many);
  g_test_add_func ("/response-rate-chart/bars", test_bars);
  g_test_add_func ("/response-rate-chart/unsound", test_unsound);
  g_test_add_func ("/response-rate-chart/withheld", test_withheld);
  g_test_add_func ("/response-rate-chart/small-unsound", test_small_unsound);
  g_test_add_func ("/response-rate-chart/nothing-follows", test_nothing_follows);
  g_test_add_func ("/response-rate-chart/empty", test_empty);
  g_test_add_func ("/response-rate-chart/narrow", test_narrow);
  return g_test_run ();
}
