#pragma once

#include "wt-draft-question.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* The most questions of a questionnaire. */
#define WT_SURVEY_QUESTION_MAXIMUM 100

typedef enum
{
  WT_SURVEY_DRAFT_KEY = 1,
  WT_SURVEY_DRAFT_TITLE,
} WtSurveyDraftProperty;

/**
 * WtSurveyDraft:
 *
 * A questionnaire while it is edited. Its questions are objects of their own; copying and comparing
 * a draft as a WtModel concerns its own fields only.
 *
 * The signal "changed" (no arguments) follows any change of it, of a question or of a choice.
 */
#define WT_TYPE_SURVEY_DRAFT (wt_survey_draft_get_type ())
G_DECLARE_FINAL_TYPE (WtSurveyDraft, wt_survey_draft, WT, SURVEY_DRAFT, WtModel)

/* Without key, title and questions. */
WtSurveyDraft *wt_survey_draft_new (void);

/* To make the next version of @survey. */
WtSurveyDraft *wt_survey_draft_new_from_survey (WtSurvey *survey);

/* To make another questionnaire of @survey, with @key from wt_survey_make_key(). Its questions keep
 * their ids, its choices their letters. */
WtSurveyDraft *wt_survey_draft_new_copy (WtSurvey *survey, const char *key, const char *title);

/* Sees to it that no id of @version, one of its versions, is given to a new question; and where it
 * @is_answered, no letter of its choices to a new choice of that question. To be called for the
 * newest version first. */
void wt_survey_draft_reserve (WtSurveyDraft *self, WtSurvey *version, gboolean is_answered);

/* Of WtDraftQuestion; changed through the functions below only. */
GListModel *wt_survey_draft_get_questions (WtSurveyDraft *self);

/* The question with @handle, lent, and where it stands; or %NULL. */
WtDraftQuestion *wt_survey_draft_find (WtSurveyDraft *self, const char *handle, guint *position);

/* Adds a question without a wording so that it stands at @position, and returns it, lent. */
WtDraftQuestion *
wt_survey_draft_add_question (WtSurveyDraft *self, guint position, WtQuestionKind kind);
void wt_survey_draft_remove_question (WtSurveyDraft *self, guint position);

/* @to is where it stands afterwards. */
void wt_survey_draft_move_question (WtSurveyDraft *self, guint from, guint to);

/* What is wrong with itself, not with its questions: a list of WtIssue, about "title" or
 * "questions"; free with g_ptr_array_unref(). */
GPtrArray *wt_survey_draft_list_own_issues (WtSurveyDraft *self);

/* The same and then what is wrong with each question and each choice, in their order. */
GPtrArray *wt_survey_draft_list_issues (WtSurveyDraft *self);

/**
 * wt_survey_draft_to_survey:
 *
 * Texts lose the space around them. Questions that have no id yet get theirs, made of their
 * wording; no "changed" tells of that.
 *
 * Returns: (transfer full): the questionnaire, or %NULL with WT_ERROR_INVALID and the first issue
 */
WtSurvey *wt_survey_draft_to_survey (WtSurveyDraft *self, GError **error);

G_END_DECLS
