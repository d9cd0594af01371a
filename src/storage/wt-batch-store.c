#include "wt-batch-store.h"

#include "wt-filter-sql.h"
#include "wt-response-texts.h"

#define SELECT_SQL                                                                                 \
  "SELECT batches.id, batches.activity_id, survey_id, expected, tallied, finished, verified,"      \
  " closed, forms, (SELECT max (serial) FROM responses WHERE batch_id = batches.id),"              \
  " activities.title, held_on, projects.title, surveys.title"                                      \
  " FROM batches JOIN activities ON activities.id = batches.activity_id"                           \
  " JOIN projects ON projects.id = project_id JOIN surveys ON surveys.id = survey_id"              \
  " JOIN form_counters ON form_counters.batch_id = batches.id"

static const char LIST_SQL[] = SELECT_SQL " ORDER BY finished, held_on DESC, batches.id DESC";
static const char FIND_SQL[] = SELECT_SQL " WHERE batches.id = $1";
static const char FIND_OF_ACTIVITY_SQL[] =
    SELECT_SQL " WHERE batches.activity_id = $1 AND ($2 = 0 OR batches.survey_id = $2)"
               " ORDER BY finished, batches.id LIMIT 1";

static const char LIST_OF_ACTIVITY_SQL[] =
    SELECT_SQL " WHERE batches.activity_id = $1 ORDER BY finished, batches.id";

static const char LIST_TALLIED_SQL[] = SELECT_SQL " WHERE tallied = 1 AND" WT_FILTER_SQL
                                                  " ORDER BY held_on, activities.id, batches.id";

static const char INSERT_SQL[] =
    "INSERT INTO batches (activity_id, survey_id, expected, tallied, finished, verified, closed)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)";

static const char UPDATE_SQL[] =
    "UPDATE batches SET expected = $1, tallied = $2, finished = $3, verified = $4, closed = $5"
    " WHERE id = $6";

#define OF_ACTIVITY " WHERE batch_id IN (SELECT id FROM batches WHERE activity_id = $1)"
#define OF_ACTIVITYS_FORMS                                                                         \
  " WHERE response_id IN (SELECT responses.id FROM responses"                                      \
  " JOIN batches ON batches.id = batch_id WHERE activity_id = $1)"

/* Children first; each refers to the next. */
static const char *const DELETE_SQL[] = {
  "DELETE FROM comment_themes" OF_ACTIVITYS_FORMS,
  "DELETE FROM redactions" OF_ACTIVITYS_FORMS,
  "DELETE FROM comments" OF_ACTIVITYS_FORMS,
  "DELETE FROM responses" OF_ACTIVITY,
  "DELETE FROM tallies" OF_ACTIVITY,
  "DELETE FROM choice_tallies" OF_ACTIVITY,
  "DELETE FROM second_responses" OF_ACTIVITY,
  "DELETE FROM verification_forms" OF_ACTIVITY,
  "DELETE FROM verifications" OF_ACTIVITY,
  "DELETE FROM settlements" OF_ACTIVITY,
  "DELETE FROM corrections" OF_ACTIVITY,
  "DELETE FROM imports" OF_ACTIVITY,
  "DELETE FROM batches WHERE activity_id = $1",
};

static const char FIND_DRAFT_SQL[] =
    "SELECT serial, answers, texts, position FROM drafts WHERE batch_id = $1"
    " AND typing = $2";

static const char UPDATE_DRAFT_SQL[] =
    "INSERT INTO drafts (batch_id, typing, serial, answers, texts, position)"
    " VALUES ($1, $2, $3, $4, $5, $6)"
    " ON CONFLICT (batch_id, typing) DO UPDATE SET serial = $3, answers = $4, texts = $5,"
    " position = $6";

static const char DELETE_DRAFT_SQL[] = "DELETE FROM drafts WHERE batch_id = $1 AND typing = $2";

static gpointer
read_batch (WtStatement *statement)
{
  return g_object_new (
      WT_TYPE_BATCH, "id", wt_statement_get_int64 (statement, 0), "activity-id",
      wt_statement_get_int64 (statement, 1), "survey-id", wt_statement_get_int64 (statement, 2),
      "expected", wt_statement_get_int64 (statement, 3), "tallied",
      wt_statement_get_int64 (statement, 4) != 0, "finished",
      wt_statement_get_int64 (statement, 5) != 0, "verified",
      wt_statement_get_int64 (statement, 6) != 0, "closed",
      wt_statement_get_int64 (statement, 7) != 0, "typed", wt_statement_get_int64 (statement, 8),
      "last-serial", wt_statement_get_int64 (statement, 9), "activity",
      wt_statement_get_text (statement, 10), "held-on", wt_statement_get_text (statement, 11),
      "project", wt_statement_get_text (statement, 12), "survey",
      wt_statement_get_text (statement, 13), NULL);
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

GPtrArray *
wt_batch_store_list_of_activity (WtConnection *connection, gint64 activity_id, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, LIST_OF_ACTIVITY_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, activity_id);
  return wt_statement_read_all (statement, read_batch, error);
}

GPtrArray *
wt_batch_store_list_tallied (WtConnection *connection, const WtFilter *filter, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_TALLIED_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_filter_bind (filter, statement);
  return wt_statement_read_all (statement, read_batch, error);
}

WtBatch *
wt_batch_store_find_of_activity (WtConnection *connection,
                                 gint64 activity_id,
                                 gint64 survey_id,
                                 GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, FIND_OF_ACTIVITY_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, activity_id);
  wt_statement_bind_int64 (statement, 2, survey_id);
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
  wt_statement_bind_int64 (statement, 6, wt_batch_is_verified (batch));
  wt_statement_bind_int64 (statement, 7, wt_batch_is_closed (batch));
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
  wt_statement_bind_int64 (statement, 4, wt_batch_is_verified (batch));
  wt_statement_bind_int64 (statement, 5, wt_batch_is_closed (batch));
  wt_statement_bind_int64 (statement, 6, wt_batch_get_id (batch));
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

WtResponse *
wt_batch_store_find_draft (
    WtConnection *connection, gint64 batch_id, WtTyping typing, guint n_questions, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_DRAFT_SQL, error);
  g_autoptr (WtResponse) draft = NULL;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, batch_id);
  wt_statement_bind_int64 (statement, 2, typing);
  if (wt_statement_step (statement, error) != WT_STEP_ROW)
    return NULL;

  draft = wt_response_new (batch_id, wt_statement_get_int64 (statement, 0), n_questions);
  if (!wt_response_set_answers (draft, wt_statement_get_text (statement, 1)))
    return NULL;
  wt_response_texts_read (draft, wt_statement_get_text (statement, 2));
  wt_response_set_position (draft, (guint) wt_statement_get_int64 (statement, 3));
  return g_steal_pointer (&draft);
}

gboolean
wt_batch_store_update_draft (WtConnection *connection,
                             WtResponse *draft,
                             WtTyping typing,
                             GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_DRAFT_SQL, error);
  g_autofree char *texts = wt_response_texts_write (draft);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_response_get_batch_id (draft));
  wt_statement_bind_int64 (statement, 2, typing);
  wt_statement_bind_int64 (statement, 3, wt_response_get_serial (draft));
  wt_statement_bind_text (statement, 4, wt_response_get_answers (draft));
  wt_statement_bind_text (statement, 5, texts);
  wt_statement_bind_int64 (statement, 6, wt_response_get_position (draft));
  return wt_statement_run (statement, error);
}

gboolean
wt_batch_store_delete_draft (WtConnection *connection,
                             gint64 batch_id,
                             WtTyping typing,
                             GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_DRAFT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, batch_id);
  wt_statement_bind_int64 (statement, 2, typing);
  return wt_statement_run (statement, error);
}
