#include "wt-response-store.h"

#include "wt-comment-group.h"
#include "wt-filter-sql.h"
#include "wt-survey-store.h"

#include <string.h>

/* A row a text: a form with two texts gives two rows, one after the other. */
#define FORM_COLUMNS "responses.id, responses.batch_id, serial, answers, question_id, text"
#define COLUMNS FORM_COLUMNS ", typed_by, typed_at, source"

static const char LIST_SQL[] =
    "SELECT " COLUMNS " FROM (SELECT * FROM responses"
    " WHERE batch_id = $1 AND ($2 = 0 OR serial < $2) ORDER BY serial DESC LIMIT $3) AS responses"
    " LEFT JOIN comments ON response_id = responses.id ORDER BY serial DESC, question_id";

static const char LIST_SERIALS_SQL[] =
    "SELECT serial FROM responses WHERE batch_id = $1 ORDER BY serial";

static const char LIST_LATER_SQL[] =
    "SELECT serial FROM responses WHERE batch_id = $1 AND instr (answers, 'L') > 0 ORDER BY serial";

static const char FIND_SERIAL_SQL[] =
    "SELECT " COLUMNS " FROM responses LEFT JOIN comments ON response_id = responses.id"
    " WHERE batch_id = $1 AND serial = $2 ORDER BY question_id";

static const char LIST_BATCHES_SQL[] =
    "SELECT batches.id, activities.id, survey_id FROM activities"
    " JOIN projects ON projects.id = activities.project_id"
    " JOIN batches ON batches.activity_id = activities.id"
    " AND batches.survey_id IN (SELECT id FROM surveys WHERE name = $8) WHERE" WT_FILTER_SQL
    " ORDER BY held_on, activities.id, batches.id";

/* By an index in this order: sorting would take memory that grows with the forms. */
static const char LIST_OF_BATCH_SQL[] =
    "SELECT " FORM_COLUMNS " FROM responses LEFT JOIN comments ON response_id = responses.id"
    " WHERE batch_id = $1 ORDER BY serial, question_id";

static const char INSERT_SQL[] =
    "INSERT INTO responses (batch_id, serial, answers, typed_by, typed_at, source)"
    " VALUES ($1, $2, $3, $4, $5, $6)";

static const char UPDATE_SQL[] = "UPDATE responses SET serial = $2, answers = $3 WHERE id = $1";

static const char DELETE_SQL[] = "DELETE FROM responses WHERE id = $1";

/* Of a form; of one of its questions, or of all with 0. Children first. */
static const char *const DELETE_COMMENTS_SQL[] = {
  "DELETE FROM comment_themes WHERE response_id = $1 AND ($2 = 0 OR question_id = $2)",
  "DELETE FROM redactions WHERE response_id = $1 AND ($2 = 0 OR question_id = $2)",
  "DELETE FROM comments WHERE response_id = $1 AND ($2 = 0 OR question_id = $2)",
};

/* A text that is corrected keeps its themes; that it may be quoted was said of the old one. */
static const char UPDATE_COMMENT_SQL[] =
    "INSERT INTO comments (response_id, question_id, text) VALUES ($1, $2, $3)"
    " ON CONFLICT (response_id, question_id) DO UPDATE SET text = $3, publishable = 0"
    " WHERE text <> $3";

static const char LIST_GROUPS_SQL[] =
    "SELECT min (text), count(*) FROM activities"
    " JOIN projects ON projects.id = activities.project_id"
    " JOIN batches ON batches.activity_id = activities.id"
    " JOIN responses ON responses.batch_id = batches.id"
    " JOIN comments ON response_id = responses.id AND question_id = $8 WHERE" WT_FILTER_SQL
    " GROUP BY lower (trim (text)) ORDER BY 2 DESC, 1 LIMIT $9";

/* How forms are read. */
typedef struct
{
  WtSurvey *survey; /* the one that is asked for */
  GArray *places;   /* (nullable) by position in the forms' own survey, the index in @survey, or -1;
                       %NULL where both are the same */
  gint64 activity_id;
  WtResponse *kept; /* (nullable) what one form after the other is read into, without who typed it;
                       %NULL where each is an object of its own */
} Reading;

/* A batch that is gone through. */
typedef struct
{
  gint64 id, activity_id, survey_id;
} FormBatch;

static void
read_text (WtStatement *statement, WtSurvey *survey, WtResponse *response)
{
  gint64 question_id = wt_statement_get_int64 (statement, 4);
  const char *text = wt_statement_get_text (statement, 5);

  for (guint i = 0; question_id != 0 && i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (question->id != question_id)
        continue;
      if (wt_question_kind_has_value (question->kind))
        wt_response_set_value (response, i, text);
      else
        wt_response_set_text (response, i, text);
    }
}

/* Takes the answers of an older or newer version: a question that it has not stays open. */
static gboolean
place_answers (WtResponse *response, const char *answers, GArray *places)
{
  if (strlen (answers) != places->len)
    return FALSE;
  for (guint i = 0; i < places->len; i++)
    {
      int index = g_array_index (places, int, i);

      if (index >= 0)
        wt_response_set_key (response, (guint) index, answers[i]);
    }
  return TRUE;
}

static gboolean
read_answers (WtStatement *statement, const Reading *reading, WtResponse *response)
{
  const char *answers = wt_statement_get_text (statement, 3);

  return reading->places == NULL ? wt_response_set_answers (response, answers)
                                 : place_answers (response, answers, reading->places);
}

static WtResponse *
start_response (WtStatement *statement, const Reading *reading)
{
  gint64 batch_id = wt_statement_get_int64 (statement, 1);
  gint64 serial = wt_statement_get_int64 (statement, 2);
  WtResponse *response;

  if (reading->kept != NULL)
    {
      wt_response_start_again (reading->kept, batch_id, serial);
      return g_object_ref (reading->kept);
    }
  response = wt_response_new (batch_id, serial, wt_survey_get_n_questions (reading->survey));
  wt_response_set_typed (response, wt_statement_get_text (statement, 6),
                         wt_statement_get_text (statement, 7));
  wt_response_set_source (response, wt_statement_get_text (statement, 8));
  return response;
}

static WtResponse *
read_response (WtStatement *statement, const Reading *reading, GError **error)
{
  g_autoptr (WtResponse) response = start_response (statement, reading);

  if (!read_answers (statement, reading, response))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CORRUPT,
                           "A form has not as many answers as its survey has questions");
      return NULL;
    }
  wt_response_set_id (response, wt_statement_get_int64 (statement, 0));
  return g_steal_pointer (&response);
}

/* Hands over each form once its last row was read. */
static gboolean
read_rows (WtStatement *statement,
           const Reading *reading,
           WtResponseFunc func,
           gpointer data,
           GError **error)
{
  g_autoptr (WtResponse) response = NULL;
  WtStep step;

  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      if (response == NULL
          || wt_response_get_id (response) != wt_statement_get_int64 (statement, 0))
        {
          if (response != NULL && !func (reading->activity_id, response, data))
            return FALSE;
          g_clear_object (&response);
          response = read_response (statement, reading, error);
          if (response == NULL)
            return FALSE;
        }
      read_text (statement, reading->survey, response);
    }
  return step == WT_STEP_DONE && (response == NULL || func (reading->activity_id, response, data));
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
  return read_rows (statement, &(Reading){ .survey = survey }, collect, responses, error)
             ? g_steal_pointer (&responses)
             : NULL;
}

static GArray *
list_serials (WtConnection *connection, const char *sql, gint64 batch_id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, error);
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

GArray *
wt_response_store_list_serials (WtConnection *connection, gint64 batch_id, GError **error)
{
  return list_serials (connection, LIST_SERIALS_SQL, batch_id, error);
}

GArray *
wt_response_store_list_later (WtConnection *connection, gint64 batch_id, GError **error)
{
  return list_serials (connection, LIST_LATER_SQL, batch_id, error);
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
  if (!read_rows (statement, &(Reading){ .survey = survey }, collect, responses, error)
      || responses->len == 0)
    return NULL;
  return g_object_ref (g_ptr_array_index (responses, 0));
}

static GArray *
list_batches (WtConnection *connection, WtSurvey *survey, const WtFilter *filter, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_BATCHES_SQL, error);
  g_autoptr (GArray) batches = g_array_new (FALSE, FALSE, sizeof (FormBatch));
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_filter_bind (filter, statement);
  wt_statement_bind_text (statement, 8, wt_survey_get_key (survey));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      FormBatch batch = { wt_statement_get_int64 (statement, 0),
                          wt_statement_get_int64 (statement, 1),
                          wt_statement_get_int64 (statement, 2) };

      g_array_append_val (batches, batch);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&batches) : NULL;
}

gboolean
wt_response_store_for_each (WtConnection *connection,
                            WtSurvey *survey,
                            const WtFilter *filter,
                            WtResponseFunc func,
                            gpointer data,
                            GError **error)
{
  g_autoptr (GHashTable) versions = wt_survey_store_list_places (connection, survey, error);
  g_autoptr (WtResponse) kept = wt_response_new (0, 0, wt_survey_get_n_questions (survey));
  g_autoptr (GArray) batches = NULL;
  g_autoptr (WtStatement) statement = NULL;

  if (versions == NULL || (batches = list_batches (connection, survey, filter, error)) == NULL
      || (statement = wt_connection_prepare (connection, LIST_OF_BATCH_SQL, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < batches->len; i++)
    {
      const FormBatch *batch = &g_array_index (batches, FormBatch, i);
      const Reading reading = { survey, g_hash_table_lookup (versions, &batch->survey_id),
                                batch->activity_id, kept };

      wt_statement_reset (statement);
      wt_statement_bind_int64 (statement, 1, batch->id);
      if (!read_rows (statement, &reading, func, data, error))
        return FALSE;
    }
  return TRUE;
}

/* Forgets what was written in answer to a question, or to any with 0. */
static gboolean
delete_comments (WtConnection *connection, gint64 id, gint64 question_id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (DELETE_COMMENTS_SQL); i++)
    {
      g_autoptr (WtStatement) statement =
          wt_connection_prepare (connection, DELETE_COMMENTS_SQL[i], error);

      if (statement == NULL)
        return FALSE;
      wt_statement_bind_int64 (statement, 1, id);
      wt_statement_bind_int64 (statement, 2, question_id);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
update_comments (WtConnection *connection,
                 WtResponse *response,
                 WtSurvey *survey,
                 gboolean is_new,
                 GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_COMMENT_SQL, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      const char *text = wt_response_get_text (response, i);

      if (text[0] == '\0')
        {
          if (!is_new
              && !delete_comments (connection, wt_response_get_id (response), question->id, error))
            return FALSE;
          continue;
        }
      wt_statement_reset (statement);
      wt_statement_bind_int64 (statement, 1, wt_response_get_id (response));
      wt_statement_bind_int64 (statement, 2, question->id);
      wt_statement_bind_text (statement, 3, text);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
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
  wt_statement_bind_text (statement, 6, wt_response_get_source (response));
  if (!wt_statement_run_unique (statement, error))
    return FALSE;
  wt_response_set_id (response, wt_connection_get_last_id (connection));
  return update_comments (connection, response, survey, TRUE, error);
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
  return wt_statement_run_unique (statement, error)
         && update_comments (connection, response, survey, FALSE, error);
}

gboolean
wt_response_store_delete (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_SQL, error);

  if (statement == NULL || !delete_comments (connection, id, 0, error))
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
