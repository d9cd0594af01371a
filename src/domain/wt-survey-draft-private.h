#pragma once

#include "wt-draft-question-private.h"
#include "wt-survey-draft.h"

G_BEGIN_DECLS

/* Puts a copy of a question of another draft where it belongs, without a word to those who watch
 * this one. */
void wt_survey_draft_insert_copy (WtSurveyDraft *self, guint position, WtDraftQuestion *of);

G_END_DECLS
