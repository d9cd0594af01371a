#include "wt-command-json.h"
#include "wt-command-runner.h"
#include "wt-command-table.h"

#include "wt-activity-jobs.h"
#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-measure-jobs.h"
#include "wt-project-jobs.h"

#include <glib/gi18n.h>

/* How a property is written. */
typedef enum
{
  KIND_COUNT,
  KIND_TEXT,
  KIND_DATE,
  KIND_BOOLEAN,
  KIND_TERM,
} Kind;

/* A property of a record: its name in JSON, the head of its column if it has one, and the words of
 * a term. */
typedef struct
{
  guint id;
  Kind kind;
  const char *name;
  const char *head;
  const WtTerm *terms;
} Field;

/* clang-format off */
static const Field PROJECT_FIELDS[] = {
  { WT_PROJECT_ID, KIND_COUNT, "id", N_("ID"), NULL },
  { WT_PROJECT_TITLE, KIND_TEXT, "title", N_("Title"), NULL },
  { WT_PROJECT_STAGE, KIND_TERM, "stage", N_("Stage"), wt_stages },
  { WT_PROJECT_LEVEL_AIMED, KIND_TERM, "level_aimed", N_("Level aimed at"), wt_levels },
  { WT_PROJECT_LEVEL_REACHED, KIND_TERM, "level_reached", N_("Level reached"), wt_levels },
  { WT_PROJECT_ORGANISATION, KIND_TEXT, "organisation", NULL, NULL },
  { WT_PROJECT_DIRECTORATE, KIND_TEXT, "directorate", NULL, NULL },
  { WT_PROJECT_LEAD, KIND_TEXT, "lead", NULL, NULL },
  { WT_PROJECT_STARTS_ON, KIND_DATE, "starts_on", N_("Start"), NULL },
  { WT_PROJECT_ENDS_ON, KIND_DATE, "ends_on", N_("End"), NULL },
  { WT_PROJECT_LAST_HELD_ON, KIND_DATE, "last_held_on", NULL, NULL },
  { WT_PROJECT_ARCHIVED, KIND_BOOLEAN, "archived", N_("Archived"), NULL },
  { WT_PROJECT_ANSWERED, KIND_COUNT, "answered", NULL, NULL },
  { WT_PROJECT_PROMPTS, KIND_COUNT, "prompts", NULL, NULL },
  { WT_PROJECT_ACTIVITIES, KIND_COUNT, "activities", N_("Activities"), NULL },
  { WT_PROJECT_FORMS, KIND_COUNT, "forms", N_("Forms"), NULL },
};

static const Field ACTIVITY_FIELDS[] = {
  { WT_ACTIVITY_ID, KIND_COUNT, "id", N_("ID"), NULL },
  { WT_ACTIVITY_HELD_ON, KIND_DATE, "held_on", N_("Date"), NULL },
  { WT_ACTIVITY_TITLE, KIND_TEXT, "title", N_("Title"), NULL },
  { WT_ACTIVITY_LEVEL, KIND_TERM, "level", N_("Level"), wt_levels },
  { WT_ACTIVITY_PROJECT_ID, KIND_COUNT, "project_id", NULL, NULL },
  { WT_ACTIVITY_PROJECT, KIND_TEXT, "project", N_("Project"), NULL },
  { WT_ACTIVITY_PLACE, KIND_TEXT, "place", NULL, NULL },
  { WT_ACTIVITY_TOOK_PLACE, KIND_BOOLEAN, "took_place", N_("Took place"), NULL },
  { WT_ACTIVITY_PEOPLE, KIND_COUNT, "people", N_("People"), NULL },
  { WT_ACTIVITY_EXPECTED, KIND_COUNT, "expected", NULL, NULL },
  { WT_ACTIVITY_FORMS, KIND_COUNT, "forms", N_("Forms"), NULL },
  { WT_ACTIVITY_TALLIED, KIND_BOOLEAN, "tallied", NULL, NULL },
  { WT_ACTIVITY_FINISHED, KIND_BOOLEAN, "finished", NULL, NULL },
};

static const Field MEASURE_FIELDS[] = {
  { WT_MEASURE_ID, KIND_COUNT, "id", N_("ID"), NULL },
  { WT_MEASURE_TITLE, KIND_TEXT, "title", N_("Title"), NULL },
  { WT_MEASURE_KIND, KIND_TERM, "kind", N_("Figure"), wt_measure_kinds },
  { WT_MEASURE_UNIT, KIND_TERM, "unit", N_("Points"), wt_measure_units },
  { WT_MEASURE_SURVEY, KIND_TEXT, "survey", NULL, NULL },
  { WT_MEASURE_QUESTION, KIND_TEXT, "question", NULL, NULL },
  { WT_MEASURE_ORGANISATION, KIND_TEXT, "organisation", NULL, NULL },
  { WT_MEASURE_DIRECTORATE, KIND_TEXT, "directorate", NULL, NULL },
  { WT_MEASURE_PROJECT, KIND_TEXT, "project", N_("Project"), NULL },
  { WT_MEASURE_LEVEL, KIND_TERM, "level", NULL, wt_levels },
  { WT_MEASURE_DIRECTION, KIND_TERM, "direction", NULL, wt_measure_directions },
  { WT_MEASURE_FROZEN_ON, KIND_DATE, "frozen_on", NULL, NULL },
  { WT_MEASURE_TARGET, KIND_TEXT, "target", N_("Target"), NULL },
  { WT_MEASURE_TARGET_ON, KIND_DATE, "target_on", N_("Date of the target"), NULL },
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
    case KIND_TERM:
      return g_strdup (wt_term_get_title (field->terms, wt_model_get_int (record, field->id)));
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
    case KIND_TERM:
      wt_command_json_add_text (
          builder, field->name,
          wt_term_get_nick (field->terms, wt_model_get_int (record, field->id)));
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

static WtJob *
make_activities_job (void)
{
  return wt_list_activities_job_new (0);
}

/* What can be listed. */
static const struct
{
  const char *name;
  const Field *fields;
  guint n_fields;
  WtJob *(*make_job) (void);
} LISTS[] = {
  { "projects", PROJECT_FIELDS, G_N_ELEMENTS (PROJECT_FIELDS), wt_list_projects_job_new },
  { "activities", ACTIVITY_FIELDS, G_N_ELEMENTS (ACTIVITY_FIELDS), make_activities_job },
  { "measures", MEASURE_FIELDS, G_N_ELEMENTS (MEASURE_FIELDS), wt_list_measures_job_new },
};

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = NULL;
  g_autoptr (GListModel) records = NULL;
  guint list = 0;

  while (list < G_N_ELEMENTS (LISTS) && !g_str_equal (LISTS[list].name, arguments->words[1]))
    list++;
  if (list == G_N_ELEMENTS (LISTS))
    return wt_command_refuse (arguments->command,
                              _ ("“list” lists projects, activities or measures, nothing else."));
  workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  if (workspace == NULL || !wt_command_run (workspace, LISTS[list].make_job (), &records))
    return WT_COMMAND_FAILED;

  (arguments->as_json ? print_json : print_table) (records, LISTS[list].fields,
                                                   LISTS[list].n_fields);
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_list_command = {
  .name = "list",
  .parameters = N_("FILE projects|activities|measures"),
  .description = N_("List projects, activities or measures with their numbers"),
  .n_parameters = 2,
  .options = WT_COMMAND_OPTION_JSON,
  .run = run,
};
/* clang-format on */
