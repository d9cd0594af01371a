#pragma once

#include "wt-level.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WtEngagementQuestion:
 * @text: the wording
 * @choices: (nullable): what can be chosen, or %NULL when the answer is free text
 * @other_text: whether the last choice asks for words of one's own
 */
typedef struct
{
  char *text;
  char **choices;
  gboolean other_text;
} WtEngagementQuestion;

/* The questions of the engagement record, which the level decides. Immutable; may be shared between
 * threads. */
#define WT_TYPE_ENGAGEMENT_QUESTIONS (wt_engagement_questions_get_type ())
G_DECLARE_FINAL_TYPE (
    WtEngagementQuestions, wt_engagement_questions, WT, ENGAGEMENT_QUESTIONS, GObject)

/* Reads the definition; sets WT_ERROR_INVALID when @json has not its shape. */
WtEngagementQuestions *wt_engagement_questions_new_from_json (GBytes *json, GError **error);

/* The question that asks for the level. */
const char *wt_engagement_questions_get_category_question (WtEngagementQuestions *self);

/* What was done, and how many people: asked at every level. */
const WtEngagementQuestion *wt_engagement_questions_get_activity (WtEngagementQuestions *self,
                                                                  WtLevel level);
const WtEngagementQuestion *wt_engagement_questions_get_people (WtEngagementQuestions *self,
                                                                WtLevel level);

/* The question for collated responses, or %NULL where @level asks for no feedback. */
const WtEngagementQuestion *wt_engagement_questions_get_responses (WtEngagementQuestions *self,
                                                                   WtLevel level);

/* Whether @choice is one of @question's choices; whether it is the one that asks for own words;
 * that one, or "". */
gboolean wt_engagement_question_has_choice (const WtEngagementQuestion *question,
                                            const char *choice);
gboolean wt_engagement_question_is_other (const WtEngagementQuestion *question, const char *choice);
const char *wt_engagement_question_get_other (const WtEngagementQuestion *question);

G_END_DECLS
