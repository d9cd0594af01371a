#pragma once

#include "wt-plan.h"
#include "wt-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtPromptRow:
 *
 * One prompt of a plan: its wording, its answer, and what it opens for. An answer is saved at once,
 * a text after a pause.
 *
 * Property `open`: whether its details are shown.
 */
#define WT_TYPE_PROMPT_ROW (wt_prompt_row_get_type ())
G_DECLARE_FINAL_TYPE (WtPromptRow, wt_prompt_row, WT, PROMPT_ROW, GtkListBoxRow)

/* The prompt at @index of @plan, whose answer the row edits. */
GtkWidget *wt_prompt_row_new (WtWorkspace *workspace, WtPlan *plan, guint index);

/* Shows what the plan has beside the answer, which has changed: evidence, actions,
 * the organisation's links. */
void wt_prompt_row_show_records (WtPromptRow *self);

const WtPrompt *wt_prompt_row_get_prompt (WtPromptRow *self);
WtPromptAnswer *wt_prompt_row_get_answer (WtPromptRow *self);

/* Answers the prompt, as its buttons do: what it is answered already is taken back. "Not
 * applicable" opens the row and asks for the reason. */
void wt_prompt_row_choose (WtPromptRow *self, WtAnswer answer);

gboolean wt_prompt_row_is_open (WtPromptRow *self);
void wt_prompt_row_set_open (WtPromptRow *self, gboolean is_open);

/* Whether it is opening or closing just now. */
gboolean wt_prompt_row_is_moving (WtPromptRow *self);

/* Opens the row and puts the focus where writing starts. */
void wt_prompt_row_start (WtPromptRow *self);

/* Takes over the answer as it was loaded again; what is being typed stays. */
void wt_prompt_row_set_stored (WtPromptRow *self, WtPromptAnswer *stored);

void wt_prompt_row_set_names (WtPromptRow *self, GListModel *names);
void wt_prompt_row_set_read_only (WtPromptRow *self, gboolean is_read_only);

/* Whether something waits to be saved, or is being saved. */
gboolean wt_prompt_row_is_pending (WtPromptRow *self);
void wt_prompt_row_flush (WtPromptRow *self);

G_END_DECLS
