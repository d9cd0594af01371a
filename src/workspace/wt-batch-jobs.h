#pragma once

#include "wt-batch.h"
#include "wt-job.h"
#include "wt-tally.h"

G_BEGIN_DECLS

/* All batches, those not finished first. Result: a GListStore of WtBatch. */
WtJob *wt_list_batches_job_new (void);

/* The batch of an activity. Result: a WtBatch, or nothing when it has none. */
WtJob *wt_load_batch_job_new (gint64 activity_id);

/* Adds a batch (id 0), or changes how many forms came in, whether they are tallied, whether it is
 * finished. A batch that has forms cannot be tallied, nor the other way round (WT_ERROR_INVALID).
 * Copies @batch. Result: the WtBatch. */
WtJob *wt_save_batch_job_new (WtBatch *batch);

/* The totals of an activity's batch. Result: a WtTally, empty when nothing is entered. */
WtJob *wt_load_tally_job_new (gint64 activity_id);

/* Keeps totals for an activity and makes its batch a tallied one; forms without an answer count as
 * blank. Copies @tally. Result: the WtBatch; WT_ERROR_INVALID when there are more answers than
 * forms, or typed forms. */
WtJob *wt_save_tally_job_new (gint64 activity_id, WtTally *tally);

G_END_DECLS
