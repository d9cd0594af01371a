#include "wt-questionnaire-jobs.h"

#include "wt-job-private.h"
#include "wt-questionnaire-store.h"
#include "wt-survey-key.h"
#include "wt-survey-store.h"

#include <glib/gi18n.h>

static GObject *
list_questionnaires (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *questionnaires = wt_questionnaire_store_list (context->connection, error);

  return questionnaires != NULL ? wt_job_make_list (questionnaires, WT_TYPE_QUESTIONNAIRE) : NULL;
}

WtJob *
wt_list_questionnaires_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_questionnaires, NULL, NULL);
}

static GObject *
load_questionnaire (WtJobContext *context, gpointer data, GError **error)
{
  return (GObject *) wt_questionnaire_store_load_versions (context->connection, data, error);
}

WtJob *
wt_load_questionnaire_job_new (const char *key)
{
  return wt_job_new (WT_JOB_READ, load_questionnaire, g_strdup (key), g_free);
}

typedef struct
{
  WtSurvey *survey; /* (owned) */
  char *of;         /* (owned) (nullable) */
} AddRequest;

static void
add_request_free (AddRequest *request)
{
  g_object_unref (request->survey);
  g_free (request->of);
  g_free (request);
}

static char **
list_keys (WtJobContext *context, GError **error)
{
  g_autoptr (GPtrArray) all = wt_questionnaire_store_list (context->connection, error);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    g_strv_builder_add (keys, wt_questionnaire_get_key (g_ptr_array_index (all, i)));
  return all != NULL ? g_strv_builder_end (keys) : NULL;
}

/* @survey under a key that nothing else has. */
static WtSurvey *
give_key (WtJobContext *context, WtSurvey *survey, GError **error)
{
  const char *title = wt_survey_get_title (survey);
  g_auto (GStrv) keys = list_keys (context, error);
  g_autofree char *key = NULL;
  g_autoptr (WtSurveyDraft) draft = NULL;

  if (keys == NULL)
    return NULL;
  key = g_strv_contains ((const char *const *) keys, wt_survey_get_key (survey))
            ? wt_survey_make_key (title, (const char *const *) keys)
            : g_strdup (wt_survey_get_key (survey));
  draft = wt_survey_draft_new_copy (survey, key, title);
  return wt_survey_draft_to_survey (draft, error);
}

static GObject *
add_questionnaire (WtJobContext *context, gpointer data, GError **error)
{
  AddRequest *request = data;
  g_autoptr (WtSurvey) added = give_key (context, request->survey, error);
  const char *key;

  if (added == NULL)
    return NULL;
  key = wt_survey_get_key (added);
  /* Translators: a line of the history; %s is a questionnaire's title */
  wt_job_context_describe (
      context, g_strdup_printf (_ ("Added the questionnaire “%s”"), wt_survey_get_title (added)),
      NULL);
  if (!wt_survey_store_insert (context->connection, added, 1, error)
      || (request->of != NULL
          && !wt_questionnaire_store_copy_translations (context->connection, request->of, key,
                                                        error)))
    return NULL;
  return (GObject *) wt_questionnaire_store_find (context->connection, key, error);
}

WtJob *
wt_add_questionnaire_job_new (WtSurvey *survey, const char *of)
{
  AddRequest *request = g_new0 (AddRequest, 1);

  request->survey = g_object_ref (survey);
  request->of = g_strdup (of);
  return wt_job_new (WT_JOB_CHANGE, add_questionnaire, request, (GDestroyNotify) add_request_free);
}

/* Names the one question of which only the wording differs, or the title; %NULL when it is more
 * than that: somebody is typing into it. */
static char *
dup_typed_field (WtSurvey *before, WtSurvey *after)
{
  g_autoptr (WtSurveyDraft) former = wt_survey_draft_new_from_survey (before);
  g_autoptr (WtSurveyDraft) now = wt_survey_draft_new_from_survey (after);
  GListModel *questions = wt_survey_draft_get_questions (now);
  guint n_questions = g_list_model_get_n_items (questions);
  const char *typed =
      g_str_equal (wt_survey_get_title (before), wt_survey_get_title (after)) ? NULL : "title";

  if (wt_survey_get_n_questions (before) != n_questions)
    return NULL;
  for (guint i = 0; i < n_questions; i++)
    {
      g_autoptr (WtDraftQuestion) old =
          g_list_model_get_item (wt_survey_draft_get_questions (former), i);
      g_autoptr (WtDraftQuestion) question = g_list_model_get_item (questions, i);
      const char *id = wt_draft_question_get_id (question);

      if (!g_str_equal (id, wt_draft_question_get_id (old)))
        return NULL;
      if (wt_draft_question_is_same (question, old))
        continue;
      if (typed != NULL
          || g_strcmp0 (wt_model_find_typed_difference (WT_MODEL (old), WT_MODEL (question)),
                        "text")
                 != 0)
        return NULL;
      typed = id;
    }
  return typed != NULL ? g_strdup_printf ("questionnaire %s %s", wt_survey_get_key (after), typed)
                       : NULL;
}

static gboolean
check_is_own (WtQuestionnaire *questionnaire, GError **error)
{
  if (!wt_questionnaire_is_own (questionnaire))
    g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                         _ ("This questionnaire comes with the program and stays as it is. Make "
                            "a copy and change that."));
  return wt_questionnaire_is_own (questionnaire);
}

static gboolean
store (WtJobContext *context, WtQuestionnaire *before, WtSurvey *survey, GError **error)
{
  gint64 id = wt_questionnaire_get_id (before);
  gboolean is_used;

  if (!wt_questionnaire_store_is_used (context->connection, id, &is_used, error))
    return FALSE;
  return is_used ? wt_survey_store_insert (context->connection, survey,
                                           wt_questionnaire_get_version (before) + 1, error)
                 : wt_survey_store_update (context->connection, id, survey, error);
}

static GObject *
save_questionnaire (WtJobContext *context, gpointer data, GError **error)
{
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (data);
  g_autoptr (WtSurvey) survey = wt_survey_draft_to_survey (draft, error);
  const char *key = wt_survey_get_key (data);
  g_autoptr (WtQuestionnaire) questionnaire = NULL;
  g_autoptr (WtSurvey) before = NULL;

  if (survey == NULL)
    return NULL;
  questionnaire = wt_questionnaire_store_find (context->connection, key, error);
  if (questionnaire == NULL || !check_is_own (questionnaire, error))
    return NULL;
  before =
      wt_survey_store_find (context->connection, wt_questionnaire_get_id (questionnaire), error);
  if (before == NULL)
    return NULL;
  /* Translators: a line of the history; %s is a questionnaire's title */
  wt_job_context_describe (
      context, g_strdup_printf (_ ("Changed the questionnaire “%s”"), wt_survey_get_title (survey)),
      dup_typed_field (before, survey));
  if (g_str_equal (wt_survey_get_definition (before), wt_survey_get_definition (survey)))
    return G_OBJECT (g_steal_pointer (&questionnaire));
  if (!store (context, questionnaire, survey, error))
    return NULL;
  return (GObject *) wt_questionnaire_store_find (context->connection, key, error);
}

WtJob *
wt_save_questionnaire_job_new (WtSurvey *survey)
{
  return wt_job_new (WT_JOB_CHANGE, save_questionnaire, g_object_ref (survey), g_object_unref);
}

static GObject *
set_retired (WtJobContext *context, const char *key, gboolean is_retired, GError **error)
{
  g_autoptr (WtQuestionnaire) questionnaire =
      wt_questionnaire_store_find (context->connection, key, error);

  if (questionnaire == NULL)
    return NULL;
  /* Translators: a line of the history; %s is a questionnaire's title */
  wt_job_context_describe (context,
                           g_strdup_printf (is_retired ? _ ("Retired the questionnaire “%s”")
                                                       : _ ("Brought back the questionnaire “%s”"),
                                            wt_questionnaire_get_title (questionnaire)),
                           NULL);
  wt_questionnaire_store_set_retired (context->connection, key, is_retired, error);
  return NULL;
}

static GObject *
retire_questionnaire (WtJobContext *context, gpointer data, GError **error)
{
  return set_retired (context, data, TRUE, error);
}

static GObject *
bring_back_questionnaire (WtJobContext *context, gpointer data, GError **error)
{
  return set_retired (context, data, FALSE, error);
}

WtJob *
wt_retire_questionnaire_job_new (const char *key, gboolean is_retired)
{
  return wt_job_new (WT_JOB_CHANGE, is_retired ? retire_questionnaire : bring_back_questionnaire,
                     g_strdup (key), g_free);
}

static GObject *
delete_questionnaire (WtJobContext *context, gpointer data, GError **error)
{
  g_autoptr (WtQuestionnaire) questionnaire =
      wt_questionnaire_store_find (context->connection, data, error);

  if (questionnaire == NULL)
    return NULL;
  if (!wt_questionnaire_is_own (questionnaire))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("This questionnaire comes with the program. Retire it if you do not "
                              "want it."));
      return NULL;
    }
  if (!wt_questionnaire_can_be_deleted (questionnaire))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("There are forms of this questionnaire. Retire it instead."));
      return NULL;
    }
  /* Translators: a line of the history; %s is a questionnaire's title */
  wt_job_context_describe (context,
                           g_strdup_printf (_ ("Deleted the questionnaire “%s”"),
                                            wt_questionnaire_get_title (questionnaire)),
                           NULL);
  wt_questionnaire_store_delete (context->connection, data, error);
  return NULL;
}

WtJob *
wt_delete_questionnaire_job_new (const char *key)
{
  return wt_job_new (WT_JOB_CHANGE, delete_questionnaire, g_strdup (key), g_free);
}
