#include "wt-report-parts-private.h"

#include "wt-chart-words.h"
#include "wt-checklist.h"
#include "wt-plan.h"

#include <glib/gi18n.h>

/* @rows: %NULL where a sheet is no table */
static void
add_sheet (WtChartTable *table, const char *sheet, const char *words, char *rows)
{
  wt_chart_table_take_cell (table, g_strdup (sheet));
  wt_chart_table_take_cell (table, g_strdup (words));
  wt_chart_table_take_cell (table, rows);
}

static char *
dup_rows (gint64 n_rows)
{
  return wt_chart_words_count (n_rows);
}

static gint64
count_prompts (GPtrArray *plans)
{
  gint64 n_prompts = 0;

  for (guint i = 0; i < plans->len; i++)
    n_prompts += wt_checklist_get_n_prompts (wt_plan_get_checklist (g_ptr_array_index (plans, i)));
  return n_prompts;
}

static gboolean
has_equality (const WtReportContent *content)
{
  return content->equality != NULL && wt_equality_counts_get_people (content->equality) > 0;
}

static gboolean
has_themes (const WtReportContent *content)
{
  return content->comments != NULL && wt_comment_summary_get_themed (content->comments) > 0;
}

static gboolean
has_quotes (const WtReportContent *content)
{
  return content->comments != NULL && content->quotes != NULL && content->quotes->len > 0;
}

static void
add_surveys (WtChartTable *table, const WtReportContent *content)
{
  add_sheet (table, C_ ("sheet", "Survey results"), _ ("How each question was answered"), NULL);
  for (guint i = 0; content->other_surveys != NULL && i < content->other_surveys->len; i++)
    {
      WtSurvey *survey = wt_figures_get_survey (g_ptr_array_index (content->other_surveys, i));

      add_sheet (table, wt_survey_get_title (survey), _ ("Another questionnaire"), NULL);
    }
}

/* The single forms, which a public edition does without. */
static void
add_forms (WtChartTable *table, const WtReportContent *content)
{
  if (content->edition == WT_EDITION_PUBLIC)
    return;
  add_sheet (table, C_ ("sheet", "Responses"), _ ("A row a form that was typed"),
             dup_rows (content->n_forms));
  add_sheet (table, C_ ("sheet", "Comments"), _ ("What people wrote, word for word"), NULL);
}

static WtChartTable *
make_table (const WtReportContent *content)
{
  WtChartTable *table = wt_chart_table_new (_ ("Sheets"));

  wt_chart_table_add_column (table, _ ("Sheet"), FALSE);
  wt_chart_table_add_column (table, _ ("What is on it"), FALSE);
  wt_chart_table_add_column (table, _ ("Rows"), TRUE);
  add_sheet (table, C_ ("sheet", "Summary"), _ ("Key figures and charts on one page"), NULL);
  add_sheet (table, C_ ("sheet", "Month by month"), _ ("A row a month with answers"), NULL);
  if (content->edition == WT_EDITION_INTERNAL && content->activities->len > 0)
    add_sheet (table, C_ ("sheet", "Filter"), _ ("Figures of a part that the reader chooses"),
               NULL);
  add_sheet (table, C_ ("sheet", "Projects"), _ ("A row a project"),
             dup_rows (content->projects->len));
  if (content->has_project_sheets)
    add_sheet (table, _ ("A sheet for each project"), _ ("Its figures and activities"), NULL);
  add_sheet (table, C_ ("sheet", "Checklist"), _ ("A row a project and prompt of its checklist"),
             dup_rows (count_prompts (content->plans)));
  add_sheet (table, C_ ("sheet", "Engagement"), _ ("A row an activity that took place"),
             dup_rows (content->activities->len));
  add_surveys (table, content);
  if (has_equality (content))
    add_sheet (table, C_ ("sheet", "Equality monitoring"), _ ("Who took part, in groups"), NULL);
  add_forms (table, content);
  if (has_themes (content))
    add_sheet (table, C_ ("sheet", "Themes"), _ ("What comments are about"), NULL);
  if (has_quotes (content))
    add_sheet (table, C_ ("sheet", "Quotes"), _ ("Comments that may be published"), NULL);
  add_sheet (table, C_ ("sheet", "Data dictionary"), _ ("What each column means"), NULL);
  add_sheet (table, C_ ("sheet", "Notes"), _ ("What each figure means, and how it was made"), NULL);
  return table;
}

void
wt_report_fill_workbook (WtDocument *document,
                         const WtReportContent *content,
                         WtPublication *publication)
{
  wt_report_add_numbers (document, content, publication, WT_OVERVIEW_PROJECTS);
  wt_document_add_heading (document, _ ("Sheets"));
  wt_document_take_table (document, make_table (content));
  wt_report_add_charts (document, content, publication, TRUE);
}
