#include "wt-projects-sheet.h"

#include "wt-activity.h"
#include "wt-plan.h"
#include "wt-project-figures.h"
#include "wt-project.h"
#include "wt-sheet-table.h"
#include "wt-small-group.h"

#include <glib/gi18n.h>

/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Project"), WT_CELL_WRAPPED, 18, 25, FALSE },
  { N_ ("Summary"), WT_CELL_WRAPPED, 18, 34, FALSE },
  { N_ ("Organisation"), WT_CELL_WRAPPED, 10, 15, FALSE },
  { N_ ("Directorate"), WT_CELL_WRAPPED, 10, 13, FALSE },
  { N_ ("Lead"), WT_CELL_WRAPPED, 8, 13, FALSE },
  { N_ ("Named contact"), WT_CELL_WRAPPED, 8, 13, FALSE },
  { N_ ("Champion"), WT_CELL_WRAPPED, 8, 13, FALSE },
  { N_ ("Stage"), WT_CELL_WRAPPED, 8, 11, FALSE },
  { N_ ("Start"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("End"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("Level aimed at"), WT_CELL_WRAPPED, 8, 13.5, FALSE },
  { N_ ("Level reached"), WT_CELL_WRAPPED, 8, 13.5, FALSE },
  { N_ ("Prompts answered"), WT_CELL_COUNT, 8, 14, TRUE },
  { N_ ("Prompts"), WT_CELL_COUNT, 8, 14, TRUE },
  { N_ ("Activities"), WT_CELL_COUNT, 8, 14, TRUE },
  { N_ ("People"), WT_CELL_COUNT, 8, 14, TRUE },
  { N_ ("Forms"), WT_CELL_COUNT, 8, 14, TRUE },
};
/* clang-format on */

/* Of all checklists of a project. */
static void
add_progress (WtSheetTable *table, const WtReportContent *content, gint64 project_id)
{
  guint n_answered, n_prompts;

  wt_project_figures_count_prompts (content, project_id, &n_answered, &n_prompts);
  wt_sheet_table_add_number (table, n_answered);
  wt_sheet_table_add_number (table, n_prompts);
}

static void
add_record (WtSheetTable *table, WtProject *project)
{
  static const guint TEXTS[] = {
    WT_PROJECT_TITLE, WT_PROJECT_SUMMARY, WT_PROJECT_ORGANISATION, WT_PROJECT_DIRECTORATE,
    WT_PROJECT_LEAD,  WT_PROJECT_CONTACT, WT_PROJECT_CHAMPION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    wt_sheet_table_add_text (table, wt_model_get_string (WT_MODEL (project), TEXTS[i]));
  wt_sheet_table_add_text (table,
                           wt_term_get_title (wt_stages, (int) wt_project_get_stage (project)));
  wt_sheet_table_add_date (table, wt_model_get_string (WT_MODEL (project), WT_PROJECT_STARTS_ON));
  wt_sheet_table_add_date (table, wt_model_get_string (WT_MODEL (project), WT_PROJECT_ENDS_ON));
  wt_sheet_table_add_text (
      table, wt_term_get_title (wt_levels, (int) wt_project_get_level_aimed (project)));
  wt_sheet_table_add_text (
      table, wt_term_get_title (wt_levels, (int) wt_project_get_level_reached (project)));
}

static void
add_scores (WtSheetTable *table, WtFigures *figures, int threshold)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  gint64 fewest = G_MAXINT64;

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestionTally *tally = wt_figures_get_question (figures, i);
      WtScoreTally scores = wt_question_tally_to_scores (tally);

      if (wt_survey_get_question (survey, i)->kind != WT_QUESTION_SCALE)
        continue;
      wt_sheet_table_add_number (table, wt_score_tally_summarise (&scores).mean);
      fewest = MIN (fewest, wt_score_tally_get_answered (&scores));
    }
  if (fewest < G_MAXINT64)
    {
      g_autofree char *words = wt_small_group_dup_words (fewest, threshold);

      wt_sheet_table_add_text (table, words);
    }
}

static GArray *
list_columns (WtSurvey *survey, GPtrArray *titles)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (WtSheetColumn));
  gboolean has_scores = FALSE;

  g_array_append_vals (columns, COLUMNS, G_N_ELEMENTS (COLUMNS));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      WtSheetColumn column = { NULL, WT_CELL_DECIMAL, 8, 16, FALSE };

      if (question->kind != WT_QUESTION_SCALE)
        continue;
      /* Translators: heading of a column; %s is a question in a few words: "Felt valued: mean" */
      g_ptr_array_add (titles,
                       g_strdup_printf (_ ("%s: mean"), wt_question_get_short_title (question)));
      column.title = g_ptr_array_index (titles, titles->len - 1);
      g_array_append_val (columns, column);
      has_scores = TRUE;
    }
  if (has_scores)
    {
      WtSheetColumn column = { wt_small_group_get_title (), WT_CELL_WRAPPED, 8, 16, FALSE };

      g_array_append_val (columns, column);
    }
  return columns;
}

gboolean
wt_projects_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  const WtReportContent *content = writer->content;
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (content->overview));
  g_autoptr (WtSheetTable) table = NULL;
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) columns = list_columns (survey, titles);
  g_autoptr (GHashTable) by_project = NULL;
  int threshold = wt_settings_get_threshold (content->settings);

  table = wt_sheet_table_add (writer, C_ ("sheet", "Projects"), content->projects->len, "Projects",
                              (const WtSheetColumn *) (void *) columns->data, columns->len, error);
  if (table == NULL)
    return FALSE;
  by_project = wt_project_figures_collect (content);
  for (guint i = 0; i < content->projects->len; i++)
    {
      WtProject *project = g_ptr_array_index (content->projects, i);
      gint64 id = wt_project_get_id (project);
      WtFigures *figures = g_hash_table_lookup (by_project, &id);

      wt_sheet_table_begin_row (table);
      add_record (table, project);
      add_progress (table, content, id);
      wt_sheet_table_add_number (table, (double) wt_figures_get_activities (figures));
      wt_sheet_table_add_number (table, (double) wt_figures_get_people (figures));
      wt_sheet_table_add_number (table, (double) wt_figures_get_forms (figures));
      add_scores (table, figures, threshold);
    }
  wt_sheet_table_finish (table, _ ("No projects in this period"));
  return TRUE;
}
