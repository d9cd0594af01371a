#include "wt-job-private.h"

#include "wt-batch-store.h"
#include "wt-survey-store.h"

struct _WtJob
{
  WtJobKind kind;
  WtJobFunc function;
  gpointer data; /* (owned) by free_data */
  GDestroyNotify free_data;
};

WtJob *
wt_job_new (WtJobKind kind, WtJobFunc function, gpointer data, GDestroyNotify free_data)
{
  WtJob *job = g_new0 (WtJob, 1);

  job->kind = kind;
  job->function = function;
  job->data = data;
  job->free_data = free_data;
  return job;
}

void
wt_job_free (WtJob *job)
{
  if (job->free_data != NULL && job->data != NULL)
    job->free_data (job->data);
  g_free (job);
}

WtJobKind
wt_job_get_kind (WtJob *job)
{
  return job->kind;
}

GObject *
wt_job_run (WtJob *job, WtJobContext *context, GError **error)
{
  return job->function (context, job->data, error);
}

WtSurvey *
wt_job_context_find_survey (WtJobContext *context, gint64 survey_id, GError **error)
{
  return survey_id == wt_survey_get_id (context->survey)
             ? g_object_ref (context->survey)
             : wt_survey_store_find (context->connection, survey_id, error);
}

WtSurvey *
wt_job_context_find_survey_of_batch (WtJobContext *context, gint64 batch_id, GError **error)
{
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, batch_id, error);

  return batch != NULL ? wt_job_context_find_survey (context, wt_batch_get_survey_id (batch), error)
                       : NULL;
}

void
wt_job_context_describe (WtJobContext *context, char *sentence, char *field)
{
  g_free (context->sentence);
  g_free (context->field);
  context->sentence = sentence;
  context->field = field;
}

void
wt_job_context_set_subject (WtJobContext *context, char *subject)
{
  g_free (context->subject);
  context->subject = subject;
}

void
wt_job_context_refuse (WtJobContext *context)
{
  context->is_refused = TRUE;
}

GObject *
wt_job_make_list (GPtrArray *objects, GType type)
{
  GListStore *store = g_list_store_new (type);

  g_list_store_splice (store, 0, 0, objects->pdata, objects->len);
  g_ptr_array_unref (objects);
  return G_OBJECT (store);
}
