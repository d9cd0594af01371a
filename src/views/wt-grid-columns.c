#include "wt-grid-columns.h"

#include "wt-widget-theme.h"

#include <glib/gi18n.h>

/* Of columns at usual text size, in pixels. */
#define NUMBER_WIDTH 90

/* In the order of WtQuestionKind. */
static const int WIDTHS[WT_QUESTION_N_KINDS] = { 260, 110, 110, 170, 200, 110, 150 };

/* What a factory needs to make its cells; owned by its closures. */
typedef struct
{
  WtSurvey *survey;
  guint column;
  WtGridColumns columns;
} Maker;

static void
free_maker (gpointer data, GClosure *closure)
{
  Maker *maker = data;

  g_ptr_array_unref (maker->columns.cells);
  g_free (maker);
}

static void
on_set_up_cb (Maker *maker, GtkListItem *item)
{
  GtkWidget *cell = wt_grid_cell_new (maker->survey, maker->column);

  g_signal_connect_object (cell, "entered", maker->columns.entered, maker->columns.data,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "left", maker->columns.left, maker->columns.data,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, cell);
}

static void
on_bind_cb (Maker *maker, GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  wt_grid_cell_bind (WT_GRID_CELL (cell), item);
  g_ptr_array_add (maker->columns.cells, cell);
}

static void
on_unbind_cb (Maker *maker, GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  wt_grid_cell_bind (WT_GRID_CELL (cell), NULL);
  g_ptr_array_remove_fast (maker->columns.cells, cell);
}

static void
connect (GtkListItemFactory *factory, const char *signal, gpointer callback, const Maker *maker)
{
  Maker *copy = g_memdup2 (maker, sizeof *maker);

  g_ptr_array_ref (copy->columns.cells);
  g_signal_connect_data (factory, signal, G_CALLBACK (callback), copy, free_maker,
                         G_CONNECT_SWAPPED);
}

static void
add_column (GtkColumnView *view, const char *title, int width, const Maker *maker)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  double scale = wt_widget_theme_get_text_scale (GTK_WIDGET (view));

  connect (factory, "setup", on_set_up_cb, maker);
  connect (factory, "bind", on_bind_cb, maker);
  connect (factory, "unbind", on_unbind_cb, maker);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_fixed_width (column, (int) (width * scale));
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
}

void
wt_grid_columns_add (GtkColumnView *view, WtSurvey *survey, const WtGridColumns *columns)
{
  Maker maker = { survey, 0, *columns };

  add_column (view, _ ("Number"), NUMBER_WIDTH, &maker);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      /* Translators: the head of a column: the number of a question, a few words for it */
      g_autofree char *title = g_strdup_printf (_ ("Q%1$d %2$s"), question->number,
                                                wt_question_get_short_title (question));

      maker.column = i + 1;
      add_column (view, title, WIDTHS[question->kind], &maker);
    }
}

void
wt_grid_columns_remove (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}
