#include "wt-translation-store.h"

#define COLUMNS "SELECT survey, language, texts, checked FROM survey_translations WHERE survey = $1"

static const char ADD_SQL[] = "INSERT INTO survey_translations (survey, language, texts, checked)"
                              " VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";

static const char SAVE_SQL[] =
    "INSERT INTO survey_translations (survey, language, texts, checked) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (survey, language) DO UPDATE SET texts = $3, checked = $4";

static const char LIST_SQL[] = COLUMNS " ORDER BY language";

static const char FIND_SQL[] = COLUMNS " AND language = $2";

static gboolean
run (WtConnection *connection, const char *sql, WtSurveyTranslation *translation, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, error);
  g_autofree char *texts = wt_survey_translation_dup_texts (translation);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, wt_survey_translation_get_survey_key (translation));
  wt_statement_bind_text (statement, 2, wt_survey_translation_get_language (translation));
  wt_statement_bind_text (statement, 3, texts);
  wt_statement_bind_int64 (statement, 4, wt_survey_translation_is_checked (translation));
  return wt_statement_run (statement, error);
}

gboolean
wt_translation_store_add_shipped (WtConnection *connection,
                                  WtSurveyTranslation *translation,
                                  GError **error)
{
  return run (connection, ADD_SQL, translation, error);
}

gboolean
wt_translation_store_save (WtConnection *connection,
                           WtSurveyTranslation *translation,
                           GError **error)
{
  return run (connection, SAVE_SQL, translation, error);
}

static WtSurveyTranslation *
read_translation (WtStatement *statement, GError **error)
{
  g_autoptr (WtSurveyTranslation) translation = wt_survey_translation_new (
      wt_statement_get_text (statement, 0), wt_statement_get_text (statement, 1));

  wt_survey_translation_set_checked (translation, wt_statement_get_int64 (statement, 3) != 0);
  return wt_survey_translation_read_texts (translation, wt_statement_get_text (statement, 2), error)
             ? g_steal_pointer (&translation)
             : NULL;
}

GPtrArray *
wt_translation_store_list (WtConnection *connection, const char *survey_key, GError **error)
{
  g_autoptr (GPtrArray) translations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, survey_key);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtSurveyTranslation *translation = read_translation (statement, error);

      if (translation == NULL)
        return NULL;
      g_ptr_array_add (translations, translation);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&translations) : NULL;
}

WtSurveyTranslation *
wt_translation_store_find (WtConnection *connection,
                           const char *survey_key,
                           const char *language,
                           GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, survey_key);
  wt_statement_bind_text (statement, 2, language);
  return wt_statement_step (statement, error) == WT_STEP_ROW ? read_translation (statement, error)
                                                             : NULL;
}
