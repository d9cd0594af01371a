#include "wt-project-store.h"

#include "wt-filter-sql.h"
#include "wt-named-item.h"

#define SELECT_SQL                                                                                 \
  "SELECT projects.id, title, summary, organisation_id, directorate_id, lead, contact, champion,"  \
  " stage, starts_on, ends_on, level_aimed, archived,"                                             \
  " coalesce (organisations.name, ''), coalesce (directorates.name, ''),"                          \
  " (SELECT max (CASE level WHEN 'informing' THEN 1 WHEN 'engaging' THEN 2"                        \
  "  WHEN 'involving' THEN 3 ELSE 4 END)"                                                          \
  "  FROM activities WHERE project_id = projects.id AND took_place = 1),"                          \
  " (SELECT count(*) FROM checklists JOIN checklist_answers ON checklist_id = checklists.id"       \
  "  WHERE project_id = projects.id AND answer <> ''),"                                            \
  " (SELECT sum (prompts) FROM checklists JOIN checklist_templates"                                \
  "  ON checklist_templates.id = template_id WHERE project_id = projects.id),"                     \
  " (SELECT count(*) FROM activities WHERE project_id = projects.id),"                             \
  " (SELECT sum (forms) FROM activities JOIN form_counters ON activity_id = activities.id"         \
  "  WHERE project_id = projects.id),"                                                             \
  " (SELECT max (held_on) FROM activities WHERE project_id = projects.id AND took_place = 1)"      \
  " FROM projects LEFT JOIN organisations ON organisations.id = organisation_id"                   \
  " LEFT JOIN directorates ON directorates.id = directorate_id"

static const char LIST_SQL[] = SELECT_SQL " ORDER BY lower (title), projects.id";

static const char FIND_SQL[] = SELECT_SQL " WHERE projects.id = $1";

static const char INSERT_SQL[] =
    "INSERT INTO projects (title, summary, organisation_id, directorate_id, lead, contact,"
    " champion, stage, starts_on, ends_on, level_aimed, archived)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

static const char UPDATE_SQL[] =
    "UPDATE projects SET title = $1, summary = $2, organisation_id = $3, directorate_id = $4,"
    " lead = $5, contact = $6, champion = $7, stage = $8, starts_on = $9, ends_on = $10,"
    " level_aimed = $11, archived = $12 WHERE id = $13";

static const char LIST_IDS_SQL[] =
    "SELECT id FROM projects WHERE" WT_FILTER_SQL_COUNTED_PROJECTS " ORDER BY id";

static const char LIST_NAMES_SQL[] =
    "SELECT name FROM (SELECT lead AS name FROM projects UNION SELECT contact FROM projects"
    " UNION SELECT champion FROM projects UNION SELECT owner FROM checklist_answers)"
    " WHERE name <> '' ORDER BY name";

static gpointer
read_project (WtStatement *statement)
{
  return g_object_new (
      WT_TYPE_PROJECT, "id", wt_statement_get_int64 (statement, 0), "title",
      wt_statement_get_text (statement, 1), "summary", wt_statement_get_text (statement, 2),
      "organisation-id", wt_statement_get_int64 (statement, 3), "directorate-id",
      wt_statement_get_int64 (statement, 4), "lead", wt_statement_get_text (statement, 5),
      "contact", wt_statement_get_text (statement, 6), "champion",
      wt_statement_get_text (statement, 7), "stage",
      wt_term_from_nick (wt_stages, wt_statement_get_text (statement, 8)), "starts-on",
      wt_statement_get_text (statement, 9), "ends-on", wt_statement_get_text (statement, 10),
      "level-aimed", wt_term_from_nick (wt_levels, wt_statement_get_text (statement, 11)),
      "archived", wt_statement_get_int64 (statement, 12) != 0, "organisation",
      wt_statement_get_text (statement, 13), "directorate", wt_statement_get_text (statement, 14),
      "level-reached", (int) wt_statement_get_int64 (statement, 15), "answered",
      wt_statement_get_int64 (statement, 16), "prompts", wt_statement_get_int64 (statement, 17),
      "activities", wt_statement_get_int64 (statement, 18), "forms",
      wt_statement_get_int64 (statement, 19), "last-held-on", wt_statement_get_text (statement, 20),
      NULL);
}

static void
bind_project (WtStatement *statement, WtProject *project)
{
  static const WtProjectProperty TEXTS[][2] = {
    { 1, WT_PROJECT_TITLE },    { 2, WT_PROJECT_SUMMARY },  { 5, WT_PROJECT_LEAD },
    { 6, WT_PROJECT_CONTACT },  { 7, WT_PROJECT_CHAMPION }, { 9, WT_PROJECT_STARTS_ON },
    { 10, WT_PROJECT_ENDS_ON },
  };
  WtModel *model = WT_MODEL (project);

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    wt_statement_bind_text (statement, TEXTS[i][0], wt_model_get_string (model, TEXTS[i][1]));
  wt_statement_bind_reference (statement, 3,
                               wt_model_get_int64 (model, WT_PROJECT_ORGANISATION_ID));
  wt_statement_bind_reference (statement, 4, wt_model_get_int64 (model, WT_PROJECT_DIRECTORATE_ID));
  wt_statement_bind_text (statement, 8,
                          wt_term_get_nick (wt_stages, wt_project_get_stage (project)));
  wt_statement_bind_text (statement, 11,
                          wt_term_get_nick (wt_levels, wt_project_get_level_aimed (project)));
  wt_statement_bind_int64 (statement, 12, wt_model_get_boolean (model, WT_PROJECT_ARCHIVED));
}

GPtrArray *
wt_project_store_list (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);

  return statement != NULL ? wt_statement_read_all (statement, read_project, error) : NULL;
}

WtProject *
wt_project_store_find (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, id);
  if (!wt_statement_step_to_row (statement, "No such project", error))
    return NULL;
  return read_project (statement);
}

gboolean
wt_project_store_insert (WtConnection *connection, WtProject *project, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL)
    return FALSE;
  bind_project (statement, project);
  if (!wt_statement_run (statement, error))
    return FALSE;
  g_object_set (project, "id", wt_connection_get_last_id (connection), NULL);
  return TRUE;
}

gboolean
wt_project_store_update (WtConnection *connection, WtProject *project, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  bind_project (statement, project);
  wt_statement_bind_int64 (statement, 13, wt_project_get_id (project));
  return wt_statement_run (statement, error);
}

GArray *
wt_project_store_list_ids (WtConnection *connection, const WtFilter *filter, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_IDS_SQL, error);
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_filter_bind (filter, statement);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      gint64 id = wt_statement_get_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gpointer
read_name (WtStatement *statement)
{
  return wt_named_item_new (0, wt_statement_get_text (statement, 0));
}

GPtrArray *
wt_project_store_list_names (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_NAMES_SQL, error);

  return statement != NULL ? wt_statement_read_all (statement, read_name, error) : NULL;
}
