#pragma once

#include "wt-job.h"
#include "wt-report-words.h"

G_BEGIN_DECLS

/* What people wrote for the front pages of reports. Result: a WtReportWords. */
WtJob *wt_load_report_words_job_new (void);

/* Copies @words. Result: the WtReportWords as kept. */
WtJob *wt_save_report_words_job_new (WtReportWords *words);

G_END_DECLS
