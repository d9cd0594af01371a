#include "wt-public-sheets.h"

#include "wt-activity.h"
#include "wt-checklist-sheet.h"
#include "wt-plan.h"
#include "wt-project.h"
#include "wt-public-cells.h"
#include "wt-summary-figures.h"

#include <glib/gi18n.h>

/* clang-format off */
static const WtSheetColumn PROJECT_COLUMNS[] = {
  { N_ ("Project"), WT_CELL_WRAPPED, 18, 32, FALSE },
  { N_ ("Organisation"), WT_CELL_WRAPPED, 10, 18, FALSE },
  { N_ ("Directorate"), WT_CELL_WRAPPED, 10, 18, FALSE },
  { N_ ("Stage"), WT_CELL_WRAPPED, 8, 11, FALSE },
  { N_ ("Start"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("End"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("Level aimed at"), WT_CELL_WRAPPED, 8, 13.5, FALSE },
  { N_ ("Level reached"), WT_CELL_WRAPPED, 8, 13.5, FALSE },
  { N_ ("Prompts answered"), WT_CELL_COUNT, 8, 14, TRUE },
  { N_ ("Prompts"), WT_CELL_COUNT, 8, 14, TRUE },
  { N_ ("Activities"), WT_CELL_COUNT, 8, 14, TRUE },
  { N_ ("People"), WT_CELL_COUNT, 8, 28, FALSE },
  { N_ ("Forms"), WT_CELL_COUNT, 8, 28, FALSE },
};

static const WtSheetColumn CHECKLIST_COLUMNS[] = {
  { N_ ("Project"), WT_CELL_WRAPPED, 16, 32, FALSE },
  { N_ ("Checklist"), WT_CELL_WRAPPED, 12, 24, FALSE },
  { N_ ("Principle"), WT_CELL_WRAPPED, 10, 16, FALSE },
  /* Translators: heading of a column: the number of a question on the paper */
  { N_ ("No."), WT_CELL_NUMBER, 6, 8, FALSE },
  { N_ ("Prompt"), WT_CELL_WRAPPED, 40, 72, FALSE },
  { N_ ("Answer"), WT_CELL_WRAPPED, 8, 14, FALSE },
};

static const WtSheetColumn ENGAGEMENT_COLUMNS[] = {
  { N_ ("Date"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("Project"), WT_CELL_WRAPPED, 16, 32, FALSE },
  { N_ ("Activity"), WT_CELL_WRAPPED, 18, 40, FALSE },
  { N_ ("Level"), WT_CELL_WRAPPED, 8, 13.5, FALSE },
  { N_ ("What was done"), WT_CELL_WRAPPED, 16, 28, FALSE },
  { N_ ("People"), WT_CELL_COUNT, 9, 28, FALSE },
  { N_ ("Forms counted"), WT_CELL_COUNT, 9, 28, FALSE },
};
/* clang-format on */

/* Of all checklists of a project, and of its activities. */
static void
add_progress (WtSheetTable *table, const WtReportContent *content, gint64 project_id)
{
  guint n_answered = 0, n_prompts = 0, n_activities = 0;

  for (guint i = 0; i < content->plans->len; i++)
    {
      WtPlan *plan = g_ptr_array_index (content->plans, i);

      if (wt_plan_get_project_id (plan) != project_id)
        continue;
      n_answered += wt_plan_count_answered (plan);
      n_prompts += wt_checklist_get_n_prompts (wt_plan_get_checklist (plan));
    }
  for (guint i = 0; i < content->activities->len; i++)
    n_activities +=
        wt_model_get_int64 (g_ptr_array_index (content->activities, i), WT_ACTIVITY_PROJECT_ID)
        == project_id;
  wt_sheet_table_add_number (table, n_answered);
  wt_sheet_table_add_number (table, n_prompts);
  wt_sheet_table_add_number (table, n_activities);
}

static void
add_project (WtSheetTable *table, WtWorkbookWriter *writer, guint index)
{
  WtPublication *publication = writer->publication;
  WtProject *project = g_ptr_array_index (writer->content->projects, index);
  WtModel *model = WT_MODEL (project);
  int threshold = wt_publication_get_threshold (publication);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, wt_project_get_title (project));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_PROJECT_ORGANISATION));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_PROJECT_DIRECTORATE));
  wt_sheet_table_add_text (table,
                           wt_term_get_title (wt_stages, (int) wt_project_get_stage (project)));
  wt_sheet_table_add_date (table, wt_model_get_string (model, WT_PROJECT_STARTS_ON));
  wt_sheet_table_add_date (table, wt_model_get_string (model, WT_PROJECT_ENDS_ON));
  wt_sheet_table_add_text (
      table, wt_term_get_title (wt_levels, (int) wt_project_get_level_aimed (project)));
  wt_sheet_table_add_text (
      table, wt_term_get_title (wt_levels, (int) wt_project_get_level_reached (project)));
  add_progress (table, writer->content, wt_project_get_id (project));
  wt_public_cells_add_count (table, wt_publication_get_project_people (publication, index),
                             threshold);
  wt_public_cells_add_count (table, wt_publication_get_project_forms (publication, index),
                             threshold);
}

gboolean
wt_public_projects_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  GPtrArray *projects = writer->content->projects;
  g_autoptr (WtSheetTable) table = NULL;

  table = wt_sheet_table_add (writer, C_ ("sheet", "Projects"), projects->len, "Projects",
                              PROJECT_COLUMNS, G_N_ELEMENTS (PROJECT_COLUMNS), error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < projects->len; i++)
    add_project (table, writer, i);
  wt_sheet_table_finish (table, _ ("No projects in this period"));
  return TRUE;
}

static void
add_prompt (WtSheetTable *table, const char *project, WtPlan *plan, guint index)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  const WtPrompt *prompt = wt_checklist_get_prompt (checklist, index);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, project);
  wt_sheet_table_add_text (table, wt_checklist_get_title (checklist));
  wt_sheet_table_add_text (table,
                           wt_checklist_get_principle (checklist, prompt->principle)->short_title);
  wt_sheet_table_add_number (table, index + 1);
  wt_sheet_table_add_text (table, prompt->text);
  wt_sheet_table_add_text (
      table, wt_summary_get_answer_title (
                 wt_prompt_answer_get_effective_answer (wt_plan_get_answer (plan, index))));
}

gboolean
wt_public_checklist_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  const WtReportContent *content = writer->content;
  g_autoptr (WtSheetTable) table = NULL;

  table = wt_sheet_table_add (writer, C_ ("sheet", "Checklist"),
                              wt_checklist_sheet_count_prompts (content), "Checklist",
                              CHECKLIST_COLUMNS, G_N_ELEMENTS (CHECKLIST_COLUMNS), error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < content->plans->len; i++)
    {
      WtPlan *plan = g_ptr_array_index (content->plans, i);
      const char *project =
          wt_checklist_sheet_find_project_title (content, wt_plan_get_project_id (plan));

      for (guint j = 0; j < wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)); j++)
        add_prompt (table, project, plan, j);
    }
  wt_sheet_table_finish (table, _ ("No projects in this period"));
  return TRUE;
}

static void
add_activity (WtSheetTable *table, WtWorkbookWriter *writer, guint index)
{
  WtPublication *publication = writer->publication;
  WtActivity *activity = g_ptr_array_index (writer->content->activities, index);
  WtModel *model = WT_MODEL (activity);
  int threshold = wt_publication_get_threshold (publication);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_date (table, wt_activity_get_held_on (activity));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_ACTIVITY_PROJECT));
  wt_sheet_table_add_text (table, wt_activity_get_title (activity));
  wt_sheet_table_add_text (table,
                           wt_term_get_title (wt_levels, (int) wt_activity_get_level (activity)));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_ACTIVITY_CHOICE));
  wt_public_cells_add_count (table, wt_publication_get_activity_people (publication, index),
                             threshold);
  wt_public_cells_add_count (table, wt_publication_get_activity_forms (publication, index),
                             threshold);
}

gboolean
wt_public_engagement_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  GPtrArray *activities = writer->content->activities;
  g_autoptr (WtSheetTable) table = NULL;

  table = wt_sheet_table_add (writer, C_ ("sheet", "Engagement"), activities->len, "Engagement",
                              ENGAGEMENT_COLUMNS, G_N_ELEMENTS (ENGAGEMENT_COLUMNS), error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < activities->len; i++)
    add_activity (table, writer, i);
  wt_sheet_table_finish (table, _ ("No activities in this period"));
  return TRUE;
}
