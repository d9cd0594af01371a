#pragma once

#include "wt-job.h"

G_BEGIN_DECLS

/* Undoes the last change, or does the last undone one again. Result: nothing;
 * WT_ERROR_NOTHING_TO_UNDO. */
WtJob *wt_undo_job_new (void);
WtJob *wt_redo_job_new (void);

/**
 * wt_list_history_job_new:
 * @search: words to find in what was done or in who did it, "" for all
 * @before_id: only changes older than this, or 0
 * @limit: at most so many
 *
 * Result: a GListStore of WtChange, the newest first.
 */
WtJob *wt_list_history_job_new (const char *search, gint64 before_id, guint limit);

/* Result: a GListStore of WtChange: what is in force of what was done to one prompt of a checklist,
 * the newest first. */
WtJob *wt_list_prompt_history_job_new (gint64 checklist_id, const char *prompt);

/* Checks the file and recounts every derived figure; reads everything. Result: a WtIntegrity. */
WtJob *wt_check_job_new (void);

/* Touches everything when another program has written to the file. Result: nothing. */
WtJob *wt_look_for_changes_job_new (void);

G_END_DECLS
