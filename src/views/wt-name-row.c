#include "wt-name-row.h"

#include "wt-field-message.h"
#include "wt-named-item.h"

#include <glib/gi18n.h>

struct _WtNameRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *names_button;
  GtkListBox *list_box;
  GtkFilterListModel *filter_model;
  GtkStringFilter *filter;

  GListModel *known; /* (owned) (nullable): names when somebody began to type */
  char *before;      /* (owned) (nullable): the text then */
};

typedef enum
{
  PROP_NAMES = 1,
} WtNameRowProperty;

static GParamSpec *properties[PROP_NAMES + 1];

G_DEFINE_FINAL_TYPE (WtNameRow, wt_name_row, ADW_TYPE_ENTRY_ROW)

static GListModel *
get_names (WtNameRow *self)
{
  return gtk_filter_list_model_get_model (self->filter_model);
}

/* The place of @name in @names, or -1. */
static int
find_name (GListModel *names, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (WtNamedItem) item = g_list_model_get_item (names, i);

      if (g_utf8_collate (wt_named_item_get_name (item), name) == 0)
        return (int) i;
    }
  return -1;
}

/* What is typed is among the names as soon as it is saved, so those of before count. */
static void
on_text_focused_cb (WtNameRow *self)
{
  g_set_object (&self->known, get_names (self));
  g_free (self->before);
  self->before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)));
}

static void
on_text_left_cb (WtNameRow *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self));

  if (g_strcmp0 (name, self->before) == 0)
    return;
  if (name[0] != '\0' && self->known != NULL && g_list_model_get_n_items (self->known) > 0
      && find_name (self->known, name) < 0)
    wt_field_message_set_note (GTK_LIST_BOX_ROW (self), _ ("New here: check the spelling."));
}

static void
on_text_changed_cb (WtNameRow *self)
{
  wt_field_message_set_note (GTK_LIST_BOX_ROW (self), NULL);
}

static GtkWidget *
make_name (gpointer item, gpointer user_data)
{
  return g_object_new (GTK_TYPE_LABEL, "label", wt_named_item_get_name (item), "xalign", 0.0,
                       "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 30, NULL);
}

static void
on_names_shown_cb (WtNameRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self));
  int place = find_name (get_names (self), typed);
  GtkListBoxRow *row;

  gtk_string_filter_set_search (self->filter, place < 0 ? typed : "");
  if (g_list_model_get_n_items (G_LIST_MODEL (self->filter_model)) == 0)
    gtk_string_filter_set_search (self->filter, "");
  row = gtk_list_box_get_row_at_index (self->list_box, MAX (place, 0));
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_name_chosen_cb (WtNameRow *self, GtkListBoxRow *row)
{
  g_autoptr (WtNamedItem) item = g_list_model_get_item (G_LIST_MODEL (self->filter_model),
                                                        (guint) gtk_list_box_row_get_index (row));
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));

  gtk_menu_button_popdown (self->names_button);
  gtk_editable_set_text (text, wt_named_item_get_name (item));
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (text, -1);
}

static gboolean
on_key_pressed_cb (WtNameRow *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || !gtk_widget_get_visible (GTK_WIDGET (self->names_button)))
    return GDK_EVENT_PROPAGATE;
  gtk_menu_button_popup (self->names_button);
  return GDK_EVENT_STOP;
}

static void
update_button (WtNameRow *self)
{
  GListModel *names = get_names (self);

  gtk_widget_set_visible (GTK_WIDGET (self->names_button),
                          names != NULL && g_list_model_get_n_items (names) > 0
                              && gtk_editable_get_editable (GTK_EDITABLE (self)));
}

static void
wt_name_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_NAME_ROW);
  G_OBJECT_CLASS (wt_name_row_parent_class)->dispose (object);
}

static void
wt_name_row_finalize (GObject *object)
{
  WtNameRow *self = WT_NAME_ROW (object);

  g_clear_object (&self->known);
  g_clear_pointer (&self->before, g_free);
  G_OBJECT_CLASS (wt_name_row_parent_class)->finalize (object);
}

static void
wt_name_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtNameRowProperty) id)
    {
    case PROP_NAMES:
      g_value_set_object (value, get_names (WT_NAME_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_name_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtNameRowProperty) id)
    {
    case PROP_NAMES:
      wt_name_row_set_names (WT_NAME_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_name_row_class_init (WtNameRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_name_row_dispose;
  object_class->finalize = wt_name_row_finalize;
  object_class->get_property = wt_name_row_get_property;
  object_class->set_property = wt_name_row_set_property;

  properties[PROP_NAMES] =
      g_param_spec_object ("names", NULL, NULL, G_TYPE_LIST_MODEL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (WT_TYPE_NAMED_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-name-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtNameRow, names_button);
  gtk_widget_class_bind_template_child (widget_class, WtNameRow, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtNameRow, filter_model);
  gtk_widget_class_bind_template_child (widget_class, WtNameRow, filter);
  gtk_widget_class_bind_template_callback (widget_class, on_names_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_chosen_cb);
}

static void
wt_name_row_init (WtNameRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->filter_model), make_name, NULL,
                           NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))), keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_text_focused_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_text_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))), focus);
  g_signal_connect (self, "changed", G_CALLBACK (on_text_changed_cb), NULL);
  g_signal_connect (self, "notify::editable", G_CALLBACK (update_button), NULL);
}

void
wt_name_row_set_names (WtNameRow *self, GListModel *names)
{
  if (get_names (self) == names)
    return;
  gtk_filter_list_model_set_model (self->filter_model, names);
  update_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAMES]);
}
