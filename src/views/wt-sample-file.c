#include "wt-sample-file.h"

#include "wt-error-presenter.h"
#include "wt-sample.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <glib/gstdio.h>

static char *
get_path (void)
{
  g_autofree char *name = g_strconcat (_ ("Sample workspace"), ".wtdb", NULL);

  return g_build_filename (g_get_user_data_dir (), "working-together", name, NULL);
}

/* Made under another name first: a sample that was only half filled is never opened. */
static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = data;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *unfinished = g_strconcat (path, ".new", NULL);
  g_autoptr (WtWorkspace) workspace = NULL;
  GError *error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_unlink (unfinished);
  workspace = wt_workspace_new (unfinished, WT_WORKSPACE_CREATE, &error);
  if (workspace == NULL
      || !wt_workspace_run (workspace, wt_fill_sample_job_new (NULL), NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  wt_workspace_close (workspace);
  if (g_rename (unfinished, path) == 0)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", g_strerror (errno));
}

static void
open_sample (WtWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))), &file, 1,
                      "");
}

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WtWindow *window = WT_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    open_sample (window, g_task_get_task_data (G_TASK (result)));
  else
    wt_error_presenter_present (GTK_WIDGET (window), _ ("The sample could not be made"), error);
}

void
wt_sample_file_open (WtWindow *window)
{
  g_autofree char *path = get_path ();
  g_autoptr (GTask) task = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      open_sample (window, path);
      return;
    }
  task = g_task_new (window, NULL, on_made_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  g_task_run_in_thread (task, make_in_thread);
}
