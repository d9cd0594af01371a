#include "wt-report-parts-private.h"

#include "wt-assessment-parts-private.h"
#include "wt-chart-words.h"
#include "wt-plan.h"
#include "wt-project.h"

#include <glib/gi18n.h>

#define GAPS 10

/* A prompt where something is missing. */
typedef struct
{
  WtPlan *plan; /* (lent) */
  guint index;
  guint urgency; /* 0 comes first */
  const char *due_on;
  guint place; /* keeps the order of those that are alike */
} Gap;

static guint
get_urgency (WtPromptAnswer *answer, const char *today)
{
  if (wt_prompt_answer_is_overdue (answer, today))
    return 0;
  return wt_prompt_answer_get_effective_answer (answer) == WT_ANSWER_NOT_YET ? 1 : 2;
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const Gap *one = a, *other = b;
  gboolean is_dated = one->due_on[0] != '\0';

  if (one->urgency != other->urgency)
    return one->urgency < other->urgency ? -1 : 1;
  if (is_dated != (other->due_on[0] != '\0'))
    return is_dated ? -1 : 1;
  if (!g_str_equal (one->due_on, other->due_on))
    return strcmp (one->due_on, other->due_on);
  return one->place < other->place ? -1 : one->place > other->place;
}

static GArray *
list_gaps (const WtReportContent *content, const char *today)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Gap));

  for (guint i = 0; i < content->plans->len; i++)
    {
      WtPlan *plan = g_ptr_array_index (content->plans, i);
      g_autoptr (GArray) gaps = wt_plan_list_gaps (plan, today);

      for (guint j = 0; j < gaps->len; j++)
        {
          guint index = g_array_index (gaps, guint, j);
          WtPromptAnswer *answer = wt_plan_get_answer (plan, index);
          Gap gap = { plan, index, get_urgency (answer, today),
                      wt_prompt_answer_get_due_on (answer), all->len };

          g_array_append_val (all, gap);
        }
    }
  g_array_sort (all, compare_gaps);
  return all;
}

static const char *
find_title (const WtReportContent *content, gint64 project_id)
{
  for (guint i = 0; i < content->projects->len; i++)
    if (wt_project_get_id (g_ptr_array_index (content->projects, i)) == project_id)
      return wt_project_get_title (g_ptr_array_index (content->projects, i));
  return "";
}

/* "103 prompts lack something. 4 of them are past their date." */
static char *
dup_gaps (GArray *gaps)
{
  guint n_overdue = 0;
  g_autofree char *lacking = wt_chart_words_insert (
      ngettext ("%s prompt lacks something.", "%s prompts lack something.", gaps->len), gaps->len);
  const char *chosen = gaps->len > GAPS ? _ ("These are the most urgent.") : NULL;
  g_autofree char *overdue = NULL;

  while (n_overdue < gaps->len && g_array_index (gaps, Gap, n_overdue).urgency == 0)
    n_overdue++;
  overdue = wt_chart_words_insert (
      ngettext ("%s of them is past its date.", "%s of them are past their date.", n_overdue),
      n_overdue);
  return n_overdue > 0 ? g_strjoin (" ", lacking, overdue, chosen, NULL)
                       : g_strjoin (" ", lacking, chosen, NULL);
}

void
wt_report_add_gaps (WtDocument *document, const WtReportContent *content, const char *today)
{
  g_autoptr (GArray) gaps = list_gaps (content, today);
  g_autofree char *words = dup_gaps (gaps);
  WtChartTable *table;

  wt_document_add_heading (document, _ ("Gaps"));
  if (gaps->len == 0)
    {
      wt_document_add_paragraph (document, NULL, _ ("Nothing is missing in the checklists."));
      return;
    }
  wt_document_add_paragraph (document, NULL, words);
  table = wt_chart_table_new (_ ("Gaps"));
  wt_chart_table_add_column (table, _ ("Project"), FALSE);
  wt_chart_table_add_column (table, _ ("Prompt"), FALSE);
  wt_chart_table_add_column (table, _ ("State"), FALSE);
  for (guint i = 0; i < MIN (gaps->len, GAPS); i++)
    {
      const Gap *gap = &g_array_index (gaps, Gap, i);
      WtChecklist *checklist = wt_plan_get_checklist (gap->plan);

      wt_chart_table_take_cell (
          table, g_strdup (find_title (content, wt_plan_get_project_id (gap->plan))));
      wt_chart_table_take_cell (table,
                                g_strdup (wt_checklist_get_prompt (checklist, gap->index)->lead));
      wt_chart_table_take_cell (
          table, wt_assessment_dup_gap (wt_plan_get_answer (gap->plan, gap->index), today));
    }
  wt_document_take_table (document, table);
}
