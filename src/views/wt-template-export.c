#include "wt-template-export.h"

#include "wt-checklist-file.h"
#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-window.h"

#include <glib/gi18n.h>
#include <string.h>

/* Longer names are more than some file systems take. */
#define NAME_MAXIMUM 60

typedef struct
{
  GtkWidget *widget;      /* (owned) */
  WtChecklist *checklist; /* (owned) */
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->widget);
  g_object_unref (export->checklist);
  g_free (export);
}

static void
on_written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    wt_error_presenter_present (widget, _ ("The checklist could not be saved as a file"), error);
  else if (WT_IS_WINDOW (root))
    {
      g_autofree char *name = g_file_get_basename (G_FILE (object));
      /* Translators: %s is the name of a file */
      g_autofree char *sentence = g_strdup_printf (_ ("Saved “%s”"), name);

      wt_window_show_toast (WT_WINDOW (root), sentence, NULL, NULL, NULL);
    }
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  Export *export = user_data;
  char *json = wt_checklist_export (export->checklist);
  g_autoptr (GBytes) bytes = g_bytes_new_take (json, strlen (json));

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       on_written_cb, g_object_ref (export->widget));
}

/* The title without what a file's name cannot have. */
static char *
dup_name (WtChecklist *checklist)
{
  g_autofree char *title =
      g_utf8_substring (wt_checklist_get_title (checklist), 0,
                        MIN (NAME_MAXIMUM, g_utf8_strlen (wt_checklist_get_title (checklist), -1)));

  g_strdelimit (title, "/\\:*?\"<>|\n\r\t", '-');
  return g_strconcat (title, ".json", NULL);
}

void
wt_template_export_ask (GtkWidget *widget, WtChecklist *checklist)
{
  Export *export = g_new0 (Export, 1);
  g_autofree char *name = dup_name (checklist);

  export->widget = g_object_ref (widget);
  export->checklist = g_object_ref (checklist);
  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the Checklist"),
                        _ ("_Save"), WT_FILE_KIND_CHECKLIST, name, on_file_chosen_cb, export,
                        export_free);
}
