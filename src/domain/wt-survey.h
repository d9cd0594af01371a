#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a question asks for. */
typedef enum
{
  WT_QUESTION_TEXT,
  WT_QUESTION_YES_NO,
  WT_QUESTION_SCALE,
} WtQuestionKind;

/**
 * WtQuestion:
 * @id: the workspace's number for the question, the same in every version of the survey; 0 until
 * stored
 * @key: its lasting name, such as "valued"
 * @number: its number on the paper
 * @text: the wording on the paper
 * @low_label: (nullable): words at the low end of a scale
 * @high_label: (nullable): words at the high end of a scale
 */
typedef struct
{
  gint64 id;
  char *key;
  int number;
  char *text;
  WtQuestionKind kind;
  char *low_label;
  char *high_label;
} WtQuestion;

/* The nick of a kind as the JSON and the workspace write it: "text", "yes-no", "scale". */
const char *wt_question_kind_get_nick (WtQuestionKind kind);

/**
 * wt_question_get_short_title:
 *
 * Returns: a few words for a card or a column ("Felt valued"); for a question that the application
 * does not know, its wording
 */
const char *wt_question_get_short_title (const WtQuestion *question);

/* One version of a questionnaire. Immutable once stored; may then be shared between threads. */
#define WT_TYPE_SURVEY (wt_survey_get_type ())
G_DECLARE_FINAL_TYPE (WtSurvey, wt_survey, WT, SURVEY, GObject)

/* Reads a definition; WT_ERROR_INVALID when it has not the expected shape, an id twice, or a scale
 * other than 1 to 10. */
WtSurvey *wt_survey_new_from_json (GBytes *json, GError **error);

gint64 wt_survey_get_id (WtSurvey *self);
void wt_survey_set_id (WtSurvey *self, gint64 id);
const char *wt_survey_get_key (WtSurvey *self);
const char *wt_survey_get_title (WtSurvey *self);
const char *wt_survey_get_definition (WtSurvey *self);

guint wt_survey_get_n_questions (WtSurvey *self);
const WtQuestion *wt_survey_get_question (WtSurvey *self, guint index);
void wt_survey_set_question_id (WtSurvey *self, guint index, gint64 id);

/* The index of the question with @key, or -1. */
int wt_survey_find_question (WtSurvey *self, const char *key);

G_END_DECLS
