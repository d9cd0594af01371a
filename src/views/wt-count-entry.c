#include "wt-count-entry.h"

#include "wt-batch.h"

#include <glib/gi18n.h>

struct _WtCountEntry
{
  AdwBin parent_instance;

  GtkLabel *caption_label;
  GtkEntry *entry;

  gboolean is_showing; /* a number is being shown, nobody types */
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtCountEntry, wt_count_entry, ADW_TYPE_BIN)

static void
on_changed_cb (WtCountEntry *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
on_text_inserted_cb (
    WtCountEntry *self, const char *text, int length, int *position, GtkEditable *editable)
{
  for (int i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      {
        g_signal_stop_emission_by_name (editable, "insert-text");
        gtk_widget_error_bell (GTK_WIDGET (self));
        return;
      }
}

static void
step (WtCountEntry *self, gint64 difference)
{
  gint64 count = CLAMP (wt_count_entry_get_count (self) + difference, 0, WT_BATCH_MAXIMUM);

  wt_count_entry_set_count (self, count);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static gboolean
on_key_pressed_cb (WtCountEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, 1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, -1);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
on_activated_cb (WtCountEntry *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
}

static void
wt_count_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_COUNT_ENTRY);
  G_OBJECT_CLASS (wt_count_entry_parent_class)->dispose (object);
}

static void
wt_count_entry_class_init (WtCountEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_count_entry_dispose;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", WT_TYPE_COUNT_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-count-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, WtCountEntry, caption_label);
  gtk_widget_class_bind_template_child (widget_class, WtCountEntry, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
}

static void
wt_count_entry_init (WtCountEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)), "insert-text",
                           G_CALLBACK (on_text_inserted_cb), self, G_CONNECT_SWAPPED);
}

static WtCountEntry *
make_entry (const char *caption, const char *name)
{
  WtCountEntry *self = g_object_new (WT_TYPE_COUNT_ENTRY, NULL);

  gtk_label_set_label (self->caption_label, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->caption_label), caption[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return self;
}

GtkWidget *
wt_count_entry_new (const char *caption, int question_number)
{
  g_autofree char *name =
      /* Translators: an answer ("8", "Yes", "Illegible"), the number of its question: the name, for
       * a screen reader, of the field for how many forms gave that answer */
      g_strdup_printf (_ ("%1$s in question %2$d, number of forms"), caption, question_number);

  return GTK_WIDGET (make_entry (caption, name));
}

GtkWidget *
wt_count_entry_new_named (const char *name)
{
  return GTK_WIDGET (make_entry ("", name));
}

gint64
wt_count_entry_get_count (WtCountEntry *self)
{
  return g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL, 10);
}

void
wt_count_entry_set_count (WtCountEntry *self, gint64 count)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : g_strdup ("");

  if (wt_count_entry_get_count (self) == count)
    return;
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_showing = FALSE;
}

void
wt_count_entry_set_wrong (WtCountEntry *self, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
      is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
