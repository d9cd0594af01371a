#pragma once

#include "wt-draft-prompt.h"
#include "wt-part-row.h"

G_BEGIN_DECLS

/* A row that edits a prompt of a draft: its wording, and by a menu what answers it by itself and
 * which link it speaks of. */
#define WT_TYPE_PROMPT_EDITOR (wt_prompt_editor_get_type ())
G_DECLARE_FINAL_TYPE (WtPromptEditor, wt_prompt_editor, WT, PROMPT_EDITOR, WtPartRow)

GtkWidget *wt_prompt_editor_new (WtDraftPrompt *prompt);

WtDraftPrompt *wt_prompt_editor_get_prompt (WtPromptEditor *self);

/* Says which prompt it is, from 1, and whether there is anywhere to move it. */
void wt_prompt_editor_set_place (WtPromptEditor *self,
                                 guint number,
                                 gboolean can_move_up,
                                 gboolean can_move_down);

/* Offers what answers a prompt by itself: for the checklists of projects. */
void wt_prompt_editor_set_has_facts (WtPromptEditor *self, gboolean has_facts);

/* Says below the wording what is wrong with it. */
void wt_prompt_editor_show_issues (WtPromptEditor *self);

G_END_DECLS
