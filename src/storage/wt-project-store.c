#include "wt-project-store.h"

#include "wt-filter-sql.h"
#include "wt-model-column.h"
#include "wt-named-item.h"

#define SELECT_SQL                                                                                 \
  "SELECT projects.id, title, summary, organisation_id, directorate_id, lead, contact, champion,"  \
  " stage, starts_on, ends_on, level_aimed, archived, decides_on, urgent, urgent_reason,"          \
  " urgent_methods, look_again_on, shaped,"                                                        \
  " coalesce (organisations.name, ''), coalesce (directorates.name, ''),"                          \
  " (SELECT max (CASE level WHEN 'informing' THEN 1 WHEN 'engaging' THEN 2"                        \
  "  WHEN 'involving' THEN 3 ELSE 4 END)"                                                          \
  "  FROM activities WHERE project_id = projects.id AND took_place = 1),"                          \
  " (SELECT count(*) FROM checklists JOIN given_answers ON checklist_id = checklists.id"           \
  "  WHERE project_id = projects.id),"                                                             \
  " (SELECT sum (prompts) FROM checklists JOIN checklist_templates"                                \
  "  ON checklist_templates.id = template_id WHERE project_id = projects.id),"                     \
  " (SELECT count(*) FROM activities WHERE project_id = projects.id),"                             \
  " (SELECT sum (forms) FROM activities JOIN form_counters ON activity_id = activities.id"         \
  "  WHERE project_id = projects.id),"                                                             \
  " (SELECT max (held_on) FROM activities WHERE project_id = projects.id AND took_place = 1),"     \
  " (SELECT sum (prompts) FROM checklists JOIN checklist_templates"                                \
  "  ON checklist_templates.id = template_id WHERE project_id = projects.id)"                      \
  " - (SELECT count(*) FROM checklists JOIN given_answers ON checklist_id = checklists.id"         \
  "    WHERE project_id = projects.id AND is_gap = 0)"                                             \
  " FROM projects LEFT JOIN organisations ON organisations.id = organisation_id"                   \
  " LEFT JOIN directorates ON directorates.id = directorate_id"

static const char LIST_SQL[] = SELECT_SQL " ORDER BY lower (title), projects.id";

static const char FIND_SQL[] = SELECT_SQL " WHERE projects.id = $1";

static const char INSERT_SQL[] =
    "INSERT INTO projects (title, summary, organisation_id, directorate_id, lead, contact,"
    " champion, stage, starts_on, ends_on, level_aimed, archived, decides_on, urgent,"
    " urgent_reason, urgent_methods, look_again_on, shaped)"
    " VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";

static const char UPDATE_SQL[] =
    "UPDATE projects SET title = $2, summary = $3, organisation_id = $4, directorate_id = $5,"
    " lead = $6, contact = $7, champion = $8, stage = $9, starts_on = $10, ends_on = $11,"
    " level_aimed = $12, archived = $13, decides_on = $14, urgent = $15, urgent_reason = $16,"
    " urgent_methods = $17, look_again_on = $18, shaped = $19 WHERE id = $1";

/* Up to N_WRITTEN they are written, the others are worked out when read. */
static const WtModelColumn COLUMNS[] = {
  { WT_PROJECT_ID, WT_COLUMN_INT64, NULL },
  { WT_PROJECT_TITLE, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_SUMMARY, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_ORGANISATION_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_PROJECT_DIRECTORATE_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_PROJECT_LEAD, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_CONTACT, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_CHAMPION, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_STAGE, WT_COLUMN_TERM, wt_stages },
  { WT_PROJECT_STARTS_ON, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_ENDS_ON, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_LEVEL_AIMED, WT_COLUMN_TERM, wt_levels },
  { WT_PROJECT_ARCHIVED, WT_COLUMN_BOOLEAN, NULL },
  { WT_PROJECT_DECIDES_ON, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_URGENT, WT_COLUMN_BOOLEAN, NULL },
  { WT_PROJECT_URGENT_REASON, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_URGENT_METHODS, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_LOOK_AGAIN_ON, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_SHAPED, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_ORGANISATION, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_DIRECTORATE, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_LEVEL_REACHED, WT_COLUMN_INT, NULL },
  { WT_PROJECT_ANSWERED, WT_COLUMN_INT64, NULL },
  { WT_PROJECT_PROMPTS, WT_COLUMN_INT64, NULL },
  { WT_PROJECT_ACTIVITIES, WT_COLUMN_INT64, NULL },
  { WT_PROJECT_FORMS, WT_COLUMN_INT64, NULL },
  { WT_PROJECT_LAST_HELD_ON, WT_COLUMN_TEXT, NULL },
  { WT_PROJECT_GAPS, WT_COLUMN_INT64, NULL },
};

#define N_WRITTEN 19

static const char LIST_IDS_SQL[] =
    "SELECT id FROM projects WHERE" WT_FILTER_SQL_COUNTED_PROJECTS " ORDER BY id";

static const char LIST_NAMES_SQL[] =
    "SELECT name FROM (SELECT lead AS name FROM projects UNION SELECT contact FROM projects"
    " UNION SELECT champion FROM projects UNION SELECT owner FROM checklist_answers"
    " UNION SELECT owner FROM actions UNION SELECT decided_by FROM duties)"
    " WHERE name <> '' ORDER BY name";

static gpointer
read_project (WtStatement *statement)
{
  WtModel *project = g_object_new (WT_TYPE_PROJECT, NULL);

  wt_model_column_read_all (statement, project, COLUMNS, G_N_ELEMENTS (COLUMNS));
  return project;
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
  wt_model_column_bind_all (statement, WT_MODEL (project), COLUMNS, 1, N_WRITTEN);
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
  wt_model_column_bind_all (statement, WT_MODEL (project), COLUMNS, 0, N_WRITTEN);
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
