#include "wt-calendar-chart.h"
#include "wt-chart-world.h"

static const WtDayFigures DAYS[] = {
  { "2024-09-30", { 0, 1, 0, 0, 0 } }, /* before the twelve months */
  { "2024-10-01", { 0, 1, 0, 0, 0 } }, /* a Tuesday */
  { "2024-10-07", { 0, 0, 2, 1, 0 } }, /* a Monday */
  { "2025-09-30", { 0, 0, 0, 0, 1 } },
};

static void
check (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_words (void)
{
  g_autoptr (WtChart) chart = wt_calendar_chart_new ("Calendar", DAYS, 4, "2025-09-15");

  check (wt_chart_dup_count (chart), "5 activities");
  check (wt_chart_dup_sentence (chart), "The longest time without an activity was 357 days");
  check (wt_chart_dup_description (chart),
         "October 2024 to September 2025: 5 activities on 3 days. The longest time without an "
         "activity was 357 days.");
}

/* A column is a week that starts with Monday; a mark leads to its day in what was given. */
static void
test_marks (void)
{
  g_autoptr (WtChart) chart = wt_calendar_chart_new ("Calendar", DAYS, 4, "2025-09-15");
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 530, 0);
  const WtChartMark *tuesday, *monday, *last;

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 3);
  tuesday = wt_chart_scene_get_mark (scene, 0);
  monday = wt_chart_scene_get_mark (scene, 1);
  last = wt_chart_scene_get_mark (scene, 2);
  g_assert_cmpint (tuesday->key, ==, 1);
  g_assert_cmpint (monday->key, ==, 2);
  g_assert_cmpint (last->key, ==, 3);
  g_assert_cmpstr (monday->words, ==, "7 October 2024: 3 activities (Involving 1, Engaging 2)");
  g_assert_cmpfloat (monday->rectangle.x, >, tuesday->rectangle.x);
  g_assert_cmpfloat (monday->rectangle.y, <, tuesday->rectangle.y);
  /* 30 September 2025 is a Tuesday too, 52 weeks on. */
  g_assert_cmpfloat_with_epsilon (last->rectangle.y, tuesday->rectangle.y, 0.01);
  g_assert_cmpfloat_with_epsilon ((last->rectangle.x - tuesday->rectangle.x)
                                      / (monday->rectangle.x - tuesday->rectangle.x),
                                  52, 0.01);
}

static void
test_table (void)
{
  g_autoptr (WtChart) chart = wt_calendar_chart_new ("Calendar", DAYS, 4, "2025-09-15");
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, 12);
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 0), ==, "October 2024");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 5), ==, "4");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 1, 5), ==, "0");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 11, 4), ==, "1");
}

/* Without an end the last day is in the last month; without a day nothing is drawn. */
static void
test_period (void)
{
  g_autoptr (WtChart) first = wt_calendar_chart_new ("Calendar", DAYS, 1, NULL);
  g_autoptr (WtChart) none = wt_calendar_chart_new ("Calendar", NULL, 0, "");
  g_autoptr (WtChartTable) table = wt_chart_dup_table (first);

  g_assert_cmpstr (wt_chart_table_get_cell (table, 11, 0), ==, "September 2024");
  check (wt_chart_dup_sentence (first), "30 September 2024: 1 activity (Informing 1)");
  check (wt_chart_dup_sentence (none), "No activities yet");
  check (wt_chart_dup_description (none), "There are no activities yet.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-chart/words", test_words);
  g_test_add_func ("/calendar-chart/marks", test_marks);
  g_test_add_func ("/calendar-chart/table", test_table);
  g_test_add_func ("/calendar-chart/period", test_period);
  return g_test_run ();
}
