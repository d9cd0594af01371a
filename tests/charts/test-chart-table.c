#include "wt-chart-table.h"

static WtChartTable *
make_table (void)
{
  WtChartTable *table = wt_chart_table_new ("Who & what");

  wt_chart_table_add_column (table, "Question", FALSE);
  wt_chart_table_add_column (table, "Yes", TRUE);
  wt_chart_table_take_cell (table, g_strdup ("<Was\tit\ngood?>"));
  wt_chart_table_take_cell (table, g_strdup ("1,026"));
  wt_chart_table_take_cell (table, g_strdup ("Again"));
  wt_chart_table_take_cell (table, NULL);
  return table;
}

static void
test_cells (void)
{
  g_autoptr (WtChartTable) table = make_table ();

  g_assert_cmpstr (wt_chart_table_get_caption (table), ==, "Who & what");
  g_assert_cmpuint (wt_chart_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (wt_chart_table_get_title (table, 1), ==, "Yes");
  g_assert_false (wt_chart_table_is_number (table, 0));
  g_assert_true (wt_chart_table_is_number (table, 1));
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 1), ==, "1,026");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 1, 1), ==, "");
}

static void
test_tab_separated (void)
{
  g_autoptr (WtChartTable) table = make_table ();
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  g_assert_cmpstr (text, ==, "Question\tYes\n<Was it good?>\t1,026\nAgain\t\n");
}

static void
test_html (void)
{
  g_autoptr (WtChartTable) table = make_table ();
  g_autofree char *html = wt_chart_table_to_html (table);

  g_assert_cmpstr (html, ==,
                   "<table><caption>Who &amp; what</caption>\n"
                   "<thead><tr><th scope=\"col\">Question</th>"
                   "<th scope=\"col\" style=\"text-align: right\">Yes</th></tr></thead>\n"
                   "<tbody>\n"
                   "<tr><th scope=\"row\">&lt;Was\tit\ngood?&gt;</th>"
                   "<td style=\"text-align: right\">1,026</td></tr>\n"
                   "<tr><th scope=\"row\">Again</th>"
                   "<td style=\"text-align: right\"></td></tr>\n"
                   "</tbody>\n</table>\n");
}

static void
test_empty (void)
{
  g_autoptr (WtChartTable) table = wt_chart_table_new ("Nothing");
  g_autofree char *text = wt_chart_table_to_tab_separated (table);

  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, 0);
  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-table/cells", test_cells);
  g_test_add_func ("/chart-table/tab-separated", test_tab_separated);
  g_test_add_func ("/chart-table/html", test_html);
  g_test_add_func ("/chart-table/empty", test_empty);
  return g_test_run ();
}
