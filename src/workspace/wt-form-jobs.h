#pragma once

#include "wt-job.h"
#include "wt-response.h"

G_BEGIN_DECLS

/* Forms of a batch, the highest number first, below @below_serial (0 for all), at most @limit.
 * Result: a GListStore of WtResponse. */
WtJob *wt_list_responses_job_new (gint64 batch_id, gint64 below_serial, guint limit);

/* The form with this number. Result: a WtResponse, or nothing. */
WtJob *wt_find_response_job_new (gint64 batch_id, gint64 serial);

/* Adds a finished form (id 0) and forgets the batch's draft, or changes a form. Copies @response.
 * Result: the WtResponse with its id; WT_ERROR_INVALID, also when the batch is closed;
 * WT_ERROR_EXISTS when the number is taken. */
WtJob *wt_save_response_job_new (WtResponse *response);

/* Deletes a form. Copies @response. Result: nothing; WT_ERROR_INVALID when the batch is closed. */
WtJob *wt_delete_response_job_new (WtResponse *response);

/* The same of a closed batch, too, for a reason that is kept; WT_ERROR_INVALID when @reason is
 * empty. */
WtJob *wt_save_response_with_reason_job_new (WtResponse *response, const char *reason);
WtJob *wt_delete_response_with_reason_job_new (WtResponse *response, const char *reason);

/* The form being typed the first or the second time. Result: a WtResponse, or nothing. */
WtJob *wt_load_draft_job_new (gint64 batch_id, WtTyping typing);

/* Keeps the form being typed; no history. Copies @draft. Result: nothing. */
WtJob *wt_save_draft_job_new (WtResponse *draft, WtTyping typing);

G_END_DECLS
