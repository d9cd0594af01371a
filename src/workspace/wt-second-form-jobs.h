#pragma once

#include "wt-job.h"
#include "wt-response.h"

G_BEGIN_DECLS

/* Forms as they are typed the second time. Nothing here tells what was typed the first time. */

/* Forms of a batch as typed the second time; as wt_list_responses_job_new() has them. Result: a
 * GListStore of WtResponse. */
WtJob *wt_list_second_responses_job_new (gint64 batch_id, gint64 below_serial, guint limit);

/* The form with this number. Result: a WtResponse, or nothing. */
WtJob *wt_find_second_response_job_new (gint64 batch_id, gint64 serial);

/* Adds a form (id 0) and forgets the draft of the second typing, or changes one. The batch is
 * verified once nothing is left and nothing differs. Copies @response. Result: the WtResponse with
 * its id; WT_ERROR_INVALID, also when the form is not to be typed again or the batch is closed;
 * WT_ERROR_EXISTS when the number was typed a second time already. */
WtJob *wt_save_second_response_job_new (WtResponse *response);

/* Deletes what was typed the second time. Copies @response. Result: nothing. */
WtJob *wt_delete_second_response_job_new (WtResponse *response);

G_END_DECLS
