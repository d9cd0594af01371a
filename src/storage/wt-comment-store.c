#include "wt-comment-store.h"

#include "wt-filter-sql.h"
#include "wt-model-column.h"
#include "wt-named-item.h"
#include "wt-search.h"
#include "wt-survey-store.h"

/* Columns 0 to 13 are those of COLUMNS. */
#define COLUMNS_SQL                                                                                \
  "comments.response_id, comments.question_id, responses.batch_id, serial, activities.id, "        \
  "activities.title,"                                                                              \
  " projects.title, held_on, text, publishable, coalesce (redacted_at, ''),"                       \
  " coalesce (original, '') <> '', coalesce ((SELECT group_concat (theme_id, ' ')"                 \
  " FROM comment_themes WHERE comment_themes.response_id = comments.response_id"                   \
  " AND comment_themes.question_id = comments.question_id), ''), answers, batches.survey_id"

/* From the dates inwards, so that a page by date ends long before the last comment. */
#define TABLES_SQL                                                                                 \
  " FROM activities CROSS JOIN projects ON projects.id = activities.project_id"                    \
  " CROSS JOIN batches ON batches.activity_id = activities.id"                                     \
  " CROSS JOIN responses ON responses.batch_id = batches.id"                                       \
  " CROSS JOIN comments ON comments.response_id = responses.id"                                    \
  " CROSS JOIN questions ON questions.id = comments.question_id AND questions.kind = 'text'"

#define REDACTIONS_SQL                                                                             \
  " LEFT JOIN redactions ON redactions.response_id = comments.response_id"                         \
  " AND redactions.question_id = comments.question_id"

/* $8 question, $9 only what may be published, $10 what is searched. */
#define SOUGHT_SQL                                                                                 \
  WT_FILTER_SQL " AND ($8 = 0 OR comments.question_id = $8) AND ($9 = 0 OR publishable = 1)"       \
                " AND ($10 = '' OR text_matches ($10, text))"

#define HAS_THEME_SQL                                                                              \
  "EXISTS (SELECT 1 FROM comment_themes WHERE comment_themes.response_id = comments.response_id"   \
  " AND comment_themes.question_id = comments.question_id"

/* $11 theme, or -1 for none. */
#define THEME_SQL                                                                                  \
  " AND ($11 = 0 OR ($11 > 0 AND " HAS_THEME_SQL " AND theme_id = $11))"                           \
  " OR ($11 < 0 AND NOT " HAS_THEME_SQL ")))"

/* What stands in a row behind the one with $12 to $15: its date, activity, form and question. */
#define IDENTITY_SQL "(held_on, activities.id, comments.response_id, comments.question_id)"
#define AFTER_SQL "($12, $13, $14, $15)"

#define NEWEST_SQL                                                                                 \
  " ORDER BY held_on DESC, activities.id DESC, comments.response_id DESC,"                         \
  " comments.question_id DESC LIMIT $16"

/* Behind the rank $17. */
#define LIST_RANKED_SQL(rank)                                                                      \
  "SELECT * FROM (SELECT " COLUMNS_SQL ", " rank                                                   \
  " AS rank, activities.id AS activity_id" TABLES_SQL REDACTIONS_SQL " WHERE" SOUGHT_SQL THEME_SQL \
  ") WHERE rank > $17 OR (rank = $17 AND"                                                          \
  " (held_on, activity_id, response_id, question_id) < " AFTER_SQL ")"                             \
  " ORDER BY rank, held_on DESC, activity_id DESC, response_id DESC, question_id DESC LIMIT $16"

/* The form's first scale question: 1 to 10, or NULL. */
#define SCORE_SQL                                                                                  \
  "(SELECT CASE substr (answers, min (position), 1) WHEN '0' THEN 10"                              \
  " WHEN '-' THEN NULL WHEN '?' THEN NULL WHEN '*' THEN NULL"                                      \
  " ELSE CAST (substr (answers, min (position), 1) AS INTEGER) END"                                \
  " FROM survey_questions JOIN questions AS scales ON scales.id = survey_questions.question_id"    \
  " WHERE survey_questions.survey_id = batches.survey_id AND scales.kind = 'scale')"

#define FIRST_THEME_SQL                                                                            \
  "(SELECT min (position) FROM comment_themes JOIN themes ON themes.id = theme_id"                 \
  " WHERE comment_themes.response_id = comments.response_id"                                       \
  " AND comment_themes.question_id = comments.question_id)"

/* No position is as high. */
#define LAST_RANK "1000000000"

/* By WtCommentOrder. */
static const char *const LIST_SQL[WT_COMMENT_N_ORDERS] = {
  "SELECT " COLUMNS_SQL ", 0" TABLES_SQL REDACTIONS_SQL " WHERE" SOUGHT_SQL THEME_SQL
  " AND held_on <= $12 AND " IDENTITY_SQL " < " AFTER_SQL NEWEST_SQL,
  "SELECT " COLUMNS_SQL ", 0" TABLES_SQL REDACTIONS_SQL " WHERE" SOUGHT_SQL THEME_SQL
  " AND held_on >= $12 AND " IDENTITY_SQL " > " AFTER_SQL
  " ORDER BY held_on, activities.id, comments.response_id, comments.question_id LIMIT $16",
  LIST_RANKED_SQL ("coalesce (" SCORE_SQL ", " LAST_RANK ")"),
  LIST_RANKED_SQL ("coalesce (10 - " SCORE_SQL ", " LAST_RANK ")"),
  LIST_RANKED_SQL ("coalesce (" FIRST_THEME_SQL ", " LAST_RANK ")"),
};

static const char FIND_SQL[] =
    "SELECT " COLUMNS_SQL ", 0 FROM comments"
    " JOIN responses ON responses.id = comments.response_id"
    " JOIN batches ON batches.id = responses.batch_id"
    " JOIN activities ON activities.id = batches.activity_id"
    " JOIN projects ON projects.id = activities.project_id" REDACTIONS_SQL
    " WHERE comments.response_id = $1 AND comments.question_id = $2";

static const char COUNT_SQL[] =
    "SELECT count(*), sum (" HAS_THEME_SQL "))" TABLES_SQL " WHERE" SOUGHT_SQL THEME_SQL;

static const char COUNT_THEMES_SQL[] =
    "SELECT id, name, coalesce (comments, 0) FROM themes LEFT JOIN ("
    "SELECT theme_id, count(*) AS comments" TABLES_SQL
    " CROSS JOIN comment_themes ON comment_themes.response_id = comments.response_id"
    " AND comment_themes.question_id = comments.question_id WHERE" SOUGHT_SQL
    " GROUP BY theme_id) ON theme_id = themes.id WHERE retired = 0 OR comments > 0"
    " ORDER BY 3 DESC, position, id";

static const char LIST_QUESTIONS_SQL[] =
    "SELECT questions.id, max (survey_id) FROM questions"
    " JOIN survey_questions ON survey_questions.question_id = questions.id"
    " WHERE kind = 'text' AND EXISTS (SELECT 1 FROM comments"
    " WHERE comments.question_id = questions.id) GROUP BY questions.id ORDER BY questions.id";

/* Of each text the way in which it is written most often: max() brings its row. */
static const char LIST_EARLIER_SQL[] =
    "SELECT text FROM (SELECT text, max (written), sum (written) AS forms"
    " FROM (SELECT text, count(*) AS written, fold_together (text) AS folded FROM comments"
    " WHERE question_id = $1 AND substr (fold_together (text), 1, length ($2)) = $2"
    " GROUP BY text) GROUP BY folded)"
    " WHERE text <> $3 ORDER BY forms DESC, text LIMIT $4";

static const char ADD_THEME_SQL[] =
    "INSERT INTO comment_themes (response_id, question_id, theme_id) VALUES ($1, $2, $3)"
    " ON CONFLICT DO NOTHING";

static const char TAKE_THEME_SQL[] =
    "DELETE FROM comment_themes WHERE response_id = $1 AND question_id = $2 AND theme_id = $3";

static const char SET_PUBLISHABLE_SQL[] =
    "UPDATE comments SET publishable = $3 WHERE response_id = $1 AND question_id = $2";

static const char SET_TEXT_SQL[] =
    "UPDATE comments SET text = $3 WHERE response_id = $1 AND question_id = $2";

static const WtModelColumn COLUMNS[] = {
  { WT_COMMENT_RESPONSE_ID, WT_COLUMN_INT64, NULL },
  { WT_COMMENT_QUESTION_ID, WT_COLUMN_INT64, NULL },
  { WT_COMMENT_BATCH_ID, WT_COLUMN_INT64, NULL },
  { WT_COMMENT_SERIAL, WT_COLUMN_INT64, NULL },
  { WT_COMMENT_ACTIVITY_ID, WT_COLUMN_INT64, NULL },
  { WT_COMMENT_ACTIVITY, WT_COLUMN_TEXT, NULL },
  { WT_COMMENT_PROJECT, WT_COLUMN_TEXT, NULL },
  { WT_COMMENT_HELD_ON, WT_COLUMN_TEXT, NULL },
  { WT_COMMENT_TEXT, WT_COLUMN_TEXT, NULL },
  { WT_COMMENT_PUBLISHABLE, WT_COLUMN_BOOLEAN, NULL },
  { WT_COMMENT_REDACTED_AT, WT_COLUMN_TEXT, NULL },
  { WT_COMMENT_HAS_ORIGINAL, WT_COLUMN_BOOLEAN, NULL },
  { WT_COMMENT_THEMES, WT_COLUMN_TEXT, NULL },
  { WT_COMMENT_ANSWERS, WT_COLUMN_TEXT, NULL },
};

#define SURVEY_COLUMN 14
#define RANK_COLUMN 15

/* Surveys by their id, each read once. */
static WtSurvey *
find_survey (WtConnection *connection, GHashTable *surveys, gint64 id, GError **error)
{
  WtSurvey *survey = g_hash_table_lookup (surveys, &id);

  if (survey == NULL && (survey = wt_survey_store_find (connection, id, error)) != NULL)
    g_hash_table_insert (surveys, g_memdup2 (&id, sizeof id), survey);
  return survey;
}

static GHashTable *
new_surveys (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static WtComment *
read_comment (WtConnection *connection, WtStatement *statement, GHashTable *surveys, GError **error)
{
  WtSurvey *survey =
      find_survey (connection, surveys, wt_statement_get_int64 (statement, SURVEY_COLUMN), error);
  WtComment *comment;

  if (survey == NULL)
    return NULL;
  comment = wt_comment_new (survey);
  wt_model_column_read_all (statement, WT_MODEL (comment), COLUMNS, G_N_ELEMENTS (COLUMNS));
  wt_comment_set_rank (comment, wt_statement_get_int64 (statement, RANK_COLUMN));
  return comment;
}

static void
bind_sought (WtStatement *statement, const WtCommentQuery *query)
{
  g_autofree char *folded = query->search != NULL ? wt_search_fold (query->search) : NULL;

  wt_filter_bind (&query->filter, statement);
  wt_statement_bind_int64 (statement, 8, query->question_id);
  wt_statement_bind_int64 (statement, 9, query->only_publishable);
  wt_statement_bind_text (statement, 10, folded != NULL ? g_strstrip (folded) : "");
}

/* What every comment stands behind, in the order that is asked for. */
static void
bind_beginning (WtStatement *statement, WtCommentOrder order)
{
  gboolean is_oldest = order == WT_COMMENT_ORDER_OLDEST;

  wt_statement_bind_text (statement, 12, is_oldest ? "" : "9999-99-99");
  for (guint number = 13; number <= 15; number++)
    wt_statement_bind_int64 (statement, number, is_oldest ? 0 : G_MAXINT64);
  if (order >= WT_COMMENT_ORDER_LOWEST)
    wt_statement_bind_int64 (statement, 17, -1);
}

static void
bind_after (WtStatement *statement, WtCommentOrder order, WtComment *after)
{
  WtModel *model = WT_MODEL (after);

  wt_statement_bind_text (statement, 12, wt_model_get_string (model, WT_COMMENT_HELD_ON));
  wt_statement_bind_int64 (statement, 13, wt_model_get_int64 (model, WT_COMMENT_ACTIVITY_ID));
  wt_statement_bind_int64 (statement, 14, wt_comment_get_response_id (after));
  wt_statement_bind_int64 (statement, 15, wt_comment_get_question_id (after));
  if (order >= WT_COMMENT_ORDER_LOWEST)
    wt_statement_bind_int64 (statement, 17, wt_comment_get_rank (after));
}

GPtrArray *
wt_comment_store_list (WtConnection *connection,
                       const WtCommentQuery *query,
                       WtComment *after,
                       guint limit,
                       GError **error)
{
  g_autoptr (GPtrArray) comments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) surveys = new_surveys ();
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, LIST_SQL[query->order], error);
  WtStep step;

  if (statement == NULL)
    return NULL;
  bind_sought (statement, query);
  wt_statement_bind_int64 (statement, 11, query->theme_id);
  wt_statement_bind_int64 (statement, 16, limit);
  if (after != NULL)
    bind_after (statement, query->order, after);
  else
    bind_beginning (statement, query->order);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtComment *comment = read_comment (connection, statement, surveys, error);

      if (comment == NULL)
        return NULL;
      g_ptr_array_add (comments, comment);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&comments) : NULL;
}

WtComment *
wt_comment_store_find (WtConnection *connection,
                       gint64 response_id,
                       gint64 question_id,
                       GError **error)
{
  g_autoptr (GHashTable) surveys = new_surveys ();
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, response_id);
  wt_statement_bind_int64 (statement, 2, question_id);
  return wt_statement_step_to_row (statement, "No such comment", error)
             ? read_comment (connection, statement, surveys, error)
             : NULL;
}

static gboolean
count (WtConnection *connection,
       const WtCommentQuery *query,
       gint64 theme_id,
       gint64 *comments,
       gint64 *themed,
       GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, COUNT_SQL, error);

  if (statement == NULL)
    return FALSE;
  bind_sought (statement, query);
  wt_statement_bind_int64 (statement, 11, theme_id);
  if (wt_statement_step (statement, error) != WT_STEP_ROW)
    return FALSE;
  *comments = wt_statement_get_int64 (statement, 0);
  *themed = wt_statement_get_int64 (statement, 1);
  return TRUE;
}

static GArray *
count_themes (WtConnection *connection, const WtCommentQuery *query, GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (WtThemeCount));
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, COUNT_THEMES_SQL, error);
  WtStep step;

  g_array_set_clear_func (counts, (GDestroyNotify) wt_theme_count_clear);
  if (statement == NULL)
    return NULL;
  bind_sought (statement, query);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtThemeCount of_theme = { wt_statement_get_int64 (statement, 0),
                                g_strdup (wt_statement_get_text (statement, 1)),
                                wt_statement_get_int64 (statement, 2) };

      g_array_append_val (counts, of_theme);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&counts) : NULL;
}

WtCommentSummary *
wt_comment_store_summarise (WtConnection *connection,
                            const WtCommentQuery *query,
                            int threshold,
                            GError **error)
{
  gint64 listed, listed_themed, comments, themed;
  GArray *counts;

  if (!count (connection, query, 0, &comments, &themed, error))
    return NULL;
  listed = comments;
  if (query->theme_id != 0
      && !count (connection, query, query->theme_id, &listed, &listed_themed, error))
    return NULL;
  counts = count_themes (connection, query, error);
  return counts != NULL ? wt_comment_summary_new (listed, comments, themed, counts, threshold)
                        : NULL;
}

static WtNamedItem *
make_question (WtSurvey *survey, gint64 id)
{
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->id == id)
      return wt_named_item_new (id,
                                wt_question_get_short_title (wt_survey_get_question (survey, i)));
  return wt_named_item_new (id, wt_survey_get_title (survey));
}

GPtrArray *
wt_comment_store_list_questions (WtConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) surveys = new_surveys ();
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_QUESTIONS_SQL, error);
  WtStep step;

  if (statement == NULL)
    return NULL;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtSurvey *survey =
          find_survey (connection, surveys, wt_statement_get_int64 (statement, 1), error);

      if (survey == NULL)
        return NULL;
      g_ptr_array_add (questions, make_question (survey, wt_statement_get_int64 (statement, 0)));
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&questions) : NULL;
}

static gpointer
read_text (WtStatement *statement)
{
  return wt_named_item_new (0, wt_statement_get_text (statement, 0));
}

GPtrArray *
wt_comment_store_list_earlier (
    WtConnection *connection, gint64 question_id, const char *typed, guint limit, GError **error)
{
  g_autofree char *folded = wt_search_fold_together (typed);
  g_autofree char *tidy = g_strstrip (g_strdup (typed));
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_EARLIER_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, question_id);
  wt_statement_bind_text (statement, 2, folded);
  wt_statement_bind_text (statement, 3, tidy);
  wt_statement_bind_int64 (statement, 4, limit);
  return wt_statement_read_all (statement, read_text, error);
}

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
wt_comment_store_set_theme (
    WtConnection *connection, WtComment *comment, gint64 theme_id, gboolean is_set, GError **error)
{
  g_autoptr (WtStatement) statement =
      prepare_for (connection, is_set ? ADD_THEME_SQL : TAKE_THEME_SQL, comment, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 3, theme_id);
  return wt_statement_run (statement, error);
}

gboolean
wt_comment_store_set_publishable (WtConnection *connection,
                                  WtComment *comment,
                                  gboolean is_publishable,
                                  GError **error)
{
  g_autoptr (WtStatement) statement = prepare_for (connection, SET_PUBLISHABLE_SQL, comment, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 3, is_publishable);
  return wt_statement_run (statement, error);
}

gboolean
wt_comment_store_set_text (WtConnection *connection,
                           WtComment *comment,
                           const char *text,
                           GError **error)
{
  g_autoptr (WtStatement) statement = prepare_for (connection, SET_TEXT_SQL, comment, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 3, text);
  return wt_statement_run (statement, error);
}
