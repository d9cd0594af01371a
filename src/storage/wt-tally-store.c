#include "wt-tally-store.h"

static const char READ_SQL[] =
    "SELECT " WT_COUNT_COLUMNS ", question_id FROM tallies WHERE batch_id = $1";

static const char UPDATE_SQL[] =
    "INSERT INTO tallies (batch_id, question_id, " WT_COUNT_COLUMNS ") VALUES"
    " ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"
    " ON CONFLICT (batch_id, question_id) DO UPDATE SET yes = $3, no = $4, score_1 = $5,"
    " score_2 = $6, score_3 = $7, score_4 = $8, score_5 = $9, score_6 = $10, score_7 = $11,"
    " score_8 = $12, score_9 = $13, score_10 = $14, texts = $15, blank = $16,"
    " illegible = $17, several = $18";

static const char READ_CHOICES_SQL[] =
    "SELECT question_id, choice, forms FROM choice_tallies WHERE batch_id = $1";

static const char UPDATE_CHOICE_SQL[] =
    "INSERT INTO choice_tallies (batch_id, question_id, choice, forms) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (batch_id, question_id, choice) DO UPDATE SET forms = $4 WHERE forms <> $4";

#define ACTIVITY_SQL "(SELECT activity_id FROM batches WHERE id = $1)"

static const char COUNT_SQL[] =
    "UPDATE counters SET yes = yes + $3, no = no + $4, score_1 = score_1 + $5,"
    " score_2 = score_2 + $6, score_3 = score_3 + $7, score_4 = score_4 + $8,"
    " score_5 = score_5 + $9, score_6 = score_6 + $10, score_7 = score_7 + $11,"
    " score_8 = score_8 + $12, score_9 = score_9 + $13, score_10 = score_10 + $14,"
    " texts = texts + $15, blank = blank + $16, illegible = illegible + $17,"
    " several = several + $18 WHERE question_id = $2 AND activity_id = " ACTIVITY_SQL;

static const char COUNT_CHOICE_SQL[] =
    "INSERT INTO choice_counters (activity_id, question_id, choice, forms)"
    " VALUES (" ACTIVITY_SQL ", $2, $3, $4)"
    " ON CONFLICT DO UPDATE SET forms = forms + excluded.forms";

static const char COUNT_FORMS_SQL[] =
    "UPDATE form_counters SET forms = forms + $2 WHERE batch_id = $1";

static const char *const DELETE_SQL[] = {
  "DELETE FROM choice_tallies WHERE batch_id = $1",
  "DELETE FROM tallies WHERE batch_id = $1",
};

void
wt_tally_store_read_counts (WtStatement *statement, guint first, WtQuestionTally *tally)
{
  guint column = first;

  tally->yes = wt_statement_get_int64 (statement, column++);
  tally->no = wt_statement_get_int64 (statement, column++);
  for (guint i = 0; i < WT_SCORE_COUNT; i++)
    tally->scores[i] = wt_statement_get_int64 (statement, column++);
  tally->texts = wt_statement_get_int64 (statement, column++);
  tally->blank = wt_statement_get_int64 (statement, column++);
  tally->illegible = wt_statement_get_int64 (statement, column++);
  tally->several = wt_statement_get_int64 (statement, column++);
}

static void
bind_counts (WtStatement *statement, const WtQuestionTally *tally)
{
  guint number = 3;

  wt_statement_bind_int64 (statement, number++, tally->yes);
  wt_statement_bind_int64 (statement, number++, tally->no);
  for (guint i = 0; i < WT_SCORE_COUNT; i++)
    wt_statement_bind_int64 (statement, number++, tally->scores[i]);
  wt_statement_bind_int64 (statement, number++, tally->texts);
  wt_statement_bind_int64 (statement, number++, tally->blank);
  wt_statement_bind_int64 (statement, number++, tally->illegible);
  wt_statement_bind_int64 (statement, number++, tally->several);
}

static WtQuestionTally *
find_question (WtTally *tally, gint64 question_id)
{
  WtSurvey *survey = wt_tally_get_survey (tally);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->id == question_id)
      return wt_tally_get_question (tally, i);
  return NULL;
}

void
wt_tally_store_read_choice (WtStatement *statement, guint first, WtQuestionTally *tally)
{
  const char *letter = wt_statement_get_text (statement, first);

  *wt_question_tally_get_choice (tally, letter[0]) += wt_statement_get_int64 (statement, first + 1);
}

static gboolean
read_choices (WtConnection *connection, WtTally *tally, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, READ_CHOICES_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_tally_get_batch_id (tally));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtQuestionTally *counts = find_question (tally, wt_statement_get_int64 (statement, 0));

      if (counts != NULL)
        wt_tally_store_read_choice (statement, 1, counts);
    }
  return step == WT_STEP_DONE;
}

gboolean
wt_tally_store_read (WtConnection *connection, WtTally *tally, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, READ_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_tally_get_batch_id (tally));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtQuestionTally *counts =
          find_question (tally, wt_statement_get_int64 (statement, WT_COUNT_COLUMN_COUNT));

      if (counts != NULL)
        wt_tally_store_read_counts (statement, 0, counts);
    }
  return step == WT_STEP_DONE && read_choices (connection, tally, error);
}

/* Keeps or adds the counts of a question's choices, by @sql. */
static gboolean
write_choices (WtConnection *connection,
               const char *sql,
               gint64 batch_id,
               const WtQuestion *question,
               WtQuestionTally *tally,
               GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < question->n_choices; i++)
    {
      char letter[] = { question->choices[i].key, '\0' };

      wt_statement_reset (statement);
      wt_statement_bind_int64 (statement, 1, batch_id);
      wt_statement_bind_int64 (statement, 2, question->id);
      wt_statement_bind_text (statement, 3, letter);
      wt_statement_bind_int64 (statement, 4, *wt_question_tally_get_choice (tally, letter[0]));
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
wt_tally_store_update (WtConnection *connection, WtTally *tally, GError **error)
{
  WtSurvey *survey = wt_tally_get_survey (tally);
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (question->kind == WT_QUESTION_TEXT)
        continue;
      wt_statement_reset (statement);
      wt_statement_bind_int64 (statement, 1, wt_tally_get_batch_id (tally));
      wt_statement_bind_int64 (statement, 2, question->id);
      bind_counts (statement, wt_tally_get_question (tally, i));
      if (!wt_statement_run (statement, error)
          || !write_choices (connection, UPDATE_CHOICE_SQL, wt_tally_get_batch_id (tally), question,
                             wt_tally_get_question (tally, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
count_forms (WtConnection *connection, WtTally *tally, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, COUNT_FORMS_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_tally_get_batch_id (tally));
  wt_statement_bind_int64 (statement, 2, wt_tally_get_forms (tally));
  return wt_statement_run (statement, error);
}

gboolean
wt_tally_store_add_to_counters (WtConnection *connection, WtTally *tally, GError **error)
{
  WtSurvey *survey = wt_tally_get_survey (tally);
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, COUNT_SQL, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      wt_statement_reset (statement);
      wt_statement_bind_int64 (statement, 1, wt_tally_get_batch_id (tally));
      wt_statement_bind_int64 (statement, 2, question->id);
      bind_counts (statement, wt_tally_get_question (tally, i));
      if (!wt_statement_run (statement, error)
          || !write_choices (connection, COUNT_CHOICE_SQL, wt_tally_get_batch_id (tally), question,
                             wt_tally_get_question (tally, i), error))
        return FALSE;
    }
  return count_forms (connection, tally, error);
}

gboolean
wt_tally_store_delete (WtConnection *connection, gint64 batch_id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (DELETE_SQL); i++)
    {
      g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_SQL[i], error);

      if (statement == NULL)
        return FALSE;
      wt_statement_bind_int64 (statement, 1, batch_id);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}
