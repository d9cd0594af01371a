#include "wt-checklist-store.h"

#include "wt-action.h"
#include "wt-filter-sql.h"
#include "wt-record-store.h"
#include "wt-settings-store.h"
#include "wt-template-store.h"

static const char INSERT_SQL[] =
    "INSERT INTO checklists (project_id, template_id, activity_id) VALUES ($1, $2, $3)";

static const char MOVE_SQL[] =
    "UPDATE checklists SET moved_from = template_id, template_id = $2 WHERE id = $1";

/* In an order in which no row is left that refers to one that is gone. */
static const char *const DELETE_SQL[] = {
  "UPDATE actions SET checklist_id = NULL, prompt = '' WHERE checklist_id = $1",
  "DELETE FROM evidence_links WHERE checklist_id = $1",
  "DELETE FROM checklist_answers WHERE checklist_id = $1",
  "DELETE FROM checklists WHERE id = $1",
};

static const char LIST_IDS_SQL[] = "SELECT id FROM checklists WHERE coalesce (project_id, 0) = $1"
                                   " AND coalesce (activity_id, 0) = $2 ORDER BY id";

static const char FIND_CHECKLIST_SQL[] =
    "SELECT checklists.project_id, checklists.activity_id,"
    " coalesce (projects.title, activities.title, ''), template_id, moved_from, name"
    " FROM checklists JOIN checklist_templates ON checklist_templates.id = template_id"
    " LEFT JOIN projects ON projects.id = checklists.project_id"
    " LEFT JOIN activities ON activities.id = checklists.activity_id WHERE checklists.id = $1";

static const char LIST_KNOWN_SQL[] = "SELECT prompt FROM known_answers WHERE checklist_id = $1";

static const char LIST_ACTIONS_SQL[] = "SELECT id FROM actions WHERE checklist_id = $1 ORDER BY id";

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
    "SELECT coalesce (projects.title, activities.title, checklist_templates.title), template_id"
    " FROM checklists JOIN checklist_templates ON checklist_templates.id = template_id"
    " LEFT JOIN projects ON projects.id = checklists.project_id"
    " LEFT JOIN activities ON activities.id = checklists.activity_id WHERE checklists.id = $1";

/* Each row is a prompt, an answer and a count, as WtPromptCountFunc has them. The view
 * given_answers would be made of all answers first. */
static const char COUNT_SQL[] =
    "WITH counted (id, version_id) AS MATERIALIZED (SELECT checklists.id, template_id"
    " FROM projects JOIN checklists ON checklists.project_id = projects.id"
    " JOIN checklist_templates ON checklist_templates.id = template_id AND name = $8"
    " WHERE" WT_FILTER_SQL_COUNTED_PROJECTS ")"
    " SELECT NULL, '', count(*) FROM counted"
    " UNION ALL SELECT prompt, '', n FROM template_prompts"
    " JOIN (SELECT version_id, count(*) AS n FROM counted GROUP BY version_id)"
    "  ON version_id = template_id"
    " UNION ALL SELECT * FROM (SELECT prompt, answer, count(*) FROM counted"
    "  JOIN checklist_answers ON checklist_id = counted.id JOIN template_prompts USING (prompt)"
    "  WHERE template_id = version_id AND answer <> '' GROUP BY prompt, answer)"
    " UNION ALL SELECT * FROM (SELECT known_answers.prompt, 'yes', count(*)"
    "  FROM counted CROSS JOIN known_answers ON known_answers.checklist_id = counted.id"
    "  LEFT JOIN checklist_answers ON checklist_answers.checklist_id = counted.id"
    "  AND checklist_answers.prompt = known_answers.prompt"
    "  WHERE coalesce (answer, '') = '' GROUP BY known_answers.prompt)";

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
wt_checklist_store_insert (WtConnection *connection,
                           const WtChecklistSubject *subject,
                           gint64 template_id,
                           gint64 *id,
                           GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, INSERT_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_reference (statement, 1, subject->project_id);
  wt_statement_bind_int64 (statement, 2, template_id);
  wt_statement_bind_reference (statement, 3, subject->activity_id);
  if (!wt_statement_run (statement, error))
    return FALSE;
  if (id != NULL)
    *id = wt_connection_get_last_id (connection);
  return TRUE;
}

gboolean
wt_checklist_store_move (WtConnection *connection, gint64 id, gint64 template_id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, MOVE_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  wt_statement_bind_int64 (statement, 2, template_id);
  return wt_statement_run (statement, error);
}

gboolean
wt_checklist_store_delete (WtConnection *connection, gint64 id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (DELETE_SQL); i++)
    {
      g_autoptr (WtStatement) statement = wt_connection_prepare (connection, DELETE_SQL[i], error);

      if (statement == NULL)
        return FALSE;
      wt_statement_bind_int64 (statement, 1, id);
      if (!wt_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/* All rows that are left, of one column. */
static GArray *
read_ids (WtStatement *statement, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  WtStep step;

  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      gint64 id = wt_statement_get_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

GArray *
wt_checklist_store_list_ids (WtConnection *connection,
                             const WtChecklistSubject *subject,
                             GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_IDS_SQL, error);

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, subject->project_id);
  wt_statement_bind_int64 (statement, 2, subject->activity_id);
  return read_ids (statement, error);
}

/* The versions that matter to a plan: the one before it was moved, and a newer one. */
static gboolean
find_versions (WtConnection *connection,
               WtPlan *plan,
               const char *key,
               gint64 template_id,
               gint64 moved_from_id,
               GError **error)
{
  gint64 newest_id;
  g_autoptr (WtChecklist) newest =
      wt_template_store_find_newest (connection, key, &newest_id, error);
  g_autoptr (WtChecklist) moved_from = NULL;

  if (newest == NULL)
    return FALSE;
  if (newest_id != template_id)
    wt_plan_set_newest (plan, newest);
  if (moved_from_id == 0)
    return TRUE;
  moved_from = wt_template_store_find_version (connection, moved_from_id, error);
  wt_plan_set_moved_from (plan, moved_from);
  return moved_from != NULL;
}

static WtPlan *
find_empty_plan (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, FIND_CHECKLIST_SQL, error);
  g_autoptr (WtChecklist) checklist = NULL;
  g_autoptr (WtPlan) plan = NULL;
  gint64 template_id;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, id);
  if (!wt_statement_step_to_row (statement, "No such checklist", error))
    return NULL;
  template_id = wt_statement_get_int64 (statement, 3);
  checklist = wt_template_store_find_version (connection, template_id, error);
  if (checklist == NULL)
    return NULL;

  plan = wt_plan_new (wt_statement_get_int64 (statement, 0), id, checklist);
  wt_plan_set_subject (plan, wt_statement_get_int64 (statement, 1),
                       wt_statement_get_text (statement, 2));
  return find_versions (connection, plan, wt_statement_get_text (statement, 5), template_id,
                        wt_statement_get_int64 (statement, 4), error)
             ? g_steal_pointer (&plan)
             : NULL;
}

static gboolean
read_answers (WtConnection *connection, WtPlan *plan, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_ANSWERS_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_plan_get_checklist_id (plan));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      g_autoptr (WtPromptAnswer) answer = read_answer (statement);

      wt_plan_set_answer (plan, answer);
    }
  return step == WT_STEP_DONE;
}

static void
find_gone_wording (WtPlan *plan, GPtrArray *versions, const char *prompt)
{
  for (guint i = 0; i < versions->len; i++)
    {
      WtChecklist *version = g_ptr_array_index (versions, i);
      int index = wt_checklist_find_prompt (version, prompt);

      if (index >= 0)
        {
          wt_plan_set_gone_wording (plan, prompt,
                                    wt_checklist_get_prompt (version, (guint) index)->lead);
          return;
        }
    }
}

static gboolean
read_gone_wordings (WtConnection *connection, WtPlan *plan, GError **error)
{
  GPtrArray *gone = wt_plan_get_gone_answers (plan);
  g_autoptr (GPtrArray) versions = NULL;

  if (gone->len == 0)
    return TRUE;
  versions = wt_template_store_list_versions (
      connection, wt_checklist_get_key (wt_plan_get_checklist (plan)), error);
  for (guint i = 0; versions != NULL && i < gone->len; i++)
    find_gone_wording (plan, versions, wt_prompt_answer_get_prompt (g_ptr_array_index (gone, i)));
  return versions != NULL;
}

/* Marks the prompts that the workspace answers by itself. */
static gboolean
read_known (WtConnection *connection, WtPlan *plan, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_KNOWN_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_plan_get_checklist_id (plan));
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      int index = wt_checklist_find_prompt (wt_plan_get_checklist (plan),
                                            wt_statement_get_text (statement, 0));

      if (index >= 0)
        g_object_set (wt_plan_get_answer (plan, (guint) index), "is-known", TRUE, NULL);
    }
  return step == WT_STEP_DONE;
}

static gboolean
read_actions (WtConnection *connection, WtPlan *plan, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_ACTIONS_SQL, error);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_object_unref);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, wt_plan_get_checklist_id (plan));
  if ((ids = read_ids (statement, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      WtAction *action = wt_record_store_find (connection, WT_RECORD_ACTION,
                                               g_array_index (ids, gint64, i), error);

      if (action == NULL)
        return FALSE;
      g_ptr_array_add (actions, action);
    }
  wt_plan_take_actions (plan, g_steal_pointer (&actions));
  return TRUE;
}

WtPlan *
wt_checklist_store_find_plan (WtConnection *connection, gint64 id, GError **error)
{
  g_autoptr (WtPlan) plan = find_empty_plan (connection, id, error);
  g_autoptr (WtSettings) settings = wt_settings_store_read (connection, error);
  GPtrArray *links;

  if (plan == NULL || settings == NULL || !read_answers (connection, plan, error)
      || !read_gone_wordings (connection, plan, error) || !read_known (connection, plan, error)
      || !read_actions (connection, plan, error))
    return NULL;
  links = wt_record_store_list (connection, WT_RECORD_EVIDENCE_LINK, id, error);
  if (links == NULL)
    return NULL;
  wt_plan_take_evidence_links (plan, links);
  wt_plan_set_settings (plan, settings);
  return g_steal_pointer (&plan);
}

GPtrArray *
wt_checklist_store_list_plans (WtConnection *connection,
                               const WtChecklistSubject *subject,
                               GError **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = wt_checklist_store_list_ids (connection, subject, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      WtPlan *plan =
          wt_checklist_store_find_plan (connection, g_array_index (ids, gint64, i), error);

      if (plan == NULL)
        return NULL;
      g_ptr_array_add (plans, plan);
    }
  return ids != NULL ? g_steal_pointer (&plans) : NULL;
}

WtPlan *
wt_checklist_store_find_main_plan (WtConnection *connection, gint64 project_id, GError **error)
{
  const WtChecklistSubject subject = { .project_id = project_id };
  g_autoptr (GArray) ids = wt_checklist_store_list_ids (connection, &subject, error);

  if (ids == NULL)
    return NULL;
  if (ids->len == 0)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_NOT_FOUND, "The project has no checklist");
      return NULL;
    }
  return wt_checklist_store_find_plan (connection, g_array_index (ids, gint64, 0), error);
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
                             char **subject,
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
  checklist =
      wt_template_store_find_version (connection, wt_statement_get_int64 (statement, 1), error);
  if (checklist == NULL)
    return FALSE;
  index = wt_checklist_find_prompt (checklist, prompt);
  if (index < 0)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_NOT_FOUND, "No prompt “%s”", prompt);
      return FALSE;
    }
  *subject = g_strdup (wt_statement_get_text (statement, 0));
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
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, COUNT_SQL, error);
  WtStep step;

  if (statement == NULL)
    return FALSE;
  wt_filter_bind (filter, statement);
  wt_statement_bind_text (statement, 8, name);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      const char *prompt = wt_statement_get_text (statement, 0);

      counted (prompt[0] != '\0' ? prompt : NULL,
               (WtAnswer) wt_term_from_nick (wt_answers, wt_statement_get_text (statement, 1)),
               wt_statement_get_int64 (statement, 2), data);
    }
  return step == WT_STEP_DONE;
}
