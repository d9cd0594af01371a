#include "wt-translation-jobs.h"

#include "wt-job-private.h"
#include "wt-language.h"
#include "wt-survey-store.h"
#include "wt-translation-store.h"

#include <glib/gi18n.h>

static GObject *
list_translations (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *translations = wt_translation_store_list (context->connection, data, error);

  return translations != NULL ? wt_job_make_list (translations, WT_TYPE_SURVEY_TRANSLATION) : NULL;
}

WtJob *
wt_list_translations_job_new (const char *survey_key)
{
  return wt_job_new (WT_JOB_READ, list_translations, g_strdup (survey_key), g_free);
}

/* The translation in the language of @translation, which may be missing. */
static gboolean
find_before (WtJobContext *context,
             WtSurveyTranslation *translation,
             WtSurveyTranslation **before,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *before = wt_translation_store_find (
      context->connection, wt_survey_translation_get_survey_key (translation),
      wt_survey_translation_get_language (translation), &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* A line of the history: marked with N_(); a language, then a survey's title. */
static const char *
choose_sentence (WtSurveyTranslation *before, WtSurveyTranslation *after)
{
  if (before == NULL)
    /* Translators: a language, then a survey's title */
    return N_ ("Added wording in %1$s to “%2$s”");
  if (wt_survey_translation_is_checked (before) == wt_survey_translation_is_checked (after))
    /* Translators: a language, then a survey's title */
    return N_ ("Changed the wording in %1$s of “%2$s”");
  if (wt_survey_translation_is_checked (after))
    /* Translators: a language, then a survey's title */
    return N_ ("The wording in %1$s of “%2$s” is checked");
  /* Translators: a language, then a survey's title */
  return N_ ("The wording in %1$s of “%2$s” is to be checked");
}

static void
describe (WtJobContext *context,
          const char *sentence,
          WtSurvey *survey,
          const char *language,
          gboolean is_typing)
{
  const char *name = wt_language_get_name (language);
  g_autofree char *words = wt_form_phrase_fill (_ (sentence), name, wt_survey_get_title (survey));

  wt_job_context_describe (
      context, g_steal_pointer (&words),
      is_typing ? g_strdup_printf ("translation %s %s", wt_survey_get_key (survey), language)
                : NULL);
}

static GObject *
save_translation (WtJobContext *context, gpointer data, GError **error)
{
  WtSurveyTranslation *after = data;
  g_autoptr (WtSurvey) survey = wt_survey_store_find_newest (
      context->connection, wt_survey_translation_get_survey_key (after), error);
  g_autoptr (WtSurveyTranslation) before = NULL;
  gboolean is_typing;

  if (survey == NULL || !find_before (context, after, &before, error)
      || !wt_translation_store_save (context->connection, after, error))
    return NULL;
  is_typing =
      before != NULL
      && wt_survey_translation_is_checked (before) == wt_survey_translation_is_checked (after);
  describe (context, choose_sentence (before, after), survey,
            wt_survey_translation_get_language (after), is_typing);
  return NULL;
}

WtJob *
wt_save_translation_job_new (WtSurveyTranslation *translation)
{
  return wt_job_new (WT_JOB_CHANGE, save_translation, wt_survey_translation_copy (translation),
                     g_object_unref);
}
