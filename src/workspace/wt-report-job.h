#pragma once

#include "wt-edition.h"
#include "wt-filter.h"
#include "wt-job.h"
#include "wt-paper-size.h"
#include "wt-progress.h"
#include "wt-report-kind.h"

G_BEGIN_DECLS

/**
 * WtReportOptions:
 * @kind: any but data, which wt_extract_job_new() writes
 * @filter: which activities go in; it names a project where @kind needs one
 * @edition: for whom it is
 * @paper_size: what pages are laid out for
 * @path: where the file goes; it ends in `.xlsx` for the workbook, in `.pdf` for pages
 * @made_at: (nullable): the moment that it says it was made at, as wt_date_now() writes it; now
 * @has_project_sheets: whether a workbook has a sheet for each project
 */
typedef struct
{
  WtReportKind kind;
  WtFilter filter;
  WtEdition edition;
  WtPaperSize paper_size;
  const char *path;
  const char *made_at;
  gboolean has_project_sheets;
} WtReportOptions;

/**
 * wt_report_job_new:
 * @options: copied
 * @progress: (nullable): told how far it is
 *
 * Saves a report; a file that is there already is replaced only by a finished one. Result: nothing;
 * WT_ERROR_INVALID when kind, project and path do not go together, WT_ERROR_NO_SPACE,
 * WT_ERROR_CANNOT_OPEN, WT_ERROR_NOT_FOUND, G_IO_ERROR_CANCELLED.
 */
WtJob *wt_report_job_new (const WtReportOptions *options, WtProgress *progress);

G_END_DECLS
