#include "wt-workbook-job.h"

#include "wt-report-collection-private.h"
#include "wt-workbook.h"

typedef struct
{
  WtFilter filter;
  WtEdition edition;
  char *path;           /* (owned) */
  WtProgress *progress; /* (owned) (nullable) */
} WorkbookRequest;

static void
workbook_request_free (WorkbookRequest *request)
{
  g_free (request->path);
  g_clear_object (&request->progress);
  g_free (request);
}

static GObject *
write_workbook (WtJobContext *context, gpointer data, GError **error)
{
  WorkbookRequest *request = data;
  g_autoptr (WtReportCollection) collection =
      wt_report_collection_new (context, &request->filter, request->edition, error);

  if (collection == NULL)
    return NULL;
  wt_report_collection_set_progress (collection, request->progress);
  wt_workbook_save (&collection->content, request->path, context->cancellable, error);
  return NULL;
}

WtJob *
wt_workbook_job_new (const WtFilter *filter,
                     WtEdition edition,
                     const char *path,
                     WtProgress *progress)
{
  WorkbookRequest *request = g_new0 (WorkbookRequest, 1);

  request->filter = *filter;
  request->edition = edition;
  request->path = g_strdup (path);
  request->progress = progress != NULL ? g_object_ref (progress) : NULL;
  return wt_job_new (WT_JOB_REPORT, write_workbook, request,
                     (GDestroyNotify) workbook_request_free);
}
