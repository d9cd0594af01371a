#include "wt-activity-store.h"

#include "wt-filter-sql.h"

/* An activity has a batch a survey; the one that is given is rather one that is not finished. */
#define SELECT_SQL                                                                                 \
  "SELECT activities.id, project_id, activities.title, level, held_on, place, took_place, people," \
  " choice, description, projects.title,"                                                          \
  " coalesce (min (CASE finished WHEN 0 THEN batches.id END), min (batches.id)),"                  \
  " sum (expected), sum (forms), min (tallied), min (finished)"                                    \
  " FROM activities JOIN projects ON projects.id = project_id"                                     \
  " LEFT JOIN batches ON batches.activity_id = activities.id"                                      \
  " LEFT JOIN form_counters ON form_counters.batch_id = batches.id"

#define GROUP_SQL " GROUP BY activities.id"

static const char LIST_SQL[] = SELECT_SQL " WHERE $1 = 0 OR project_id = $1" GROUP_SQL
                                          " ORDER BY held_on DESC, activities.id DESC";

static const char LIST_COUNTED_SQL[] =
    SELECT_SQL " WHERE" WT_FILTER_SQL GROUP_SQL " ORDER BY held_on, activities.id";

static const char FIND_SQL[] = SELECT_SQL " WHERE activities.id = $1" GROUP_SQL;

static const char INSERT_SQL[] =
    "INSERT INTO activities (project_id, title, level, held_on, place, took_place, people,"
    " choice, description) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

static const char UPDATE_SQL[] =
    "UPDATE activities SET project_id = $1, title = $2, level = $3, held_on = $4, place = $5,"
    " took_place = $6, people = $7, choice = $8, description = $9 WHERE id = $10";

static const char DELETE_SQL[] = "DELETE FROM activities WHERE id = $1";

static gpointer
read_activity (WtStatement *statement)
{
  return g_object_new (
      WT_TYPE_ACTIVITY, "id", wt_statement_get_int64 (statement, 0), "project-id",
      wt_statement_get_int64 (statement, 1), "title", wt_statement_get_text (statement, 2), "level",
      wt_term_from_nick (wt_levels, wt_statement_get_text (statement, 3)), "held-on",
      wt_statement_get_text (statement, 4), "place", wt_statement_get_text (statement, 5),
      "took-place", wt_statement_get_int64 (statement, 6) != 0, "people",
      wt_statement_get_int64 (statement, 7), "choice", wt_statement_get_text (statement, 8),
      "description", wt_statement_get_text (statement, 9), "project",
      wt_statement_get_text (statement, 10), "batch-id", wt_statement_get_int64 (statement, 11),
      "expected", wt_statement_get_int64 (statement, 12), "forms",
      wt_statement_get_int64 (statement, 13), "tallied",
      wt_statement_get_int64 (statement, 14) != 0, "finished",
      wt_statement_get_int64 (statement, 15) != 0, NULL);
}

static void
bind_activity (WtStatement *statement, WtActivity *activity)
{
  WtModel *model = WT_MODEL (activity);

  wt_statement_bind_int64 (statement, 1, wt_model_get_int64 (model, WT_ACTIVITY_PROJECT_ID));
  wt_statement_bind_text (statement, 2, wt_activity_get_title (activity));
  wt_statement_bind_text (statement, 3,
                          wt_term_get_nick (wt_levels, wt_activity_get_level (activity)));
  wt_statement_bind_text (statement, 4, wt_activity_get_held_on (activity));
  wt_statement_bind_text (statement, 5, wt_model_get_string (model, WT_ACTIVITY_PLACE));
  wt_statement_bind_int64 (statement, 6, wt_model_get_boolean (model, WT_ACTIVITY_TOOK_PLACE));
  wt_statement_bind_int64 (statement, 7, wt_model_get_int64 (model, WT_ACTIVITY_PEOPLE));
  wt_statement_bind_text (statement, 8, wt_model_get_string (model, WT_ACTIVITY_CHOICE));
  wt_statement_bind_text (statement, 9, wt_model_get_string (model, WT_ACTIVITY_DESCRIPTION));
}

GPtrArray *
wt_activity_store_list (WtConnection *connection, gint64 project_id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, project_id);
  return wt_statement_read_all (statement, read_activity, error);
}

GPtrArray *
wt_activity_store_list_counted (WtConnection *connection, const WtFilter *filter, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_COUNTED_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_filter_bind (filter, statement);
  return wt_statement_read_all (statement, read_activity, error);
}

WtActivity *
wt_activity_store_find (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, id);
  if (!wt_statement_step_to_row (statement, "No such activity", error))
    return NULL;
  return read_activity (statement);
}

gboolean
wt_activity_store_insert (WtConnection *connection, WtActivity *activity, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL)
    return FALSE;
  bind_activity (statement, activity);
  if (!wt_statement_run (statement, error))
    return FALSE;
  g_object_set (activity, "id", wt_connection_get_last_id (connection), NULL);
  return TRUE;
}

gboolean
wt_activity_store_update (WtConnection *connection, WtActivity *activity, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  bind_activity (statement, activity);
  wt_statement_bind_int64 (statement, 10, wt_activity_get_id (activity));
  return wt_statement_run (statement, error);
}

gboolean
wt_activity_store_delete (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  return wt_statement_run (statement, error);
}
