#pragma once

#include "wt-model.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_COMMENT_RESPONSE_ID = 1,
  WT_COMMENT_QUESTION_ID,
  WT_COMMENT_BATCH_ID,
  WT_COMMENT_SERIAL,
  WT_COMMENT_ACTIVITY_ID,
  WT_COMMENT_ACTIVITY,
  WT_COMMENT_PROJECT,
  WT_COMMENT_HELD_ON,
  WT_COMMENT_TEXT,
  WT_COMMENT_PUBLISHABLE,
  WT_COMMENT_REDACTED_AT,
  WT_COMMENT_HAS_ORIGINAL,
  WT_COMMENT_THEMES,
  WT_COMMENT_ANSWERS,
} WtCommentProperty;

/**
 * WtComment:
 *
 * What somebody wrote in answer to a text question, with what else is on their form. Read only: it
 * follows the workspace by wt_model_assign() and notifies what changed. Properties: "response-id"
 * and "question-id" tell it from others; "batch-id" and "serial" of the form; "activity-id",
 * "activity", "project" and "held-on" (ISO date) of what the form was about; "text"; "publishable";
 * "redacted-at", a moment or "", and "has-original", whether what it said before is still kept;
 * "themes", their ids with spaces between; "answers", the keys of the whole form.
 */
#define WT_TYPE_COMMENT (wt_comment_get_type ())
G_DECLARE_FINAL_TYPE (WtComment, wt_comment, WT, COMMENT, WtModel)

/* @survey: the version that the form answers. */
WtComment *wt_comment_new (WtSurvey *survey);

/* The version that the form answers; lent. */
WtSurvey *wt_comment_get_survey (WtComment *self);

gint64 wt_comment_get_response_id (WtComment *self);
gint64 wt_comment_get_question_id (WtComment *self);
const char *wt_comment_get_text (WtComment *self);
gboolean wt_comment_is_publishable (WtComment *self);
gboolean wt_comment_is_redacted (WtComment *self);

/* Whether both are about the same text of the same form. */
gboolean wt_comment_is_about (WtComment *self, WtComment *other);

/* A few words for the question that was answered: "How they heard". Lent. */
const char *wt_comment_get_question (WtComment *self);

/* The key of the form's answer to the survey's question @index. */
char wt_comment_get_key (WtComment *self, guint index);

gboolean wt_comment_has_theme (WtComment *self, gint64 theme_id);

/* Where it stands in the order in which it was listed, see WtCommentQuery; not a property, since it
 * stays what it was then. */
gint64 wt_comment_get_rank (WtComment *self);
void wt_comment_set_rank (WtComment *self, gint64 rank);

G_END_DECLS
