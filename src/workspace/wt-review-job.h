#pragma once

#include "wt-job.h"
#include "wt-progress.h"

G_BEGIN_DECLS

/**
 * wt_share_for_review_job_new:
 * @path: a file ending in .wtdb; replaced whole or not at all, and never the workspace itself
 * @progress: (nullable)
 *
 * Writes a review file for lay members: figures, charts, checklists and outcomes, without personal
 * data, single forms, comments or history; wt-review-store.h says column by column what is taken
 * over. It opens for reading only. Result: nothing; WT_ERROR_INVALID when @path is the workspace,
 * WT_ERROR_NO_SPACE, WT_ERROR_CANNOT_OPEN.
 */
WtJob *wt_share_for_review_job_new (const char *path, WtProgress *progress);

G_END_DECLS
