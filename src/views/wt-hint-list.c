#include "wt-hint-list.h"

#include "wt-decoration.h"

#include <glib/gi18n.h>

struct _WtHintList
{
  AdwBin parent_instance;

  GtkListBox *list_box;

  GListModel *hints; /* (owned) (nullable) */
};

enum
{
  SIGNAL_HINT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtHintList, wt_hint_list, ADW_TYPE_BIN)

static void
on_row_activated_cb (WtHintList *self, GtkListBoxRow *row)
{
  g_autoptr (WtHint) hint =
      g_list_model_get_item (self->hints, (guint) gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[SIGNAL_HINT_ACTIVATED], 0, hint);
}

static void
wt_hint_list_dispose (GObject *object)
{
  WtHintList *self = WT_HINT_LIST (object);

  g_clear_object (&self->hints);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_HINT_LIST);
  G_OBJECT_CLASS (wt_hint_list_parent_class)->dispose (object);
}

static void
wt_hint_list_class_init (WtHintListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_hint_list_dispose;
  signals[SIGNAL_HINT_ACTIVATED] =
      g_signal_new ("hint-activated", WT_TYPE_HINT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, WT_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-hint-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtHintList, list_box);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
wt_hint_list_init (WtHintList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_row (WtHint *hint)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *why = g_markup_escape_text (wt_hint_get_why (hint), -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), wt_hint_get_text (hint));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), why);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), wt_decoration_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

void
wt_hint_list_set_hints (WtHintList *self, GListModel *hints)
{
  guint n_hints = hints != NULL ? g_list_model_get_n_items (hints) : 0;
  GtkWidget *row;

  g_set_object (&self->hints, hints);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  for (guint i = 0; i < n_hints; i++)
    {
      g_autoptr (WtHint) hint = g_list_model_get_item (hints, i);

      gtk_list_box_append (self->list_box, make_row (hint));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n_hints > 0);
}
