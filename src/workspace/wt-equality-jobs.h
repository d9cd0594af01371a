#pragma once

#include "wt-equality-counts.h"
#include "wt-job.h"

G_BEGIN_DECLS

/* What a project counts for equality monitoring, a quarter each, the latest first. Result: a
 * GListModel of WtEqualityCounts. */
WtJob *wt_list_equality_counts_job_new (gint64 project_id);

/* Keeps the counts of a project and a quarter; copied. Result: the WtEqualityCounts;
 * WT_ERROR_NOT_FOUND when there is no such project, WT_ERROR_INVALID when the quarter is none. */
WtJob *wt_save_equality_counts_job_new (WtEqualityCounts *counts);

G_END_DECLS
