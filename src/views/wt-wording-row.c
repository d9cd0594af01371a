#include "wt-wording-row.h"

#include "wt-survey-translation.h"

#include <glib/gi18n.h>

struct _WtWordingRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *place_label;
  GtkLabel *text_label;
  GtkEntry *entry;

  char *key; /* (owned) */
  gboolean is_filling;
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtWordingRow, wt_wording_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_changed_cb (WtWordingRow *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/* Enter goes on to the next wording. */
static void
on_activate_cb (WtWordingRow *self)
{
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
wt_wording_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_WORDING_ROW);
  g_clear_pointer (&WT_WORDING_ROW (object)->key, g_free);
  G_OBJECT_CLASS (wt_wording_row_parent_class)->dispose (object);
}

static void
wt_wording_row_class_init (WtWordingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_wording_row_dispose;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", WT_TYPE_WORDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-wording-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtWordingRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, WtWordingRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, WtWordingRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
wt_wording_row_init (WtWordingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_entry_set_max_length (self->entry, WT_SURVEY_TRANSLATION_LENGTH);
}

GtkWidget *
wt_wording_row_new (const WtSurveyWording *wording)
{
  WtWordingRow *self = g_object_new (WT_TYPE_WORDING_ROW, NULL);
  g_autofree char *label =
      /* Translators: where a wording stands, such as "Question 3", and the wording */
      g_strdup_printf (_ ("%1$s: %2$s"), wording->place, wording->text);

  self->key = g_strdup (wording->key);
  gtk_label_set_label (self->place_label, wording->place);
  gtk_label_set_label (self->text_label, wording->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return GTK_WIDGET (self);
}

const char *
wt_wording_row_get_key (WtWordingRow *self)
{
  return self->key;
}

const char *
wt_wording_row_get_text (WtWordingRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
wt_wording_row_set_text (WtWordingRow *self, const char *text)
{
  if (g_str_equal (wt_wording_row_get_text (self), text))
    return;
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_filling = FALSE;
}

void
wt_wording_row_set_editable (WtWordingRow *self, gboolean is_editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), is_editable);
}
