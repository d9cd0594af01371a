#include "wt-chart-table.h"

#include <string.h>

struct _WtChartTable
{
  char *caption;     /* (owned) */
  GPtrArray *titles; /* (owned): of char * */
  GArray *is_number; /* (owned): of gboolean */
  GPtrArray *cells;  /* (owned): of char *, row by row */
  guint first_total;
};

WtChartTable *
wt_chart_table_new (const char *caption)
{
  WtChartTable *table = g_new0 (WtChartTable, 1);

  table->caption = g_strdup (caption);
  table->titles = g_ptr_array_new_with_free_func (g_free);
  table->is_number = g_array_new (FALSE, FALSE, sizeof (gboolean));
  table->cells = g_ptr_array_new_with_free_func (g_free);
  table->first_total = G_MAXUINT;
  return table;
}

void
wt_chart_table_free (WtChartTable *table)
{
  if (table == NULL)
    return;

  g_free (table->caption);
  g_ptr_array_unref (table->titles);
  g_array_unref (table->is_number);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

void
wt_chart_table_add_column (WtChartTable *table, const char *title, gboolean is_number)
{
  g_return_if_fail (table->cells->len == 0);

  g_ptr_array_add (table->titles, g_strdup (title));
  g_array_append_val (table->is_number, is_number);
}

void
wt_chart_table_take_cell (WtChartTable *table, char *words)
{
  g_ptr_array_add (table->cells, words != NULL ? words : g_strdup (""));
}

void
wt_chart_table_start_totals (WtChartTable *table)
{
  table->first_total = wt_chart_table_get_n_rows (table);
}

const char *
wt_chart_table_get_caption (const WtChartTable *table)
{
  return table->caption;
}

guint
wt_chart_table_get_n_columns (const WtChartTable *table)
{
  return table->titles->len;
}

guint
wt_chart_table_get_n_rows (const WtChartTable *table)
{
  return table->titles->len > 0 ? table->cells->len / table->titles->len : 0;
}

guint
wt_chart_table_get_first_total (const WtChartTable *table)
{
  return MIN (table->first_total, wt_chart_table_get_n_rows (table));
}

const char *
wt_chart_table_get_title (const WtChartTable *table, guint column)
{
  g_return_val_if_fail (column < table->titles->len, NULL);
  return g_ptr_array_index (table->titles, column);
}

gboolean
wt_chart_table_is_number (const WtChartTable *table, guint column)
{
  g_return_val_if_fail (column < table->is_number->len, FALSE);
  return g_array_index (table->is_number, gboolean, column);
}

const char *
wt_chart_table_get_cell (const WtChartTable *table, guint row, guint column)
{
  guint index = row * table->titles->len + column;

  g_return_val_if_fail (column < table->titles->len && index < table->cells->len, NULL);
  return g_ptr_array_index (table->cells, index);
}

/* A tab or a line break inside a cell would shift all cells after it. */
static void
append_cell (GString *text, const char *words, gboolean is_last)
{
  g_autofree char *plain = g_strdelimit (g_strdup (words), "\t\r\n", ' ');

  g_string_append (text, plain);
  g_string_append_c (text, is_last ? '\n' : '\t');
}

char *
wt_chart_table_to_tab_separated (const WtChartTable *table)
{
  guint n_columns = wt_chart_table_get_n_columns (table);
  GString *text = g_string_new (NULL);

  for (guint column = 0; column < n_columns; column++)
    append_cell (text, wt_chart_table_get_title (table, column), column + 1 == n_columns);
  for (guint row = 0; row < wt_chart_table_get_n_rows (table); row++)
    for (guint column = 0; column < n_columns; column++)
      append_cell (text, wt_chart_table_get_cell (table, row, column), column + 1 == n_columns);
  return g_string_free (text, FALSE);
}

/* The names of all elements of a row are two letters long; what follows them is for the opening tag
 * only. */
static void
append_element (GString *html, const char *element, gboolean is_number, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append_printf (html, "<%s%s>%s</%.2s>", element,
                          is_number ? " style=\"text-align: right\"" : "", escaped, element);
}

char *
wt_chart_table_to_html (const WtChartTable *table)
{
  guint n_columns = wt_chart_table_get_n_columns (table);
  g_autofree char *caption = g_markup_escape_text (table->caption, -1);
  GString *html = g_string_new ("<table>");

  g_string_append_printf (html, "<caption>%s</caption>\n<thead><tr>", caption);
  for (guint column = 0; column < n_columns; column++)
    append_element (html, "th scope=\"col\"", wt_chart_table_is_number (table, column),
                    wt_chart_table_get_title (table, column));
  g_string_append (html, "</tr></thead>\n<tbody>\n");
  for (guint row = 0; row < wt_chart_table_get_n_rows (table); row++)
    {
      g_string_append (html, "<tr>");
      for (guint column = 0; column < n_columns; column++)
        append_element (html, column == 0 ? "th scope=\"row\"" : "td",
                        wt_chart_table_is_number (table, column),
                        wt_chart_table_get_cell (table, row, column));
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody>\n</table>\n");
  return g_string_free (html, FALSE);
}
