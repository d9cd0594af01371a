#include "wt-command-json.h"
#include "wt-command-runner.h"
#include "wt-command-table.h"

#include "wt-activity-jobs.h"
#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-project-jobs.h"

#include <glib/gi18n.h>

/* How a property is written. */
typedef enum
{
  KIND_COUNT,
  KIND_TEXT,
  KIND_DATE,
  KIND_BOOLEAN,
  KIND_STAGE,
  KIND_LEVEL,
} Kind;

/* A property of a record: its name in JSON, and the head of its column if it has one. */
typedef struct
{
  guint id;
  Kind kind;
  const char *name;
  const char *head;
} Field;

/* clang-format off */
static const Field PROJECT_FIELDS[] = {
  { WT_PROJECT_ID, KIND_COUNT, "id", N_("ID") },
  { WT_PROJECT_TITLE, KIND_TEXT, "title", N_("Title") },
  { WT_PROJECT_STAGE, KIND_STAGE, "stage", N_("Stage") },
  { WT_PROJECT_LEVEL_AIMED, KIND_LEVEL, "level_aimed", N_("Level aimed at") },
  { WT_PROJECT_LEVEL_REACHED, KIND_LEVEL, "level_reached", N_("Level reached") },
  { WT_PROJECT_ORGANISATION, KIND_TEXT, "organisation", NULL },
  { WT_PROJECT_DIRECTORATE, KIND_TEXT, "directorate", NULL },
  { WT_PROJECT_LEAD, KIND_TEXT, "lead", NULL },
  { WT_PROJECT_STARTS_ON, KIND_DATE, "starts_on", N_("Start") },
  { WT_PROJECT_ENDS_ON, KIND_DATE, "ends_on", N_("End") },
  { WT_PROJECT_LAST_HELD_ON, KIND_DATE, "last_held_on", NULL },
  { WT_PROJECT_ARCHIVED, KIND_BOOLEAN, "archived", N_("Archived") },
  { WT_PROJECT_ANSWERED, KIND_COUNT, "answered", NULL },
  { WT_PROJECT_PROMPTS, KIND_COUNT, "prompts", NULL },
  { WT_PROJECT_ACTIVITIES, KIND_COUNT, "activities", N_("Activities") },
  { WT_PROJECT_FORMS, KIND_COUNT, "forms", N_("Forms") },
};

static const Field ACTIVITY_FIELDS[] = {
  { WT_ACTIVITY_ID, KIND_COUNT, "id", N_("ID") },
  { WT_ACTIVITY_HELD_ON, KIND_DATE, "held_on", N_("Date") },
  { WT_ACTIVITY_TITLE, KIND_TEXT, "title", N_("Title") },
  { WT_ACTIVITY_LEVEL, KIND_LEVEL, "level", N_("Level") },
  { WT_ACTIVITY_PROJECT_ID, KIND_COUNT, "project_id", NULL },
  { WT_ACTIVITY_PROJECT, KIND_TEXT, "project", N_("Project") },
  { WT_ACTIVITY_PLACE, KIND_TEXT, "place", NULL },
  { WT_ACTIVITY_TOOK_PLACE, KIND_BOOLEAN, "took_place", N_("Took place") },
  { WT_ACTIVITY_PEOPLE, KIND_COUNT, "people", N_("People") },
  { WT_ACTIVITY_EXPECTED, KIND_COUNT, "expected", NULL },
  { WT_ACTIVITY_FORMS, KIND_COUNT, "forms", N_("Forms") },
  { WT_ACTIVITY_TALLIED, KIND_BOOLEAN, "tallied", NULL },
  { WT_ACTIVITY_FINISHED, KIND_BOOLEAN, "finished", NULL },
};
/* clang-format on */

static char *
to_words (WtModel *record, const Field *field)
{
  switch (field->kind)
    {
    case KIND_COUNT:
      return wt_chart_words_count (wt_model_get_int64 (record, field->id));
    case KIND_DATE:
      return wt_date_to_short_words (wt_model_get_string (record, field->id));
    case KIND_BOOLEAN:
      return g_strdup (wt_model_get_boolean (record, field->id) ? _ ("yes") : _ ("no"));
    case KIND_STAGE:
      return g_strdup (wt_term_get_title (wt_stages, wt_model_get_int (record, field->id)));
    case KIND_LEVEL:
      return g_strdup (wt_term_get_title (wt_levels, wt_model_get_int (record, field->id)));
    case KIND_TEXT:
    default:
      return g_strdup (wt_model_get_string (record, field->id));
    }
}

static void
add_to_json (JsonBuilder *builder, WtModel *record, const Field *field)
{
  switch (field->kind)
    {
    case KIND_COUNT:
      wt_command_json_add_count (builder, field->name, wt_model_get_int64 (record, field->id));
      break;
    case KIND_BOOLEAN:
      wt_command_json_add_boolean (builder, field->name, wt_model_get_boolean (record, field->id));
      break;
    case KIND_STAGE:
      wt_command_json_add_text (builder, field->name,
                                wt_term_get_nick (wt_stages, wt_model_get_int (record, field->id)));
      break;
    case KIND_LEVEL:
      wt_command_json_add_text (builder, field->name,
                                wt_term_get_nick (wt_levels, wt_model_get_int (record, field->id)));
      break;
    case KIND_TEXT:
    case KIND_DATE:
    default:
      wt_command_json_add_text (builder, field->name, wt_model_get_string (record, field->id));
      break;
    }
}

static void
print_json (GListModel *records, const Field *fields, guint n_fields)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (WtModel) record = g_list_model_get_item (records, i);

      json_builder_begin_object (builder);
      for (guint f = 0; f < n_fields; f++)
        add_to_json (builder, record, &fields[f]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  wt_command_json_print (builder);
}

static WtCommandTable *
make_table (const Field *fields, guint n_fields)
{
  g_autoptr (GString) alignment = g_string_new (NULL);
  WtCommandTable *table;

  for (guint f = 0; f < n_fields; f++)
    if (fields[f].head != NULL)
      g_string_append_c (alignment, fields[f].kind == KIND_COUNT ? 'r' : 'l');
  table = wt_command_table_new (alignment->str);
  for (guint f = 0; f < n_fields; f++)
    if (fields[f].head != NULL)
      wt_command_table_add (table, _ (fields[f].head));
  return table;
}

static void
print_table (GListModel *records, const Field *fields, guint n_fields)
{
  g_autoptr (WtCommandTable) table = make_table (fields, n_fields);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (WtModel) record = g_list_model_get_item (records, i);

      for (guint f = 0; f < n_fields; f++)
        if (fields[f].head != NULL)
          {
            g_autofree char *words = to_words (record, &fields[f]);

            wt_command_table_add (table, words);
          }
    }
  wt_command_table_print (table);
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  gboolean is_projects = g_str_equal (arguments->words[1], "projects");
  const Field *fields = is_projects ? PROJECT_FIELDS : ACTIVITY_FIELDS;
  guint n_fields = is_projects ? G_N_ELEMENTS (PROJECT_FIELDS) : G_N_ELEMENTS (ACTIVITY_FIELDS);
  g_autoptr (WtWorkspace) workspace = NULL;
  g_autoptr (GListModel) records = NULL;

  if (!is_projects && !g_str_equal (arguments->words[1], "activities"))
    return wt_command_refuse (arguments->command,
                              _ ("“list” lists projects or activities, nothing else."));
  workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  if (workspace == NULL
      || !wt_command_run (
          workspace, is_projects ? wt_list_projects_job_new () : wt_list_activities_job_new (0),
          &records))
    return WT_COMMAND_FAILED;

  (arguments->as_json ? print_json : print_table) (records, fields, n_fields);
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_list_command = {
  .name = "list",
  .parameters = N_("FILE projects|activities"),
  .description = N_("List projects or activities with their numbers"),
  .n_parameters = 2,
  .options = WT_COMMAND_OPTION_JSON,
  .run = run,
};
/* clang-format on */
