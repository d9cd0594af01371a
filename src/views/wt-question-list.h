#pragma once

#include "wt-survey-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtQuestionList:
 *
 * Edits the questions of a draft, one of them open at a time. Saving is the page's.
 *
 * Its actions, which the parts in it raise with their ids, the handle of a question or
 * wt_question_editor_dup_choice_id(): "part.move" (si) by one place, up (-1) or down (1);
 * "part.drop" (ssb) onto another part, behind it or before it; "part.remove" (s); "part.go-on" (s)
 * from a choice to the next; "part.add-choice" (s); "part.add-question" (i) of a kind;
 * "part.opened" (s). The focus goes where the work goes on.
 */
#define WT_TYPE_QUESTION_LIST (wt_question_list_get_type ())
G_DECLARE_FINAL_TYPE (WtQuestionList, wt_question_list, WT, QUESTION_LIST, AdwBin)

/* To be called once. */
void wt_question_list_set_draft (WtQuestionList *self, WtSurveyDraft *draft);

G_END_DECLS
