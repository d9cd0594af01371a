#pragma once

#include "wt-checklist-draft.h"

G_BEGIN_DECLS

/* Put a part with the id that it has where it belongs, without a word to those who watch the draft.
 */
void wt_checklist_draft_insert_principle (WtChecklistDraft *self,
                                          guint position,
                                          WtDraftPrinciple *principle);
void wt_checklist_draft_insert_prompt (WtChecklistDraft *self,
                                       WtDraftPrinciple *principle,
                                       guint position,
                                       WtDraftPrompt *prompt);

G_END_DECLS
