#include "wt-file-chooser.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkFileChooserNative *dialog; /* (owned) */
  WtFileKind kind;
  WtFileChosenFunc chosen;
  gpointer data; /* (owned) by free_data */
  GDestroyNotify free_data;
} Choice;

/* By WtFileKind. */
static const struct
{
  const char *title;
  const char *suffixes[5];
} KINDS[] = {
  { N_ ("Workspaces"), { "wtdb" } },
  { N_ ("Excel workbooks"), { "xlsx" } },
  { N_ ("Pictures"), { "png", "svg", "pdf" } },
  { N_ ("Comma-separated text"), { "csv" } },
  { N_ ("All files"), { NULL } },
  { N_ ("PDF documents"), { "pdf" } },
  { N_ ("Calendars"), { "ics" } },
  { N_ ("Checklists"), { "json" } },
  { N_ ("Pictures"), { "png", "jpg", "jpeg", "svg" } },
  { N_ ("Tables of text"), { "csv", "tsv", "txt" } },
  { N_ ("Documents to edit"), { "fodt" } },
  { N_ ("Folders"), { NULL } },
  { N_ ("Notes on a review file"), { "review.json" } },
};

/* The file with one of the kind's endings: the one it has, else the first. */
static GFile *
complete_name (GFile *file, WtFileKind kind)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *completed = NULL;

  if (path == NULL || KINDS[kind].suffixes[0] == NULL)
    return g_object_ref (file);
  for (guint i = 0; KINDS[kind].suffixes[i] != NULL; i++)
    {
      g_autofree char *ending = g_strconcat (".", KINDS[kind].suffixes[i], NULL);

      if (g_str_has_suffix (path, ending))
        return g_object_ref (file);
    }
  completed = g_strconcat (path, ".", KINDS[kind].suffixes[0], NULL);
  return g_file_new_for_path (completed);
}

static void
on_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Choice *choice = user_data;
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
      g_autoptr (GFile) completed =
          gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE
              ? complete_name (file, choice->kind)
              : g_object_ref (file);

      choice->chosen (completed, choice->data);
    }
  g_object_unref (choice->dialog);
  if (choice->free_data != NULL)
    choice->free_data (choice->data);
  g_free (choice);
}

static GtkFileChooser *
show (GtkWindow *window,
      const char *title,
      GtkFileChooserAction action,
      const char *button,
      WtFileKind kind,
      WtFileChosenFunc chosen,
      gpointer data,
      GDestroyNotify free_data)
{
  Choice *choice = g_new0 (Choice, 1);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  choice->dialog = gtk_file_chooser_native_new (title, window, action, button, NULL);
  choice->kind = kind;
  choice->chosen = chosen;
  choice->data = data;
  choice->free_data = free_data;
  gtk_file_filter_set_name (filter, _ (KINDS[kind].title));
  for (guint i = 0; KINDS[kind].suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, KINDS[kind].suffixes[i]);
  if (KINDS[kind].suffixes[0] == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (choice->dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (choice->dialog), TRUE);
  g_signal_connect (choice->dialog, "response", G_CALLBACK (on_response_cb), choice);
  return GTK_FILE_CHOOSER (choice->dialog);
}

void
wt_file_chooser_open (GtkWindow *window,
                      const char *title,
                      WtFileKind kind,
                      WtFileChosenFunc chosen,
                      gpointer data,
                      GDestroyNotify free_data)
{
  GtkFileChooser *chooser = show (window, title, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), kind,
                                  chosen, data, free_data);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
wt_file_chooser_save (GtkWindow *window,
                      const char *title,
                      const char *button,
                      WtFileKind kind,
                      const char *name,
                      WtFileChosenFunc chosen,
                      gpointer data,
                      GDestroyNotify free_data)
{
  GtkFileChooser *chooser =
      show (window, title, GTK_FILE_CHOOSER_ACTION_SAVE, button, kind, chosen, data, free_data);

  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
