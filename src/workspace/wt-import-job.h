#pragma once

#include "wt-import-report.h"
#include "wt-job.h"
#include "wt-progress.h"

G_BEGIN_DECLS

/**
 * wt_import_job_new:
 * @activity_id: the activity that the forms are from; it gets a batch if it has none
 * @path: a CSV file: a header of question ids of the survey and, if wanted, "serial", then a row a
 * form
 * @skip_bad: whether to import the good rows of a file that has bad ones
 * @progress: (nullable): told how far it is
 *
 * The whole file or, with a bad row and not @skip_bad, nothing of it. Without "serial" forms get
 * the next numbers. A question without a column is blank. Result: a WtImportReport. Errors:
 * WT_ERROR_CANNOT_OPEN, WT_ERROR_INVALID for a header or a file that makes no sense or an activity
 * that takes no forms, G_IO_ERROR_CANCELLED.
 */
WtJob *
wt_import_job_new (gint64 activity_id, const char *path, gboolean skip_bad, WtProgress *progress);

G_END_DECLS
