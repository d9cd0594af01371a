#pragma once

#include "wt-questionnaire.h"

G_BEGIN_DECLS

/* Phrases about questionnaires. All are freed with g_free(). */

/* "8 questions". */
char *wt_questionnaire_words_questions (gint64 count);

/* "version 2". */
char *wt_questionnaire_words_version (int version);

/* "611 forms", "Forms begun", "Not used yet". */
char *wt_questionnaire_words_use (WtQuestionnaire *questionnaire);

G_END_DECLS
