#include "wt-history-store.h"

static const char INSERT_SQL[] =
    "INSERT INTO change_sets (made_at, made_by, sentence, field, subject, state, changes)"
    " VALUES ($1, $2, $3, $4, $5, 'done', $6)";

static const char DISCARD_SQL[] =
    "UPDATE change_sets SET state = 'discarded' WHERE state = 'undone'";

static const char UPDATE_SQL[] = "UPDATE change_sets SET made_at = $2, sentence = $3, changes = $4"
                                 " WHERE id = $1";

static const char DELETE_SQL[] = "DELETE FROM change_sets WHERE id = $1";

static const char SET_STATE_SQL[] = "UPDATE change_sets SET state = $2 WHERE id = $1";

/* The change set of an import is as large as what was imported: it is read only where asked for. */
#define FIND_COLUMNS "id, made_at, made_by, sentence, state, CASE WHEN $1 THEN changes END, field"

static const char FIND_DONE_SQL[] = "SELECT " FIND_COLUMNS " FROM change_sets WHERE state = 'done'"
                                    " ORDER BY id DESC LIMIT 1";

static const char FIND_UNDONE_SQL[] = "SELECT " FIND_COLUMNS " FROM change_sets"
                                      " WHERE state = 'undone' ORDER BY id LIMIT 1";

static const char LIST_SQL[] = "SELECT id, made_at, made_by, sentence, state FROM change_sets"
                               " WHERE ($1 = 0 OR id < $1)"
                               " AND ($2 = '' OR instr (lower (sentence), lower ($2)) > 0"
                               " OR instr (lower (made_by), lower ($2)) > 0)"
                               " ORDER BY id DESC LIMIT $3";

static const char LIST_SUBJECT_SQL[] =
    "SELECT id, made_at, made_by, sentence, state FROM change_sets"
    " WHERE subject = $1 AND subject <> '' AND state = 'done' ORDER BY id DESC";

static const char *const STATES[] = { "done", "undone", "discarded" };

static gpointer
read_change (WtStatement *statement)
{
  const char *nick = wt_statement_get_text (statement, 4);
  WtChangeState state = WT_CHANGE_DONE;

  for (guint i = 0; i < G_N_ELEMENTS (STATES); i++)
    if (g_str_equal (nick, STATES[i]))
      state = (WtChangeState) i;
  return wt_change_new (wt_statement_get_int64 (statement, 0), wt_statement_get_text (statement, 1),
                        wt_statement_get_text (statement, 2), wt_statement_get_text (statement, 3),
                        state);
}

gboolean
wt_history_store_insert (WtConnection *connection,
                         const char *made_at,
                         const char *made_by,
                         const char *sentence,
                         const char *field,
                         const char *subject,
                         GBytes *changes,
                         GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL || !wt_connection_run_script (connection, DISCARD_SQL, error))
    return FALSE;
  wt_statement_bind_text (statement, 1, made_at);
  wt_statement_bind_text (statement, 2, made_by);
  wt_statement_bind_text (statement, 3, sentence);
  wt_statement_bind_text (statement, 4, field);
  wt_statement_bind_text (statement, 5, subject);
  wt_statement_bind_bytes (statement, 6, changes);
  return wt_statement_run (statement, error);
}

gboolean
wt_history_store_update (WtConnection *connection,
                         gint64 id,
                         const char *made_at,
                         const char *sentence,
                         GBytes *changes,
                         GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  wt_statement_bind_text (statement, 2, made_at);
  wt_statement_bind_text (statement, 3, sentence);
  wt_statement_bind_bytes (statement, 4, changes);
  return wt_statement_run (statement, error);
}

gboolean
wt_history_store_delete (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  return wt_statement_run (statement, error);
}

gboolean
wt_history_store_set_state (WtConnection *connection,
                            gint64 id,
                            WtChangeState state,
                            GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, SET_STATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  wt_statement_bind_text (statement, 2, STATES[state]);
  return wt_statement_run (statement, error);
}

WtChange *
wt_history_store_find_last (
    WtConnection *connection, gboolean undone, GBytes **changes, char **field, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, undone ? FIND_UNDONE_SQL : FIND_DONE_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, changes != NULL);
  if (wt_statement_step (statement, error) != WT_STEP_ROW)
    return NULL;
  if (changes != NULL)
    *changes = wt_statement_get_bytes (statement, 5);
  if (field != NULL)
    *field = g_strdup (wt_statement_get_text (statement, 6));
  return read_change (statement);
}

GPtrArray *
wt_history_store_list (
    WtConnection *connection, const char *search, gint64 before_id, guint limit, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, before_id);
  wt_statement_bind_text (statement, 2, search);
  wt_statement_bind_int64 (statement, 3, limit);
  return wt_statement_read_all (statement, read_change, error);
}

GPtrArray *
wt_history_store_list_subject (WtConnection *connection, const char *subject, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SUBJECT_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, subject);
  return wt_statement_read_all (statement, read_change, error);
}
