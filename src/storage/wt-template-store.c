#include "wt-template-store.h"

#include "wt-model-column.h"

#include <string.h>

static const char FIND_ID_SQL[] =
    "SELECT id FROM checklist_templates WHERE name = $1 AND version = $2 AND definition = $3";

static const char ADD_SHIPPED_SQL[] =
    "INSERT INTO checklist_templates (name, version, scope, prompts, definition, title, origin)"
    " VALUES ($1, $2, $3, $4, $5, $6, 'toolkit') ON CONFLICT (name, version)"
    " DO UPDATE SET scope = $3, prompts = $4, definition = $5, title = $6 RETURNING id";

static const char INSERT_SQL[] =
    "INSERT INTO checklist_templates (name, version, scope, prompts, definition, title, origin,"
    " retired) VALUES ($1, $2, $3, $4, $5, $6, 'own',"
    " (SELECT coalesce (max (retired), 0) FROM checklist_templates WHERE name = $1))";

static const char UPDATE_SQL[] =
    "UPDATE checklist_templates SET name = $1, version = $2, scope = $3, prompts = $4,"
    " definition = $5, title = $6 WHERE id = $7";

static const char RETIRE_SQL[] = "UPDATE checklist_templates SET retired = $2 WHERE name = $1";

static const char DELETE_PROMPTS_SQL[] = "DELETE FROM template_prompts WHERE template_id = $1";

static const char INSERT_PROMPT_SQL[] =
    "INSERT INTO template_prompts (template_id, prompt, known_by) VALUES ($1, $2, $3)";

#define SELECT_NEWEST                                                                              \
  "SELECT newest.id, newest.name, newest.version, newest.title, newest.scope, newest.prompts,"     \
  " newest.origin = 'own', coalesce (json_extract (newest.definition, '$.optional'), 0),"          \
  " newest.retired, count (checklists.id),"                                                        \
  " coalesce (sum (checklists.template_id <> newest.id), 0)"                                       \
  " FROM checklist_templates AS newest"                                                            \
  " JOIN checklist_templates AS versions ON versions.name = newest.name"                           \
  " LEFT JOIN checklists ON checklists.template_id = versions.id"                                  \
  " WHERE newest.version = (SELECT max (version) FROM checklist_templates"                         \
  "                         WHERE name = newest.name)"

static const char LIST_SQL[] =
    SELECT_NEWEST " GROUP BY newest.id ORDER BY lower (newest.title), newest.id";

static const char FIND_SQL[] = SELECT_NEWEST " AND newest.name = $1 GROUP BY newest.id";

static const char FIND_VERSION_SQL[] =
    "SELECT id, definition FROM checklist_templates WHERE id = $1";

static const char LIST_VERSIONS_SQL[] = "SELECT id, definition FROM checklist_templates"
                                        " WHERE name = $1 ORDER BY version DESC";

static const char COUNT_ANSWERED_SQL[] =
    "SELECT count (*) FROM checklists WHERE template_id = $1"
    " AND (EXISTS (SELECT 1 FROM checklist_answers WHERE checklist_id = checklists.id)"
    "  OR EXISTS (SELECT 1 FROM evidence_links WHERE checklist_id = checklists.id)"
    "  OR EXISTS (SELECT 1 FROM actions WHERE checklist_id = checklists.id))";

static const WtModelColumn COLUMNS[] = {
  { WT_CHECKLIST_TEMPLATE_ID, WT_COLUMN_INT64, NULL },
  { WT_CHECKLIST_TEMPLATE_KEY, WT_COLUMN_TEXT, NULL },
  { WT_CHECKLIST_TEMPLATE_VERSION, WT_COLUMN_INT, NULL },
  { WT_CHECKLIST_TEMPLATE_TITLE, WT_COLUMN_TEXT, NULL },
  { WT_CHECKLIST_TEMPLATE_SCOPE, WT_COLUMN_TERM, wt_checklist_scopes },
  { WT_CHECKLIST_TEMPLATE_PROMPTS, WT_COLUMN_INT64, NULL },
  { WT_CHECKLIST_TEMPLATE_OWN, WT_COLUMN_BOOLEAN, NULL },
  { WT_CHECKLIST_TEMPLATE_OPTIONAL, WT_COLUMN_BOOLEAN, NULL },
  { WT_CHECKLIST_TEMPLATE_RETIRED, WT_COLUMN_BOOLEAN, NULL },
  { WT_CHECKLIST_TEMPLATE_CHECKLISTS, WT_COLUMN_INT64, NULL },
  { WT_CHECKLIST_TEMPLATE_BEHIND, WT_COLUMN_INT64, NULL },
};

static void
bind_checklist (WtStatement *statement, WtChecklist *checklist)
{
  wt_statement_bind_text (statement, 1, wt_checklist_get_key (checklist));
  wt_statement_bind_int64 (statement, 2, wt_checklist_get_version (checklist));
  wt_statement_bind_text (
      statement, 3, wt_term_get_nick (wt_checklist_scopes, wt_checklist_get_scope (checklist)));
  wt_statement_bind_int64 (statement, 4, wt_checklist_get_n_prompts (checklist));
  wt_statement_bind_text (statement, 5, wt_checklist_get_definition (checklist));
  wt_statement_bind_text (statement, 6, wt_checklist_get_title (checklist));
}

static gboolean
insert_prompts (WtConnection *connection, gint64 id, WtChecklist *checklist, GError **error)
{
  for (guint i = 0; i < wt_checklist_get_n_prompts (checklist); i++)
    {
      const WtPrompt *prompt = wt_checklist_get_prompt (checklist, i);
      g_autoptr (WtStatement) statement =
          wt_connection_prepare (connection, INSERT_PROMPT_SQL, error);

      if (statement == NULL)
        return FALSE;
      wt_statement_bind_int64 (statement, 1, id);
      wt_statement_bind_text (statement, 2, prompt->id);
      wt_statement_bind_text (statement, 3, wt_term_get_nick (wt_prompt_facts, prompt->known_by));
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
replace_prompts (WtConnection *connection, gint64 id, WtChecklist *checklist, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_PROMPTS_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  return wt_statement_run (statement, error) && insert_prompts (connection, id, checklist, error);
}

/* Whether the very same version is there. */
static gboolean
is_there (WtConnection *connection, WtChecklist *checklist, gboolean *is_there, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_ID_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, wt_checklist_get_key (checklist));
  wt_statement_bind_int64 (statement, 2, wt_checklist_get_version (checklist));
  wt_statement_bind_text (statement, 3, wt_checklist_get_definition (checklist));
  step = wt_statement_step (statement, error);
  *is_there = step == WT_STEP_ROW;
  return step != WT_STEP_ERROR;
}

gboolean
wt_template_store_add_shipped (WtConnection *connection, WtChecklist *checklist, GError **error)
{
  g_autoptr (WtStatement) statement = NULL;
  gboolean has_it;
  gint64 id;

  if (!is_there (connection, checklist, &has_it, error))
    return FALSE;
  if (has_it)
    return TRUE;
  statement = wt_connection_prepare (connection, ADD_SHIPPED_SQL, error);
  if (statement == NULL)
    return FALSE;
  bind_checklist (statement, checklist);
  if (!wt_statement_step_to_row (statement, "No such checklist", error))
    return FALSE;
  id = wt_statement_get_int64 (statement, 0);
  return wt_statement_step (statement, error) == WT_STEP_DONE
         && replace_prompts (connection, id, checklist, error);
}

gboolean
wt_template_store_insert (WtConnection *connection,
                          WtChecklist *checklist,
                          gint64 *id,
                          GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL)
    return FALSE;
  bind_checklist (statement, checklist);
  if (!wt_statement_run (statement, error))
    return FALSE;
  *id = wt_connection_get_last_id (connection);
  return insert_prompts (connection, *id, checklist, error);
}

gboolean
wt_template_store_update (WtConnection *connection,
                          gint64 id,
                          WtChecklist *checklist,
                          GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  bind_checklist (statement, checklist);
  wt_statement_bind_int64 (statement, 7, id);
  return wt_statement_run (statement, error) && replace_prompts (connection, id, checklist, error);
}

gboolean
wt_template_store_set_retired (WtConnection *connection,
                               const char *key,
                               gboolean is_retired,
                               GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, RETIRE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, key);
  wt_statement_bind_int64 (statement, 2, is_retired);
  return wt_statement_run (statement, error);
}

static gpointer
read_template (WtStatement *statement)
{
  WtModel *model = g_object_new (WT_TYPE_CHECKLIST_TEMPLATE, NULL);

  wt_model_column_read_all (statement, model, COLUMNS, G_N_ELEMENTS (COLUMNS));
  return model;
}

GPtrArray *
wt_template_store_list (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);

  return statement != NULL ? wt_statement_read_all (statement, read_template, error) : NULL;
}

WtChecklistTemplate *
wt_template_store_find (WtConnection *connection, const char *key, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, key);
  if (!wt_statement_step_to_row (statement, "No such checklist", error))
    return NULL;
  return read_template (statement);
}

/* Of a row with id and definition. */
static WtChecklist *
read_version (WtStatement *statement, GError **error)
{
  const char *definition = wt_statement_get_text (statement, 1);
  g_autoptr (GBytes) json = g_bytes_new (definition, strlen (definition));

  return wt_checklist_new_from_json (json, error);
}

WtChecklist *
wt_template_store_find_version (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_VERSION_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, id);
  if (!wt_statement_step_to_row (statement, "No such checklist", error))
    return NULL;
  return read_version (statement, error);
}

GPtrArray *
wt_template_store_list_versions (WtConnection *connection, const char *key, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_VERSIONS_SQL, error);
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (g_object_unref);
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, key);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtChecklist *version = read_version (statement, error);

      if (version == NULL)
        return NULL;
      g_ptr_array_add (versions, version);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&versions) : NULL;
}

WtChecklist *
wt_template_store_find_newest (WtConnection *connection,
                               const char *key,
                               gint64 *id,
                               GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_VERSIONS_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, key);
  if (!wt_statement_step_to_row (statement, "No such checklist", error))
    return NULL;
  *id = wt_statement_get_int64 (statement, 0);
  return read_version (statement, error);
}

gboolean
wt_template_store_count_answered (WtConnection *connection,
                                  gint64 id,
                                  gint64 *n_answered,
                                  GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, COUNT_ANSWERED_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  if (wt_statement_step (statement, error) != WT_STEP_ROW)
    return FALSE;
  *n_answered = wt_statement_get_int64 (statement, 0);
  return TRUE;
}
