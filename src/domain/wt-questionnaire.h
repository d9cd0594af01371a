#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_QUESTIONNAIRE_ID = 1,
  WT_QUESTIONNAIRE_KEY,
  WT_QUESTIONNAIRE_VERSION,
  WT_QUESTIONNAIRE_TITLE,
  WT_QUESTIONNAIRE_QUESTIONS,
  WT_QUESTIONNAIRE_OWN,
  WT_QUESTIONNAIRE_RETIRED,
  WT_QUESTIONNAIRE_BATCHES,
  WT_QUESTIONNAIRE_RESPONSES,
} WtQuestionnaireProperty;

/**
 * WtQuestionnaire:
 *
 * All versions of a survey: what the newest says of itself, and how it is used. Nothing of it is
 * written here. `batches` is how many piles of forms there are in any version, `responses` how many
 * forms are in them.
 */
#define WT_TYPE_QUESTIONNAIRE (wt_questionnaire_get_type ())
G_DECLARE_FINAL_TYPE (WtQuestionnaire, wt_questionnaire, WT, QUESTIONNAIRE, WtModel)

/* The id of the newest version. */
gint64 wt_questionnaire_get_id (WtQuestionnaire *self);
/* What all versions have in common, such as "friends-and-family". */
const char *wt_questionnaire_get_key (WtQuestionnaire *self);
const char *wt_questionnaire_get_title (WtQuestionnaire *self);
int wt_questionnaire_get_version (WtQuestionnaire *self);
/* Whether it is the organisation's, and not one that comes with the program. */
gboolean wt_questionnaire_is_own (WtQuestionnaire *self);
/* Whether it is no longer offered. */
gboolean wt_questionnaire_is_retired (WtQuestionnaire *self);
gint64 wt_questionnaire_get_n_responses (WtQuestionnaire *self);
/* Whether it can be deleted: it is the organisation's and no pile of forms belongs to it. */
gboolean wt_questionnaire_can_be_deleted (WtQuestionnaire *self);

G_END_DECLS
