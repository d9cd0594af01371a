#include "wt-response-bulk.h"

#include "wt-tally-store.h"

static const char START_SQL[] = "INSERT INTO bulk_batches (batch_id) VALUES ($1)";
static const char FINISH_SQL[] = "DELETE FROM bulk_batches";

static const char INSERT_SQL[] =
    "INSERT INTO responses (batch_id, serial, answers, typed_by, typed_at, source)"
    " VALUES ($1, $2, $3, $4, $5, $6)";

static const char INSERT_TEXT_SQL[] =
    "INSERT INTO comments (response_id, question_id, text) VALUES ($1, $2, $3)";

struct _WtResponseBulk
{
  WtConnection *connection; /* lent */
  WtTally *tally;           /* (owned) */
  WtStatement *insert;      /* (owned) */
  WtStatement *insert_text; /* (owned) */
};

WtResponseBulk *
wt_response_bulk_start (WtConnection *connection, gint64 batch_id, WtSurvey *survey, GError **error)
{
  g_autoptr (WtResponseBulk) self = g_new0 (WtResponseBulk, 1);
  g_autoptr (WtStatement) start = wt_connection_prepare (connection, START_SQL, error);

  self->connection = connection;
  self->tally = wt_tally_new (batch_id, survey);
  if (start == NULL
      || (self->insert = wt_connection_prepare (connection, INSERT_SQL, error)) == NULL
      || (self->insert_text = wt_connection_prepare (connection, INSERT_TEXT_SQL, error)) == NULL)
    return NULL;
  wt_statement_bind_int64 (start, 1, batch_id);
  return wt_statement_run (start, error) ? g_steal_pointer (&self) : NULL;
}

void
wt_response_bulk_free (WtResponseBulk *self)
{
  g_clear_pointer (&self->insert, wt_statement_release);
  g_clear_pointer (&self->insert_text, wt_statement_release);
  g_clear_object (&self->tally);
  g_free (self);
}

static gboolean
insert_text (
    WtResponseBulk *self, gint64 response_id, gint64 question_id, const char *text, GError **error)
{
  wt_statement_reset (self->insert_text);
  wt_statement_bind_int64 (self->insert_text, 1, response_id);
  wt_statement_bind_int64 (self->insert_text, 2, question_id);
  wt_statement_bind_text (self->insert_text, 3, text);
  return wt_statement_run (self->insert_text, error);
}

/* Counts the answers, and keeps what goes with their keys. */
static gboolean
add_answers (WtResponseBulk *self, WtResponse *response, GError **error)
{
  WtSurvey *survey = wt_tally_get_survey (self->tally);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      WtQuestionTally *counts = wt_tally_get_question (self->tally, i);
      char key = wt_response_get_key (response, i);
      const char *text = wt_response_get_text (response, i);

      if (key == WT_KEY_VALUE)
        wt_question_tally_count_value (counts, text, 1);
      else
        wt_question_tally_count (counts, key, 1);
      if (wt_answer_key_has_text (key)
          && !insert_text (self, wt_response_get_id (response),
                           wt_survey_get_question (survey, i)->id, text, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
wt_response_bulk_insert (WtResponseBulk *self, WtResponse *response, GError **error)
{
  wt_statement_reset (self->insert);
  wt_statement_bind_int64 (self->insert, 1, wt_tally_get_batch_id (self->tally));
  wt_statement_bind_int64 (self->insert, 2, wt_response_get_serial (response));
  wt_statement_bind_text (self->insert, 3, wt_response_get_answers (response));
  wt_statement_bind_text (self->insert, 4, wt_response_get_typed_by (response));
  wt_statement_bind_text (self->insert, 5, wt_response_get_typed_at (response));
  wt_statement_bind_text (self->insert, 6, wt_response_get_source (response));
  if (!wt_statement_run (self->insert, error))
    return FALSE;
  wt_response_set_id (response, wt_connection_get_last_id (self->connection));
  wt_tally_set_forms (self->tally, wt_tally_get_forms (self->tally) + 1);
  return add_answers (self, response, error);
}

gint64
wt_response_bulk_get_forms (WtResponseBulk *self)
{
  return wt_tally_get_forms (self->tally);
}

gboolean
wt_response_bulk_finish (WtResponseBulk *self, GError **error)
{
  g_autoptr (WtStatement) finish = wt_connection_prepare (self->connection, FINISH_SQL, error);

  return finish != NULL && wt_statement_run (finish, error)
         && wt_tally_store_add_to_counters (self->connection, self->tally, error);
}
