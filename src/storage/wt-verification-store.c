#include "wt-verification-store.h"

#include "wt-model-column.h"

static const char FIND_SQL[] =
    "SELECT sample, compares, started_by, (SELECT CASE WHEN count(DISTINCT typed_by) = 1"
    " THEN min (typed_by) ELSE '' END FROM responses WHERE responses.batch_id = $1)"
    " FROM verifications WHERE batch_id = $1";

/* A form that is gone need not be typed again, nor one whose paper cannot be found. */
static const char LIST_FORMS_SQL[] =
    "SELECT responses.serial, second_responses.id IS NOT NULL OR EXISTS (SELECT 1"
    "  FROM settlements WHERE settlements.batch_id = $1 AND settlements.serial = responses.serial"
    "  AND settlements.kind = 'missing-in-second' AND settled = '')"
    " FROM responses"
    " LEFT JOIN second_responses ON second_responses.batch_id = responses.batch_id"
    "  AND second_responses.serial = responses.serial"
    " WHERE responses.batch_id = $1 AND ($2 = 100 OR EXISTS (SELECT 1 FROM verification_forms"
    "  WHERE verification_forms.batch_id = $1 AND verification_forms.serial = responses.serial))"
    " ORDER BY responses.serial";

static const char LIST_SERIALS_SQL[] =
    "SELECT serial FROM responses WHERE batch_id = $1 ORDER BY serial";

static const char INSERT_SQL[] =
    "INSERT INTO verifications (batch_id, sample, compares, started_by, started_at)"
    " VALUES ($1, $2, $3, $4, $5)";

static const char INSERT_FORM_SQL[] =
    "INSERT INTO verification_forms (batch_id, serial) VALUES ($1, $2)";

static const WtModelColumn SETTLEMENT_COLUMNS[] = {
  { WT_SETTLEMENT_ID, WT_COLUMN_INT64, NULL },
  { WT_SETTLEMENT_BATCH_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_SETTLEMENT_SERIAL, WT_COLUMN_INT64, NULL },
  { WT_SETTLEMENT_QUESTION_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_SETTLEMENT_KIND, WT_COLUMN_TERM, wt_difference_kinds },
  { WT_SETTLEMENT_FIRST, WT_COLUMN_TEXT, NULL },
  { WT_SETTLEMENT_SECOND, WT_COLUMN_TEXT, NULL },
  { WT_SETTLEMENT_SETTLED, WT_COLUMN_TEXT, NULL },
  { WT_SETTLEMENT_FIRST_BY, WT_COLUMN_TEXT, NULL },
  { WT_SETTLEMENT_SECOND_BY, WT_COLUMN_TEXT, NULL },
  { WT_SETTLEMENT_SETTLED_BY, WT_COLUMN_TEXT, NULL },
  { WT_SETTLEMENT_SETTLED_AT, WT_COLUMN_TEXT, NULL },
};

static const char LIST_SETTLEMENTS_SQL[] =
    "SELECT id, batch_id, serial, question_id, kind, first, second, settled, first_by, second_by,"
    " settled_by, settled_at FROM settlements WHERE batch_id = $1 ORDER BY id";

static const char INSERT_SETTLEMENT_SQL[] =
    "INSERT INTO settlements (batch_id, serial, question_id, kind, first, second, settled,"
    " first_by, second_by, settled_by, settled_at)"
    " VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

static const char INSERT_CORRECTION_SQL[] =
    "INSERT INTO corrections (batch_id, serial, reason, corrected_by, corrected_at)"
    " VALUES ($1, $2, $3, $4, $5)";

static gboolean
read_forms (WtConnection *connection, WtVerification *verification, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_FORMS_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_verification_get_batch_id (verification));
  wt_statement_bind_int64 (statement, 2, wt_verification_get_sample (verification));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    wt_verification_add_form (verification, wt_statement_get_int64 (statement, 0),
                              wt_statement_get_int64 (statement, 1) != 0);
  return step == WT_STEP_DONE;
}

WtVerification *
wt_verification_store_find (WtConnection *connection, gint64 batch_id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);
  g_autoptr (WtVerification) verification = NULL;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, batch_id);
  if (wt_statement_step (statement, error) != WT_STEP_ROW)
    return NULL;
  verification = wt_verification_new (
      batch_id, (guint) wt_statement_get_int64 (statement, 0),
      (WtCompares) wt_term_from_nick (wt_compares, wt_statement_get_text (statement, 1)),
      wt_statement_get_text (statement, 2));
  wt_verification_set_first_typist (verification, wt_statement_get_text (statement, 3));
  return read_forms (connection, verification, error) ? g_steal_pointer (&verification) : NULL;
}

GArray *
wt_verification_store_list_serials (WtConnection *connection, gint64 batch_id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SERIALS_SQL, error);
  g_autoptr (GArray) serials = g_array_new (FALSE, FALSE, sizeof (gint64));
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, batch_id);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      gint64 serial = wt_statement_get_int64 (statement, 0);

      g_array_append_val (serials, serial);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&serials) : NULL;
}

gboolean
wt_verification_store_add_forms (WtConnection *connection,
                                 gint64 batch_id,
                                 GArray *chosen,
                                 GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_FORM_SQL, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < chosen->len; i++)
    {
      wt_statement_reset (statement);
      wt_statement_bind_int64 (statement, 1, batch_id);
      wt_statement_bind_int64 (statement, 2, g_array_index (chosen, gint64, i));
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
wt_verification_store_insert (WtConnection *connection,
                              WtVerification *verification,
                              const char *started_at,
                              GArray *chosen,
                              GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);
  gint64 batch_id = wt_verification_get_batch_id (verification);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, batch_id);
  wt_statement_bind_int64 (statement, 2, wt_verification_get_sample (verification));
  wt_statement_bind_text (
      statement, 3,
      wt_term_get_nick (wt_compares, (int) wt_verification_get_compares (verification)));
  wt_statement_bind_text (statement, 4, wt_verification_get_started_by (verification));
  wt_statement_bind_text (statement, 5, started_at);
  return wt_statement_run (statement, error)
         && (chosen == NULL
             || wt_verification_store_add_forms (connection, batch_id, chosen, error));
}

static gpointer
read_settlement (WtStatement *statement)
{
  WtModel *settlement = g_object_new (WT_TYPE_SETTLEMENT, NULL);

  wt_model_column_read_all (statement, settlement, SETTLEMENT_COLUMNS,
                            G_N_ELEMENTS (SETTLEMENT_COLUMNS));
  return settlement;
}

GPtrArray *
wt_settlement_store_list (WtConnection *connection, gint64 batch_id, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, LIST_SETTLEMENTS_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, batch_id);
  return wt_statement_read_all (statement, read_settlement, error);
}

gboolean
wt_settlement_store_insert (WtConnection *connection, WtSettlement *settlement, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, INSERT_SETTLEMENT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_model_column_bind_all (statement, WT_MODEL (settlement), SETTLEMENT_COLUMNS, 1,
                            G_N_ELEMENTS (SETTLEMENT_COLUMNS));
  return wt_statement_run (statement, error);
}

gboolean
wt_correction_store_insert (WtConnection *connection,
                            gint64 batch_id,
                            gint64 serial,
                            const char *reason,
                            const char *by,
                            const char *at,
                            GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, INSERT_CORRECTION_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, batch_id);
  wt_statement_bind_int64 (statement, 2, serial);
  wt_statement_bind_text (statement, 3, reason);
  wt_statement_bind_text (statement, 4, by);
  wt_statement_bind_text (statement, 5, at);
  return wt_statement_run (statement, error);
}
