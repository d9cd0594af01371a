#pragma once

#include "wt-issue.h"
#include "wt-model.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/**
 * WtAutosave:
 *
 * Saves a record while it is edited. It watches the properties of a #WtModel; once nothing has
 * changed for 600 ms, or at once on wt_autosave_flush(), it saves what differs from the workspace.
 *
 * - One save at a time; what changes meanwhile is saved after it.
 * - A property with an issue keeps its last good value in the workspace while the others are
 *   saved. Where an issue comes of two properties (an end before its start), the one that was
 *   edited is held back.
 * - A record with an `id` of 0 was never stored: it is not saved at all while it has issues. The
 *   first save sets the id, and whatever else the workspace works out, in the model.
 *
 * Property `pending`: whether a save waits or runs, or failed. What is only held back for its issue
 * does not count.
 *
 * What still waits when the object goes away is saved then, and nobody hears how that ended.
 */
#define WT_TYPE_AUTOSAVE (wt_autosave_get_type ())
G_DECLARE_FINAL_TYPE (WtAutosave, wt_autosave, WT, AUTOSAVE, GObject)

/* Makes the job that saves @model, a copy: wt_save_project_job_new() and its like. */
typedef WtJob *(*WtAutosaveMakeJob) (gpointer model);

/* What is wrong with @model: wt_project_list_issues() and its like. */
typedef GPtrArray *(*WtAutosaveListIssues) (gpointer model);

/**
 * wt_autosave_new:
 * @model: the record as the workspace has it, or a new one; from now on the user edits it
 * @make_job: results in a record of the same class
 * @list_issues: (nullable): what keeps a property from being saved
 */
WtAutosave *wt_autosave_new (WtWorkspace *workspace,
                             gpointer model,
                             WtAutosaveMakeJob make_job,
                             WtAutosaveListIssues list_issues);

/* The record that is watched; lent. */
gpointer wt_autosave_get_model (WtAutosave *self);

/* Takes over what was loaded again, after an undo or another program's change: properties that the
 * user has changed since the last save stay as they are, all others follow @stored. Loading is
 * therefore safe at any time. */
void wt_autosave_set_stored (WtAutosave *self, gpointer stored);

/* Saves at once. Nothing happens when nothing is to be saved; what failed is tried again. */
void wt_autosave_flush (WtAutosave *self);

gboolean wt_autosave_is_pending (WtAutosave *self);

/**
 * WtAutosave::saved:
 * @result: what the job resulted in
 */

/**
 * WtAutosave::failed:
 * @error: a #GError; what was typed stays in the model and is tried again with the next change
 */

G_END_DECLS
