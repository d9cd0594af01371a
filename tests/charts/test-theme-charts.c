/* What comments are about, as a chart: whole, and to be published. */

#include "wt-theme-charts.h"

static WtCommentSummary *
make_summary (void)
{
  const WtThemeCount COUNTS[] = {
    { 9, g_strdup ("Staff"), 12 },
    { 3, g_strdup ("Information"), 6 },
    { 1, g_strdup ("Respect"), 2 },
  };
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (WtThemeCount));

  g_array_set_clear_func (counts, (GDestroyNotify) wt_theme_count_clear);
  g_array_append_vals (counts, COUNTS, G_N_ELEMENTS (COUNTS));
  return wt_comment_summary_new (20, 20, 17, counts, 5);
}

static void
test_whole (void)
{
  g_autoptr (WtCommentSummary) summary = make_summary ();
  g_autoptr (WtChart) chart = wt_theme_charts_make (summary, 0);
  g_autofree char *sentence = wt_chart_dup_sentence (chart);
  g_autofree char *description = wt_chart_dup_description (chart);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  g_assert_cmpstr (sentence, ==, "“Staff” most often, by 12 of 20 (60%)");
  g_assert_true (g_str_has_suffix (description, "3 comments have no theme."));
  g_assert_cmpstr (wt_chart_table_get_title (table, 0), ==, "Theme");
  g_assert_cmpstr (wt_chart_table_get_title (table, 1), ==, "Comments");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 2, 0), ==, "Respect");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 2, 1), ==, "2");
}

/* Few comments are withheld, and nothing tells how many they are. */
static void
test_public (void)
{
  g_autoptr (WtCommentSummary) summary = make_summary ();
  g_autoptr (WtChart) chart = wt_theme_charts_make (summary, 5);
  g_autofree char *description = wt_chart_dup_description (chart);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  g_assert_cmpstr (wt_chart_table_get_cell (table, 2, 1), ==, "fewer than 5");
  g_assert_null (g_strstr_len (description, -1, "no theme"));
  g_assert_null (g_strstr_len (description, -1, "Respect: 2"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme-charts/whole", test_whole);
  g_test_add_func ("/theme-charts/public", test_public);
  return g_test_run ();
}
