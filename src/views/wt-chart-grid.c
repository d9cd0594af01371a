#include "wt-chart-grid.h"

struct _WtChartGrid
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (WtChartGrid, wt_chart_grid, ADW_TYPE_BIN)

static gboolean
wt_chart_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WT_CHART_GRID (widget)->grid));
}

static void
wt_chart_grid_class_init (WtChartGridClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = wt_chart_grid_grab_focus;
}

static void
wt_chart_grid_init (WtChartGrid *self)
{
  self->grid = g_object_new (GTK_TYPE_GRID, "focusable", TRUE, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "chart-table");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

static void
attach_cell (WtChartGrid *self,
             const WtChartTable *table,
             guint column,
             guint line,
             const char *text,
             const char *css_class)
{
  gboolean is_number = wt_chart_table_is_number (table, column), is_header = line == 0;
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "label", text, "xalign", is_number ? 1.0 : 0.0, "wrap", TRUE, "hexpand",
      !is_number, "selectable", FALSE, "accessible-role",
      is_header ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->grid, label, (int) column, (int) line, 1, 1);
}

void
wt_chart_grid_set_chart (WtChartGrid *self, WtChart *chart)
{
  g_autoptr (WtChartTable) table = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  if (chart == NULL)
    return;

  table = wt_chart_dup_table (chart);
  for (guint column = 0; column < wt_chart_table_get_n_columns (table); column++)
    {
      attach_cell (self, table, column, 0, wt_chart_table_get_title (table, column), "header");
      for (guint row = 0; row < wt_chart_table_get_n_rows (table); row++)
        attach_cell (self, table, column, row + 1, wt_chart_table_get_cell (table, row, column),
                     row == wt_chart_table_get_first_total (table) ? "first-total" : "cell");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  wt_chart_table_get_caption (table), -1);
}
