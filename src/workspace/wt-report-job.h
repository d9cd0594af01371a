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
 * @kind: any but %WT_REPORT_DATA, which has jobs of its own
 * @filter: which activities go in; of kinds that need a project, with that
 * @edition: for whom it is
 * @paper_size: what pages are laid out for
 * @path: the file; its ending says what is written: `.xlsx` for the workbook, `.pdf` or `.fodt` (a
 * document that can be edited) for pages
 * @date: (nullable): the day on which the report says that it was made, and by which something is
 * overdue; %NULL or "" for now
 *
 * A report that is to be saved.
 */
typedef struct
{
  WtReportKind kind;
  WtFilter filter;
  WtEdition edition;
  WtPaperSize paper_size;
  const char *path;
  const char *date;
} WtReportOptions;

/**
 * wt_report_job_new:
 * @options: copied
 * @progress: (nullable): told how far it is
 *
 * Writes a report; an old file is replaced only by a finished one. With a date, the same workspace
 * gives the same bytes. Result: nothing; WT_ERROR_NO_SPACE, WT_ERROR_CANNOT_OPEN,
 * WT_ERROR_NOT_FOUND, WT_ERROR_INVALID with a sentence when the ending is not one of those above or
 * a project is missing, G_IO_ERROR_CANCELLED.
 */
WtJob *wt_report_job_new (const WtReportOptions *options, WtProgress *progress);

G_END_DECLS
