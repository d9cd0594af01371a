#include "wt-review-job.h"

#include "wt-date.h"
#include "wt-job-private.h"
#include "wt-migrator.h"
#include "wt-review-store.h"
#include "wt-whole-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef struct
{
  char *path;           /* (owned) */
  WtProgress *progress; /* (owned) (nullable) */
} ShareRequest;

static void
share_request_free (ShareRequest *request)
{
  g_free (request->path);
  g_clear_object (&request->progress);
  g_free (request);
}

static void
report (ShareRequest *request, double fraction)
{
  if (request->progress != NULL)
    wt_progress_set_fraction (request->progress, fraction);
}

/* Makes the review file in the empty file @path, and leaves nothing beside it. */
static gboolean
write_file (WtJobContext *context, ShareRequest *request, const char *path, GError **error)
{
  g_autofree char *today = wt_date_today ();
  g_autoptr (WtConnection) target = wt_connection_open (path, WT_CONNECTION_READ_WRITE, error);

  if (target == NULL || !wt_migrator_bring_up_to_date (target, NULL, error))
    return FALSE;
  report (request, 0.3);
  if (g_cancellable_set_error_if_cancelled (context->cancellable, error)
      || !wt_review_store_fill (target, context->connection, today, error))
    return FALSE;
  report (request, 0.9);
  return !g_cancellable_set_error_if_cancelled (context->cancellable, error)
         && wt_connection_end_log (target, error);
}

/* What SQLite made beside a file that it did not come to an end with. */
static void
remove_logs (const char *path)
{
  static const char *const ENDINGS[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *log = g_strconcat (path, ENDINGS[i], NULL);

      g_unlink (log);
    }
}

static GObject *
share_for_review (WtJobContext *context, gpointer data, GError **error)
{
  ShareRequest *request = data;
  g_autofree char *temporary = NULL;

  if (wt_connection_is_file (context->connection, request->path))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("A review file cannot take the place of the workspace itself."));
      return NULL;
    }
  temporary = wt_whole_file_start (request->path, error);
  if (temporary == NULL)
    return NULL;
  if (write_file (context, request, temporary, error))
    wt_whole_file_finish (temporary, request->path, error);
  else
    g_unlink (temporary);
  remove_logs (temporary);
  report (request, 1);
  return NULL;
}

WtJob *
wt_share_for_review_job_new (const char *path, WtProgress *progress)
{
  ShareRequest *request = g_new0 (ShareRequest, 1);

  request->path = g_strdup (path);
  request->progress = progress != NULL ? g_object_ref (progress) : NULL;
  return wt_job_new (WT_JOB_REPORT, share_for_review, request, (GDestroyNotify) share_request_free);
}
