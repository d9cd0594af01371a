#include "wt-response-store.h"

#include "wt-comment-group.h"
#include "wt-filter-sql.h"

#include <string.h>

/* A row a text: a form with two texts gives two rows, one after the other. */
#define COLUMNS                                                                                    \
  "responses.id, responses.batch_id, serial, answers, typed_by, typed_at, question_id, text"

static const char LIST_SQL[] =
    "SELECT " COLUMNS " FROM (SELECT * FROM responses"
    " WHERE batch_id = $1 AND ($2 = 0 OR serial < $2) ORDER BY serial DESC LIMIT $3) AS responses"
    " LEFT JOIN comments ON response_id = responses.id ORDER BY serial DESC, question_id";

static const char FIND_SERIAL_SQL[] =
    "SELECT " COLUMNS " FROM responses LEFT JOIN comments ON response_id = responses.id"
    " WHERE batch_id = $1 AND serial = $2 ORDER BY question_id";

static const char FOR_EACH_SQL[] =
    "SELECT " COLUMNS ", activities.id FROM activities"
    " JOIN projects ON projects.id = activities.project_id"
    " JOIN batches ON batches.activity_id = activities.id AND batches.survey_id = $8"
    " JOIN responses ON responses.batch_id = batches.id"
    " LEFT JOIN comments ON response_id = responses.id WHERE" WT_FILTER_SQL
    " ORDER BY held_on, activities.id, serial, question_id";

static const char INSERT_SQL[] =
    "INSERT INTO responses (batch_id, serial, answers, typed_by, typed_at)"
    " VALUES ($1, $2, $3, $4, $5)";

static const char UPDATE_SQL[] = "UPDATE responses SET serial = $2, answers = $3 WHERE id = $1";

static const char DELETE_SQL[] = "DELETE FROM responses WHERE id = $1";

static const char DELETE_COMMENTS_SQL[] = "DELETE FROM comments WHERE response_id = $1";

static const char INSERT_COMMENT_SQL[] =
    "INSERT INTO comments (response_id, question_id, text) VALUES ($1, $2, $3)";

static const char LIST_GROUPS_SQL[] =
    "SELECT min (text), count(*) FROM activities"
    " JOIN projects ON projects.id = activities.project_id"
    " JOIN batches ON batches.activity_id = activities.id"
    " JOIN responses ON responses.batch_id = batches.id"
    " JOIN comments ON response_id = responses.id AND question_id = $8 WHERE" WT_FILTER_SQL
    " GROUP BY lower (trim (text)) ORDER BY 2 DESC, 1 LIMIT $9";

static void
read_text (WtStatement *statement, WtSurvey *survey, WtResponse *response)
{
  gint64 question_id = wt_statement_get_int64 (statement, 6);

  for (guint i = 0; question_id != 0 && i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->id == question_id)
      wt_response_set_text (response, i, wt_statement_get_text (statement, 7));
}

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
  wt_response_set_id (response, wt_statement_get_int64 (statement, 0));
  wt_response_set_typed (response, wt_statement_get_text (statement, 4),
                         wt_statement_get_text (statement, 5));
  return g_steal_pointer (&response);
}

/* Hands over each form once its last row was read. */
static gboolean
read_rows (
    WtStatement *statement, WtSurvey *survey, WtResponseFunc func, gpointer data, GError **error)
{
  g_autoptr (WtResponse) response = NULL;
  gint64 activity_id = 0;
  WtStep step;

  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      if (response == NULL
          || wt_response_get_id (response) != wt_statement_get_int64 (statement, 0))
        {
          if (response != NULL && !func (activity_id, response, data))
            return FALSE;
          g_clear_object (&response);
          response = read_response (statement, survey, error);
          if (response == NULL)
            return FALSE;
          activity_id = wt_statement_get_int64 (statement, 8);
        }
      read_text (statement, survey, response);
    }
  return step == WT_STEP_DONE && (response == NULL || func (activity_id, response, data));
}

static gboolean
collect (gint64 activity_id, WtResponse *response, gpointer data)
{
  g_ptr_array_add (data, g_object_ref (response));
  return TRUE;
}

GPtrArray *
wt_response_store_list (WtConnection *connection,
                        gint64 batch_id,
                        WtSurvey *survey,
                        gint64 below_serial,
                        guint limit,
                        GError **error)
{
  g_autoptr (GPtrArray) responses = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, batch_id);
  wt_statement_bind_int64 (statement, 2, below_serial);
  wt_statement_bind_int64 (statement, 3, limit);
  return read_rows (statement, survey, collect, responses, error) ? g_steal_pointer (&responses)
                                                                  : NULL;
}

WtResponse *
wt_response_store_find_serial (
    WtConnection *connection, gint64 batch_id, gint64 serial, WtSurvey *survey, GError **error)
{
  g_autoptr (GPtrArray) responses = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SERIAL_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, batch_id);
  wt_statement_bind_int64 (statement, 2, serial);
  if (!read_rows (statement, survey, collect, responses, error) || responses->len == 0)
    return NULL;
  return g_object_ref (g_ptr_array_index (responses, 0));
}

gboolean
wt_response_store_for_each (WtConnection *connection,
                            WtSurvey *survey,
                            const WtFilter *filter,
                            WtResponseFunc func,
                            gpointer data,
                            GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FOR_EACH_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_filter_bind (filter, statement);
  wt_statement_bind_int64 (statement, 8, wt_survey_get_id (survey));
  return read_rows (statement, survey, func, data, error);
}

static gboolean
insert_comments (WtConnection *connection, WtResponse *response, WtSurvey *survey, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_COMMENT_SQL, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const char *text = wt_response_get_text (response, i);

      if (text[0] == '\0')
        continue;
      wt_statement_reset (statement);
      wt_statement_bind_int64 (statement, 1, wt_response_get_id (response));
      wt_statement_bind_int64 (statement, 2, wt_survey_get_question (survey, i)->id);
      wt_statement_bind_text (statement, 3, text);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
delete_comments (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, DELETE_COMMENTS_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  return wt_statement_run (statement, error);
}

/* Of all constraints only the number can be broken by somebody who types: it is in the batch
 * already. */
static gboolean
run_unique (WtStatement *statement, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (wt_statement_run (statement, &local_error))
    return TRUE;
  if (g_error_matches (local_error, WT_ERROR, WT_ERROR_CONSTRAINT)
      && strstr (local_error->message, "UNIQUE") != NULL)
    local_error->code = WT_ERROR_EXISTS;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
wt_response_store_insert (WtConnection *connection,
                          WtResponse *response,
                          WtSurvey *survey,
                          GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_response_get_batch_id (response));
  wt_statement_bind_int64 (statement, 2, wt_response_get_serial (response));
  wt_statement_bind_text (statement, 3, wt_response_get_answers (response));
  wt_statement_bind_text (statement, 4, wt_response_get_typed_by (response));
  wt_statement_bind_text (statement, 5, wt_response_get_typed_at (response));
  if (!run_unique (statement, error))
    return FALSE;
  wt_response_set_id (response, wt_connection_get_last_id (connection));
  return insert_comments (connection, response, survey, error);
}

gboolean
wt_response_store_update (WtConnection *connection,
                          WtResponse *response,
                          WtSurvey *survey,
                          GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_response_get_id (response));
  wt_statement_bind_int64 (statement, 2, wt_response_get_serial (response));
  wt_statement_bind_text (statement, 3, wt_response_get_answers (response));
  return run_unique (statement, error)
         && delete_comments (connection, wt_response_get_id (response), error)
         && insert_comments (connection, response, survey, error);
}

gboolean
wt_response_store_delete (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_SQL, error);

  if (statement == NULL || !delete_comments (connection, id, error))
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  return wt_statement_run (statement, error);
}

static gpointer
read_group (WtStatement *statement)
{
  return wt_comment_group_new (wt_statement_get_text (statement, 0),
                               wt_statement_get_int64 (statement, 1));
}

GPtrArray *
wt_response_store_list_comment_groups (WtConnection *connection,
                                       gint64 question_id,
                                       const WtFilter *filter,
                                       guint limit,
                                       GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_GROUPS_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_filter_bind (filter, statement);
  wt_statement_bind_int64 (statement, 8, question_id);
  wt_statement_bind_int64 (statement, 9, limit);
  return wt_statement_read_all (statement, read_group, error);
}
