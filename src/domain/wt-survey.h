#pragma once

#include "wt-question.h"

G_BEGIN_DECLS

/* One version of a questionnaire. Immutable once stored; may then be shared between threads. */
#define WT_TYPE_SURVEY (wt_survey_get_type ())
G_DECLARE_FINAL_TYPE (WtSurvey, wt_survey, WT, SURVEY, GObject)

/* Reads a definition; WT_ERROR_INVALID when it has not the expected shape, an id twice, a scale
 * other than 1 to 10, or a question of choices with fewer than two. */
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
