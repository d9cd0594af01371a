#pragma once

#include "wt-edition.h"
#include "wt-filter.h"
#include "wt-job.h"
#include "wt-progress.h"

G_BEGIN_DECLS

/**
 * wt_workbook_job_new:
 * @filter: which activities go in
 * @edition: for whom it is
 * @path: where the `.xlsx` file goes; replaced only by a finished one
 * @progress: (nullable): told how far it is
 *
 * Writes the board workbook. Result: nothing; WT_ERROR_NO_SPACE, WT_ERROR_CANNOT_OPEN,
 * WT_ERROR_NOT_FOUND, G_IO_ERROR_CANCELLED.
 */
WtJob *wt_workbook_job_new (const WtFilter *filter,
                            WtEdition edition,
                            const char *path,
                            WtProgress *progress);

G_END_DECLS
