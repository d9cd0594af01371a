#include "wt-xlsform-job.h"

#include "wt-job-private.h"
#include "wt-xlsform.h"

typedef struct
{
  gint64 survey_id;
  char *path; /* (owned) */
} XlsformRequest;

static void
xlsform_request_free (XlsformRequest *request)
{
  g_free (request->path);
  g_free (request);
}

static GObject *
write_xlsform (WtJobContext *context, gpointer data, GError **error)
{
  XlsformRequest *request = data;
  g_autoptr (WtSurvey) survey =
      request->survey_id != 0 ? wt_job_context_find_survey (context, request->survey_id, error)
                              : g_object_ref (context->survey);

  if (survey != NULL)
    wt_xlsform_save (survey, request->path, error);
  return NULL;
}

WtJob *
wt_export_xlsform_job_new (gint64 survey_id, const char *path)
{
  XlsformRequest *request = g_new0 (XlsformRequest, 1);

  request->survey_id = survey_id;
  request->path = g_strdup (path);
  return wt_job_new (WT_JOB_REPORT, write_xlsform, request, (GDestroyNotify) xlsform_request_free);
}
