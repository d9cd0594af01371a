#include "wt-report-job.h"

#include "wt-error.h"
#include "wt-report-collection-private.h"
#include "wt-report-document.h"
#include "wt-workbook.h"

#include <glib/gi18n.h>

/* How far it is when everything is read, and when the pages are laid out. */
#define READ 0.4
#define LAID_OUT 0.8

typedef struct
{
  WtReportOptions options; /* its texts are owned */
  WtProgress *progress;    /* (owned) (nullable) */
} ReportRequest;

static void
report_request_free (ReportRequest *request)
{
  g_free ((char *) request->options.path);
  g_free ((char *) request->options.made_at);
  g_clear_object (&request->progress);
  g_free (request);
}

static gboolean
has_ending (const char *path, const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

static gboolean
check (const WtReportOptions *options, GError **error)
{
  gboolean fits = wt_report_kind_has_pages (options->kind)
                      ? has_ending (options->path, ".pdf") || has_ending (options->path, ".fodt")
                      : options->kind == WT_REPORT_WORKBOOK && has_ending (options->path, ".xlsx");

  if (!fits)
    g_set_error_literal (
        error, WT_ERROR, WT_ERROR_INVALID,
        wt_report_kind_has_pages (options->kind)
            ? _ ("Nothing was saved, since the name of this report has to end in .pdf, or in .fodt "
                 "for a document that can be edited. Choose such a name.")
            : _ ("Nothing was saved, since the name of a workbook has to end in .xlsx. Choose such "
                 "a name."));
  else if (wt_report_kind_needs_project (options->kind) && options->filter.project_id == 0)
    {
      g_set_error_literal (
          error, WT_ERROR, WT_ERROR_INVALID,
          _ ("Nothing was saved, since this report is about one project. Choose the project."));
      return FALSE;
    }
  return fits;
}

static void
tell_progress (ReportRequest *request, double fraction)
{
  if (request->progress != NULL)
    wt_progress_set_fraction (request->progress, fraction);
}

static gboolean
save_pages (ReportRequest *request,
            const WtReportContent *content,
            GCancellable *cancellable,
            GError **error)
{
  const WtReportOptions *options = &request->options;
  g_autofree char *today = g_strndup (content->made_at, 10);
  g_autoptr (WtDocument) document =
      wt_report_document_new (options->kind, content, options->paper_size, today);

  wt_document_get_n_pages (document);
  tell_progress (request, LAID_OUT);
  if (has_ending (options->path, ".fodt"))
    return wt_document_save_odt (document, options->path, cancellable, error);
  return wt_document_save_pdf (document, options->path, cancellable, error);
}

static GObject *
write_report (WtJobContext *context, gpointer data, GError **error)
{
  ReportRequest *request = data;
  const WtReportOptions *options = &request->options;
  g_autoptr (WtReportCollection) collection = NULL;

  if (!check (options, error))
    return NULL;
  collection = wt_report_collection_new_at (context, &options->filter, options->edition,
                                            options->made_at, error);
  if (collection == NULL)
    return NULL;
  if (!wt_report_kind_has_pages (options->kind))
    {
      wt_report_collection_set_progress (collection, request->progress);
      collection->content.has_project_sheets = options->has_project_sheets;
      wt_workbook_save (&collection->content, options->path, context->cancellable, error);
      return NULL;
    }
  tell_progress (request, READ);
  if (save_pages (request, &collection->content, context->cancellable, error))
    tell_progress (request, 1);
  return NULL;
}

WtJob *
wt_report_job_new (const WtReportOptions *options, WtProgress *progress)
{
  ReportRequest *request = g_new0 (ReportRequest, 1);

  request->options = *options;
  request->options.path = g_strdup (options->path);
  request->options.made_at = g_strdup (options->made_at);
  request->progress = progress != NULL ? g_object_ref (progress) : NULL;
  return wt_job_new (WT_JOB_REPORT, write_report, request, (GDestroyNotify) report_request_free);
}
