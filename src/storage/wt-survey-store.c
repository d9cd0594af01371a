#include "wt-survey-store.h"

#include <string.h>

static const char ADD_SQL[] =
    "INSERT INTO surveys (name, version, definition, title, origin, retired)"
    " VALUES ($1, $2, $3, $4, $5,"
    " (SELECT coalesce (max (retired), 0) FROM surveys WHERE name = $1))"
    " ON CONFLICT DO NOTHING RETURNING id";

static const char ADD_QUESTION_SQL[] =
    "INSERT INTO questions (survey, name, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

static const char ADD_POSITION_SQL[] =
    "INSERT INTO survey_questions (survey_id, position, question_id)"
    " SELECT $1, $2, id FROM questions WHERE survey = $3 AND name = $4 AND kind = $5"
    " RETURNING question_id";

static const char UPDATE_SQL[] = "UPDATE surveys SET definition = $2, title = $3 WHERE id = $1";

static const char DELETE_POSITIONS_SQL[] = "DELETE FROM survey_questions WHERE survey_id = $1";

static const char DELETE_ORPHANS_SQL[] =
    "DELETE FROM questions WHERE survey = $1"
    " AND NOT EXISTS (SELECT 1 FROM survey_questions WHERE question_id = questions.id)";

static const char FIND_SQL[] = "SELECT id, definition FROM surveys WHERE id = $1";

static const char FIND_OF_BATCH_SQL[] =
    "SELECT surveys.id, definition FROM surveys JOIN batches ON survey_id = surveys.id"
    " WHERE batches.id = $1";

static const char FIND_NEWEST_SQL[] = "SELECT id, definition FROM surveys WHERE name = $1"
                                      " ORDER BY version DESC LIMIT 1";

static const char LIST_FREE_SQL[] =
    "SELECT id FROM surveys AS newest WHERE retired = 0"
    " AND NOT EXISTS (SELECT 1 FROM surveys WHERE name = newest.name AND version > newest.version)"
    " AND NOT EXISTS (SELECT 1 FROM batches JOIN surveys ON surveys.id = survey_id"
    " WHERE activity_id = $1 AND name = newest.name)"
    " ORDER BY origin = 'own', CASE origin WHEN 'own' THEN lower (title) ELSE '' END, id";

static const char LIST_QUESTIONS_SQL[] =
    "SELECT position, question_id FROM survey_questions WHERE survey_id = $1";

static const char LIST_PLACES_SQL[] =
    "SELECT survey_id, question_id FROM surveys"
    " JOIN survey_questions ON survey_id = surveys.id WHERE name = $1 ORDER BY survey_id, position";

static gboolean
run_on_id (WtConnection *connection, const char *sql, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  return wt_statement_run (statement, error);
}

static gboolean
run_on_key (WtConnection *connection, const char *sql, const char *key, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, key);
  return wt_statement_run (statement, error);
}

static gboolean
add_question (
    WtConnection *connection, WtSurvey *survey, gint64 survey_id, guint index, GError **error)
{
  const WtQuestion *question = wt_survey_get_question (survey, index);
  g_autoptr (WtStatement) add = wt_connection_prepare (connection, ADD_QUESTION_SQL, error);
  g_autoptr (WtStatement) place = wt_connection_prepare (connection, ADD_POSITION_SQL, error);

  if (add == NULL || place == NULL)
    return FALSE;
  wt_statement_bind_text (add, 1, wt_survey_get_key (survey));
  wt_statement_bind_text (add, 2, question->key);
  wt_statement_bind_text (add, 3, wt_question_kind_get_nick (question->kind));
  wt_statement_bind_int64 (place, 1, survey_id);
  wt_statement_bind_int64 (place, 2, index + 1);
  wt_statement_bind_text (place, 3, wt_survey_get_key (survey));
  wt_statement_bind_text (place, 4, question->key);
  wt_statement_bind_text (place, 5, wt_question_kind_get_nick (question->kind));
  if (!wt_statement_run (add, error))
    return FALSE;
  switch (wt_statement_step (place, error))
    {
    case WT_STEP_ROW:
      return TRUE;
    case WT_STEP_DONE:
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Question “%s” was of another kind",
                   question->key);
      return FALSE;
    case WT_STEP_ERROR:
    default:
      return FALSE;
    }
}

static gboolean
add_questions (WtConnection *connection, WtSurvey *survey, gint64 survey_id, GError **error)
{
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (!add_question (connection, survey, survey_id, i, error))
      return FALSE;
  return TRUE;
}

/* Gives the id of the row that was made, or 0 when the version is there already. */
static gboolean
add (WtConnection *connection,
     WtSurvey *survey,
     int version,
     const char *origin,
     gint64 *id,
     GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, ADD_SQL, error);
  WtStep step;

  *id = 0;
  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, wt_survey_get_key (survey));
  wt_statement_bind_int64 (statement, 2, version);
  wt_statement_bind_text (statement, 3, wt_survey_get_definition (survey));
  wt_statement_bind_text (statement, 4, wt_survey_get_title (survey));
  wt_statement_bind_text (statement, 5, origin);
  step = wt_statement_step (statement, error);
  if (step != WT_STEP_ROW)
    return step == WT_STEP_DONE;

  *id = wt_statement_get_int64 (statement, 0);
  return add_questions (connection, survey, *id, error);
}

gboolean
wt_survey_store_add_shipped (WtConnection *connection, WtSurvey *survey, GError **error)
{
  gint64 id;

  return add (connection, survey, 1, "toolkit", &id, error);
}

static gboolean
read_question_ids (WtConnection *connection, WtSurvey *survey, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_QUESTIONS_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_survey_get_id (survey));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    wt_survey_set_question_id (survey, (guint) wt_statement_get_int64 (statement, 0) - 1,
                               wt_statement_get_int64 (statement, 1));
  return step == WT_STEP_DONE;
}

gboolean
wt_survey_store_insert (WtConnection *connection, WtSurvey *survey, int version, GError **error)
{
  gint64 id;

  if (!add (connection, survey, version, "own", &id, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_EXISTS, "Survey “%s” has a version %d",
                   wt_survey_get_key (survey), version);
      return FALSE;
    }
  wt_survey_set_id (survey, id);
  return read_question_ids (connection, survey, error);
}

gboolean
wt_survey_store_update (WtConnection *connection, gint64 id, WtSurvey *survey, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  wt_statement_bind_text (statement, 2, wt_survey_get_definition (survey));
  wt_statement_bind_text (statement, 3, wt_survey_get_title (survey));
  wt_survey_set_id (survey, id);
  return wt_statement_run (statement, error)
         && run_on_id (connection, DELETE_POSITIONS_SQL, id, error)
         && add_questions (connection, survey, id, error)
         && run_on_key (connection, DELETE_ORPHANS_SQL, wt_survey_get_key (survey), error)
         && read_question_ids (connection, survey, error);
}

static WtSurvey *
read_survey (WtConnection *connection, WtStatement *statement, GError **error)
{
  g_autoptr (WtSurvey) survey = NULL;
  g_autoptr (GBytes) json = NULL;
  const char *definition;

  if (!wt_statement_step_to_row (statement, "No such survey", error))
    return NULL;
  definition = wt_statement_get_text (statement, 1);
  json = g_bytes_new (definition, strlen (definition));
  survey = wt_survey_new_from_json (json, error);
  if (survey == NULL)
    return NULL;
  wt_survey_set_id (survey, wt_statement_get_int64 (statement, 0));
  return read_question_ids (connection, survey, error) ? g_steal_pointer (&survey) : NULL;
}

static WtSurvey *
find_by_id (WtConnection *connection, const char *sql, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, id);
  return read_survey (connection, statement, error);
}

WtSurvey *
wt_survey_store_find (WtConnection *connection, gint64 id, GError **error)
{
  return find_by_id (connection, FIND_SQL, id, error);
}

WtSurvey *
wt_survey_store_find_of_batch (WtConnection *connection, gint64 batch_id, GError **error)
{
  return find_by_id (connection, FIND_OF_BATCH_SQL, batch_id, error);
}

WtSurvey *
wt_survey_store_find_newest (WtConnection *connection, const char *name, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_NEWEST_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, name);
  return read_survey (connection, statement, error);
}

static GPtrArray *
read_surveys (WtConnection *connection, GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) surveys = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      WtSurvey *survey = wt_survey_store_find (connection, g_array_index (ids, gint64, i), error);

      if (survey == NULL)
        return NULL;
      g_ptr_array_add (surveys, survey);
    }
  return g_steal_pointer (&surveys);
}

GPtrArray *
wt_survey_store_list_free (WtConnection *connection, gint64 activity_id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_FREE_SQL, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, activity_id);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      gint64 id = wt_statement_get_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == WT_STEP_DONE ? read_surveys (connection, ids, error) : NULL;
}

static int
find_index (WtSurvey *survey, gint64 question_id)
{
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->id == question_id)
      return (int) i;
  return -1;
}

GHashTable *
wt_survey_store_list_places (WtConnection *connection, WtSurvey *survey, GError **error)
{
  g_autoptr (GHashTable) places =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_PLACES_SQL, error);
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, wt_survey_get_key (survey));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      gint64 id = wt_statement_get_int64 (statement, 0);
      int index = find_index (survey, wt_statement_get_int64 (statement, 1));
      GArray *indices = g_hash_table_lookup (places, &id);

      if (indices == NULL)
        {
          indices = g_array_new (FALSE, FALSE, sizeof (int));
          g_hash_table_insert (places, g_memdup2 (&id, sizeof id), indices);
        }
      g_array_append_val (indices, index);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&places) : NULL;
}
