#pragma once

#include "wt-form-phrase.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* The longest wording that is kept, in letters. */
#define WT_SURVEY_TRANSLATION_LENGTH 2000

/**
 * WtSurveyTranslation:
 *
 * The wording of a survey in another language: of all its versions, since wordings go by lasting
 * keys. Where it has no words the survey's own stand.
 */
#define WT_TYPE_SURVEY_TRANSLATION (wt_survey_translation_get_type ())
G_DECLARE_FINAL_TYPE (WtSurveyTranslation, wt_survey_translation, WT, SURVEY_TRANSLATION, GObject)

/* An empty one. @language is a code such as "cy". */
WtSurveyTranslation *wt_survey_translation_new (const char *survey_key, const char *language);

/* One that ships: an object of "survey", "language" and "texts". WT_ERROR_INVALID. */
WtSurveyTranslation *wt_survey_translation_new_from_json (GBytes *json, GError **error);

WtSurveyTranslation *wt_survey_translation_copy (WtSurveyTranslation *self);

const char *wt_survey_translation_get_survey_key (WtSurveyTranslation *self);
const char *wt_survey_translation_get_language (WtSurveyTranslation *self);

/* Whether somebody who speaks the language has read it. */
gboolean wt_survey_translation_is_checked (WtSurveyTranslation *self);
void wt_survey_translation_set_checked (WtSurveyTranslation *self, gboolean is_checked);

/* The words for @key, or %NULL; "" and %NULL take them away. Blanks around them go, and so does
 * what is longer than WT_SURVEY_TRANSLATION_LENGTH. */
const char *wt_survey_translation_get_text (WtSurveyTranslation *self, const char *key);
void wt_survey_translation_set_text (WtSurveyTranslation *self, const char *key, const char *text);

/* All words as one JSON object, in order of their keys; free with g_free(). */
char *wt_survey_translation_dup_texts (WtSurveyTranslation *self);

/* Reads what the function above wrote; WT_ERROR_INVALID. */
gboolean
wt_survey_translation_read_texts (WtSurveyTranslation *self, const char *texts, GError **error);

/* What @phrase says in it, or in the language of the application; @self may be %NULL. */
const char *wt_survey_translation_get_phrase (WtSurveyTranslation *self, WtFormPhrase phrase);

/* What the box for yes or no of a question says; a language may have other words after each
 * question. */
const char *wt_survey_translation_get_answer (WtSurveyTranslation *self,
                                              const WtQuestion *question,
                                              gboolean is_yes);

/* How many of the wordings of @survey, but for those that can do without, have no words yet. */
guint wt_survey_translation_count_missing (WtSurveyTranslation *self, WtSurvey *survey);

/* @survey with the words of @translation (transfer full); ids and keys stay. */
WtSurvey *wt_survey_translate (WtSurvey *survey, WtSurveyTranslation *translation);

G_END_DECLS
