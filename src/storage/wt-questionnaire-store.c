#include "wt-questionnaire-store.h"

#include "wt-model-column.h"
#include "wt-survey-store.h"

#define SELECT_NEWEST                                                                              \
  "SELECT newest.id, newest.name, newest.version, newest.title,"                                   \
  " (SELECT count (*) FROM survey_questions WHERE survey_id = newest.id),"                         \
  " newest.origin = 'own', newest.retired, count (batches.id),"                                    \
  " coalesce (sum (form_counters.forms), 0)"                                                       \
  " FROM surveys AS newest"                                                                        \
  " JOIN surveys AS versions ON versions.name = newest.name"                                       \
  " LEFT JOIN batches ON batches.survey_id = versions.id"                                          \
  " LEFT JOIN form_counters ON form_counters.batch_id = batches.id"                                \
  " WHERE newest.version = (SELECT max (version) FROM surveys WHERE name = newest.name)"

static const char LIST_SQL[] =
    SELECT_NEWEST " GROUP BY newest.id ORDER BY lower (newest.title), newest.id";

static const char FIND_SQL[] = SELECT_NEWEST " AND newest.name = $1 GROUP BY newest.id";

static const char LIST_OFFERED_SQL[] =
    "SELECT id FROM surveys AS newest WHERE retired = 0"
    " AND version = (SELECT max (version) FROM surveys WHERE name = newest.name)"
    " ORDER BY lower (title), id";

static const char LIST_VERSIONS_SQL[] =
    "SELECT id, EXISTS (SELECT 1 FROM batches WHERE survey_id = surveys.id) FROM surveys"
    " WHERE name = $1 ORDER BY version DESC";

static const char IS_USED_SQL[] = "SELECT EXISTS (SELECT 1 FROM batches WHERE survey_id = $1)";

static const char COPY_TRANSLATIONS_SQL[] =
    "INSERT INTO survey_translations (survey, language, texts, checked)"
    " SELECT $2, language, texts, checked FROM survey_translations WHERE survey = $1";

static const char RETIRE_SQL[] = "UPDATE surveys SET retired = $2 WHERE name = $1";

/* What refers comes before what it refers to. */
static const char *const DELETE_SQL[] = {
  "DELETE FROM survey_questions WHERE survey_id IN (SELECT id FROM surveys WHERE name = $1)",
  "DELETE FROM questions WHERE survey = $1",
  "DELETE FROM survey_translations WHERE survey = $1",
  "DELETE FROM surveys WHERE name = $1",
};

static const WtModelColumn COLUMNS[] = {
  { WT_QUESTIONNAIRE_ID, WT_COLUMN_INT64, NULL },
  { WT_QUESTIONNAIRE_KEY, WT_COLUMN_TEXT, NULL },
  { WT_QUESTIONNAIRE_VERSION, WT_COLUMN_INT, NULL },
  { WT_QUESTIONNAIRE_TITLE, WT_COLUMN_TEXT, NULL },
  { WT_QUESTIONNAIRE_QUESTIONS, WT_COLUMN_INT64, NULL },
  { WT_QUESTIONNAIRE_OWN, WT_COLUMN_BOOLEAN, NULL },
  { WT_QUESTIONNAIRE_RETIRED, WT_COLUMN_BOOLEAN, NULL },
  { WT_QUESTIONNAIRE_BATCHES, WT_COLUMN_INT64, NULL },
  { WT_QUESTIONNAIRE_RESPONSES, WT_COLUMN_INT64, NULL },
};

static gpointer
read_questionnaire (WtStatement *statement)
{
  WtModel *model = g_object_new (WT_TYPE_QUESTIONNAIRE, NULL);

  wt_model_column_read_all (statement, model, COLUMNS, G_N_ELEMENTS (COLUMNS));
  return model;
}

GPtrArray *
wt_questionnaire_store_list (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);

  return statement != NULL ? wt_statement_read_all (statement, read_questionnaire, error) : NULL;
}

WtQuestionnaire *
wt_questionnaire_store_find (WtConnection *connection, const char *key, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, key);
  if (!wt_statement_step_to_row (statement, "No such questionnaire", error))
    return NULL;
  return read_questionnaire (statement);
}

WtQuestionnaireVersions *
wt_questionnaire_store_load_versions (WtConnection *connection, const char *key, GError **error)
{
  g_autoptr (WtQuestionnaire) questionnaire = wt_questionnaire_store_find (connection, key, error);
  g_autoptr (WtStatement) statement = NULL;
  g_autoptr (WtQuestionnaireVersions) versions = NULL;
  WtStep step;

  if (questionnaire == NULL)
    return NULL;
  statement = wt_connection_prepare (connection, LIST_VERSIONS_SQL, error);
  if (statement == NULL)
    return NULL;
  versions = wt_questionnaire_versions_new (questionnaire);
  wt_statement_bind_text (statement, 1, key);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      g_autoptr (WtSurvey) survey =
          wt_survey_store_find (connection, wt_statement_get_int64 (statement, 0), error);

      if (survey == NULL)
        return NULL;
      wt_questionnaire_versions_add (versions, survey, wt_statement_get_int64 (statement, 1) != 0);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&versions) : NULL;
}

GPtrArray *
wt_questionnaire_store_list_offered (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_OFFERED_SQL, error);
  g_autoptr (GPtrArray) surveys = g_ptr_array_new_with_free_func (g_object_unref);
  WtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtSurvey *survey =
          wt_survey_store_find (connection, wt_statement_get_int64 (statement, 0), error);

      if (survey == NULL)
        return NULL;
      g_ptr_array_add (surveys, survey);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&surveys) : NULL;
}

gboolean
wt_questionnaire_store_is_used (WtConnection *connection,
                                gint64 id,
                                gboolean *is_used,
                                GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, IS_USED_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  if (wt_statement_step (statement, error) != WT_STEP_ROW)
    return FALSE;
  *is_used = wt_statement_get_int64 (statement, 0) != 0;
  return TRUE;
}

gboolean
wt_questionnaire_store_copy_translations (WtConnection *connection,
                                          const char *of,
                                          const char *copy,
                                          GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, COPY_TRANSLATIONS_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, of);
  wt_statement_bind_text (statement, 2, copy);
  return wt_statement_run (statement, error);
}

gboolean
wt_questionnaire_store_set_retired (WtConnection *connection,
                                    const char *key,
                                    gboolean is_retired,
                                    GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, RETIRE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, key);
  wt_statement_bind_int64 (statement, 2, is_retired);
  return wt_statement_run (statement, error);
}

gboolean
wt_questionnaire_store_delete (WtConnection *connection, const char *key, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (DELETE_SQL); i++)
    {
      g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_SQL[i], error);

      if (statement == NULL)
        return FALSE;
      wt_statement_bind_text (statement, 1, key);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}
