#include "wt-report-parts-private.h"

#include "wt-assessment-parts-private.h"
#include "wt-chart-words.h"
#include "wt-indicator.h"
#include "wt-person-names.h"
#include "wt-project-charts.h"

#include <glib/gi18n.h>

#define ACTIVITIES 40

static const char *
or_missing (const char *text)
{
  return text[0] != '\0' ? text : _ ("Not recorded");
}

static void
add_details (WtDocument *document, const WtReportContent *content, WtModel *project)
{
  g_autofree char *edition = wt_report_dup_edition (content);

  wt_report_add_detail (document, _ ("Organisation"),
                        wt_model_get_string (project, WT_PROJECT_ORGANISATION));
  wt_report_add_detail (document, _ ("Directorate"),
                        wt_model_get_string (project, WT_PROJECT_DIRECTORATE));
  if (content->edition != WT_EDITION_PUBLIC)
    wt_report_add_detail (document, _ ("Lead"), wt_model_get_string (project, WT_PROJECT_LEAD));
  wt_report_add_detail (document, _ ("Edition"), edition);
}

static void
add_aims (WtDocument *document, const WtReportContent *content, WtProject *project)
{
  WtModel *model = WT_MODEL (project);
  GPtrArray *names = content->names;
  const char *written = wt_model_get_string (model, WT_PROJECT_SUMMARY);
  g_autofree char *summary = wt_person_names_dup_without (names, written);
  g_autofree char *starts =
      wt_assessment_dup_date (wt_model_get_string (model, WT_PROJECT_STARTS_ON));
  g_autofree char *ends = wt_assessment_dup_date (wt_model_get_string (model, WT_PROJECT_ENDS_ON));
  g_autofree char *decides = wt_assessment_dup_date (wt_project_get_decides_on (project));

  wt_document_add_heading (document, _ ("What it is about"));
  if (summary[0] != '\0')
    wt_document_add_paragraph (document, NULL, summary);
  wt_document_add_fact (document, _ ("Stage"),
                        or_missing (wt_term_get_title (wt_stages, wt_project_get_stage (project))));
  wt_document_add_fact (
      document, _ ("Level aimed at"),
      or_missing (wt_term_get_title (wt_levels, wt_project_get_level_aimed (project))));
  wt_document_add_fact (
      document, _ ("Level reached"),
      or_missing (wt_term_get_title (wt_levels, wt_project_get_level_reached (project))));
  wt_document_add_fact (document, _ ("Start"), starts);
  wt_document_add_fact (document, _ ("End"), ends);
  wt_document_add_fact (document, _ ("Decided on"), decides);
}

/* What was to be reached, and what was. */
static void
add_indicators (WtDocument *document, const WtReportContent *content)
{
  GListModel *indicators = wt_project_life_get_list (content->life, WT_PROJECT_LIFE_INDICATORS);
  static const guint TEXTS[] = { WT_INDICATOR_NAME, WT_INDICATOR_TARGET, WT_INDICATOR_RESULT };
  GPtrArray *names = content->names;
  WtChartTable *table;

  if (g_list_model_get_n_items (indicators) == 0)
    return;
  wt_document_add_heading (document, _ ("Indicators"));
  table = wt_chart_table_new (_ ("Indicators"));
  wt_chart_table_add_column (table, _ ("Indicator"), FALSE);
  wt_chart_table_add_column (table, _ ("Target"), FALSE);
  wt_chart_table_add_column (table, _ ("Result"), FALSE);
  wt_chart_table_add_column (table, _ ("Reached"), FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (WtIndicator) indicator = g_list_model_get_item (indicators, i);
      WtAnswer achieved = wt_indicator_get_achieved (indicator);

      for (guint j = 0; j < G_N_ELEMENTS (TEXTS); j++)
        wt_chart_table_take_cell (table,
                                  wt_person_names_dup_without (
                                      names, wt_model_get_string (WT_MODEL (indicator), TEXTS[j])));
      wt_chart_table_take_cell (table, g_strdup (achieved != WT_ANSWER_NONE
                                                     ? wt_term_get_title (wt_answers, achieved)
                                                     : _ ("No answer")));
    }
  wt_document_take_table (document, table);
}

static void
add_timeline (WtDocument *document, const WtReportContent *content, const char *today)
{
  g_autoptr (WtChart) chart =
      wt_project_charts_make_timeline (content->life, today, content->edition == WT_EDITION_PUBLIC);

  wt_document_add_heading (document, _ ("Timeline"));
  wt_document_add_chart (document, chart, NULL);
}

void
wt_report_fill_project (WtDocument *document,
                        const WtReportContent *content,
                        WtPublication *publication,
                        const char *today)
{
  WtProject *project = wt_project_life_get_project (content->life);
  const char *written = wt_model_get_string (WT_MODEL (project), WT_PROJECT_SHAPED);
  GPtrArray *names = content->names;
  g_autofree char *shaped = wt_person_names_dup_without (names, written);

  add_details (document, content, WT_MODEL (project));
  add_aims (document, content, project);
  wt_report_add_numbers (document, content, publication, WT_OVERVIEW_ACTIVITIES);
  add_timeline (document, content, today);
  wt_report_add_charts (document, content, publication, FALSE);
  wt_report_add_voices (document, content, publication);
  wt_report_add_activities (document, content, ACTIVITIES);
  if (content->edition != WT_EDITION_PUBLIC)
    wt_assessment_add_people (document, content->life, FALSE);
  add_indicators (document, content);
  wt_assessment_add_checklist (document, content->life, today);
  wt_document_add_heading (document, content->question);
  wt_document_add_paragraph (document, NULL, shaped[0] != '\0' ? shaped : _ ("Not answered yet."));
  wt_report_add_method (document, content);
}
