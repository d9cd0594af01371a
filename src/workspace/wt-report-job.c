#include "wt-report-job.h"

#include "wt-date.h"
#include "wt-error.h"
#include "wt-report-collection-private.h"
#include "wt-report-document.h"
#include "wt-workbook.h"

#include <glib/gi18n.h>

typedef struct
{
  WtReportOptions options;
  char *path;           /* (owned) */
  char *date;           /* (owned) */
  WtProgress *progress; /* (owned) (nullable) */
} ReportRequest;

static void
report_request_free (ReportRequest *request)
{
  g_free (request->path);
  g_free (request->date);
  g_clear_object (&request->progress);
  g_free (request);
}

static gboolean
save_pages (const ReportRequest *request,
            const WtReportContent *content,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *today = request->date[0] != '\0' ? g_strdup (request->date) : wt_date_today ();
  g_autoptr (WtDocument) document =
      wt_report_document_new (request->options.kind, content, request->options.paper_size, today);

  return wt_document_save_pdf (document, request->path, cancellable, error);
}

/* Whether the file's ending is one that the kind is written as, and there is a project where one is
 * needed. */
static gboolean
check (const ReportRequest *request, GError **error)
{
  WtReportKind kind = request->options.kind;

  if (wt_report_kind_needs_project (kind) && request->options.filter.project_id == 0)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("Nothing was saved, since this report is about one project. Choose "
                              "the project."));
      return FALSE;
    }
  if (kind == WT_REPORT_WORKBOOK
          ? g_str_has_suffix (request->path, ".xlsx")
          : g_str_has_suffix (request->path, ".pdf") || g_str_has_suffix (request->path, ".fodt"))
    return TRUE;
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       kind == WT_REPORT_WORKBOOK
                           ? _ ("Nothing was saved, since the name of a workbook ends in .xlsx. "
                                "Choose such a name.")
                           : _ ("Nothing was saved, since the name of this report ends in .pdf, "
                                "or in .fodt for a document that can be edited. Choose such a "
                                "name."));
  return FALSE;
}

static GObject *
write_report (WtJobContext *context, gpointer data, GError **error)
{
  ReportRequest *request = data;
  g_autoptr (WtReportCollection) collection = NULL;

  if (!check (request, error))
    return NULL;
  collection =
      wt_report_collection_new (context, &request->options.filter, request->options.edition, error);
  if (collection == NULL)
    return NULL;
  wt_report_collection_set_progress (collection, request->progress);
  if (request->date[0] != '\0')
    wt_report_collection_set_date (collection, request->date);
  if (request->options.kind == WT_REPORT_WORKBOOK)
    wt_workbook_save (&collection->content, request->path, context->cancellable, error);
  else
    save_pages (request, &collection->content, context->cancellable, error);
  return NULL;
}

WtJob *
wt_report_job_new (const WtReportOptions *options, WtProgress *progress)
{
  ReportRequest *request = g_new0 (ReportRequest, 1);

  request->options = *options;
  request->options.path = NULL;
  request->options.date = NULL;
  request->path = g_strdup (options->path);
  request->date = g_strdup (options->date != NULL ? options->date : "");
  request->progress = progress != NULL ? g_object_ref (progress) : NULL;
  return wt_job_new (WT_JOB_REPORT, write_report, request, (GDestroyNotify) report_request_free);
}
