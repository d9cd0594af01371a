/* Every template can be made and let go of, without a word on the console and without leaving
 * anything behind. A misspelt property ends the test. */

#include "wt-action-page.h"
#include "wt-action-row.h"
#include "wt-activity-page.h"
#include "wt-activity-questions.h"
#include "wt-activity-row.h"
#include "wt-arrangement-list.h"
#include "wt-arrangement-row.h"
#include "wt-assessment-view.h"
#include "wt-attention-card.h"
#include "wt-batch-row.h"
#include "wt-calendar-list.h"
#include "wt-calendar-page.h"
#include "wt-calendar-row.h"
#include "wt-champion-group.h"
#include "wt-change-row.h"
#include "wt-chart-card.h"
#include "wt-checklist-list.h"
#include "wt-checklist-page.h"
#include "wt-checklist-row.h"
#include "wt-checklists-page.h"
#include "wt-colour-row.h"
#include "wt-document-view.h"
#include "wt-duty-view.h"
#include "wt-figure-tile.h"
#include "wt-filter-bar.h"
#include "wt-header-bar.h"
#include "wt-level-chooser.h"
#include "wt-list-page.h"
#include "wt-logo-row.h"
#include "wt-name-list.h"
#include "wt-navigation.h"
#include "wt-overview-page.h"
#include "wt-page-turner.h"
#include "wt-paper-page.h"
#include "wt-part-row.h"
#include "wt-period-button.h"
#include "wt-plan-view.h"
#include "wt-preferences-window.h"
#include "wt-principle-editor.h"
#include "wt-principle-list.h"
#include "wt-project-actions.h"
#include "wt-project-details.h"
#include "wt-project-page.h"
#include "wt-project-row.h"
#include "wt-record-group.h"
#include "wt-record-list.h"
#include "wt-report-choices.h"
#include "wt-report-preview.h"
#include "wt-report-saver.h"
#include "wt-report-words-page.h"
#include "wt-reports-page.h"
#include "wt-review-bar.h"
#include "wt-review-note-form.h"
#include "wt-results-page.h"
#include "wt-results-view.h"
#include "wt-saved-report-list.h"
#include "wt-stakeholders-view.h"
#include "wt-tally-page.h"
#include "wt-template-editor-page.h"
#include "wt-template-page.h"
#include "wt-template-row.h"
#include "wt-timeline-view.h"
#include "wt-welcome-page.h"

static GType (*const TYPES[]) (void) = {
  wt_action_page_get_type,        wt_action_row_get_type,        wt_activity_page_get_type,
  wt_activity_questions_get_type, wt_activity_row_get_type,      wt_assessment_view_get_type,
  wt_arrangement_list_get_type,   wt_arrangement_row_get_type,   wt_attention_card_get_type,
  wt_batch_row_get_type,          wt_calendar_list_get_type,     wt_calendar_page_get_type,
  wt_calendar_row_get_type,       wt_champion_group_get_type,    wt_champion_row_get_type,
  wt_change_row_get_type,         wt_chart_card_get_type,        wt_chart_view_get_type,
  wt_checklist_list_get_type,     wt_checklist_page_get_type,    wt_checklist_row_get_type,
  wt_checklists_page_get_type,    wt_review_bar_get_type,        wt_review_note_form_get_type,
  wt_colour_row_get_type,         wt_logo_row_get_type,          wt_document_view_get_type,
  wt_duty_view_get_type,          wt_figure_tile_get_type,       wt_filter_bar_get_type,
  wt_header_bar_get_type,         wt_level_chooser_get_type,     wt_list_page_get_type,
  wt_name_list_get_type,          wt_navigation_get_type,        wt_overview_page_get_type,
  wt_paper_page_get_type,         wt_part_row_get_type,          wt_period_button_get_type,
  wt_plan_view_get_type,          wt_principle_editor_get_type,  wt_principle_list_get_type,
  wt_project_actions_get_type,    wt_project_details_get_type,   wt_project_page_get_type,
  wt_project_row_get_type,        wt_record_group_get_type,      wt_record_list_get_type,
  wt_page_turner_get_type,        wt_report_choices_get_type,    wt_report_preview_get_type,
  wt_report_saver_get_type,       wt_report_words_page_get_type, wt_saved_report_list_get_type,
  wt_reports_page_get_type,       wt_results_page_get_type,      wt_results_view_get_type,
  wt_stakeholders_view_get_type,  wt_tally_page_get_type,        wt_template_editor_page_get_type,
  wt_template_page_get_type,      wt_template_row_get_type,      wt_timeline_view_get_type,
  wt_welcome_page_get_type,
};

static void
test_template (gconstpointer data)
{
  GtkWidget *widget = g_object_ref_sink (g_object_new (GPOINTER_TO_SIZE (data), NULL));

  g_assert_finalize_object (widget);
}

static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
      "/org/workingtogether/WorkingTogether/ui/wt-shortcuts-window.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts_window"));

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++)
    {
      GType type = TYPES[i]();
      g_autofree char *path = g_strconcat ("/templates/", g_type_name (type), NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (type), test_template);
    }
  g_test_add_func ("/templates/shortcuts", test_shortcuts);
  return g_test_run ();
}
