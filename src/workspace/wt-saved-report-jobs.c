#include "wt-saved-report-jobs.h"

#include "wt-date.h"
#include "wt-figures-store.h"
#include "wt-job-private.h"
#include "wt-record-store.h"

static GObject *
list_reports (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *reports = wt_record_store_list (context->connection, WT_RECORD_REPORT, 0, error);

  return reports != NULL ? wt_job_make_list (reports, WT_TYPE_SAVED_REPORT) : NULL;
}

WtJob *
wt_list_saved_reports_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_reports, NULL, NULL);
}

static GObject *
add_report (WtJobContext *context, gpointer data, GError **error)
{
  WtSavedReport *report = data;
  WtFilter filter;
  g_autoptr (WtFigures) figures = NULL;
  g_autofree char *now = wt_date_now ();

  wt_saved_report_get_filter (report, &filter);
  figures = wt_figures_new (&filter, context->survey);
  if (!wt_figures_store_read (context->connection, figures, error))
    return NULL;
  g_object_set (report, "saved-at", now, "projects", wt_figures_get_projects (figures),
                "activities", wt_figures_get_activities (figures), "people",
                wt_figures_get_people (figures), "forms", wt_figures_get_forms (figures), NULL);
  if (wt_record_store_insert (context->connection, WT_RECORD_REPORT, WT_MODEL (report), error))
    context->aspects = WT_ASPECT_REPORTS;
  return NULL;
}

WtJob *
wt_add_saved_report_job_new (WtSavedReport *report)
{
  return wt_job_new (WT_JOB_UNRECORDED, add_report, wt_model_copy (WT_MODEL (report)),
                     g_object_unref);
}

static GObject *
delete_report (WtJobContext *context, gpointer data, GError **error)
{
  const gint64 *id = data;

  if (wt_record_store_delete (context->connection, WT_RECORD_REPORT, *id, error))
    context->aspects = WT_ASPECT_REPORTS;
  return NULL;
}

WtJob *
wt_delete_saved_report_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_UNRECORDED, delete_report, g_memdup2 (&id, sizeof id), g_free);
}
