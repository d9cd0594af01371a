#pragma once

#include "wt-questionnaire.h"
#include "wt-survey-draft.h"

G_BEGIN_DECLS

/* All versions of a questionnaire, and which of them are in use. Immutable. */
#define WT_TYPE_QUESTIONNAIRE_VERSIONS (wt_questionnaire_versions_get_type ())
G_DECLARE_FINAL_TYPE (
    WtQuestionnaireVersions, wt_questionnaire_versions, WT, QUESTIONNAIRE_VERSIONS, GObject)

/* Without a version. */
WtQuestionnaireVersions *wt_questionnaire_versions_new (WtQuestionnaire *questionnaire);

/* Adds a version, the newest first. @is_used: whether there is a pile of its forms, answered or
 * about to be. */
void
wt_questionnaire_versions_add (WtQuestionnaireVersions *self, WtSurvey *version, gboolean is_used);

WtQuestionnaire *wt_questionnaire_versions_get_questionnaire (WtQuestionnaireVersions *self);
WtSurvey *wt_questionnaire_versions_get_newest (WtQuestionnaireVersions *self);

/* The version before the newest, or %NULL. */
WtSurvey *wt_questionnaire_versions_get_previous (WtQuestionnaireVersions *self);

/* Whether a change makes a version after the newest. */
gboolean wt_questionnaire_versions_is_newest_used (WtQuestionnaireVersions *self);

/* wt_survey_draft_reserve() of every version. */
void wt_questionnaire_versions_reserve (WtQuestionnaireVersions *self, WtSurveyDraft *draft);

G_END_DECLS
