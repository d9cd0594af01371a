#pragma once

#include "wt-job.h"
#include "wt-review-merge.h"
#include "wt-review-note.h"

G_BEGIN_DECLS

/* The notes that were merged: those not dealt with first, the newest of them first. Result: a
 * GListStore of WtReviewNote. */
WtJob *wt_list_review_notes_job_new (void);

/**
 * wt_merge_review_notes_job_new:
 * @path: a file of notes, see wt-review-file.h
 *
 * Takes over the notes of @path that are not there yet, all or none. One that is about a project
 * that is not there becomes one about everything. Result: a WtReviewMerge; WT_ERROR_CANNOT_OPEN, or
 * WT_ERROR_INVALID when it is not such a file.
 */
WtJob *wt_merge_review_notes_job_new (const char *path);

/* Says that a note is dealt with, or that it is open. Result: the WtReviewNote as stored;
 * WT_ERROR_NOT_FOUND. */
WtJob *wt_set_review_note_dealt_with_job_new (gint64 id, gboolean is_dealt_with);

/* Result: nothing; WT_ERROR_NOT_FOUND. */
WtJob *wt_delete_review_note_job_new (gint64 id);

G_END_DECLS
