#include "wt-calendar-store.h"

#include "wt-model-column.h"
#include "wt-stage.h"
#include "wt-template-store.h"

/* The columns of COLUMNS, then the version that a prompt is in. */
#define DATES_OF_PROJECTS                                                                          \
  " SELECT 'start', '', starts_on, '', id, 0, '', '', 0, 0 FROM projects"                          \
  " UNION ALL SELECT 'end', '', ends_on, '', id, 0, '', '', 0, 0 FROM projects"                    \
  " UNION ALL SELECT 'decision', '', decides_on, '', id, 0, '', '', 0, 0 FROM projects"            \
  " UNION ALL SELECT 'look-again', '', look_again_on, '', id, 0, '', '', 0, 0 FROM projects"       \
  "  WHERE urgent = 1"

#define DATES_OF_STAGES                                                                            \
  " SELECT 'stage', stage, starts_on, ends_on, project_id, 0, '', '', 0, 0 FROM stage_dates"

#define DATES_OF_ACTIVITIES                                                                        \
  " SELECT 'activity', title, held_on, '', project_id, id, '', level, took_place, 0 FROM "         \
  "activities"

#define DATES_OF_PROMPTS                                                                           \
  " SELECT 'prompt', '', due_on, '', project_id, checklists.id, template_prompts.prompt, '',"      \
  "  coalesce (given_answers.answer IN ('yes', 'not-applicable') AND is_gap = 0, 0),"              \
  "  checklists.template_id"                                                                       \
  "  FROM checklists JOIN template_prompts ON template_prompts.template_id = "                     \
  "checklists.template_id"                                                                         \
  "  JOIN checklist_answers ON checklist_answers.checklist_id = checklists.id"                     \
  "  AND checklist_answers.prompt = template_prompts.prompt"                                       \
  "  LEFT JOIN given_answers ON given_answers.checklist_id = checklists.id"                        \
  "  AND given_answers.prompt = template_prompts.prompt"                                           \
  "  WHERE project_id IS NOT NULL AND due_on <> ''"

#define DATES_OF_ACTIONS                                                                           \
  " SELECT 'action', title, due_on, '', project_id, id, '', '', done, 0 FROM actions"              \
  "  WHERE project_id IS NOT NULL"

static const char LIST_SQL[] =
    "WITH dates (kind, title, starts_on, ends_on, project_id, record_id, prompt, level, done,"
    " template_id) AS (" DATES_OF_PROJECTS " UNION ALL" DATES_OF_STAGES
    " UNION ALL" DATES_OF_ACTIVITIES " UNION ALL" DATES_OF_PROMPTS " UNION ALL" DATES_OF_ACTIONS ")"
    " SELECT kind, dates.title, dates.starts_on, dates.ends_on, project_id, projects.title,"
    " record_id, prompt, level, done, template_id"
    " FROM dates JOIN projects ON projects.id = project_id"
    " WHERE dates.starts_on <> '' AND (project_id = $1 OR ($1 = 0 AND archived = 0))"
    " ORDER BY dates.starts_on, kind, record_id, dates.title, prompt";

static const WtModelColumn COLUMNS[] = {
  { WT_CALENDAR_ENTRY_KIND, WT_COLUMN_TERM, wt_calendar_kinds },
  { WT_CALENDAR_ENTRY_TITLE, WT_COLUMN_TEXT, NULL },
  { WT_CALENDAR_ENTRY_STARTS_ON, WT_COLUMN_TEXT, NULL },
  { WT_CALENDAR_ENTRY_ENDS_ON, WT_COLUMN_TEXT, NULL },
  { WT_CALENDAR_ENTRY_PROJECT_ID, WT_COLUMN_INT64, NULL },
  { WT_CALENDAR_ENTRY_PROJECT, WT_COLUMN_TEXT, NULL },
  { WT_CALENDAR_ENTRY_RECORD_ID, WT_COLUMN_INT64, NULL },
  { WT_CALENDAR_ENTRY_PROMPT, WT_COLUMN_TEXT, NULL },
  { WT_CALENDAR_ENTRY_LEVEL, WT_COLUMN_TERM, wt_levels },
  { WT_CALENDAR_ENTRY_DONE, WT_COLUMN_BOOLEAN, NULL },
};

/* Versions of checklists that were looked up, by id. */
static WtChecklist *
find_version (WtConnection *connection, GHashTable *versions, gint64 id, GError **error)
{
  WtChecklist *version = g_hash_table_lookup (versions, &id);

  if (version == NULL)
    {
      version = wt_template_store_find_version (connection, id, error);
      if (version != NULL)
        g_hash_table_insert (versions, g_memdup2 (&id, sizeof id), version);
    }
  return version;
}

/* A prompt is called by its wording, a stage by its name. */
static gboolean
complete_title (WtConnection *connection,
                WtCalendarEntry *entry,
                gint64 template_id,
                GHashTable *versions,
                GError **error)
{
  WtModel *model = WT_MODEL (entry);
  WtChecklist *version;
  int index;

  if (wt_calendar_entry_get_kind (entry) == WT_CALENDAR_STAGE)
    {
      int stage = wt_term_from_nick (wt_stages, wt_calendar_entry_get_title (entry));

      wt_model_set_string (model, WT_CALENDAR_ENTRY_TITLE, wt_term_get_title (wt_stages, stage));
      wt_model_set_int64 (model, WT_CALENDAR_ENTRY_RECORD_ID, stage);
    }
  if (wt_calendar_entry_get_kind (entry) != WT_CALENDAR_PROMPT)
    return TRUE;
  version = find_version (connection, versions, template_id, error);
  if (version == NULL)
    return FALSE;
  index = wt_checklist_find_prompt (version, wt_model_get_string (model, WT_CALENDAR_ENTRY_PROMPT));
  if (index >= 0)
    wt_model_set_string (model, WT_CALENDAR_ENTRY_TITLE,
                         wt_checklist_get_prompt (version, (guint) index)->lead);
  return TRUE;
}

GPtrArray *
wt_calendar_store_list (WtConnection *connection, gint64 project_id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, LIST_SQL, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) versions =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, project_id);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    {
      WtCalendarEntry *entry = g_object_new (WT_TYPE_CALENDAR_ENTRY, NULL);

      g_ptr_array_add (entries, entry);
      wt_model_column_read_all (statement, WT_MODEL (entry), COLUMNS, G_N_ELEMENTS (COLUMNS));
      if (!complete_title (connection, entry,
                           wt_statement_get_int64 (statement, G_N_ELEMENTS (COLUMNS)), versions,
                           error))
        return NULL;
    }
  return step == WT_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}
