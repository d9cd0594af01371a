#include "wt-reason-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A question that is being asked. */
typedef struct
{
  GtkWidget *widget; /* (owned) */
  GtkEditable *row;
  WtReasonFunc func;
  gpointer data; /* (owned) by free_data */
  GDestroyNotify free_data;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  if (question->data != NULL && question->free_data != NULL)
    question->free_data (question->data);
  g_object_unref (question->widget);
  g_free (question);
}

static char *
dup_reason (GtkEditable *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (row)));
}

static void
on_changed_cb (AdwMessageDialog *dialog, GtkEditable *row)
{
  g_autofree char *reason = dup_reason (row);

  adw_message_dialog_set_response_enabled (dialog, "change", reason[0] != '\0');
}

static void
on_answered_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autofree char *reason = dup_reason (question->row);

  if (g_str_equal (response, "change") && reason[0] != '\0')
    question->func (question->widget, reason, question->data);
}

void
wt_reason_dialog_ask (GtkWidget *widget,
                      const char *heading,
                      WtReasonFunc func,
                      gpointer data,
                      GDestroyNotify free_data)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (widget)), heading,
      _ ("This batch is closed. Say why: the reason is kept with the change."));
  GtkWidget *list_box = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();
  Question *question = g_new0 (Question, 1);

  question->widget = g_object_ref (widget);
  question->row = GTK_EDITABLE (row);
  question->func = func;
  question->data = data;
  question->free_data = free_data;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Reason"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (list_box), row);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list_box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list_box, "boxed-list");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list_box);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "change",
                                    _ ("Ch_ange"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "change");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "change", FALSE);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered_cb), question, question_free,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (row);
}
