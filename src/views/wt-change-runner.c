#include "wt-change-runner.h"

#include "wt-error-presenter.h"

typedef struct
{
  GtkWidget *widget; /* (owned) */
  const char *heading;
} Change;

static void
on_run_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Change *change = user_data;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error)
      && gtk_widget_get_root (change->widget) != NULL)
    wt_error_presenter_present (change->widget, change->heading, error);
  g_object_unref (change->widget);
  g_free (change);
}

void
wt_change_runner_run (GtkWidget *widget, WtWorkspace *workspace, WtJob *job, const char *heading)
{
  Change *change = g_new0 (Change, 1);

  change->widget = g_object_ref (widget);
  change->heading = heading;
  wt_workspace_run_async (workspace, job, NULL, on_run_cb, change);
}
