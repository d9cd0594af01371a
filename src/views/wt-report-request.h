#pragma once

#include "wt-file-chooser.h"
#include "wt-report-choices.h"
#include "wt-report-job.h"
#include "wt-saved-report.h"

G_BEGIN_DECLS

/* A report as it was chosen when somebody asked for it to be saved. */
typedef struct
{
  WtReportOptions options; /* its path is owned, and NULL until a place is chosen */
  gboolean is_editable;    /* pages become a document that can be edited */
  WtExtractFormat data_format;
  gboolean has_mark;
  gboolean has_comments;
  guint n_pages; /* 0: it has none, or nobody knows yet */
  char *words;   /* (owned): what it is narrowed to */
} WtReportRequest;

WtReportRequest *wt_report_request_new (WtReportChoices *choices, guint n_pages);
void wt_report_request_free (WtReportRequest *request);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtReportRequest, wt_report_request_free)

/* What is asked for when a place is chosen. */
WtFileKind wt_report_request_get_file_kind (const WtReportRequest *request);

/* "Board paper, April 2025 to June 2025, public.pdf"; free with g_free(). */
char *wt_report_request_dup_name (const WtReportRequest *request);

/* Saves it; its path must be set. */
WtJob *wt_report_request_make_job (const WtReportRequest *request, WtProgress *progress);

/* How it is noted down, once it is saved. */
WtSavedReport *wt_report_request_make_note (const WtReportRequest *request);

G_END_DECLS
