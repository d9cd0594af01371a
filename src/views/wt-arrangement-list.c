#include "wt-arrangement-list.h"

#include "wt-arrangement-row.h"
#include "wt-part-rows.h"

struct _WtArrangementList
{
  AdwBin parent_instance;

  GtkListBox *list_box;
  GtkWidget *usual_button;

  WtOverviewArrangement *arrangement; /* (owned) (nullable) */
  GPtrArray *rows;                    /* (owned) of WtArrangementRow, held by the list */
  gboolean has_rows;                  /* they are made when the list is first seen */
};

G_DEFINE_FINAL_TYPE (WtArrangementList, wt_arrangement_list, ADW_TYPE_BIN)

static void
ensure_rows (WtArrangementList *self)
{
  if (self->has_rows || self->arrangement == NULL)
    return;
  self->has_rows = TRUE;
  wt_arrangement_list_update (self);
}

/* A row that is moved leaves the list for a moment, and the focus leaves it. */
static void
move_card (WtArrangementList *self, guint from, guint to)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;
  gboolean has_focus;

  ensure_rows (self);
  row = g_ptr_array_index (self->rows, from);
  has_focus = focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
  wt_overview_arrangement_move (self->arrangement, from, to);
  if (has_focus && (!gtk_widget_is_sensitive (focus) || !gtk_widget_grab_focus (focus)))
    gtk_widget_grab_focus (row);
}

static void
move_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtArrangementList *self = WT_ARRANGEMENT_LIST (widget);
  const char *name;
  int step, from;

  g_variant_get (parameter, "(&si)", &name, &step);
  from = wt_overview_arrangement_find (self->arrangement, name);
  if (from < 0 || from + step < 0
      || from + step >= (int) wt_overview_arrangement_get_n_cards (self->arrangement))
    gtk_widget_error_bell (widget);
  else
    move_card (self, (guint) from, (guint) (from + step));
}

static void
drop_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtArrangementList *self = WT_ARRANGEMENT_LIST (widget);
  const char *dragged, *target;
  gboolean is_behind;
  int from, to;

  g_variant_get (parameter, "(&s&sb)", &dragged, &target, &is_behind);
  from = wt_overview_arrangement_find (self->arrangement, dragged);
  to = wt_overview_arrangement_find (self->arrangement, target);
  if (from < 0 || to < 0)
    return;
  to += is_behind ? 1 : 0;
  move_card (self, (guint) from, (guint) (from < to ? to - 1 : to));
}

static void
show_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtArrangementList *self = WT_ARRANGEMENT_LIST (widget);
  const char *name;
  gboolean is_shown;
  int index;

  g_variant_get (parameter, "(&sb)", &name, &is_shown);
  index = wt_overview_arrangement_find (self->arrangement, name);
  if (index >= 0)
    wt_overview_arrangement_set_shown (self->arrangement, (guint) index, is_shown);
}

static void
on_usual_clicked_cb (WtArrangementList *self)
{
  wt_overview_arrangement_put_back (self->arrangement);
  wt_arrangement_list_focus (self);
}

static GtkWidget *
find_row (WtArrangementList *self, const char *name)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (wt_arrangement_row_get_name (g_ptr_array_index (self->rows, i)), name))
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

void
wt_arrangement_list_update (WtArrangementList *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_cards;

  if (!self->has_rows)
    return;
  n_cards = wt_overview_arrangement_get_n_cards (self->arrangement);
  for (guint i = 0; i < n_cards; i++)
    {
      const char *name = wt_overview_arrangement_get_name (self->arrangement, i);
      GtkWidget *row = find_row (self, name);

      if (row == NULL)
        row = wt_arrangement_row_new (name);
      g_ptr_array_add (rows, g_object_ref_sink (row));
    }
  if (wt_part_rows_arrange (self->list_box, self->rows, rows, 0))
    {
      g_ptr_array_unref (self->rows);
      self->rows = g_steal_pointer (&rows);
    }
  for (guint i = 0; i < n_cards; i++)
    wt_arrangement_row_update (
        g_ptr_array_index (self->rows, i), wt_overview_arrangement_get_title (self->arrangement, i),
        wt_overview_arrangement_get_shown (self->arrangement, i), i > 0, i + 1 < n_cards);
  gtk_widget_set_sensitive (self->usual_button,
                            !wt_overview_arrangement_is_usual (self->arrangement));
}

static void
wt_arrangement_list_map (GtkWidget *widget)
{
  ensure_rows (WT_ARRANGEMENT_LIST (widget));
  GTK_WIDGET_CLASS (wt_arrangement_list_parent_class)->map (widget);
}

static void
wt_arrangement_list_dispose (GObject *object)
{
  WtArrangementList *self = WT_ARRANGEMENT_LIST (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->arrangement);
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ARRANGEMENT_LIST);
  G_OBJECT_CLASS (wt_arrangement_list_parent_class)->dispose (object);
}

static void
wt_arrangement_list_finalize (GObject *object)
{
  g_clear_pointer (&WT_ARRANGEMENT_LIST (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_arrangement_list_parent_class)->finalize (object);
}

static void
wt_arrangement_list_class_init (WtArrangementListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_arrangement_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_arrangement_list_finalize;
  widget_class->map = wt_arrangement_list_map;
  gtk_widget_class_install_action (widget_class, "part.move", "(si)", move_part);
  gtk_widget_class_install_action (widget_class, "part.drop", "(ssb)", drop_part);
  gtk_widget_class_install_action (widget_class, "part.show", "(sb)", show_part);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-arrangement-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtArrangementList, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtArrangementList, usual_button);
  gtk_widget_class_bind_template_callback (widget_class, on_usual_clicked_cb);
}

static void
wt_arrangement_list_init (WtArrangementList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_arrangement_list_set_arrangement (WtArrangementList *self, WtOverviewArrangement *arrangement)
{
  g_return_if_fail (self->arrangement == NULL);

  self->arrangement = g_object_ref (arrangement);
  g_signal_connect_object (arrangement, "notify::cards", G_CALLBACK (wt_arrangement_list_update),
                           self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ensure_rows (self);
}

void
wt_arrangement_list_focus (WtArrangementList *self)
{
  ensure_rows (self);
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}
