#pragma once

#include "wt-edition.h"
#include "wt-filter.h"
#include "wt-job.h"
#include "wt-report-content.h"

G_BEGIN_DECLS

/* What a report is made of, read and handed over whole: for looking at pages before they are saved.
 * It cannot go through the single forms. */
#define WT_TYPE_REPORT_SOURCE (wt_report_source_get_type ())
G_DECLARE_FINAL_TYPE (WtReportSource, wt_report_source, WT, REPORT_SOURCE, GObject)

/* Lent. */
const WtReportContent *wt_report_source_get_content (WtReportSource *self);

/* Result: a WtReportSource; WT_ERROR_NOT_FOUND. */
WtJob *wt_load_report_source_job_new (const WtFilter *filter, WtEdition edition);

G_END_DECLS
