#include "wt-pile-contents.h"

#include "wt-activity-jobs.h"
#include "wt-batch-jobs.h"
#include "wt-form-jobs.h"
#include "wt-survey-jobs.h"
#include "wt-verification-jobs.h"

/* What a reading has so far; the data of its task. */
typedef struct
{
  WtPileContents *contents; /* (owned) (nullable) */
  gint64 survey_id;
  WtTyping typing;
  guint limit;
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_pointer (&reading->contents, wt_pile_contents_free);
  g_free (reading);
}

static void
run (GTask *task, WtJob *job, GAsyncReadyCallback callback)
{
  wt_workspace_run_async (g_task_get_source_object (task), job, g_task_get_cancellable (task),
                          callback, g_object_ref (task));
}

/* Returns %FALSE, and ends the task, when a job failed. */
static gboolean
end_run (GTask *task, GAsyncResult *result, gpointer object)
{
  GError *error = NULL;

  if (wt_workspace_run_finish (g_task_get_source_object (task), result, object, &error))
    return TRUE;
  g_task_return_error (task, error);
  return FALSE;
}

static void
end_task (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&reading->contents),
                         (GDestroyNotify) wt_pile_contents_free);
}

static void
on_forms_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);

  if (!end_run (task, result, &reading->contents->forms))
    return;
  reading->contents->is_whole =
      g_list_model_get_n_items (reading->contents->forms) < reading->limit;
  end_task (task);
}

static void
on_draft_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);

  if (end_run (task, result, &reading->contents->draft))
    run (task,
         wt_pile_typing_list_job_new (reading->typing, wt_batch_get_id (reading->contents->batch),
                                      0, reading->limit),
         on_forms_read_cb);
}

static void
on_verification_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);

  if (end_run (task, result, &reading->contents->verification))
    run (task, wt_load_draft_job_new (wt_batch_get_id (reading->contents->batch), reading->typing),
         on_draft_read_cb);
}

static void
on_survey_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);

  if (!end_run (task, result, &reading->contents->survey))
    return;
  if (reading->contents->batch != NULL)
    run (task, wt_load_verification_job_new (wt_batch_get_id (reading->contents->batch)),
         on_verification_read_cb);
  else
    {
      reading->contents->is_whole = TRUE;
      end_task (task);
    }
}

static gint64
choose_survey (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  if (reading->contents->batch != NULL)
    return wt_batch_get_survey_id (reading->contents->batch);
  return reading->survey_id != 0
             ? reading->survey_id
             : wt_survey_get_id (wt_workspace_get_survey (g_task_get_source_object (task)));
}

static void
on_batch_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);

  if (end_run (task, result, &reading->contents->batch))
    run (task, wt_load_survey_job_new (choose_survey (task)), on_survey_read_cb);
}

static void
on_activity_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);

  if (end_run (task, result, &reading->contents->activity))
    run (task,
         wt_load_batch_job_new (wt_activity_get_id (reading->contents->activity),
                                reading->survey_id),
         on_batch_read_cb);
}

void
wt_pile_contents_read_async (WtWorkspace *workspace,
                             gint64 activity_id,
                             gint64 survey_id,
                             WtTyping typing,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->contents = g_new0 (WtPileContents, 1);
  reading->survey_id = survey_id;
  reading->typing = typing;
  reading->limit = limit;
  g_task_set_source_tag (task, wt_pile_contents_read_async);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  run (task, wt_load_activity_job_new (activity_id), on_activity_read_cb);
}

WtPileContents *
wt_pile_contents_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
wt_pile_contents_free (WtPileContents *self)
{
  g_clear_object (&self->activity);
  g_clear_object (&self->survey);
  g_clear_object (&self->batch);
  g_clear_object (&self->draft);
  g_clear_object (&self->forms);
  g_clear_object (&self->verification);
  g_free (self);
}
