#include "wt-survey-store.h"

#include <string.h>

static const char ADD_SQL[] = "INSERT INTO surveys (name, version, definition) VALUES ($1, 1, $2)"
                              " ON CONFLICT DO NOTHING RETURNING id";

static const char ADD_QUESTION_SQL[] =
    "INSERT INTO questions (survey, name, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

static const char ADD_POSITION_SQL[] =
    "INSERT INTO survey_questions (survey_id, position, question_id)"
    " SELECT $1, $2, id FROM questions WHERE survey = $3 AND name = $4";

static const char FIND_SQL[] = "SELECT id, definition FROM surveys WHERE id = $1";

static const char FIND_NEWEST_SQL[] = "SELECT id, definition FROM surveys WHERE name = $1"
                                      " ORDER BY version DESC LIMIT 1";

static const char LIST_QUESTIONS_SQL[] =
    "SELECT position, question_id FROM survey_questions WHERE survey_id = $1";

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
  return wt_statement_run (add, error) && wt_statement_run (place, error);
}

gboolean
wt_survey_store_add (WtConnection *connection, WtSurvey *survey, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, ADD_SQL, error);
  gint64 survey_id;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, wt_survey_get_key (survey));
  wt_statement_bind_text (statement, 2, wt_survey_get_definition (survey));
  switch (wt_statement_step (statement, error))
    {
    case WT_STEP_ROW:
      break;
    case WT_STEP_DONE:
      return TRUE;
    case WT_STEP_ERROR:
    default:
      return FALSE;
    }

  survey_id = wt_statement_get_int64 (statement, 0);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (!add_question (connection, survey, survey_id, i, error))
      return FALSE;
  return TRUE;
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

WtSurvey *
wt_survey_store_find (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, id);
  return read_survey (connection, statement, error);
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
