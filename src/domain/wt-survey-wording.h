#pragma once

#include "wt-form-phrase.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/**
 * WtSurveyWording:
 * @key: what a translation calls it
 * @place: where it stands, in the language of the application: "Question 3"
 * @text: how it reads in the survey
 * @is_optional: whether a translation can do without it
 *
 * Something that a form says and that can be translated.
 */
typedef struct
{
  char *key;
  char *place;
  char *text;
  gboolean is_optional;
} WtSurveyWording;

/* The keys of the title, of a phrase, of a question's wording and of what belongs to the question:
 * "low", "high", "yes", "no" or the letter of a choice. Free with g_free(). */
#define WT_SURVEY_WORDING_TITLE "@title"
char *wt_survey_wording_dup_phrase_key (WtFormPhrase phrase);
char *wt_survey_wording_dup_part_key (const WtQuestion *question, const char *part);

/* Everything in @survey that can be translated, in the order of the form; of WtSurveyWording, and
 * owning them. */
GPtrArray *wt_survey_list_wordings (WtSurvey *survey);

G_END_DECLS
