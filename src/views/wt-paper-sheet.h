#pragma once

#include "wt-paper-question.h"
#include "wt-response.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/* The questions of a survey one below the other, as on the paper. It shows answers and says what
 * somebody does to them; it decides nothing. */
#define WT_TYPE_PAPER_SHEET (wt_paper_sheet_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperSheet, wt_paper_sheet, WT, PAPER_SHEET, AdwBin)

/* Shows the questions of @survey, without answers. */
void wt_paper_sheet_set_survey (WtPaperSheet *self, WtSurvey *survey);

/* What is asked, or %NULL before it is known; lent. */
WtSurvey *wt_paper_sheet_get_survey (WtPaperSheet *self);

guint wt_paper_sheet_get_n_questions (WtPaperSheet *self);
WtPaperQuestion *wt_paper_sheet_get_question (WtPaperSheet *self, guint index);

/* The question at @index, or %NULL after the last one. */
const WtQuestion *wt_paper_sheet_get_definition (WtPaperSheet *self, guint index);

/* Shows one answer of @response. */
void wt_paper_sheet_show_answer (WtPaperSheet *self, WtResponse *response, guint index);

/* Marks the question that is being answered; after the last one none is. */
void wt_paper_sheet_set_current (WtPaperSheet *self, guint index);

/* Takes away what was said to be wrong. */
void wt_paper_sheet_clear_messages (WtPaperSheet *self);

/* Where earlier answers to a text question are found, to be offered while one is written. */
void wt_paper_sheet_set_workspace (WtPaperSheet *self, WtWorkspace *workspace);

/* Does what a key press does to the earlier answers that are offered. Returns: whether the key
 * meant something. */
gboolean wt_paper_sheet_press (WtPaperSheet *self, guint keyval, GdkModifierType state);

/**
 * WtPaperSheet::picked:
 * @index: of the question
 * @key: of the box that was clicked
 */

/**
 * WtPaperSheet::written, WtPaperSheet::entered:
 * @index: of the question whose line was written on, or that the focus came into
 */

G_END_DECLS
