#pragma once

#include "wt-draft-question.h"
#include "wt-part-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtQuestionEditor:
 *
 * A row that edits a question of a draft: closed it says what the question is, open it has all its
 * fields. It raises the actions of WtQuestionList with the question's handle, and its choices do
 * with their ids there.
 *
 * Keys: Alt+↑ Alt+↓ move the question, or the choice that has the focus; Escape closes it.
 */
#define WT_TYPE_QUESTION_EDITOR (wt_question_editor_get_type ())
G_DECLARE_FINAL_TYPE (WtQuestionEditor, wt_question_editor, WT, QUESTION_EDITOR, AdwExpanderRow)

GtkWidget *wt_question_editor_new (WtDraftQuestion *question);

WtDraftQuestion *wt_question_editor_get_question (WtQuestionEditor *self);

/* Follows the draft: where the question stands, from 0, of how many, and all that it says. */
void wt_question_editor_update (WtQuestionEditor *self, guint index, guint n_questions);

/* Opens it and puts the focus where its wording is written. */
void wt_question_editor_start (WtQuestionEditor *self);

/* What has the focus of what moves it, and puts it there. */
WtPartRowWidget wt_question_editor_get_focused (WtQuestionEditor *self);
void wt_question_editor_focus (WtQuestionEditor *self, WtPartRowWidget widget);

/* The row of the choice at @position, lent; or %NULL. */
WtPartRow *wt_question_editor_get_choice_row (WtQuestionEditor *self, guint position);

/* Puts the focus on the choice at @position, or where one is added. */
void
wt_question_editor_focus_choice (WtQuestionEditor *self, guint position, WtPartRowWidget widget);

/* What a choice is called in the actions of WtQuestionList; free with g_free(). */
char *wt_question_editor_dup_choice_id (WtDraftQuestion *question, WtDraftChoice *choice);

G_END_DECLS
