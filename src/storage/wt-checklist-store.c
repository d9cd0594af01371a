#include "wt-checklist-store.h"

#include "wt-filter-sql.h"

#include <string.h>

static const char ADD_TEMPLATE_SQL[] =
    "INSERT INTO checklist_templates (name, version, scope, prompts, definition)"
    " VALUES ($1, 1, 'project', $2, $3) ON CONFLICT DO NOTHING";

static const char FIND_NEWEST_SQL[] = "SELECT id, definition FROM checklist_templates"
                                      " WHERE name = $1 ORDER BY version DESC LIMIT 1";

static const char INSERT_SQL[] = "INSERT INTO checklists (project_id, template_id) VALUES ($1, $2)";

static const char FIND_CHECKLIST_SQL[] =
    "SELECT checklists.id, definition FROM checklists"
    " JOIN checklist_templates ON checklist_templates.id = template_id"
    " WHERE project_id = $1 ORDER BY checklists.id LIMIT 1";

#define ANSWER_COLUMNS                                                                             \
  "checklist_id, prompt, answer, reason, evidence, owner, due_on, answered_by, answered_at"

static const char LIST_ANSWERS_SQL[] =
    "SELECT " ANSWER_COLUMNS " FROM checklist_answers WHERE checklist_id = $1";

static const char FIND_ANSWER_SQL[] =
    "SELECT " ANSWER_COLUMNS " FROM checklist_answers WHERE checklist_id = $1 AND prompt = $2";

static const char UPDATE_ANSWER_SQL[] =
    "INSERT INTO checklist_answers (" ANSWER_COLUMNS ")"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    " ON CONFLICT (checklist_id, prompt) DO UPDATE SET answer = $3, reason = $4, evidence = $5,"
    " owner = $6, due_on = $7, answered_by = $8, answered_at = $9";

static const char DESCRIBE_SQL[] =
    "SELECT projects.title, definition FROM checklists"
    " JOIN projects ON projects.id = project_id"
    " JOIN checklist_templates ON checklist_templates.id = template_id WHERE checklists.id = $1";

#define COUNTED_CHECKLISTS                                                                         \
  " FROM projects JOIN checklists ON checklists.project_id = projects.id"                          \
  " JOIN checklist_templates ON checklist_templates.id = template_id AND name = $8"

static const char COUNT_CHECKLISTS_SQL[] =
    "SELECT count(*)" COUNTED_CHECKLISTS " WHERE" WT_FILTER_SQL_COUNTED_PROJECTS;

static const char COUNT_SQL[] = "SELECT prompt, answer, count(*)" COUNTED_CHECKLISTS
                                " JOIN checklist_answers ON checklist_id = checklists.id"
                                " WHERE" WT_FILTER_SQL_COUNTED_PROJECTS " GROUP BY prompt, answer";

static WtChecklist *
read_definition (WtStatement *statement, guint column, GError **error)
{
  const char *definition = wt_statement_get_text (statement, column);
  g_autoptr (GBytes) json = g_bytes_new (definition, strlen (definition));

  return wt_checklist_new_from_json (json, error);
}

static WtPromptAnswer *
read_answer (WtStatement *statement)
{
  return g_object_new (
      WT_TYPE_PROMPT_ANSWER, "checklist-id", wt_statement_get_int64 (statement, 0), "prompt",
      wt_statement_get_text (statement, 1), "answer",
      wt_term_from_nick (wt_answers, wt_statement_get_text (statement, 2)), "reason",
      wt_statement_get_text (statement, 3), "evidence", wt_statement_get_text (statement, 4),
      "owner", wt_statement_get_text (statement, 5), "due-on", wt_statement_get_text (statement, 6),
      "answered-by", wt_statement_get_text (statement, 7), "answered-at",
      wt_statement_get_text (statement, 8), NULL);
}

gboolean
wt_checklist_store_add_template (WtConnection *connection, WtChecklist *checklist, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, ADD_TEMPLATE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, wt_checklist_get_key (checklist));
  wt_statement_bind_int64 (statement, 2, wt_checklist_get_n_prompts (checklist));
  wt_statement_bind_text (statement, 3, wt_checklist_get_definition (checklist));
  return wt_statement_run (statement, error);
}

WtChecklist *
wt_checklist_store_find_newest (WtConnection *connection,
                                const char *name,
                                gint64 *template_id,
                                GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_NEWEST_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_text (statement, 1, name);
  if (!wt_statement_step_to_row (statement, "No such checklist", error))
    return NULL;
  *template_id = wt_statement_get_int64 (statement, 0);
  return read_definition (statement, 1, error);
}

gboolean
wt_checklist_store_insert (WtConnection *connection,
                           gint64 project_id,
                           gint64 template_id,
                           GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, project_id);
  wt_statement_bind_int64 (statement, 2, template_id);
  return wt_statement_run (statement, error);
}

static WtPlan *
find_empty_plan (WtConnection *connection, gint64 project_id, GError **error)
{
  g_autoptr (WtChecklist) checklist = NULL;
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_CHECKLIST_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, project_id);
  if (!wt_statement_step_to_row (statement, "The project has no checklist", error))
    return NULL;
  checklist = read_definition (statement, 1, error);
  if (checklist == NULL)
    return NULL;
  return wt_plan_new (project_id, wt_statement_get_int64 (statement, 0), checklist);
}

WtPlan *
wt_checklist_store_find_plan (WtConnection *connection, gint64 project_id, GError **error)
{
  g_autoptr (WtPlan) plan = find_empty_plan (connection, project_id, error);
  g_autoptr (WtStatement) statement = NULL;
  WtStep step;

  if (plan == NULL
      || (statement = wt_connection_prepare (connection, LIST_ANSWERS_SQL, error)) == NULL)
    return NULL;

  wt_statement_bind_int64 (statement, 1, wt_plan_get_checklist_id (plan));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      g_autoptr (WtPromptAnswer) answer = read_answer (statement);

      wt_plan_set_answer (plan, answer);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&plan) : NULL;
}

WtPromptAnswer *
wt_checklist_store_find_answer (WtConnection *connection,
                                gint64 checklist_id,
                                const char *prompt,
                                GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_ANSWER_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, checklist_id);
  wt_statement_bind_text (statement, 2, prompt);
  switch (wt_statement_step (statement, error))
    {
    case WT_STEP_ROW:
      return read_answer (statement);
    case WT_STEP_DONE:
      return wt_prompt_answer_new (checklist_id, prompt);
    case WT_STEP_ERROR:
    default:
      return NULL;
    }
}

gboolean
wt_checklist_store_update_answer (WtConnection *connection, WtPromptAnswer *answer, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, UPDATE_ANSWER_SQL, error);
  WtModel *model = WT_MODEL (answer);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_model_get_int64 (model, WT_PROMPT_ANSWER_CHECKLIST_ID));
  wt_statement_bind_text (statement, 2, wt_prompt_answer_get_prompt (answer));
  wt_statement_bind_text (statement, 3,
                          wt_term_get_nick (wt_answers, wt_prompt_answer_get_answer (answer)));
  for (guint id = WT_PROMPT_ANSWER_REASON; id <= WT_PROMPT_ANSWER_ANSWERED_AT; id++)
    wt_statement_bind_text (statement, id, wt_model_get_string (model, id));
  return wt_statement_run (statement, error);
}

gboolean
wt_checklist_store_describe (WtConnection *connection,
                             gint64 checklist_id,
                             const char *prompt,
                             char **project,
                             char **wording,
                             GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DESCRIBE_SQL, error);
  g_autoptr (WtChecklist) checklist = NULL;
  int index;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, checklist_id);
  if (!wt_statement_step_to_row (statement, "No such checklist", error))
    return FALSE;
  checklist = read_definition (statement, 1, error);
  if (checklist == NULL)
    return FALSE;
  index = wt_checklist_find_prompt (checklist, prompt);
  if (index < 0)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_NOT_FOUND, "No prompt “%s”", prompt);
      return FALSE;
    }
  *project = g_strdup (wt_statement_get_text (statement, 0));
  *wording = g_strdup (wt_checklist_get_prompt (checklist, (guint) index)->lead);
  return TRUE;
}

gboolean
wt_checklist_store_count (WtConnection *connection,
                          const char *name,
                          const WtFilter *filter,
                          WtPromptCountFunc counted,
                          gpointer data,
                          GError **error)
{
  g_autoptr (WtStatement) checklists =
      wt_connection_prepare (connection, COUNT_CHECKLISTS_SQL, error);
  g_autoptr (WtStatement) answers = wt_connection_prepare (connection, COUNT_SQL, error);
  WtStep step;

  if (checklists == NULL || answers == NULL)
    return FALSE;

  wt_filter_bind (filter, checklists);
  wt_statement_bind_text (checklists, 8, name);
  if (wt_statement_step (checklists, error) != WT_STEP_ROW)
    return FALSE;
  counted (NULL, WT_ANSWER_NONE, wt_statement_get_int64 (checklists, 0), data);

  wt_filter_bind (filter, answers);
  wt_statement_bind_text (answers, 8, name);
  while ((step = wt_statement_step (answers, error)) == WT_STEP_ROW)
    counted (wt_statement_get_text (answers, 0),
             (WtAnswer) wt_term_from_nick (wt_answers, wt_statement_get_text (answers, 1)),
             wt_statement_get_int64 (answers, 2), data);
  return step == WT_STEP_DONE;
}
