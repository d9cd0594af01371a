#include "wt-chart-world.h"
#include "wt-plan-world.h"
#include "wt-timeline-lanes-private.h"

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static const WtChartMark *
find_mark (const WtChartScene *scene, int key)
{
  for (guint i = 0; i < wt_chart_scene_get_n_marks (scene); i++)
    if (wt_chart_scene_get_mark (scene, i)->key == key)
      return wt_chart_scene_get_mark (scene, i);
  return NULL;
}

static void
test_lanes (void)
{
  WtTimelineSpan spans[] = { { 0, 10, 20, 9 }, { 15, 20, 20, 9 }, { 85, 95, 20, 9 } };
  WtTimelineSpan crowd[] = { { 0, 10, 5, 9 }, { 1, 11, 5, 9 }, { 2, 12, 5, 9 }, { 11, 20, 5, 9 } };

  /* The second would be on the name of the first; the third has its name before it. */
  g_assert_cmpuint (wt_timeline_pack (spans, 3, 0, 100, 5), ==, 2);
  g_assert_cmpuint (spans[0].lane, ==, 0);
  g_assert_cmpuint (spans[1].lane, ==, 1);
  g_assert_cmpuint (spans[2].lane, ==, 0);

  /* With two lanes names give way, and one thing has no place; the last is beside the first. */
  g_assert_cmpuint (wt_timeline_pack (crowd, 4, 0, 100, 2), ==, 2);
  g_assert_cmpuint (crowd[0].lane, ==, 0);
  g_assert_cmpuint (crowd[1].lane, ==, 1);
  g_assert_cmpuint (crowd[2].lane, ==, 2);
  g_assert_cmpuint (crowd[3].lane, ==, 0);
  g_assert_cmpuint (wt_timeline_pack (NULL, 0, 0, 100, 2), ==, 0);
}

static void
test_texts (void)
{
  g_autoptr (WtChart) chart = wt_world_timeline_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);
  double stages = wt_world_get_text (scene, "Stages").y;
  double activities = wt_world_get_text (scene, "Activities").y;
  double tasks = wt_world_get_text (scene, "To do").y;

  g_assert_cmpfloat (wt_world_get_text (scene, "Decision").y, <, stages);
  g_assert_cmpfloat (stages, <, activities);
  g_assert_cmpfloat (activities, <, tasks);
  g_assert_cmpfloat (wt_world_get_text (scene, "Under way").y, <, activities);
  g_assert_cmpfloat (wt_world_get_text (scene, "Today").x, <,
                     wt_world_get_text (scene, "Decision").x);
  g_assert_cmpfloat (wt_world_get_text (scene, "2026").x, <, wt_world_get_text (scene, "2027").x);
  g_assert_true (wt_world_has_text (scene, "Overdue: Easy-read leaflet"));
  g_assert_true (wt_world_has_text (scene, "Carers’ workshop"));
  g_assert_true (wt_world_has_text (scene, "After the decision"));
}

/* Places are as their dates: 13 September ends where 14 September begins, and so on. */
static void
test_marks (void)
{
  g_autoptr (WtChart) chart = wt_world_timeline_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);
  const WtChartRectangle *planning = &find_mark (scene, 11)->rectangle;
  const WtChartRectangle *under_way = &find_mark (scene, 12)->rectangle;
  double day = planning->width / 105;

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 19);
  g_assert_cmpfloat_with_epsilon (wt_chart_rectangle_get_right (planning), under_way->x, 1.5);
  g_assert_cmpfloat_with_epsilon (under_way->width / 166, day, 0.03);
  g_assert_cmpstr (find_mark (scene, 12)->words, ==,
                   "Under way, 14 September 2026 to 26 February 2027: Stage");
  g_assert_cmpstr (find_mark (scene, 23)->words, ==,
                   "Carers’ workshop, 12 December 2026: Planned activity, Involving");
  g_assert_cmpstr (find_mark (scene, 25)->words, ==,
                   "Open evening, 18 March 2027: Planned activity, Engaging, after the decision");
  g_assert_cmpstr (find_mark (scene, 33)->words, ==, "Look again, 1 April 2027: Look again");
  g_assert_cmpstr (find_mark (scene, WT_TIMELINE_CHART_NO_KEY)->words, ==,
                   "Today, 2 November 2026");
}

/* What took place is filled, what is planned is empty. */
static void
test_pixels (void)
{
  g_autoptr (WtChart) chart = wt_world_timeline_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);
  const WtChartTheme *theme = wt_chart_theme_get (WT_CHART_THEME_LIGHT);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  const WtChartRectangle *held = &find_mark (scene, 22)->rectangle;
  const WtChartRectangle *planned = &find_mark (scene, 23)->rectangle;
  const WtChartRectangle *overdue = &find_mark (scene, 30)->rectangle;
  WtChartRectangle flag = wt_world_get_text (scene, "Decision");
  guint32 ink = wt_world_get_rgb (&theme->ink);
  int pole = 0;

  /* The marks start with the marker, which is 1.3 label sizes wide, and go on with the name. */
  g_assert_cmphex (wt_world_get_pixel (surface, (int) held->x + 8, (int) (held->y + 6)), ==,
                   wt_world_get_rgb (&theme->levels[WT_LEVEL_INVOLVING].fill));
  g_assert_cmphex (wt_world_get_pixel (surface, (int) planned->x + 8, (int) (planned->y + 6)), ==,
                   wt_world_get_rgb (&theme->card));
  g_assert_cmphex (wt_world_get_pixel (surface, (int) overdue->x + 8, (int) (overdue->y + 6)), ==,
                   wt_world_get_rgb (&theme->concern.fill));

  /* The flag is dark around its word, its pole dark below it, and the ground after it tinted. */
  g_assert_cmphex (wt_world_get_pixel (surface, (int) flag.x - 3, (int) flag.y), ==, ink);
  for (int x = (int) flag.x - 12; x < (int) flag.x; x++)
    if (wt_world_get_pixel (surface, x, (int) flag.y + 170) == ink)
      pole++;
  g_assert_cmpint (pole, ==, 3);
  g_assert_cmphex (wt_world_get_pixel (surface, 935, (int) flag.y + 100), ==,
                   wt_world_get_rgb (&theme->period_tint));
  cairo_surface_destroy (surface);
}

static void
test_words (void)
{
  const WtTimelineItem next[] = {
    { WT_TIMELINE_ACTIVITY_HELD, "Listening event", "2026-11-02", "", WT_LEVEL_ENGAGING, 1 },
    { WT_TIMELINE_ACTIVITY_PLANNED, "Carers’ workshop", "2026-12-12", "", WT_LEVEL_NONE, 2 },
    { WT_TIMELINE_DECISION, "", "2026-12-12", "", WT_LEVEL_NONE, 3 },
    { WT_TIMELINE_ACTIVITY_HELD, "Newsletter", "2026-12-13", "", WT_LEVEL_INFORMING, 4 },
  };
  g_autoptr (WtChart) chart = wt_world_timeline_chart ();
  g_autoptr (WtChart) none = wt_timeline_chart_new ("None", NULL, 0, WT_WORLD_TODAY);
  g_autoptr (WtChart) before = wt_timeline_chart_new ("Next", next, 3, WT_WORLD_TODAY);
  g_autoptr (WtChart) late = wt_timeline_chart_new ("Late", next, 4, WT_WORLD_TODAY);
  g_autoptr (WtChart) past = wt_timeline_chart_new ("Past", next, 1, "2027-01-01");

  check_words (wt_chart_dup_sentence (chart),
               "Two activities come after the decision on 3 March 2027.");
  check_words (wt_chart_dup_count (chart), "18 dates");
  check_words (wt_chart_dup_sentence (none), "Nothing is dated yet.");
  check_words (wt_chart_dup_description (none), "Nothing is dated yet.");
  check_words (wt_chart_dup_count (none), "0 dates");
  check_words (wt_chart_dup_sentence (before), "Next, on 12 December 2026: Carers’ workshop");
  check_words (wt_chart_dup_sentence (late),
               "One activity comes after the decision on 12 December 2026.");
  check_words (wt_chart_dup_sentence (past),
               "Nothing is dated after Listening event on 2 November 2026.");
  check_words (wt_chart_dup_description (past),
               "1 date. Nothing is dated after Listening event on 2 November 2026. Listening "
               "event, 2 November 2026: Activity that took place, Engaging.");
}

static void
test_table (void)
{
  g_autoptr (WtChart) chart = wt_world_timeline_chart ();
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  g_assert_true (g_str_has_prefix (text, "Date\tWhat\tKind\n"
                                         "13 April 2026\t\tStart\n"
                                         "13 April 2026 to 31 May 2026\tIdea\tStage\n"
                                         "11 May 2026\tLetter to carers\tActivity that took place, "
                                         "Informing\n"));
  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, 18);
}

/* Items without a day are left out, and an end before its start is its start. */
static void
test_faults (void)
{
  const WtTimelineItem faults[] = {
    { WT_TIMELINE_STAGE, "Backwards", "2026-05-01", "2025-05-01", WT_LEVEL_NONE, 1 },
    { WT_TIMELINE_STAGE, "Open", "2026-05-09", NULL, WT_LEVEL_NONE, 2 },
    { WT_TIMELINE_ACTIVITY_HELD, "No such day", "2026-02-30", "", WT_LEVEL_ENGAGING, 3 },
    { WT_TIMELINE_ACTIVITY_HELD, "No day", NULL, NULL, WT_LEVEL_ENGAGING, 4 },
    { WT_TIMELINE_DUE, NULL, "2026-05-20", "", WT_LEVEL_NONE, 5 },
  };
  g_autoptr (WtChart) chart = wt_timeline_chart_new ("Faults", faults, G_N_ELEMENTS (faults), "");
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 3);
  g_assert_cmpstr (find_mark (scene, 1)->words, ==, "Backwards, 1 May 2026: Stage");
  g_assert_cmpfloat (find_mark (scene, 1)->rectangle.x, <, find_mark (scene, 2)->rectangle.x);
  g_assert_cmpstr (find_mark (scene, 5)->words, ==, "To do, 20 May 2026: To do");
  g_assert_false (wt_world_has_text (scene, "Today"));
  g_assert_false (wt_world_has_text (scene, "Activities"));
}

/* What finds no place is counted, so that every item is in some mark. */
static void
test_crowd (void)
{
  WtTimelineItem items[500];
  g_autoptr (WtChart) chart = NULL;
  g_autoptr (WtChartScene) scene = NULL;
  const WtChartMark *pile;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = (WtTimelineItem){ WT_TIMELINE_ACTIVITY_HELD, "Coffee morning", "2026-05-01", "",
                                 WT_LEVEL_ENGAGING,         (int) i };
  chart = wt_timeline_chart_new ("Crowd", items, G_N_ELEMENTS (items), "2026-05-01");
  scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  pile = find_mark (scene, WT_TIMELINE_CHART_NO_KEY);
  while (!g_str_has_prefix (pile->words, "493 more"))
    pile++;
  g_assert_true (wt_world_has_text (scene, "+493"));
  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 7 + 2);
  g_assert_cmpstr (pile->words, ==,
                   "493 more, 1 May 2026: Coffee morning; Coffee morning; Coffee morning; Coffee "
                   "morning; Coffee morning; …");
}

static void
check_axis (const char *last, const char *first_text, const char *second_text)
{
  const WtTimelineItem items[] = {
    { WT_TIMELINE_DUE, "One", "2026-12-07", "", WT_LEVEL_NONE, 1 },
    { WT_TIMELINE_DUE, "Other", last, "", WT_LEVEL_NONE, 2 },
  };
  g_autoptr (WtChart) chart = wt_timeline_chart_new ("Axis", items, 2, NULL);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  WtChartRectangle first = wt_world_get_text (scene, first_text);

  g_assert_cmpfloat (first.x, <, wt_world_get_text (scene, second_text).x);
}

/* From days to decades. */
static void
test_axis (void)
{
  check_axis ("2026-12-13", "7", "8");
  check_axis ("2027-02-10", "21", "28");
  check_axis ("2027-11-01", "Jan", "Feb");
  check_axis ("2029-11-01", "2027", "2028");
  check_axis ("2036-11-01", "2028", "2030");
  check_axis ("2066-12-01", "2030", "2040");
  check_axis ("2199-12-31", "2040", "2060");
}

/* Time is never mirrored. */
static void
test_right_to_left (void)
{
  const WtChartStyle style = { .label_size = WT_WORLD_CARD, .right_to_left = TRUE };
  g_autoptr (WtChart) chart = wt_world_timeline_chart ();
  PangoContext *context = wt_world_context ();
  g_autoptr (WtChartScene) plain = wt_world_layout (chart, WT_WORLD_CARD, 936, 0);
  g_autoptr (WtChartScene) other =
      wt_chart_layout (chart, context, wt_chart_theme_get (WT_CHART_THEME_LIGHT), &style, 936, 0);

  g_assert_cmpfloat (wt_world_get_text (plain, "Decision").x, ==,
                     wt_world_get_text (other, "Decision").x);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-chart/lanes", test_lanes);
  g_test_add_func ("/timeline-chart/texts", test_texts);
  g_test_add_func ("/timeline-chart/marks", test_marks);
  g_test_add_func ("/timeline-chart/pixels", test_pixels);
  g_test_add_func ("/timeline-chart/words", test_words);
  g_test_add_func ("/timeline-chart/table", test_table);
  g_test_add_func ("/timeline-chart/faults", test_faults);
  g_test_add_func ("/timeline-chart/crowd", test_crowd);
  g_test_add_func ("/timeline-chart/axis", test_axis);
  g_test_add_func ("/timeline-chart/right-to-left", test_right_to_left);
  return g_test_run ();
}
