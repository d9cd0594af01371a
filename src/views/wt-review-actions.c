#include "wt-review-actions.h"

#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-navigation.h"
#include "wt-review-job.h"
#include "wt-review-notes-page.h"
#include "wt-window-actions.h"

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

static void
share (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  wt_file_chooser_save (GTK_WINDOW (window), _ ("Share for Review"), _ ("_Save"),
                        WT_FILE_KIND_WORKSPACE, _ ("For review.wtdb"), on_file_chosen_cb,
                        g_object_ref (window), g_object_unref);
}

static void
show_notes (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  WtPage *page = wt_navigation_get_visible_page (wt_window_get_navigation (window));

  if (!WT_IS_REVIEW_NOTES_PAGE (page))
    wt_window_push (window, wt_review_notes_page_new (wt_window_get_workspace (window)));
}

static void
present (WtPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "overview.present", NULL);
}

static void
on_overview_loaded_cb (WtPage *page)
{
  g_signal_handlers_disconnect_by_func (page, on_overview_loaded_cb, NULL);
  present (page);
}

static void
show_meeting_view (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  WtPage *page;

  wt_window_show_room (window, "overview");
  page = wt_navigation_get_visible_page (wt_window_get_navigation (window));
  if (wt_page_is_loading (page))
    g_signal_connect (page, "loaded", G_CALLBACK (on_overview_loaded_cb), NULL);
  else
    present (page);
}

static const GActionEntry ACTIONS[] = {
  { .name = "share-for-review", .activate = share },
  { .name = "review-notes", .activate = show_notes },
  { .name = "meeting-view", .activate = show_meeting_view },
};

void
wt_review_actions_add (WtWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), ACTIONS, G_N_ELEMENTS (ACTIONS), window);
}

void
wt_review_actions_update (WtWindow *window, gboolean is_open, gboolean is_writable)
{
  wt_window_actions_set_enabled (window, "share-for-review", is_writable);
  wt_window_actions_set_enabled (window, "review-notes", is_open);
  wt_window_actions_set_enabled (window, "meeting-view", is_open);
}
