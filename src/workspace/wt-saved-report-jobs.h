#pragma once

#include "wt-job.h"
#include "wt-saved-report.h"

G_BEGIN_DECLS

/* The reports that were saved last, the newest first. Result: a GListStore of WtSavedReport. */
WtJob *wt_list_saved_reports_job_new (void);

/**
 * wt_add_saved_report_job_new:
 * @report: copied; when it was saved, and how many projects, activities, people and forms its
 * filter lets through, are worked out
 *
 * Notes that a report was saved. It is not a part of the history: the file stays where it is.
 * Result: nothing.
 */
WtJob *wt_add_saved_report_job_new (WtSavedReport *report);

/* Takes a report off the list; its file stays. Result: nothing. */
WtJob *wt_delete_saved_report_job_new (gint64 id);

G_END_DECLS
