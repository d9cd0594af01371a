#include "wt-second-response-store.h"

#include "wt-response-texts.h"

#define SELECT_SQL                                                                                 \
  "SELECT id, batch_id, serial, answers, texts, typed_by, typed_at FROM second_responses"          \
  " WHERE batch_id = $1"

static const char LIST_SQL[] =
    SELECT_SQL " AND ($2 = 0 OR serial < $2) ORDER BY serial DESC LIMIT $3";

static const char FIND_SERIAL_SQL[] = SELECT_SQL " AND serial = $2";

static const char INSERT_SQL[] =
    "INSERT INTO second_responses (batch_id, serial, answers, texts, typed_by, typed_at)"
    " VALUES ($1, $2, $3, $4, $5, $6)";

static const char UPDATE_SQL[] =
    "UPDATE second_responses SET serial = $2, answers = $3, texts = $4 WHERE id = $1";

static const char DELETE_SQL[] = "DELETE FROM second_responses WHERE id = $1";

static WtResponse *
read_response (WtStatement *statement, WtSurvey *survey, GError **error)
{
  g_autoptr (WtResponse) response =
      wt_response_new (wt_statement_get_int64 (statement, 1), wt_statement_get_int64 (statement, 2),
                       wt_survey_get_n_questions (survey));

  if (!wt_response_set_answers (response, wt_statement_get_text (statement, 3)))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CORRUPT,
                           "A form has not as many answers as its survey has questions");
      return NULL;
    }
  wt_response_texts_read (response, wt_statement_get_text (statement, 4));
  wt_response_set_id (response, wt_statement_get_int64 (statement, 0));
  wt_response_set_typed (response, wt_statement_get_text (statement, 5),
                         wt_statement_get_text (statement, 6));
  return g_steal_pointer (&response);
}

GPtrArray *
wt_second_response_store_list (WtConnection *connection,
                               gint64 batch_id,
                               WtSurvey *survey,
                               gint64 below_serial,
                               guint limit,
                               GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);
  g_autoptr (GPtrArray) responses = g_ptr_array_new_with_free_func (g_object_unref);
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, batch_id);
  wt_statement_bind_int64 (statement, 2, below_serial);
  wt_statement_bind_int64 (statement, 3, limit);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtResponse *response = read_response (statement, survey, error);

      if (response == NULL)
        return NULL;
      g_ptr_array_add (responses, response);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&responses) : NULL;
}

WtResponse *
wt_second_response_store_find_serial (
    WtConnection *connection, gint64 batch_id, gint64 serial, WtSurvey *survey, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SERIAL_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, batch_id);
  wt_statement_bind_int64 (statement, 2, serial);
  return wt_statement_step (statement, error) == WT_STEP_ROW
             ? read_response (statement, survey, error)
             : NULL;
}

gboolean
wt_second_response_store_insert (WtConnection *connection, WtResponse *response, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);
  g_autofree char *texts = wt_response_texts_write (response);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_response_get_batch_id (response));
  wt_statement_bind_int64 (statement, 2, wt_response_get_serial (response));
  wt_statement_bind_text (statement, 3, wt_response_get_answers (response));
  wt_statement_bind_text (statement, 4, texts);
  wt_statement_bind_text (statement, 5, wt_response_get_typed_by (response));
  wt_statement_bind_text (statement, 6, wt_response_get_typed_at (response));
  if (!wt_statement_run_unique (statement, error))
    return FALSE;
  wt_response_set_id (response, wt_connection_get_last_id (connection));
  return TRUE;
}

gboolean
wt_second_response_store_update (WtConnection *connection, WtResponse *response, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);
  g_autofree char *texts = wt_response_texts_write (response);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_response_get_id (response));
  wt_statement_bind_int64 (statement, 2, wt_response_get_serial (response));
  wt_statement_bind_text (statement, 3, wt_response_get_answers (response));
  wt_statement_bind_text (statement, 4, texts);
  return wt_statement_run_unique (statement, error);
}

gboolean
wt_second_response_store_delete (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  return wt_statement_run (statement, error);
}
