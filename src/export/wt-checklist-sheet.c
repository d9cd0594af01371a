#include "wt-checklist-sheet.h"

#include "wt-plan.h"
#include "wt-project.h"
#include "wt-sheet-table.h"

#include <glib/gi18n.h>

/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Project"), WT_CELL_WRAPPED, 16, 24, FALSE },
  { N_ ("Checklist"), WT_CELL_WRAPPED, 12, 20, FALSE },
  { N_ ("Principle"), WT_CELL_WRAPPED, 10, 16, FALSE },
  /* Translators: heading of a column: the number of a question on the paper */
  { N_ ("No."), WT_CELL_NUMBER, 6, 8, FALSE },
  { N_ ("Prompt"), WT_CELL_WRAPPED, 40, 56, FALSE },
  { N_ ("Answer"), WT_CELL_WRAPPED, 8, 12, FALSE },
  { N_ ("Reason if not applicable"), WT_CELL_WRAPPED, 12, 24, FALSE },
  { N_ ("Evidence"), WT_CELL_WRAPPED, 16, 40, FALSE },
  { N_ ("Owner"), WT_CELL_WRAPPED, 10, 16, FALSE },
  { N_ ("Due"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("Past its date"), WT_CELL_OVERDUE, 8, 16, FALSE },
};
/* clang-format on */

static const char *
get_answer_title (WtAnswer answer)
{
  return answer != WT_ANSWER_NONE ? wt_term_get_title (wt_answers, (int) answer) : _ ("No answer");
}

static void
add_prompt (WtSheetTable *table, const char *project, WtPlan *plan, guint index, const char *today)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  const WtPrompt *prompt = wt_checklist_get_prompt (checklist, index);
  const WtPrinciple *principle = wt_checklist_get_principle (checklist, prompt->principle);
  WtPromptAnswer *answer = wt_plan_get_answer (plan, index);
  WtModel *model = WT_MODEL (answer);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, project);
  wt_sheet_table_add_text (table, wt_checklist_get_title (checklist));
  wt_sheet_table_add_text (table, principle->short_title);
  wt_sheet_table_add_number (table, index + 1);
  wt_sheet_table_add_text (table, prompt->text);
  wt_sheet_table_add_text (table,
                           get_answer_title (wt_prompt_answer_get_effective_answer (answer)));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_PROMPT_ANSWER_REASON));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_PROMPT_ANSWER_EVIDENCE));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_PROMPT_ANSWER_OWNER));
  wt_sheet_table_add_date (table, wt_prompt_answer_get_due_on (answer));
  wt_sheet_table_add_text (table,
                           wt_prompt_answer_is_overdue (answer, today) ? _ ("past its date") : "");
}

const char *
wt_checklist_sheet_find_project_title (const WtReportContent *content, gint64 id)
{
  for (guint i = 0; i < content->projects->len; i++)
    if (wt_project_get_id (g_ptr_array_index (content->projects, i)) == id)
      return wt_project_get_title (g_ptr_array_index (content->projects, i));
  return "";
}

guint
wt_checklist_sheet_count_prompts (const WtReportContent *content)
{
  guint n_prompts = 0;

  for (guint i = 0; i < content->plans->len; i++)
    n_prompts +=
        wt_checklist_get_n_prompts (wt_plan_get_checklist (g_ptr_array_index (content->plans, i)));
  return n_prompts;
}

gboolean
wt_checklist_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  const WtReportContent *content = writer->content;
  g_autoptr (WtSheetTable) table = NULL;
  g_autofree char *today = g_strndup (content->made_at, 10);

  table = wt_sheet_table_add (writer, C_ ("sheet", "Checklist"),
                              wt_checklist_sheet_count_prompts (content), "Checklist", COLUMNS,
                              G_N_ELEMENTS (COLUMNS), error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < content->plans->len; i++)
    {
      WtPlan *plan = g_ptr_array_index (content->plans, i);
      const char *project =
          wt_checklist_sheet_find_project_title (content, wt_plan_get_project_id (plan));

      for (guint j = 0; j < wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)); j++)
        add_prompt (table, project, plan, j, today);
    }
  wt_sheet_table_finish (table, _ ("No projects in this period"));
  return TRUE;
}
