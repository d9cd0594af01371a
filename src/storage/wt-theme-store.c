#include "wt-theme-store.h"

#include "wt-model-column.h"

static const char LIST_SQL[] =
    "SELECT id, name, position, retired FROM themes ORDER BY retired, position, id";

static const char FIND_SQL[] = "SELECT id, name, position, retired FROM themes WHERE id = $1";

static const char INSERT_SQL[] =
    "INSERT INTO themes (name, position)"
    " SELECT $1, coalesce (max (position), 0) + 1 FROM themes WHERE true"
    " ON CONFLICT DO NOTHING RETURNING id";

static const char UPDATE_SQL[] =
    "UPDATE OR IGNORE themes SET name = $2, position = $3, retired = $4 WHERE id = $1"
    " RETURNING id";

static const WtModelColumn COLUMNS[] = {
  { WT_THEME_ID, WT_COLUMN_INT64, NULL },
  { WT_THEME_NAME, WT_COLUMN_TEXT, NULL },
  { WT_THEME_POSITION, WT_COLUMN_INT64, NULL },
  { WT_THEME_RETIRED, WT_COLUMN_BOOLEAN, NULL },
};

static gpointer
read_theme (WtStatement *statement)
{
  WtModel *theme = g_object_new (WT_TYPE_THEME, NULL);

  wt_model_column_read_all (statement, theme, COLUMNS, G_N_ELEMENTS (COLUMNS));
  return theme;
}

GPtrArray *
wt_theme_store_list (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);

  return statement != NULL ? wt_statement_read_all (statement, read_theme, error) : NULL;
}

WtTheme *
wt_theme_store_find (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, id);
  return wt_statement_step_to_row (statement, "No such theme", error) ? read_theme (statement)
                                                                      : NULL;
}

/* A statement that gives an id back, or nothing where another theme has the name. */
static gboolean
run_unique (WtStatement *statement, const char *name, gint64 *id, GError **error)
{
  switch (wt_statement_step (statement, error))
    {
    case WT_STEP_ROW:
      if (id != NULL)
        *id = wt_statement_get_int64 (statement, 0);
      return wt_statement_step (statement, error) == WT_STEP_DONE;
    case WT_STEP_DONE:
      g_set_error (error, WT_ERROR, WT_ERROR_EXISTS, "“%s” is there already", name);
      return FALSE;
    case WT_STEP_ERROR:
    default:
      return FALSE;
    }
}

gboolean
wt_theme_store_insert (WtConnection *connection, const char *name, gint64 *id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, name);
  return run_unique (statement, name, id, error);
}

gboolean
wt_theme_store_update (WtConnection *connection, WtTheme *theme, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_model_column_bind_all (statement, WT_MODEL (theme), COLUMNS, 0, G_N_ELEMENTS (COLUMNS));
  return run_unique (statement, wt_theme_get_name (theme), NULL, error);
}
