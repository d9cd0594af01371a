#include "wt-late-message.h"

#include "wt-field-message.h"

#define DATA_KEY "wt-late-message"

typedef struct
{
  GtkListBoxRow *row;
  char *message; /* (owned) (nullable) */
  gboolean was_used;
} Late;

static void
late_free (Late *late)
{
  g_free (late->message);
  g_free (late);
}

static void
on_left_cb (Late *late)
{
  late->was_used = TRUE;
  wt_field_message_set (late->row, late->message);
}

static Late *
ensure (GtkListBoxRow *row)
{
  Late *late = g_object_get_data (G_OBJECT (row), DATA_KEY);
  GtkEventController *focus;

  if (late != NULL)
    return late;
  late = g_new0 (Late, 1);
  late->row = row;
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left_cb), late);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  g_object_set_data_full (G_OBJECT (row), DATA_KEY, late, (GDestroyNotify) late_free);
  return late;
}

void
wt_late_message_set (GtkListBoxRow *row, const char *message, gboolean waits)
{
  Late *late = ensure (row);

  g_free (late->message);
  late->message = g_strdup (message);
  if (!waits)
    late->was_used = TRUE;
  if (late->was_used)
    wt_field_message_set (row, message);
}
