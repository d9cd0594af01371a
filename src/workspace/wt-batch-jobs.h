#pragma once

#include "wt-batch.h"
#include "wt-job.h"
#include "wt-tally.h"

G_BEGIN_DECLS

/* All batches, those not finished first. Result: a GListStore of WtBatch. */
WtJob *wt_list_batches_job_new (void);

/* An activity's batch of forms of @survey_id; with 0 of any survey, rather one that is not
 * finished. Result: a WtBatch, or nothing when it has none. */
WtJob *wt_load_batch_job_new (gint64 activity_id, gint64 survey_id);

/* The batches of an activity, one a survey. Result: a GListStore of WtBatch. */
WtJob *wt_list_activity_batches_job_new (gint64 activity_id);

/* Adds a batch (id 0), or changes how many forms came in, whether they are tallied, whether it is
 * finished. A batch that has forms cannot be tallied, nor the other way round, and a closed one
 * cannot be changed (WT_ERROR_INVALID). Whether it is verified or closed is not taken from @batch;
 * see wt-verification-jobs.h. Copies @batch. Result: the WtBatch. */
WtJob *wt_save_batch_job_new (WtBatch *batch);

/* The totals of an activity's batch, found as above. Result: a WtTally, empty when nothing is
 * entered. */
WtJob *wt_load_tally_job_new (gint64 activity_id, gint64 survey_id);

/* Keeps totals for an activity and makes its batch of the tally's survey a tallied one; forms
 * without an answer count as blank. Copies @tally. Result: the WtBatch; WT_ERROR_INVALID when there
 * are more answers than forms, or typed forms. */
WtJob *wt_save_tally_job_new (gint64 activity_id, WtTally *tally);

G_END_DECLS
