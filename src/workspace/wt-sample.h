#pragma once

#include "wt-job.h"

G_BEGIN_DECLS

/**
 * wt_fill_sample_job_new:
 * @today: (nullable): the day on which the sample ends, %NULL for today
 *
 * Fills an empty workspace with invented projects, activities and forms: the same ones for the same
 * day. Enters no history. Result: nothing.
 */
WtJob *wt_fill_sample_job_new (const char *today);

G_END_DECLS
