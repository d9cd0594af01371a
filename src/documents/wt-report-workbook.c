#include "wt-report-parts-private.h"

#include "wt-chart-words.h"

#include <glib/gi18n.h>

static void
add_sheet (WtChartTable *table, const char *name, const char *rows)
{
  wt_chart_table_take_cell (table, g_strdup (name));
  wt_chart_table_take_cell (table, g_strdup (rows));
}

/* The sheets that a workbook has in its edition, in their order. */
static WtChartTable *
list_sheets (const WtReportContent *content)
{
  WtChartTable *table = wt_chart_table_new (_ ("Sheets of the workbook"));
  gboolean is_public = content->edition == WT_EDITION_PUBLIC;
  g_autofree char *projects = wt_chart_words_count ((gint64) content->projects->len);
  g_autofree char *activities = wt_chart_words_count ((gint64) content->activities->len);
  g_autofree char *forms = wt_chart_words_count (content->n_forms);

  wt_chart_table_add_column (table, _ ("Sheet"), FALSE);
  wt_chart_table_add_column (table, _ ("What is on it"), FALSE);
  add_sheet (table, C_ ("sheet", "Summary"), _ ("Key figures, scores and charts on one page"));
  {
    /* Translators: %s is how many projects there are */
    g_autofree char *rows = g_strdup_printf (_ ("One row a project: %s"), projects);

    add_sheet (table, C_ ("sheet", "Projects"), rows);
  }
  add_sheet (table, C_ ("sheet", "Checklist"), _ ("One row a project and prompt of its checklist"));
  {
    /* Translators: %s is how many activities there are */
    g_autofree char *rows = g_strdup_printf (_ ("One row an activity: %s"), activities);

    add_sheet (table, C_ ("sheet", "Engagement"), rows);
  }
  add_sheet (table, C_ ("sheet", "Survey results"),
             is_public ? _ ("One row a question, of all activities together")
                       : _ ("One row an activity and question"));
  if (!is_public)
    {
      /* Translators: %s is how many forms there are */
      g_autofree char *rows = g_strdup_printf (_ ("One row a form that was typed: %s"), forms);

      add_sheet (table, C_ ("sheet", "Responses"), rows);
      add_sheet (table, C_ ("sheet", "Comments"), _ ("What people wrote, word for word"));
    }
  add_sheet (table, C_ ("sheet", "Notes"),
             _ ("What each figure means, the period, and when it was made"));
  return table;
}

void
wt_report_fill_workbook (WtDocument *document,
                         const WtReportContent *content,
                         WtPublication *publication)
{
  wt_report_add_numbers (document, content, publication, WT_OVERVIEW_PROJECTS);
  wt_report_add_charts (document, content, publication, TRUE);
  wt_document_add_heading (document, _ ("Sheets of the workbook"));
  wt_document_take_table (document, list_sheets (content));
}
