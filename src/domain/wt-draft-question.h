#pragma once

#include "wt-draft-choice.h"
#include "wt-question.h"

G_BEGIN_DECLS

/* The longest wording of a title, a question or a choice, and the longest words at the end of a
 * scale, in characters. */
#define WT_SURVEY_TEXT_MAXIMUM 500
#define WT_SURVEY_LABEL_MAXIMUM 60

typedef enum
{
  WT_DRAFT_QUESTION_ID = 1,
  WT_DRAFT_QUESTION_KIND,
  WT_DRAFT_QUESTION_TEXT,
  WT_DRAFT_QUESTION_LOW_LABEL,
  WT_DRAFT_QUESTION_HIGH_LABEL,
  WT_DRAFT_QUESTION_REQUIRED,
  WT_DRAFT_QUESTION_MINIMUM,
  WT_DRAFT_QUESTION_MAXIMUM,
} WtDraftQuestionProperty;

/**
 * WtDraftIdentity:
 * @WT_DRAFT_IDENTITY_PLAIN: nobody has answered it, or it is worded as it was but for spelling
 * @WT_DRAFT_IDENTITY_SAME: reworded, and still the same: answers before and after are compared
 * @WT_DRAFT_IDENTITY_OTHER: reworded into another question: answers are not mixed
 * @WT_DRAFT_IDENTITY_OPEN: reworded so much that somebody has to say which of the two
 * @WT_DRAFT_IDENTITY_OTHER_KIND: asks for something else than it did, and so is another question
 *
 * What a question that has answers is once it was changed.
 */
typedef enum
{
  WT_DRAFT_IDENTITY_PLAIN,
  WT_DRAFT_IDENTITY_SAME,
  WT_DRAFT_IDENTITY_OTHER,
  WT_DRAFT_IDENTITY_OPEN,
  WT_DRAFT_IDENTITY_OTHER_KIND,
} WtDraftIdentity;

/**
 * WtDraftQuestion:
 *
 * A question of a questionnaire that is being edited. Its id is empty until the questionnaire is
 * first made with it, and lasts from then on; a kind or an identity of its own takes it away. What
 * its kind does not use stays, for when the kind comes back. Limits are texts, which may be wrong.
 */
#define WT_TYPE_DRAFT_QUESTION (wt_draft_question_get_type ())
G_DECLARE_FINAL_TYPE (WtDraftQuestion, wt_draft_question, WT, DRAFT_QUESTION, WtModel)

/* "" until it has one. */
const char *wt_draft_question_get_id (WtDraftQuestion *self);

/* What tells it from the others of its draft for as long as that is edited. */
const char *wt_draft_question_get_handle (WtDraftQuestion *self);

WtQuestionKind wt_draft_question_get_kind (WtDraftQuestion *self);
const char *wt_draft_question_get_text (WtDraftQuestion *self);

/* Makes it a question of another kind, and so another question. One that gets choices starts with
 * two empty ones. */
void wt_draft_question_set_kind (WtDraftQuestion *self, WtQuestionKind kind);

WtDraftIdentity wt_draft_question_get_identity (WtDraftQuestion *self);

/* Says that a reworded question is still the same, or another one. */
void wt_draft_question_set_is_same (WtDraftQuestion *self, gboolean is_same);

/* The wording in which it was last answered, or "". */
const char *wt_draft_question_get_answered (WtDraftQuestion *self);

/* Of WtDraftChoice; changed through the functions below only. */
GListModel *wt_draft_question_get_choices (WtDraftQuestion *self);

/* Whether there is a letter that no choice of it ever had. */
gboolean wt_draft_question_can_add_choice (WtDraftQuestion *self);

/* Adds an empty choice so that it stands at @position, and returns it, lent; %NULL when it can have
 * no more. */
WtDraftChoice *wt_draft_question_add_choice (WtDraftQuestion *self, guint position);
void wt_draft_question_remove_choice (WtDraftQuestion *self, guint position);

/* @to is where it stands afterwards. */
void wt_draft_question_move_choice (WtDraftQuestion *self, guint from, guint to);

/* Whether the two say the same, their choices too. */
gboolean wt_draft_question_is_same (WtDraftQuestion *self, WtDraftQuestion *other);

/* What is wrong with it: a list of WtIssue, about "text", "identity", "low-label", "high-label",
 * "minimum", "maximum" or "choices"; free with g_ptr_array_unref(). */
GPtrArray *wt_draft_question_list_issues (WtDraftQuestion *self);

/* What is wrong with the choice at @position, about "text". */
GPtrArray *wt_draft_question_list_choice_issues (WtDraftQuestion *self, guint position);

/**
 * WtDraftQuestion::changed:
 *
 * Follows any change of it or of its choices.
 */

G_END_DECLS
