#pragma once

#include "wt-checklist-draft.h"

G_BEGIN_DECLS

/**
 * wt_draft_merge:
 * @kept: the checklist as it was stored when the draft was last equal to it, or was saved
 * @stored: the checklist as it is stored now, after an undo or another window's change
 *
 * Takes over into @self what differs between @kept and @stored. What the user has changed since
 * @kept stays as it is on the screen: wordings, parts that were added, removed or moved. Parts
 * that stay are the same objects.
 */
void wt_draft_merge (WtChecklistDraft *self, WtChecklist *kept, WtChecklist *stored);

G_END_DECLS
