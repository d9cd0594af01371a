#pragma once

#include "wt-draft-principle.h"
#include "wt-prompt-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtPrincipleEditor:
 *
 * Edits a principle of a draft with its prompts, in one list. It raises the actions of
 * WtPrincipleList.
 */
#define WT_TYPE_PRINCIPLE_EDITOR (wt_principle_editor_get_type ())
G_DECLARE_FINAL_TYPE (WtPrincipleEditor, wt_principle_editor, WT, PRINCIPLE_EDITOR, AdwBin)

GtkWidget *wt_principle_editor_new (WtDraftPrinciple *principle);

WtDraftPrinciple *wt_principle_editor_get_principle (WtPrincipleEditor *self);

/* Follows a change of the draft: shows the principle's prompts, says which principle it is, from 0,
 * of how many, and below the fields what is wrong with them. */
void wt_principle_editor_update (WtPrincipleEditor *self, guint index, guint n_principles);

/* As for WtPromptEditor. */
void wt_principle_editor_set_has_facts (WtPrincipleEditor *self, gboolean has_facts);

/* The row of the prompt at @position, or %NULL. */
WtPromptEditor *wt_principle_editor_get_row (WtPrincipleEditor *self, guint position);

WtPartRow *wt_principle_editor_get_title_row (WtPrincipleEditor *self);

G_END_DECLS
