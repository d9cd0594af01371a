#include "wt-chart-world.h"

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

/* Names stand where the segments of the first row start. */
static void
test_names (void)
{
  g_autoptr (WtChart) chart = wt_world_checklist_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 986, 0);
  const WtChartMark *partly = wt_chart_scene_get_mark (scene, 1);

  g_assert_cmpint (partly->key, ==, WT_CHECKLIST_CHART_KEY (0, WT_ANSWER_PARTLY));
  g_assert_cmpfloat_with_epsilon (wt_world_get_text (scene, "Partly").x, partly->rectangle.x, 3);
  g_assert_cmpfloat (wt_world_get_text (scene, "Partly").y, <,
                     wt_world_get_text (scene, "Relevant").y);
  g_assert_true (wt_world_has_text (scene, "n/a"));
  g_assert_true (wt_world_has_text (scene, "52 of 84"));
  g_assert_true (wt_world_has_text (scene, "33"));
}

/* Segments are as wide as their share of the row, and fill it. */
static void
test_segments (void)
{
  g_autoptr (WtChart) chart = wt_world_checklist_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 986, 0);
  const WtChartRectangle *yes = &wt_chart_scene_get_mark (scene, 0)->rectangle;
  const WtChartRectangle *last = &wt_chart_scene_get_mark (scene, 4)->rectangle;
  double width = wt_chart_rectangle_get_right (last) - yes->x;

  g_assert_cmpfloat_with_epsilon (yes->width, width * 52 / 84, 1);
  for (guint i = 1; i < 5; i++)
    g_assert_cmpfloat (
        wt_chart_scene_get_mark (scene, i)->rectangle.x, ==,
        wt_chart_rectangle_get_right (&wt_chart_scene_get_mark (scene, i - 1)->rectangle));
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 1)->words, ==, "Relevant, Partly: 14 of 84");
}

/* Turned grey, each state still looks different from all others: the darkest and the lightest pixel
 * of a segment tell them apart, or its outline's dashes. */
static void
test_states_in_black_and_white (void)
{
  g_autoptr (WtChart) chart = wt_world_checklist_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 986, 0);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_PRINT);
  int fills[5], darkest[5];

  for (guint i = 0; i < 5; i++)
    {
      const WtChartRectangle *area = &wt_chart_scene_get_mark (scene, i)->rectangle;
      int y = (int) (area->y + area->height / 2), lightest = 0;

      darkest[i] = 255;
      for (int x = (int) area->x + 3; x < area->x + area->width - 5; x++)
        for (int row = y - 4; row <= y + 4; row++)
          {
            int grey = (int) (wt_world_get_pixel (surface, x, row) >> 8 & 0xff);

            /* The number is in the middle. */
            if (ABS (x - (area->x + area->width / 2)) < 14)
              continue;
            lightest = MAX (lightest, grey);
            darkest[i] = MIN (darkest[i], grey);
          }
      fills[i] = lightest;
    }
  g_assert_cmpint (fills[0], <, 130); /* yes: dark */
  g_assert_cmpint (fills[1], >, 160); /* partly: light, with dark hatching */
  g_assert_cmpint (darkest[1], <, 140);
  g_assert_cmpint (fills[2], ==, 255); /* not yet: empty */
  g_assert_cmpint (darkest[2], ==, 255);
  g_assert_cmpint (fills[3], ==, 255); /* no answer: empty, but dashed */
  cairo_surface_destroy (surface);
}

static void
test_narrow (void)
{
  g_autoptr (WtChart) chart = wt_world_checklist_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_LARGE, 420, 0);
  WtChartRectangle name = wt_world_get_text (scene, "Relevant");
  const WtChartRectangle *first = &wt_chart_scene_get_mark (scene, 0)->rectangle;

  /* Names above their bars, which take the whole width, and samples above all. */
  g_assert_cmpfloat (name.x, <, 5);
  g_assert_cmpfloat (first->x, ==, 0);
  g_assert_cmpfloat (wt_world_get_text (scene, "Partly").y, <, name.y);
  g_assert_cmpfloat (wt_chart_scene_get_height (scene), >, 5 * 3.6 * WT_WORLD_LARGE);
}

static void
test_words (void)
{
  const WtPrincipleFigures none = { (char *) "Relevant", { 0 } };
  const WtPrincipleFigures tie[] = { { (char *) "One", { 2, 2, 0, 0, 0 } },
                                     { (char *) "Two", { 1, 1, 0, 0, 0 } } };
  g_autoptr (WtChart) chart = wt_world_checklist_chart ();
  g_autoptr (WtChart) nothing = wt_checklist_chart_new ("Nothing", &none, 1, 0);
  g_autoptr (WtChart) tied = wt_checklist_chart_new ("Tied", tie, 2, 1);

  check_words (wt_chart_dup_count (chart), "12 projects, 228 prompts");
  check_words (wt_chart_dup_sentence (chart),
               "Just over half are answered yes. Evaluation has the furthest to go: 5 of 24.");
  check_words (wt_chart_dup_count (nothing), "0 prompts");
  check_words (wt_chart_dup_sentence (nothing), "No prompts yet");
  check_words (wt_chart_dup_description (nothing), "There are no prompts yet.");
  check_words (wt_chart_dup_count (tied), "1 project, 6 prompts");
  check_words (wt_chart_dup_sentence (tied), "3 of 6 are answered yes");
  check_words (wt_chart_dup_description (tied),
               "1 project, 6 prompts; 3 answered yes. One: Yes 2, No answer 2. Two: Yes 1, No "
               "answer 1.");
}

static void
test_table (void)
{
  g_autoptr (WtChart) chart = wt_world_checklist_chart ();
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  g_assert_true (g_str_has_prefix (text,
                                   "Principle\tYes\tPartly\tNot yet\tNo answer\tn/a\tPrompts\n"
                                   "Relevant\t52\t14\t8\t7\t3\t84\n"));
  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklist-chart/names", test_names);
  g_test_add_func ("/checklist-chart/segments", test_segments);
  g_test_add_func ("/checklist-chart/black-and-white", test_states_in_black_and_white);
  g_test_add_func ("/checklist-chart/narrow", test_narrow);
  g_test_add_func ("/checklist-chart/words", test_words);
  g_test_add_func ("/checklist-chart/table", test_table);
  return g_test_run ();
}
