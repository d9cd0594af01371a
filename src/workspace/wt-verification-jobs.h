#pragma once

#include "wt-job.h"
#include "wt-typing-comparison.h"

G_BEGIN_DECLS

/*
 * A batch is being entered, entered (finished), verified, closed. It is verified by itself once all
 * that was to be typed a second time was, and nothing differs that nobody has settled; any change
 * that makes this untrue takes it back. A closed batch changes only for a reason.
 */

/* The second typing of a batch: numbers of forms, no answers. Result: a WtVerification, or nothing
 * when none was begun. */
WtJob *wt_load_verification_job_new (gint64 batch_id);

/* Begins a second typing of all forms (%WT_SAMPLE_WHOLE) or of a sample of so many percent, chosen
 * by chance. Result: the WtVerification; WT_ERROR_INVALID unless the batch has forms, is finished
 * and not closed; WT_ERROR_EXISTS when one was begun. */
WtJob *wt_start_verification_job_new (gint64 batch_id, guint sample, WtCompares compares);

/* Both typings side by side. Result: a WtTypingComparison. */
WtJob *wt_compare_typings_job_new (gint64 batch_id);

/* The same of one form, of which nothing is told before it was typed a second time, nor when the
 * typings are to be compared at the end. Result: a WtTypingComparison. */
WtJob *wt_compare_form_job_new (gint64 batch_id, gint64 serial);

/**
 * wt_settle_job_new:
 * @settled: of two answers, what the paper says (see wt_difference_write_answer()); of a form that
 * is missing in the first typing %WT_SETTLED_KEPT (the second typing of it counts) or
 * %WT_SETTLED_DROPPED (there is no such form); of one that is missing in the second
 * %WT_SETTLED_DROPPED, or %WT_SETTLED_UNKNOWN (the paper cannot be found, the form stays); of two
 * answers %WT_SETTLED_UNKNOWN, too: a text stays, any other answer is illegible
 *
 * Settles @difference, what the paper says counts from now on. Both values, who
 * typed and who settled are kept. Result: the WtBatch; WT_ERROR_INVALID, also when the form was
 * changed since or the batch is closed.
 */
WtJob *wt_settle_job_new (WtDifference *difference, const char *settled);

/* Closes a batch that is finished; it need not have been verified. Result: the WtBatch;
 * WT_ERROR_INVALID. */
WtJob *wt_close_batch_job_new (gint64 batch_id);

/* Opens a finished or closed batch for more forms: it is not verified any more. @reason (nullable)
 * is wanted of a closed one. Result: the WtBatch; WT_ERROR_INVALID without a reason. */
WtJob *wt_reopen_batch_job_new (gint64 batch_id, const char *reason);

G_END_DECLS
