#include "wt-redaction-store.h"

#include "wt-text-search.h"

/* An original that is gone makes room for what the comment says now. */
static const char KEEP_SQL[] =
    "INSERT INTO redactions (response_id, question_id, original, redacted_by, redacted_at)"
    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO UPDATE"
    " SET original = $3, redacted_by = $4, redacted_at = $5 WHERE original = ''";

static const char DELETE_SQL[] =
    "DELETE FROM redactions WHERE response_id = $1 AND question_id = $2";

static const char FIND_ORIGINAL_SQL[] =
    "SELECT original FROM redactions WHERE response_id = $1 AND question_id = $2"
    " AND original <> ''";

/* A comment that says again what it said has nothing to be forgotten. */
#define DUE_SQL                                                                                    \
  " WHERE substr (redaction_terms.redacted_at, 1, 10) <= $1 AND (NOT EXISTS (SELECT 1"             \
  " FROM comments WHERE comments.response_id = redaction_terms.response_id"                        \
  " AND comments.question_id = redaction_terms.question_id)"                                       \
  " OR EXISTS (SELECT 1 FROM redactions WHERE redactions.response_id = "                           \
  "redaction_terms.response_id"                                                                    \
  " AND redactions.question_id = redaction_terms.question_id))"

static const char LIST_DUE_SQL[] =
    "SELECT response_id, question_id, batch_id, serial FROM redaction_terms" DUE_SQL;

static const char LIST_CHANGES_SQL[] = "SELECT id, changes FROM change_sets WHERE changes <> x''";

static const char DISCARD_SQL[] =
    "UPDATE change_sets SET state = 'discarded', field = '', changes = x'' WHERE id = $1";

#define DUE_FORM_SQL                                                                               \
  "SELECT batch_id, serial, redaction_terms.question_id, position, comments.text"                  \
  " FROM redaction_terms JOIN batches ON batches.id = batch_id"                                    \
  " JOIN survey_questions ON survey_questions.survey_id = batches.survey_id"                       \
  " AND survey_questions.question_id = redaction_terms.question_id"                                \
  " JOIN comments ON comments.response_id = redaction_terms.response_id"                           \
  " AND comments.question_id = redaction_terms.question_id" DUE_SQL

/* In this order; all but the last two want the terms. */
static const char *const FORGET_SQL[] = {
  "UPDATE second_responses"
  " SET texts = json_replace (texts, '$[' || (due.position - 1) || ']', due.text)"
  " FROM (" DUE_FORM_SQL ") AS due"
  " WHERE second_responses.batch_id = due.batch_id AND second_responses.serial = due.serial"
  " AND json_extract (texts, '$[' || (due.position - 1) || ']') <> ''",
  "UPDATE drafts SET texts = json_replace (texts, '$[' || (due.position - 1) || ']', due.text)"
  " FROM (" DUE_FORM_SQL ") AS due"
  " WHERE drafts.batch_id = due.batch_id AND drafts.serial = due.serial"
  " AND json_extract (texts, '$[' || (due.position - 1) || ']') <> ''",
  "UPDATE settlements SET first = '', second = '', settled = '' FROM (" DUE_FORM_SQL ") AS due"
  " WHERE settlements.batch_id = due.batch_id AND settlements.serial = due.serial"
  " AND settlements.question_id = due.question_id",
  "UPDATE redactions SET original = '' FROM ("
  "SELECT response_id, question_id FROM redaction_terms" DUE_SQL ") AS due"
  " WHERE redactions.response_id = due.response_id AND redactions.question_id = due.question_id",
  "INSERT INTO settings (name, value) SELECT 'wipe', 'due'"
  " WHERE EXISTS (SELECT 1 FROM redaction_terms" DUE_SQL ") ON CONFLICT DO NOTHING",
  "DELETE FROM redaction_terms WHERE substr (redacted_at, 1, 10) <= $1",
};

static const char NEEDS_WIPE_SQL[] = "SELECT 1 FROM settings WHERE name = 'wipe'";

static const char WIPED_SQL[] = "DELETE FROM settings WHERE name = 'wipe'";

static WtStatement *
prepare_for (WtConnection *connection, const char *sql, WtComment *comment, GError **error)
{
  WtStatement *statement = wt_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, wt_comment_get_response_id (comment));
  wt_statement_bind_int64 (statement, 2, wt_comment_get_question_id (comment));
  return statement;
}

gboolean
wt_redaction_store_keep (WtConnection *connection,
                         WtComment *comment,
                         const char *redacted_by,
                         const char *redacted_at,
                         GError **error)
{
  g_autoptr (WtStatement) statement = prepare_for (connection, KEEP_SQL, comment, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 3, wt_comment_get_text (comment));
  wt_statement_bind_text (statement, 4, redacted_by);
  wt_statement_bind_text (statement, 5, redacted_at);
  return wt_statement_run (statement, error);
}

gboolean
wt_redaction_store_delete (WtConnection *connection, WtComment *comment, GError **error)
{
  g_autoptr (WtStatement) statement = prepare_for (connection, DELETE_SQL, comment, error);

  return statement != NULL && wt_statement_run (statement, error);
}

char *
wt_redaction_store_find_original (WtConnection *connection, WtComment *comment, GError **error)
{
  g_autoptr (WtStatement) statement = prepare_for (connection, FIND_ORIGINAL_SQL, comment, error);

  if (statement == NULL || !wt_statement_step_to_row (statement, "The original is not kept", error))
    return NULL;
  return g_strdup (wt_statement_get_text (statement, 0));
}

/* What is due, or %NULL with @error set; empty when @n_due is 0. */
static WtTextSearch *
search_due (WtConnection *connection, const char *until, guint *n_due, GError **error)
{
  g_autoptr (WtTextSearch) search = wt_text_search_new ();
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_DUE_SQL, error);
  WtStep step;

  *n_due = 0;
  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, until);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      wt_text_search_add (
          search, wt_statement_get_int64 (statement, 0), wt_statement_get_int64 (statement, 1),
          wt_statement_get_int64 (statement, 2), wt_statement_get_int64 (statement, 3));
      *n_due += 1;
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&search) : NULL;
}

/* Goes through all change sets; lists those that are found (nullable: shows them only). */
static gboolean
go_through_changes (WtConnection *connection, WtTextSearch *search, GArray *found, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_CHANGES_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      gint64 id = wt_statement_get_int64 (statement, 0);
      g_autoptr (GBytes) changes = wt_statement_get_bytes (statement, 1);

      if (found == NULL)
        wt_text_search_learn (search, changes);
      else if (wt_text_search_finds (search, changes))
        g_array_append_val (found, id);
    }
  return step == WT_STEP_DONE;
}

static gboolean
discard_changes (WtConnection *connection, WtTextSearch *search, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DISCARD_SQL, error);

  if (statement == NULL || !go_through_changes (connection, search, NULL, error)
      || !go_through_changes (connection, search, found, error))
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      wt_statement_reset (statement);
      wt_statement_bind_int64 (statement, 1, g_array_index (found, gint64, i));
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
wt_redaction_store_forget (WtConnection *connection, const char *until, GError **error)
{
  guint n_due;
  g_autoptr (WtTextSearch) search = search_due (connection, until, &n_due, error);

  if (search == NULL || (n_due > 0 && !discard_changes (connection, search, error)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (FORGET_SQL); i++)
    {
      g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FORGET_SQL[i], error);

      if (statement == NULL)
        return FALSE;
      wt_statement_bind_text (statement, 1, until);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
wt_redaction_store_needs_wipe (WtConnection *connection)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, NEEDS_WIPE_SQL, NULL);

  return statement != NULL && wt_statement_step (statement, NULL) == WT_STEP_ROW;
}

gboolean
wt_redaction_store_wipe (WtConnection *connection, GError **error)
{
  return wt_connection_wipe (connection, error)
         && wt_connection_run_script (connection, WIPED_SQL, error);
}
