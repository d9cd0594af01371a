#include "wt-import-store.h"

#include "wt-named-item.h"

static const char FIND_SQL[] = "SELECT imported_at, forms, activities.title FROM imports"
                               " JOIN batches ON batches.id = batch_id"
                               " JOIN activities ON activities.id = activity_id"
                               " WHERE checksum = $1";

static const char INSERT_SQL[] =
    "INSERT INTO imports (batch_id, checksum, forms, imported_by, imported_at)"
    " VALUES ($1, $2, $3, $4, $5)";

static const char LIST_MARKS_SQL[] = "SELECT serial, source FROM responses WHERE batch_id = $1";

static const char LIST_SURVEYS_SQL[] =
    "SELECT id, title FROM surveys WHERE retired = 0 AND version ="
    " (SELECT max (version) FROM surveys AS versions WHERE versions.name = surveys.name)"
    " ORDER BY origin = 'own', CASE origin WHEN 'own' THEN lower (title) ELSE '' END, id";

gboolean
wt_import_store_find (WtConnection *connection,
                      const char *checksum,
                      char **moment,
                      gint64 *forms,
                      char **activity,
                      GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, checksum);
  if (wt_statement_step (statement, error) != WT_STEP_ROW)
    return FALSE;
  *moment = g_strdup (wt_statement_get_text (statement, 0));
  *forms = wt_statement_get_int64 (statement, 1);
  *activity = g_strdup (wt_statement_get_text (statement, 2));
  return TRUE;
}

gboolean
wt_import_store_insert (WtConnection *connection,
                        gint64 batch_id,
                        const char *checksum,
                        gint64 forms,
                        const char *by,
                        const char *at,
                        GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, batch_id);
  wt_statement_bind_text (statement, 2, checksum);
  wt_statement_bind_int64 (statement, 3, forms);
  wt_statement_bind_text (statement, 4, by);
  wt_statement_bind_text (statement, 5, at);
  return wt_statement_run (statement, error);
}

gboolean
wt_import_store_list_marks (WtConnection *connection,
                            gint64 batch_id,
                            GHashTable *serials,
                            GHashTable *sources,
                            GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_MARKS_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, batch_id);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      const char *source = wt_statement_get_text (statement, 1);

      g_hash_table_add (serials, GSIZE_TO_POINTER (wt_statement_get_int64 (statement, 0)));
      if (source[0] != '\0')
        g_hash_table_add (sources, g_strdup (source));
    }
  return step == WT_STEP_DONE;
}

static gpointer
read_survey (WtStatement *statement)
{
  return wt_named_item_new (wt_statement_get_int64 (statement, 0),
                            wt_statement_get_text (statement, 1));
}

GPtrArray *
wt_import_store_list_surveys (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SURVEYS_SQL, error);

  return statement != NULL ? wt_statement_read_all (statement, read_survey, error) : NULL;
}
