#include "wt-name-list.h"

#include "wt-named-item.h"

#include <glib/gi18n.h>

struct _WtNameList
{
  AdwPreferencesGroup parent_instance;

  AdwEntryRow *new_row;

  GPtrArray *rows; /* (owned) of AdwEntryRow, held by the group */
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtNameList, wt_name_list, ADW_TYPE_PREFERENCES_GROUP)

static void
emit_edited (WtNameList *self, GtkWidget *row, const char *name)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "id");

  g_signal_emit (self, signals[SIGNAL_EDITED], 0, id != NULL ? *id : (gint64) 0, name);
}

static void
on_renamed_cb (AdwEntryRow *row, WtNameList *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (name[0] != '\0')
    emit_edited (self, GTK_WIDGET (row), name);
}

static void
on_delete_clicked_cb (GtkButton *button, WtNameList *self)
{
  emit_edited (self, gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ENTRY_ROW), "");
}

static void
on_added_cb (WtNameList *self)
{
  g_autofree char *name =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_row))));

  if (name[0] == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->new_row), "");
  emit_edited (self, GTK_WIDGET (self->new_row), name);
}

static void
add_row (WtNameList *self, WtNamedItem *item)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gint64 id = wt_named_item_get_id (item);
  /* Translators: %s is the name of an organisation or a directorate */
  g_autofree char *label = g_strdup_printf (_ ("Delete “%s”"), wt_named_item_get_name (item));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), wt_named_item_get_name (item));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_renamed_cb), self, 0);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete_clicked_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
wt_name_list_dispose (GObject *object)
{
  WtNameList *self = WT_NAME_LIST (object);

  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_NAME_LIST);
  G_OBJECT_CLASS (wt_name_list_parent_class)->dispose (object);
}

static void
wt_name_list_finalize (GObject *object)
{
  g_clear_pointer (&WT_NAME_LIST (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_name_list_parent_class)->finalize (object);
}

static void
wt_name_list_class_init (WtNameListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_name_list_dispose;
  object_class->finalize = wt_name_list_finalize;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", WT_TYPE_NAME_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-name-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtNameList, new_row);
  gtk_widget_class_bind_template_callback (widget_class, on_added_cb);
}

static void
wt_name_list_init (WtNameList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_name_list_set_names (WtNameList *self, GListModel *names)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  /* The row for a new name stays last. */
  g_object_ref (self->new_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->new_row));
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (WtNamedItem) item = g_list_model_get_item (names, i);

      add_row (self, item);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->new_row));
  g_object_unref (self->new_row);
}
