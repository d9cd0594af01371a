#include "wt-batch-store.h"

#include <json-glib/json-glib.h>

#define SELECT_SQL                                                                                 \
  "SELECT batches.id, batches.activity_id, survey_id, expected, tallied, finished, forms,"         \
  " (SELECT max (serial) FROM responses WHERE batch_id = batches.id),"                             \
  " activities.title, held_on, projects.title"                                                     \
  " FROM batches JOIN activities ON activities.id = batches.activity_id"                           \
  " JOIN projects ON projects.id = project_id"                                                     \
  " JOIN form_counters ON form_counters.batch_id = batches.id"

static const char LIST_SQL[] = SELECT_SQL " ORDER BY finished, held_on DESC, batches.id DESC";
static const char FIND_SQL[] = SELECT_SQL " WHERE batches.id = $1";
static const char FIND_OF_ACTIVITY_SQL[] = SELECT_SQL " WHERE batches.activity_id = $1";

static const char INSERT_SQL[] =
    "INSERT INTO batches (activity_id, survey_id, expected, tallied, finished)"
    " VALUES ($1, $2, $3, $4, $5)";

static const char UPDATE_SQL[] =
    "UPDATE batches SET expected = $1, tallied = $2, finished = $3 WHERE id = $4";

/* Children first; each refers to the next. */
static const char *const DELETE_SQL[] = {
  "DELETE FROM comments WHERE response_id IN (SELECT responses.id FROM responses"
  " JOIN batches ON batches.id = batch_id WHERE activity_id = $1)",
  "DELETE FROM responses WHERE batch_id IN (SELECT id FROM batches WHERE activity_id = $1)",
  "DELETE FROM tallies WHERE batch_id IN (SELECT id FROM batches WHERE activity_id = $1)",
  "DELETE FROM batches WHERE activity_id = $1",
};

static const char FIND_DRAFT_SQL[] =
    "SELECT serial, answers, texts, position FROM drafts WHERE batch_id = $1";

static const char UPDATE_DRAFT_SQL[] =
    "INSERT INTO drafts (batch_id, serial, answers, texts, position)"
    " VALUES ($1, $2, $3, $4, $5)"
    " ON CONFLICT (batch_id) DO UPDATE SET serial = $2, answers = $3, texts = $4,"
    " position = $5";

static const char DELETE_DRAFT_SQL[] = "DELETE FROM drafts WHERE batch_id = $1";

static gpointer
read_batch (WtStatement *statement)
{
  return g_object_new (
      WT_TYPE_BATCH, "id", wt_statement_get_int64 (statement, 0), "activity-id",
      wt_statement_get_int64 (statement, 1), "survey-id", wt_statement_get_int64 (statement, 2),
      "expected", wt_statement_get_int64 (statement, 3), "tallied",
      wt_statement_get_int64 (statement, 4) != 0, "finished",
      wt_statement_get_int64 (statement, 5) != 0, "typed", wt_statement_get_int64 (statement, 6),
      "last-serial", wt_statement_get_int64 (statement, 7), "activity",
      wt_statement_get_text (statement, 8), "held-on", wt_statement_get_text (statement, 9),
      "project", wt_statement_get_text (statement, 10), NULL);
}

GPtrArray *
wt_batch_store_list (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);

  return statement != NULL ? wt_statement_read_all (statement, read_batch, error) : NULL;
}

WtBatch *
wt_batch_store_find (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, id);
  if (!wt_statement_step_to_row (statement, "No such batch", error))
    return NULL;
  return read_batch (statement);
}

WtBatch *
wt_batch_store_find_of_activity (WtConnection *connection, gint64 activity_id, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, FIND_OF_ACTIVITY_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, activity_id);
  return wt_statement_step (statement, error) == WT_STEP_ROW ? read_batch (statement) : NULL;
}

gboolean
wt_batch_store_insert (WtConnection *connection, WtBatch *batch, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_batch_get_activity_id (batch));
  wt_statement_bind_int64 (statement, 2, wt_batch_get_survey_id (batch));
  wt_statement_bind_int64 (statement, 3, wt_batch_get_expected (batch));
  wt_statement_bind_int64 (statement, 4, wt_batch_is_tallied (batch));
  wt_statement_bind_int64 (statement, 5, wt_batch_is_finished (batch));
  if (!wt_statement_run (statement, error))
    return FALSE;
  g_object_set (batch, "id", wt_connection_get_last_id (connection), NULL);
  return TRUE;
}

gboolean
wt_batch_store_update (WtConnection *connection, WtBatch *batch, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_batch_get_expected (batch));
  wt_statement_bind_int64 (statement, 2, wt_batch_is_tallied (batch));
  wt_statement_bind_int64 (statement, 3, wt_batch_is_finished (batch));
  wt_statement_bind_int64 (statement, 4, wt_batch_get_id (batch));
  return wt_statement_run (statement, error);
}

gboolean
wt_batch_store_delete_of_activity (WtConnection *connection, gint64 activity_id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (DELETE_SQL); i++)
    {
      g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_SQL[i], error);

      if (statement == NULL)
        return FALSE;
      wt_statement_bind_int64 (statement, 1, activity_id);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static char *
write_texts (WtResponse *draft)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autoptr (JsonArray) texts = json_array_new ();

  for (guint i = 0; i < wt_response_get_n_questions (draft); i++)
    json_array_add_string_element (texts, wt_response_get_text (draft, i));
  json_node_set_array (node, texts);
  return json_to_string (node, FALSE);
}

static void
read_texts (WtResponse *draft, const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  JsonArray *texts =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; i < wt_response_get_n_questions (draft); i++)
    if (wt_response_get_key (draft, i) == WT_KEY_TEXT)
      {
        JsonNode *element = texts != NULL && i < json_array_get_length (texts)
                                ? json_array_get_element (texts, i)
                                : NULL;
        const char *text = element != NULL && JSON_NODE_HOLDS_VALUE (element)
                               ? json_node_get_string (element)
                               : NULL;

        /* A text that is lost can be typed again. */
        if (text != NULL)
          wt_response_set_text (draft, i, text);
        else
          wt_response_set_key (draft, i, WT_KEY_OPEN);
      }
}

WtResponse *
wt_batch_store_find_draft (WtConnection *connection,
                           gint64 batch_id,
                           guint n_questions,
                           GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_DRAFT_SQL, error);
  g_autoptr (WtResponse) draft = NULL;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, batch_id);
  if (wt_statement_step (statement, error) != WT_STEP_ROW)
    return NULL;

  draft = wt_response_new (batch_id, wt_statement_get_int64 (statement, 0), n_questions);
  if (!wt_response_set_answers (draft, wt_statement_get_text (statement, 1)))
    return NULL;
  read_texts (draft, wt_statement_get_text (statement, 2));
  wt_response_set_position (draft, (guint) wt_statement_get_int64 (statement, 3));
  return g_steal_pointer (&draft);
}

gboolean
wt_batch_store_update_draft (WtConnection *connection, WtResponse *draft, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_DRAFT_SQL, error);
  g_autofree char *texts = write_texts (draft);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_response_get_batch_id (draft));
  wt_statement_bind_int64 (statement, 2, wt_response_get_serial (draft));
  wt_statement_bind_text (statement, 3, wt_response_get_answers (draft));
  wt_statement_bind_text (statement, 4, texts);
  wt_statement_bind_int64 (statement, 5, wt_response_get_position (draft));
  return wt_statement_run (statement, error);
}

gboolean
wt_batch_store_delete_draft (WtConnection *connection, gint64 batch_id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_DRAFT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, batch_id);
  return wt_statement_run (statement, error);
}
