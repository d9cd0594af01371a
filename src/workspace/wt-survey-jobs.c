#include "wt-survey-jobs.h"

#include "wt-job-private.h"
#include "wt-questionnaire-store.h"
#include "wt-survey-store.h"

static GObject *
load_survey (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *survey_id = data;

  return (GObject *) wt_job_context_find_survey (context, *survey_id, error);
}

WtJob *
wt_load_survey_job_new (gint64 survey_id)
{
  return wt_job_new (WT_JOB_READ, load_survey, g_memdup2 (&survey_id, sizeof survey_id), g_free);
}

static GObject *
list_surveys (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *surveys = wt_questionnaire_store_list_offered (context->connection, error);

  return surveys != NULL ? wt_job_make_list (surveys, WT_TYPE_SURVEY) : NULL;
}

WtJob *
wt_list_surveys_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_surveys, NULL, NULL);
}

static GObject *
list_free_surveys (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *activity_id = data;
  GPtrArray *surveys = wt_survey_store_list_free (context->connection, *activity_id, error);

  return surveys != NULL ? wt_job_make_list (surveys, WT_TYPE_SURVEY) : NULL;
}

WtJob *
wt_list_free_surveys_job_new (gint64 activity_id)
{
  return wt_job_new (WT_JOB_READ, list_free_surveys, g_memdup2 (&activity_id, sizeof activity_id),
                     g_free);
}

static GObject *
find_survey (WtJobContext *context, gpointer data, GError **error)
{
  return (GObject *) wt_survey_store_find_newest (context->connection, data, error);
}

WtJob *
wt_find_survey_job_new (const char *name)
{
  return wt_job_new (WT_JOB_READ, find_survey, g_strdup (name), g_free);
}
