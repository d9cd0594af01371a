#pragma once

#include "wt-draft-kinds.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/**
 * WtDraftSaver:
 *
 * What WtAutosave is to a record, for a checklist or a questionnaire with its parts: it follows the
 * draft's "changed" and saves once nothing has changed for 600 ms, or at once on
 * wt_draft_saver_flush().
 *
 * - It is saved whole. With an issue it is not saved; the workspace keeps the last good
 *   version, and what was typed stays in the draft.
 * - One save at a time; what changes meanwhile is saved after it.
 * - The first save of a new one gives the draft its key.
 *
 * What still waits when the object goes away is saved then.
 */
#define WT_TYPE_DRAFT_SAVER (wt_draft_saver_get_type ())
G_DECLARE_FINAL_TYPE (WtDraftSaver, wt_draft_saver, WT, DRAFT_SAVER, GObject)

/* @kept: (nullable): what the workspace has, finished; %NULL for a new one. */
WtDraftSaver *
wt_draft_saver_new (WtWorkspace *workspace, const WtDraftKind *kind, gpointer draft, gpointer kept);

/* Takes over what was loaded again; what the user has changed since the last save stays. */
void wt_draft_saver_set_stored (WtDraftSaver *self, gpointer stored);

/* Saves at once; what failed is tried again. */
void wt_draft_saver_flush (WtDraftSaver *self);

/* Whether a save waits or runs. */
gboolean wt_draft_saver_is_pending (WtDraftSaver *self);

/**
 * WtDraftSaver::saved:
 * @saved: what the job resulted in, such as a WtChecklistTemplate
 */

/**
 * WtDraftSaver::failed:
 * @error: a #GError
 */

G_END_DECLS
