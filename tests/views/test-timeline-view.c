#include "test-life-page.h"

#include "wt-activity-jobs.h"
#include "wt-calendar-entry.h"
#include "wt-chart-card.h"
#include "wt-date-row.h"
#include "wt-date.h"
#include "wt-field-message.h"
#include "wt-indicator.h"
#include "wt-note-row.h"
#include "wt-project-action-row.h"
#include "wt-project-actions.h"
#include "wt-record-group.h"
#include "wt-record-jobs.h"
#include "wt-timeline-view.h"

#include <string.h>

static const TestLifeView KIND = {
  .get_type = wt_timeline_view_get_type,
  .set_page = (void (*) (gpointer, WtPage *)) wt_timeline_view_set_page,
  .set_project = (void (*) (gpointer, WtProject *)) wt_timeline_view_set_project,
  .set_life = (void (*) (gpointer, WtProjectLife *)) wt_timeline_view_set_life,
  .is_editing = (gboolean (*) (gpointer)) wt_timeline_view_is_editing,
  .flush = (void (*) (gpointer)) wt_timeline_view_flush,
};

static void
open_view (TestLife *test)
{
  test_life_open (test, &KIND);
}

static WtRecordExpander *
get_stage (TestLife *test, WtStage stage)
{
  return wt_record_group_find (test_get_child (test->shown, "stages_group"), stage);
}

static WtRecordGroup *
get_indicators (TestLife *test)
{
  return test_get_child (test->shown, "indicators_group");
}

/* The only row of an indicator. */
static WtRecordExpander *
get_indicator (TestLife *test)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (get_indicators (test), WT_TYPE_RECORD_EXPANDER);

  g_assert_cmpuint (rows->len, ==, 1);
  return g_ptr_array_index (rows, 0);
}

static void
set_text (gpointer widget, const char *title, const char *text)
{
  g_object_set (test_life_find_row (widget, title), "text", text, NULL);
}

static void
type_date (gpointer row, const char *typed)
{
  gtk_editable_set_text (GTK_EDITABLE (row), typed);
  wt_date_row_commit (row);
}

/* While the view looks on. */
static void
add_activity (
    TestLife *test, const char *title, WtLevel level, const char *held_on, gboolean took_place)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();

  g_object_set (activity, "project-id", test->project_id, "title", title, "level", level, "held-on",
                held_on, "took-place", took_place, NULL);
  test_run_beside (&test->view.workspace, wt_save_activity_job_new (activity));
}

static gint64
load_activity_id (TestLife *test)
{
  g_autoptr (WtActivity) activity = test_life_load_record (test, WT_PROJECT_LIFE_ACTIVITIES, 0);

  return wt_activity_get_id (activity);
}

/* Whether the row says that it is the present stage. */
static gboolean
has_badge (WtRecordExpander *row)
{
  g_autoptr (GPtrArray) labels = test_list_widgets (row, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_label (g_ptr_array_index (labels, i)), "Present stage"))
      return gtk_widget_get_visible (g_ptr_array_index (labels, i));
  return FALSE;
}

static void
says_what_a_stage_expects (TestLife *test, gconstpointer data)
{
  WtRecordExpander *stage;

  open_view (test);
  for (WtStage i = WT_STAGE_IDEA; i <= WT_STAGE_CLOSED; i++)
    {
      GtkWidget *row;

      stage = get_stage (test, i);
      row = test_life_find_row (stage, "What is expected");
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (stage)), ==,
                       wt_term_get_title (wt_stages, (int) i));
      g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (stage)), ==,
                       "No dates yet");
      g_assert_cmpuint (strlen (adw_action_row_get_subtitle (ADW_ACTION_ROW (row))), >, 10);
      g_assert_cmpint (has_badge (stage), ==, i == WT_STAGE_IDEA);
    }
}

static void
saves_the_dates_of_a_stage (TestLife *test, gconstpointer data)
{
  WtRecordExpander *stage;
  g_autoptr (WtStageDates) stored = NULL;

  open_view (test);
  stage = get_stage (test, WT_STAGE_PLANNING);
  wt_record_expander_start (stage);
  g_assert_true (test_life_has_focus (test, test_life_find_row (stage, "Start")));
  type_date (test_life_find_row (stage, "Start"), "1/3/2026");
  type_date (test_life_find_row (stage, "End"), "14/4/2026");
  test_life_settle (test);
  stored = test_life_load_record (test, WT_PROJECT_LIFE_STAGE_DATES, 1);
  g_assert_cmpstr (wt_stage_dates_get_starts_on (stored), ==, "2026-03-01");
  g_assert_cmpstr (wt_stage_dates_get_ends_on (stored), ==, "2026-04-14");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (stage)), ==,
                   "1 March 2026 to 14 April 2026");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (stage)));

  g_assert_true (test_press (stage, GDK_KEY_Escape, 0));
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (stage)));
  g_assert_true (test_life_has_focus (test, stage));
}

static void
says_what_is_wrong_with_dates (TestLife *test, gconstpointer data)
{
  WtRecordExpander *stage;
  GtkListBoxRow *start, *end;
  g_autoptr (WtStageDates) stored = NULL;

  open_view (test);
  stage = get_stage (test, WT_STAGE_IDEA);
  start = test_life_find_row (stage, "Start");
  end = test_life_find_row (stage, "End");
  type_date (start, "1/5/2026");
  type_date (end, "30/4/2026");
  g_assert_null (wt_field_message_get (start));
  g_assert_nonnull (wt_field_message_get (end));
  test_life_settle (test);
  stored = test_life_load_record (test, WT_PROJECT_LIFE_STAGE_DATES, 0);
  g_assert_cmpstr (wt_stage_dates_get_starts_on (stored), ==, "2026-05-01");
  g_assert_cmpstr (wt_stage_dates_get_ends_on (stored), ==, "");

  type_date (end, "31/2/2026");
  g_assert_nonnull (wt_field_message_get (end));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (end)), ==, "31/2/2026");
  type_date (end, "31/5/2026");
  g_assert_null (wt_field_message_get (end));
  test_life_settle (test);
}

static void
adds_an_indicator (TestLife *test, gconstpointer data)
{
  WtRecordExpander *row;
  g_autoptr (WtIndicator) stored = NULL;

  open_view (test);
  gtk_widget_activate (test_life_find_row (get_indicators (test), "Add an indicator"));
  row = get_indicator (test);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (test_life_has_focus (test, test_life_find_row (row, "Name")));
  g_assert_null (wt_field_message_get (test_life_find_row (row, "Name")));

  /* Without a name it is not stored, but asks for one. */
  set_text (row, "Target", "80%");
  test_life_flush (test);
  g_assert_nonnull (wt_field_message_get (test_life_find_row (row, "Name")));
  g_assert_cmpuint (test_life_count_records (test, WT_PROJECT_LIFE_INDICATORS), ==, 0);
  wt_record_group_add (get_indicators (test));
  g_assert_true (get_indicator (test) == row);

  set_text (row, "Name", "People feel <listened> to & say so 🙂");
  test_life_settle (test);
  g_assert_null (wt_field_message_get (test_life_find_row (row, "Name")));
  g_assert_true (get_indicator (test) == row);
  g_assert_true (test_life_has_focus (test, test_life_find_row (row, "Name")));
  g_assert_cmpstr (test_get_row_text (row, "title"), ==, "People feel <listened> to & say so 🙂");
  stored = test_life_load_record (test, WT_PROJECT_LIFE_INDICATORS, 0);
  g_assert_cmpint (wt_indicator_get_id (stored), ==, wt_record_expander_get_key (row));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_INDICATOR_TARGET), ==, "80%");
}

static gint64
add_indicator (TestLife *test, const char *name)
{
  g_autoptr (WtIndicator) indicator = wt_indicator_new (test->project_id);
  g_autoptr (WtIndicator) stored = NULL;

  g_object_set (indicator, "name", name, NULL);
  stored = test_run (&test->view.workspace, wt_save_indicator_job_new (indicator));
  return wt_indicator_get_id (stored);
}

static void
chooses_whether_it_was_achieved (TestLife *test, gconstpointer data)
{
  WtRecordExpander *row;
  AdwComboRow *combo;
  g_autoptr (WtIndicator) stored = NULL;

  add_indicator (test, "Falls");
  open_view (test);
  row = get_indicator (test);
  combo = test_life_find_row (row, "Achieved");
  g_assert_cmpuint (adw_combo_row_get_selected (combo), ==, 0);
  adw_combo_row_set_selected (combo, 2);
  set_text (row, "How do you know? And if not, why not?", "مقابلات مع الأسر");
  test_life_settle (test);
  stored = test_life_load_record (test, WT_PROJECT_LIFE_INDICATORS, 0);
  g_assert_cmpint (wt_indicator_get_achieved (stored), ==, WT_ANSWER_PARTLY);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_INDICATOR_HOW_KNOWN), ==,
                   "مقابلات مع الأسر");
  test_life_undo (test);
  g_assert_cmpuint (adw_combo_row_get_selected (combo), ==, 0);
}

static void
deletes_and_brings_back (TestLife *test, gconstpointer data)
{
  WtRecordExpander *row;

  add_indicator (test, "Falls");
  add_indicator (test, "Length of stay");
  add_indicator (test, "Readmissions");
  open_view (test);
  row = wt_record_group_find (get_indicators (test), 2);
  wt_record_expander_start (row);
  set_text (row, "Target", "Typed a moment ago");
  g_signal_emit_by_name (test_find_button (row, "Delete this indicator"), "clicked");
  test_life_settle (test);
  g_assert_null (wt_record_group_find (get_indicators (test), 2));
  g_assert_true (test_life_has_focus (test, wt_record_group_find (get_indicators (test), 3)));
  g_assert_cmpuint (test_life_count_records (test, WT_PROJECT_LIFE_INDICATORS), ==, 2);

  test_life_undo (test);
  row = wt_record_group_find (get_indicators (test), 2);
  g_assert_nonnull (row);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 1);
  g_assert_cmpstr (wt_model_get_string (wt_record_expander_get_record (row), WT_INDICATOR_TARGET),
                   ==, "Typed a moment ago");

  /* One that was never stored just goes. */
  wt_record_group_add (get_indicators (test));
  row = wt_record_group_find (get_indicators (test), 0);
  g_signal_emit_by_name (test_find_button (row, "Delete this indicator"), "clicked");
  g_assert_null (wt_record_group_find (get_indicators (test), 0));
  test_life_settle (test);
}

static void
keeps_what_is_typed_when_others_change (TestLife *test, gconstpointer data)
{
  WtRecordExpander *row;
  g_autoptr (WtIndicator) other = NULL;
  g_autoptr (WtIndicator) stored = NULL;

  add_indicator (test, "Falls");
  open_view (test);
  row = get_indicator (test);
  wt_record_expander_start (row);
  set_text (row, "Target", "Half a sen");
  other = test_life_load_record (test, WT_PROJECT_LIFE_INDICATORS, 0);
  g_object_set (other, "result", "12", NULL);
  test_run_beside (&test->view.workspace, wt_save_indicator_job_new (other));
  test_life_settle (test);
  g_assert_true (test_life_has_focus (test, test_life_find_row (row, "Name")));
  stored = test_life_load_record (test, WT_PROJECT_LIFE_INDICATORS, 0);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_INDICATOR_TARGET), ==, "Half a sen");
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_INDICATOR_RESULT), ==, "12");
}

static void
loses_nothing_when_it_goes_away (TestLife *test, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (10000, 'e');
  g_autoptr (WtIndicator) indicator = NULL;
  g_autoptr (WtAction) action = NULL;

  add_indicator (test, "Falls");
  open_view (test);
  set_text (get_indicator (test), "Name", long_text);
  set_text (test->shown, "New action", "Ring the ward");
  wt_page_flush (WT_PAGE (test->page));
  test_view_close (&test->view);
  indicator = test_life_load_record (test, WT_PROJECT_LIFE_INDICATORS, 0);
  g_assert_cmpstr (wt_indicator_get_name (indicator), ==, long_text);
  action = test_life_load_record (test, WT_PROJECT_LIFE_ACTIONS, 0);
  g_assert_cmpstr (wt_action_get_title (action), ==, "Ring the ward");
}

/* Without a flush: a tab that is left is only hidden. */
static void
saves_while_hidden (TestLife *test, gconstpointer data)
{
  g_autoptr (WtIndicator) stored = NULL;

  add_indicator (test, "Falls");
  open_view (test);
  set_text (get_indicator (test), "Result", "9");
  gtk_widget_set_visible (test->shown, FALSE);
  test_life_settle (test);
  stored = test_life_load_record (test, WT_PROJECT_LIFE_INDICATORS, 0);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_INDICATOR_RESULT), ==, "9");
}

static void
warns_of_engagement_after_the_decision (TestLife *test, gconstpointer data)
{
  GtkWidget *row;
  gint64 first;

  add_activity (test, "Focus group <1> & tea", WT_LEVEL_INVOLVING, "2026-03-02", FALSE);
  first = load_activity_id (test);
  open_view (test);
  row = test_get_child (test->shown, "late_row");
  g_assert_false (gtk_widget_get_visible (row));
  type_date (test_get_child (test->shown, "decides_on_row"), "2/3/2026");
  g_assert_false (gtk_widget_get_visible (row));
  type_date (test_get_child (test->shown, "decides_on_row"), "1/3/2026");
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_cmpstr (test_get_row_text (row, "title"), ==,
                   "1 activity is planned for after the decision");
  g_assert_cmpstr (test_get_row_text (row, "subtitle"), ==,
                   "“Focus group <1> & tea”, on 2 March 2026");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  test_view_take_action_on (&test->view, "open-activity", first);

  test_life_flush (test);
  add_activity (test, "Workshop", WT_LEVEL_INVOLVING, "2026-04-02", FALSE);
  test_life_settle (test);
  g_assert_cmpstr (test_get_row_text (row, "title"), ==,
                   "2 activities are planned for after the decision");
  type_date (test_get_child (test->shown, "decides_on_row"), "");
  g_assert_false (gtk_widget_get_visible (row));
  test_life_flush (test);
}

static void
asks_about_work_at_speed (TestLife *test, gconstpointer data)
{
  g_autoptr (WtProjectLife) life = NULL;
  WtModel *project;

  open_view (test);
  g_assert_false (test_life_is_shown (test_get_child (test->shown, "reason_row")));
  adw_action_row_activate (test_get_child (test->shown, "urgent_row"));
  /* The switch slides first. */
  test_wait_for (test_life_is_shown, test_get_child (test->shown, "reason_row"));
  set_text (test->shown, "Why it is urgent", "Winter");
  set_text (test->shown, "Lighter methods that are used", "Telephone");
  type_date (test_get_child (test->shown, "look_again_row"), "15/1/2026");
  test_life_flush (test);
  life = test_life_load (test);
  project = WT_MODEL (wt_project_life_get_project (life));
  g_assert_true (wt_model_get_boolean (project, WT_PROJECT_URGENT));
  g_assert_cmpstr (wt_model_get_string (project, WT_PROJECT_URGENT_REASON), ==, "Winter");
  g_assert_cmpstr (wt_model_get_string (project, WT_PROJECT_URGENT_METHODS), ==, "Telephone");
  g_assert_cmpstr (wt_model_get_string (project, WT_PROJECT_LOOK_AGAIN_ON), ==, "2026-01-15");
}

static void
says_what_would_take_it_one_level_up (TestLife *test, gconstpointer data)
{
  GtkWidget *row;

  open_view (test);
  row = test_get_child (test->shown, "next_level_row");
  g_assert_true (g_str_has_prefix (test_get_row_text (row, "subtitle"), "Informing: Fact sheet, "));
  g_assert_cmpstr (test_get_row_text (test_get_child (test->shown, "level_row"), "title"), ==,
                   "No level reached yet");
  add_activity (test, "An evening", WT_LEVEL_ENGAGING, "2025-05-05", TRUE);
  test_life_settle (test);
  g_assert_cmpstr (test_get_row_text (test_get_child (test->shown, "level_row"), "title"), ==,
                   "Reached Engaging");
  g_assert_cmpstr (test_get_row_text (row, "subtitle"), ==,
                   "Involving: Focus group, Forum, Workshop, Deliberative event");
  add_activity (test, "An evening", WT_LEVEL_CO_PRODUCTION, "2025-05-05", TRUE);
  test_life_settle (test);
  g_assert_false (test_life_is_shown (row));
}

static void
keeps_a_list_of_actions (TestLife *test, gconstpointer data)
{
  g_autofree char *today = wt_date_today ();
  WtProjectActionRow *row;
  g_autoptr (WtAction) stored = NULL;

  open_view (test);
  set_text (test->shown, "New action", "  Ring the ward ");
  g_signal_emit_by_name (test_life_find_row (test->shown, "New action"), "apply");
  test_life_settle (test);
  row = test_find_widget (test->shown, WT_TYPE_PROJECT_ACTION_ROW);
  g_assert_cmpstr (test_get_row_text (row, "title"), ==, "Ring the ward");
  g_assert_cmpstr (gtk_editable_get_text (test_life_find_row (test->shown, "New action")), ==, "");

  gtk_check_button_set_active (test_find_widget (row, GTK_TYPE_CHECK_BUTTON), TRUE);
  test_life_settle (test);
  stored = test_life_load_record (test, WT_PROJECT_LIFE_ACTIONS, 0);
  g_assert_true (wt_action_is_done (stored));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_ACTION_DONE_ON), ==, today);

  adw_action_row_activate (ADW_ACTION_ROW (row));
  test_view_take_action_on (&test->view, "open-action", wt_action_get_id (stored));
  test_life_undo (test);
  g_assert_false (gtk_check_button_get_active (test_find_widget (row, GTK_TYPE_CHECK_BUTTON)));
  test_life_undo (test);
  g_assert_cmpuint (test_life_count_records (test, WT_PROJECT_LIFE_ACTIONS), ==, 0);
}

/* The place in the calendar of the first entry of @kind. */
static int
find_entry (TestLife *test, WtCalendarKind kind)
{
  g_autoptr (WtProjectLife) life = test_life_load (test);
  GListModel *entries = wt_project_life_get_list (life, WT_PROJECT_LIFE_CALENDAR);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (WtCalendarEntry) entry = g_list_model_get_item (entries, i);

      if (wt_calendar_entry_get_kind (entry) == kind)
        return (int) i;
    }
  g_assert_not_reached ();
}

static void
activate_mark (TestLife *test, WtCalendarKind kind)
{
  g_signal_emit_by_name (test_get_child (test->shown, "chart_card"), "mark-activated",
                         find_entry (test, kind));
}

static void
leads_from_the_picture_to_the_field (TestLife *test, gconstpointer data)
{
  WtRecordExpander *stage;

  add_activity (test, "Focus group", WT_LEVEL_INVOLVING, "2026-03-02", FALSE);
  open_view (test);
  g_assert_nonnull (wt_chart_card_get_chart (test_get_child (test->shown, "chart_card")));
  type_date (test_get_child (test->shown, "decides_on_row"), "1/6/2026");
  stage = get_stage (test, WT_STAGE_EVALUATING);
  type_date (test_life_find_row (stage, "Start"), "1/5/2026");
  test_life_flush (test);

  activate_mark (test, WT_CALENDAR_ACTIVITY);
  test_view_take_action_on (&test->view, "open-activity", load_activity_id (test));
  activate_mark (test, WT_CALENDAR_STAGE);
  g_assert_true (test_life_has_focus (test, test_life_find_row (stage, "Start")));
  activate_mark (test, WT_CALENDAR_DECISION);
  g_assert_true (test_life_has_focus (test, test_get_child (test->shown, "decides_on_row")));
}

static void
can_only_be_read (TestLife *test, gconstpointer data)
{
  add_indicator (test, "Falls");
  open_view (test);
  wt_timeline_view_set_read_only (test->shown, TRUE);
  g_assert_false (gtk_editable_get_editable (test_life_find_row (get_indicator (test), "Name")));
  g_assert_false (
      test_life_is_shown (test_life_find_row (get_indicators (test), "Add an indicator")));
  g_assert_false (test_life_is_shown (test_life_find_row (test->shown, "New action")));
  g_assert_false (gtk_editable_get_editable (test_get_child (test->shown, "decides_on_row")));
  g_assert_false (gtk_widget_get_sensitive (test_get_child (test->shown, "urgent_row")));
}

static void
fits_narrow_windows (TestLife *test, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (300, 'w');

  add_indicator (test, long_name);
  open_view (test);
  wt_record_expander_start (get_indicator (test));
  wt_record_expander_start (get_stage (test, WT_STAGE_IDEA));
  test_life_fits_narrow_windows (test);
}

#define ADD(name)                                                                                  \
  g_test_add ("/timeline-view/" #name, TestLife, NULL, test_life_set_up, name, test_life_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (says_what_a_stage_expects);
  ADD (saves_the_dates_of_a_stage);
  ADD (says_what_is_wrong_with_dates);
  ADD (adds_an_indicator);
  ADD (chooses_whether_it_was_achieved);
  ADD (deletes_and_brings_back);
  ADD (keeps_what_is_typed_when_others_change);
  ADD (loses_nothing_when_it_goes_away);
  ADD (saves_while_hidden);
  ADD (warns_of_engagement_after_the_decision);
  ADD (asks_about_work_at_speed);
  ADD (says_what_would_take_it_one_level_up);
  ADD (keeps_a_list_of_actions);
  ADD (leads_from_the_picture_to_the_field);
  ADD (can_only_be_read);
  ADD (fits_narrow_windows);
  return g_test_run ();
}
