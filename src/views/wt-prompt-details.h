#pragma once

#include "wt-plan.h"
#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a prompt opens for: evidence and links to it, the reason why it is not applicable, owner,
 * due date, actions, who answered it when, and its history. It edits the answer it is given;
 * whoever has that saves it. */
#define WT_TYPE_PROMPT_DETAILS (wt_prompt_details_get_type ())
G_DECLARE_FINAL_TYPE (WtPromptDetails, wt_prompt_details, WT, PROMPT_DETAILS, AdwBin)

/* @answer: to the prompt at @index of @plan */
GtkWidget *
wt_prompt_details_new (WtWorkspace *workspace, WtPlan *plan, guint index, WtPromptAnswer *answer);

/* Shows the evidence and the actions that @plan has for the prompt. */
void wt_prompt_details_show_records (WtPromptDetails *self, WtWorkspace *workspace, WtPlan *plan);

/* Names to choose an owner from (nullable): a list of WtNamedItem. */
void wt_prompt_details_set_names (WtPromptDetails *self, GListModel *names);

void wt_prompt_details_set_read_only (WtPromptDetails *self, gboolean is_read_only);

/* Puts the focus where writing starts: at the reason when there has to be one, else at the
 * evidence. */
void wt_prompt_details_start (WtPromptDetails *self);

/* Takes what is being typed into the answer. */
void wt_prompt_details_commit (WtPromptDetails *self);

G_END_DECLS
