#pragma once

#include "wt-job.h"
#include "wt-survey-translation.h"

G_BEGIN_DECLS

/* The wording of a survey in other languages, in order of these. Result: a GListStore of
 * WtSurveyTranslation. */
WtJob *wt_list_translations_job_new (const char *survey_key);

/* Adds a translation, or changes that in its language. Copies @translation. Result: nothing. */
WtJob *wt_save_translation_job_new (WtSurveyTranslation *translation);

G_END_DECLS
