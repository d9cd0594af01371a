#include "wt-command-runner.h"

#include "wt-survey-jobs.h"

#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

#define MILLISECONDS_A_LOOK 100

typedef struct
{
  WtProgress *progress;      /* lent */
  GCancellable *cancellable; /* lent */
  GAsyncResult *result;      /* (owned) (nullable) until the job is done */
  gboolean is_shown;
} Wait;

WtWorkspace *
wt_command_open (const WtCommandArguments *arguments, WtWorkspaceMode mode)
{
  g_autoptr (GError) error = NULL;
  WtWorkspace *workspace = wt_workspace_new (arguments->words[0], mode, &error);

  if (workspace == NULL)
    wt_command_error_print (error, mode == WT_WORKSPACE_CREATE ? WT_COMMAND_MAKES : WT_COMMAND_USES,
                            arguments->words[0], NULL);
  return workspace;
}

gboolean
wt_command_run (WtWorkspace *workspace, WtJob *job, gpointer object)
{
  g_autoptr (GError) error = NULL;

  if (wt_workspace_run (workspace, job, object, &error))
    return TRUE;
  wt_command_error_print (error, WT_COMMAND_USES, wt_workspace_get_path (workspace), NULL);
  return FALSE;
}

gboolean
wt_command_find_survey (WtWorkspace *workspace,
                        const WtCommandArguments *arguments,
                        gint64 *survey_id)
{
  g_autoptr (WtSurvey) survey = NULL;

  *survey_id = 0;
  if (arguments->survey == NULL
      || g_ascii_string_to_signed (arguments->survey, 10, 1, G_MAXINT64, survey_id, NULL))
    return TRUE;
  if (!wt_command_run (workspace, wt_find_survey_job_new (arguments->survey), &survey))
    return FALSE;
  *survey_id = wt_survey_get_id (survey);
  return TRUE;
}

static gboolean
on_time_passed_cb (gpointer data)
{
  Wait *wait = data;
  int per_cent = (int) (wt_progress_get_fraction (wait->progress) * 100);
  /* Translators: how far a long command is, such as "40%" */
  g_autofree char *words = g_strdup_printf (_ ("%3d%%"), per_cent);

  wait->is_shown = TRUE;
  g_printerr ("\r%s", words);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_interrupted_cb (gpointer data)
{
  Wait *wait = data;

  g_cancellable_cancel (wait->cancellable);
  return G_SOURCE_CONTINUE;
}

static void
on_job_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->result = g_object_ref (result);
}

gboolean
wt_command_run_long (WtWorkspace *workspace,
                     WtJob *job,
                     WtProgress *progress,
                     WtCommandDeed deed,
                     const char *file,
                     gpointer object)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Wait wait = { progress, cancellable, NULL, FALSE };
  guint interrupt_id = g_unix_signal_add (SIGINT, on_interrupted_cb, &wait);
  guint time_id = progress != NULL && isatty (STDERR_FILENO)
                      ? g_timeout_add (MILLISECONDS_A_LOOK, on_time_passed_cb, &wait)
                      : 0;
  gboolean done;

  wt_workspace_run_async (workspace, job, cancellable, on_job_done_cb, &wait);
  while (wait.result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_handle_id (&time_id, g_source_remove);
  g_clear_handle_id (&interrupt_id, g_source_remove);
  if (wait.is_shown)
    g_printerr ("\r    \r");

  done = wt_workspace_run_finish (workspace, wait.result, object, &error);
  g_object_unref (wait.result);
  /* The tasks behind the result let go of the workspace in the main loop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (!done)
    wt_command_error_print (error, deed, wt_workspace_get_path (workspace), file);
  return done;
}
