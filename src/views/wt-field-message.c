#include "wt-field-message.h"

#define DATA_KEY "wt-field-message"

typedef struct
{
  GtkListBoxRow *row;
  GtkWidget *label;
  char *record; /* (owned) (nullable) */
  char *own;    /* (owned) (nullable) */
  char *note;   /* (owned) (nullable) */
} Message;

static void
message_free (Message *message)
{
  g_free (message->record);
  g_free (message->own);
  g_free (message->note);
  g_free (message);
}

static void
on_row_destroyed_cb (GtkWidget *row, Message *message)
{
  g_clear_pointer (&message->label, gtk_widget_unparent);
}

/* What is the field to assistive technology: an editable row is one itself. */
static GtkWidget *
find_field (GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_field (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The label comes below the row's own child; libadwaita's style wants that to stay where it is. */
static Message *
ensure_message (GtkListBoxRow *row)
{
  Message *message = g_object_get_data (G_OBJECT (row), DATA_KEY);

  if (message != NULL)
    return message;
  message = g_new0 (Message, 1);
  message->row = row;
  message->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                 "xalign", 0.0, "wrap", TRUE, "can-target", FALSE, NULL);
  gtk_widget_add_css_class (message->label, "field-message");
  gtk_widget_set_layout_manager (GTK_WIDGET (row), gtk_box_layout_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_set_parent (message->label, GTK_WIDGET (row));
  g_signal_connect (row, "destroy", G_CALLBACK (on_row_destroyed_cb), message);
  g_object_set_data_full (G_OBJECT (row), DATA_KEY, message, (GDestroyNotify) message_free);
  return message;
}

static gboolean
is_wrong (Message *message)
{
  return message->own != NULL || message->record != NULL;
}

static void
set_css_class (gpointer widget, const char *css_class, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
tell_assistive_technology (Message *message, const char *words)
{
  GtkWidget *found = find_field (GTK_WIDGET (message->row));
  GtkAccessible *field = GTK_ACCESSIBLE (found != NULL ? found : GTK_WIDGET (message->row));

  if (!is_wrong (message))
    {
      gtk_accessible_reset_state (field, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (field, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }
  if (words == NULL)
    {
      gtk_accessible_reset_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  gtk_accessible_update_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  if (!is_wrong (message))
    return;
  gtk_accessible_update_state (field, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  /* One reference here, a list in later versions, which have the description. */
  if (gtk_get_minor_version () < 10)
    gtk_accessible_update_relation (field, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, message->label,
                                    -1);
}

static void
set_words (GtkListBoxRow *row, char **kept, const char *words)
{
  Message *message = g_object_get_data (G_OBJECT (row), DATA_KEY);
  const char *shown;

  g_free (*kept);
  *kept = g_strdup (words);
  if (message->label == NULL)
    return;

  shown = wt_field_message_get (row);
  gtk_label_set_label (GTK_LABEL (message->label), shown != NULL ? shown : "");
  gtk_widget_set_visible (message->label, shown != NULL);
  set_css_class (row, "error", is_wrong (message));
  set_css_class (message->label, "note", !is_wrong (message));
  tell_assistive_technology (message, shown);
}

/* Keeps @words at @offset of the row's message. */
static void
set_at (GtkListBoxRow *row, gsize offset, const char *words)
{
  Message *message =
      words != NULL ? ensure_message (row) : g_object_get_data (G_OBJECT (row), DATA_KEY);
  char **kept = message != NULL ? G_STRUCT_MEMBER_P (message, offset) : NULL;

  if (kept != NULL && g_strcmp0 (*kept, words) != 0)
    set_words (row, kept, words);
}

void
wt_field_message_set (GtkListBoxRow *row, const char *message)
{
  set_at (row, G_STRUCT_OFFSET (Message, record), message);
}

void
wt_field_message_set_own (GtkListBoxRow *row, const char *message)
{
  set_at (row, G_STRUCT_OFFSET (Message, own), message);
}

void
wt_field_message_set_note (GtkListBoxRow *row, const char *note)
{
  set_at (row, G_STRUCT_OFFSET (Message, note), note);
}

const char *
wt_field_message_get (GtkListBoxRow *row)
{
  Message *message = g_object_get_data (G_OBJECT (row), DATA_KEY);

  if (message == NULL)
    return NULL;
  if (message->own != NULL)
    return message->own;
  return message->record != NULL ? message->record : message->note;
}
