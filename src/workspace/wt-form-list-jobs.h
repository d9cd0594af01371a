#pragma once

#include "wt-job.h"
#include "wt-response.h"
#include "wt-serial-list.h"

G_BEGIN_DECLS

/* The numbers of all forms of a batch. Result: a WtSerialList. */
WtJob *wt_list_serials_job_new (gint64 batch_id);

/* The numbers of those that have a text to be typed later. Result: a WtSerialList. */
WtJob *wt_list_later_job_new (gint64 batch_id);

/**
 * wt_save_forms_job_new:
 * @forms: (element-type WtResponse): of one batch, at least one; those with id 0 are added, the
 * others changed. Copied.
 *
 * Saves all of them in one change, or none. Result: nothing; WT_ERROR_INVALID, WT_ERROR_EXISTS when
 * a number is taken: the message names the form.
 */
WtJob *wt_save_forms_job_new (GPtrArray *forms);

G_END_DECLS
