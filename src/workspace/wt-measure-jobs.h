#pragma once

#include "wt-job.h"
#include "wt-measurement.h"
#include "wt-rebase.h"

G_BEGIN_DECLS

/* Results in a list model of WtMeasure, in the order in which they were added. */
WtJob *wt_list_measures_job_new (void);

/* A measure with its rebases and its points. Results in a WtMeasurement; WT_ERROR_NOT_FOUND. */
WtJob *wt_load_measure_job_new (gint64 id);

/* The same of a measure as it is being edited, stored or not: nothing of it is kept, and where its
 * question cannot be measured there is no point. Copies @measure. */
WtJob *wt_preview_measure_job_new (WtMeasure *measure);

/**
 * wt_save_measure_job_new:
 * @measure: a new one (of id 0), or one that is there; copied
 *
 * A target is kept as wt_measure_parse_target() gives it; a question is forgotten by what is
 * measured without one. Results in the WtMeasure as stored; WT_ERROR_INVALID when it has issues or
 * its question cannot be measured so, WT_ERROR_NOT_FOUND.
 */
WtJob *wt_save_measure_job_new (WtMeasure *measure);

/* Deletes a measure with its rebases; WT_ERROR_NOT_FOUND. */
WtJob *wt_delete_measure_job_new (gint64 id);

/* Keeps a rebase, new or there; copied. Results in the WtRebase as stored; WT_ERROR_INVALID when it
 * has issues or the measure has another one on that day, WT_ERROR_NOT_FOUND. */
WtJob *wt_save_rebase_job_new (WtRebase *rebase);

/* WT_ERROR_NOT_FOUND. */
WtJob *wt_delete_rebase_job_new (gint64 id);

G_END_DECLS
