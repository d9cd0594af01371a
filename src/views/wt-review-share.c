#include "wt-review-share.h"

#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-review-job.h"
#include "wt-window.h"

#include <glib/gi18n.h>

typedef struct
{
  WtWindow *window; /* (owned) */
  char *name;       /* (owned): the file's */
} Sharing;

static void
on_written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Sharing *sharing = user_data;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (sharing->window),
                                _ ("The review file could not be saved"), error);
  else
    {
      /* Translators: %s is the name of a file */
      g_autofree char *sentence = g_strdup_printf (
          _ ("Saved “%s” for review, without names, single forms and comments"), sharing->name);

      wt_window_show_toast (sharing->window, sentence, NULL, NULL, NULL);
    }
  g_object_unref (sharing->window);
  g_free (sharing->name);
  g_free (sharing);
}

static void
on_file_chosen_cb (GFile *file, gpointer window)
{
  WtWorkspace *workspace = wt_window_get_workspace (window);
  Sharing *sharing;

  if (workspace == NULL)
    return;
  sharing = g_new0 (Sharing, 1);
  sharing->window = g_object_ref (window);
  sharing->name = g_file_get_basename (file);
  wt_workspace_run_async (workspace, wt_share_for_review_job_new (g_file_peek_path (file), NULL),
                          NULL, on_written_cb, sharing);
}

void
wt_review_share_activate (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_file_chooser_save (GTK_WINDOW (window), _ ("Share for Review"), _ ("_Save"),
                        WT_FILE_KIND_WORKSPACE, _ ("For review.wtdb"), on_file_chosen_cb,
                        g_object_ref (window), g_object_unref);
}
