#include "wt-settings-store.h"

#include "wt-model-column.h"
#include "wt-named-item.h"
#include "wt-tool.h"

/* The logo is large and seldom wanted. */
static const char READ_SQL[] = "SELECT name, value FROM settings WHERE name <> 'logo'";

static const char READ_LOGO_SQL[] =
    "SELECT value FROM settings WHERE name = 'logo' AND value <> ''";

static const char ADD_DEFAULT_SQL[] =
    "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING";

static const char UPDATE_SQL[] = "INSERT INTO settings (name, value) VALUES ($1, $2)"
                                 " ON CONFLICT (name) DO UPDATE SET value = $2";

static const char LIST_TOOLS_SQL[] = "SELECT id, level, name FROM tools ORDER BY id";

static const WtModelColumn TOOL_COLUMNS[] = {
  { WT_TOOL_ID, WT_COLUMN_INT64, NULL },
  { WT_TOOL_LEVEL, WT_COLUMN_TERM, wt_levels },
  { WT_TOOL_NAME, WT_COLUMN_TEXT, NULL },
};

/* A table's name cannot be a parameter; WtNameList is the index. leave_projects, leave_measures:
 * what is done before a name is deleted that others refer to. */
static const struct
{
  const char *list, *insert, *update, *leave_projects, *leave_measures, *delete;
} NAMES_SQL[] = {
  { "SELECT id, name FROM organisations ORDER BY id",
    "INSERT INTO organisations (name) VALUES ($1) ON CONFLICT DO NOTHING RETURNING id",
    "UPDATE organisations SET name = $2 WHERE id = $1",
    "UPDATE projects SET organisation_id = NULL WHERE organisation_id = $1",
    "UPDATE measures SET organisation_id = NULL WHERE organisation_id = $1",
    "DELETE FROM organisations WHERE id = $1" },
  { "SELECT id, name FROM directorates ORDER BY id",
    "INSERT INTO directorates (name) VALUES ($1) ON CONFLICT DO NOTHING RETURNING id",
    "UPDATE directorates SET name = $2 WHERE id = $1",
    "UPDATE projects SET directorate_id = NULL WHERE directorate_id = $1",
    "UPDATE measures SET directorate_id = NULL WHERE directorate_id = $1",
    "DELETE FROM directorates WHERE id = $1" },
  { "SELECT id, name FROM tools WHERE level = 'informing' ORDER BY id",
    "INSERT INTO tools (level, name) VALUES ('informing', $1) ON CONFLICT DO NOTHING RETURNING id",
    "UPDATE tools SET name = $2 WHERE id = $1", NULL, NULL, "DELETE FROM tools WHERE id = $1" },
  { "SELECT id, name FROM tools WHERE level = 'engaging' ORDER BY id",
    "INSERT INTO tools (level, name) VALUES ('engaging', $1) ON CONFLICT DO NOTHING RETURNING id",
    "UPDATE tools SET name = $2 WHERE id = $1", NULL, NULL, "DELETE FROM tools WHERE id = $1" },
  { "SELECT id, name FROM tools WHERE level = 'involving' ORDER BY id",
    "INSERT INTO tools (level, name) VALUES ('involving', $1) ON CONFLICT DO NOTHING RETURNING id",
    "UPDATE tools SET name = $2 WHERE id = $1", NULL, NULL, "DELETE FROM tools WHERE id = $1" },
  { "SELECT id, name FROM tools WHERE level = 'co-production' ORDER BY id",
    "INSERT INTO tools (level, name) VALUES ('co-production', $1) ON CONFLICT DO NOTHING RETURNING "
    "id",
    "UPDATE tools SET name = $2 WHERE id = $1", NULL, NULL, "DELETE FROM tools WHERE id = $1" },
};

/* Sets the properties of @model that are kept. */
static gboolean
read_into (WtConnection *connection, gpointer model, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, READ_SQL, error);
  GObjectClass *object_class = G_OBJECT_GET_CLASS (model);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      const char *name = wt_statement_get_text (statement, 0);
      const char *value = wt_statement_get_text (statement, 1);
      GParamSpec *property = g_object_class_find_property (object_class, name);

      if (property != NULL && property->value_type == G_TYPE_INT)
        g_object_set (model, name, (int) g_ascii_strtoll (value, NULL, 10), NULL);
      else if (property != NULL)
        g_object_set (model, name, value, NULL);
    }
  return step == WT_STEP_DONE;
}

static gboolean
update_from (WtConnection *connection, WtModel *model, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);
  WtModelClass *klass = WT_MODEL_GET_CLASS (model);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < klass->n_properties; i++)
    {
      gboolean is_number = klass->properties[i].type == G_TYPE_INT;
      g_autofree char *value = is_number ? g_strdup_printf ("%d", wt_model_get_int (model, i + 1))
                                         : g_strdup (wt_model_get_string (model, i + 1));

      wt_statement_reset (statement);
      wt_statement_bind_text (statement, 1, klass->properties[i].name);
      wt_statement_bind_text (statement, 2, value);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

WtSettings *
wt_settings_store_read (WtConnection *connection, GError **error)
{
  g_autoptr (WtSettings) settings = wt_settings_new ();

  return read_into (connection, settings, error) ? g_steal_pointer (&settings) : NULL;
}

gboolean
wt_settings_store_update (WtConnection *connection, WtSettings *settings, GError **error)
{
  return update_from (connection, WT_MODEL (settings), error);
}

WtReportWords *
wt_settings_store_read_report_words (WtConnection *connection, GError **error)
{
  g_autoptr (WtReportWords) words = wt_report_words_new ();

  return read_into (connection, words, error) ? g_steal_pointer (&words) : NULL;
}

gboolean
wt_settings_store_update_report_words (WtConnection *connection,
                                       WtReportWords *words,
                                       GError **error)
{
  return update_from (connection, WT_MODEL (words), error);
}

gboolean
wt_settings_store_add_default (WtConnection *connection,
                               const char *name,
                               const char *value,
                               GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, ADD_DEFAULT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, name);
  wt_statement_bind_text (statement, 2, value);
  return wt_statement_run (statement, error);
}

gboolean
wt_settings_store_read_logo (WtConnection *connection, GBytes **png, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, READ_LOGO_SQL, error);
  WtStep step;
  guchar *bytes;
  gsize length;

  *png = NULL;
  if (statement == NULL)
    return FALSE;
  step = wt_statement_step (statement, error);
  if (step == WT_STEP_ROW)
    {
      bytes = g_base64_decode (wt_statement_get_text (statement, 0), &length);
      *png = g_bytes_new_take (bytes, length);
    }
  return step != WT_STEP_ERROR;
}

gboolean
wt_settings_store_update_logo (WtConnection *connection, GBytes *png, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);
  gsize length;
  const guchar *bytes = g_bytes_get_data (png, &length);
  g_autofree char *text = g_base64_encode (bytes, length);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, "logo");
  wt_statement_bind_text (statement, 2, text);
  return wt_statement_run (statement, error);
}

static gpointer
read_tool (WtStatement *statement)
{
  WtModel *tool = g_object_new (WT_TYPE_TOOL, NULL);

  wt_model_column_read_all (statement, tool, TOOL_COLUMNS, G_N_ELEMENTS (TOOL_COLUMNS));
  return tool;
}

GPtrArray *
wt_settings_store_list_tools (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_TOOLS_SQL, error);

  return statement != NULL ? wt_statement_read_all (statement, read_tool, error) : NULL;
}

static gpointer
read_name (WtStatement *statement)
{
  return wt_named_item_new (wt_statement_get_int64 (statement, 0),
                            wt_statement_get_text (statement, 1));
}

GPtrArray *
wt_settings_store_list_names (WtConnection *connection, WtNameList list, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, NAMES_SQL[list].list, error);

  return statement != NULL ? wt_statement_read_all (statement, read_name, error) : NULL;
}

gboolean
wt_settings_store_insert_name (
    WtConnection *connection, WtNameList list, const char *name, gint64 *id, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, NAMES_SQL[list].insert, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, name);
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
wt_settings_store_update_name (
    WtConnection *connection, WtNameList list, gint64 id, const char *name, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, NAMES_SQL[list].update, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  wt_statement_bind_text (statement, 2, name);
  return wt_statement_run (statement, error);
}

gboolean
wt_settings_store_delete_name (WtConnection *connection, WtNameList list, gint64 id, GError **error)
{
  const char *const steps[] = { NAMES_SQL[list].leave_projects, NAMES_SQL[list].leave_measures,
                                NAMES_SQL[list].delete };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (WtStatement) statement = NULL;

      if (steps[i] == NULL)
        continue;
      statement = wt_connection_prepare (connection, steps[i], error);
      if (statement == NULL)
        return FALSE;
      wt_statement_bind_int64 (statement, 1, id);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}
