#include "wt-questionnaire-words.h"

#include "wt-words.h"

#include <glib/gi18n.h>

char *
wt_questionnaire_words_questions (gint64 count)
{
  return g_strdup_printf (ngettext ("%lu question", "%lu questions", (gulong) count),
                          (gulong) count);
}

char *
wt_questionnaire_words_version (int version)
{
  return g_strdup_printf (_ ("version %d"), version);
}

char *
wt_questionnaire_words_use (WtQuestionnaire *questionnaire)
{
  if (wt_questionnaire_get_n_responses (questionnaire) > 0)
    return wt_words_forms (wt_questionnaire_get_n_responses (questionnaire));
  return g_strdup (wt_model_get_int64 (WT_MODEL (questionnaire), WT_QUESTIONNAIRE_BATCHES) > 0
                       ? _ ("Forms begun")
                       : _ ("Not used yet"));
}
