#pragma once

#include "wt-survey-draft.h"

G_BEGIN_DECLS

/**
 * wt_survey_merge:
 * @kept: the questionnaire as it was stored when the draft was last equal to it, or was saved
 * @stored: the questionnaire as it is stored now, after an undo or another window's change
 *
 * What wt_draft_merge() is for a checklist: what the user has changed since @kept stays as it is on
 * the screen, and parts that stay are the same objects.
 */
void wt_survey_merge (WtSurveyDraft *self, WtSurvey *kept, WtSurvey *stored);

G_END_DECLS
