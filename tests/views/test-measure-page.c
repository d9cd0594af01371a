/* Measures: their list, and the page on which one is made while its chart follows. */

#include "test-support-views.h"

#include "wt-chart-card.h"
#include "wt-choices.h"
#include "wt-date-row.h"
#include "wt-field-message.h"
#include "wt-history-jobs.h"
#include "wt-list-page.h"
#include "wt-measure-jobs.h"
#include "wt-measure-page.h"
#include "wt-measure-question-row.h"
#include "wt-measure-row.h"
#include "wt-record-group.h"

#include <string.h>

typedef struct
{
  TestView view;
  gpointer page;
  gint64 project_id, activity_id;
  gint64 measure_id; /* of what everybody finds in a new workspace */
} Fixture;

static gint64
find_measure (Fixture *test, const char *title)
{
  g_autoptr (GListModel) measures = test_run (&test->view.workspace, wt_list_measures_job_new ());

  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (WtMeasure) measure = g_list_model_get_item (measures, i);

      if (g_str_equal (wt_measure_get_title (measure), title))
        return wt_measure_get_id (measure);
    }
  return 0;
}

static void
set_up (Fixture *test, gconstpointer data)
{
  static const char *const FORMS[] = { "-Y8--", "-Y7--", "-N9--", "-Y8--", "-Y6--", "-Y7--" };

  test_view_set_up (&test->view);
  test->project_id = test_add_project (&test->view.workspace, "Falls clinic");
  for (int month = 1; month <= 9; month++)
    {
      g_autofree char *day = g_strdup_printf ("2025-%02d-10", month);
      gint64 batch_id;

      test->activity_id =
          test_add_activity (&test->view.workspace, test->project_id, "involving", day);
      batch_id = test_add_batch (&test->view.workspace, test->activity_id, 6);
      /* The last month has too few to be published. */
      for (int serial = 1; serial <= (month == 9 ? 3 : 6); serial++)
        test_add_form (&test->view.workspace, batch_id, serial, FORMS[serial - 1]);
    }
  test->measure_id = find_measure (test, "Felt valued");
  g_assert_cmpint (test->measure_id, >, 0);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
}

static gpointer
get_form (Fixture *test)
{
  return test_get_child (test->page, "form");
}

static gpointer
get_row (Fixture *test, const char *name)
{
  return test_get_child (get_form (test), name);
}

static WtChart *
get_chart (Fixture *test)
{
  return wt_chart_card_get_chart (test_get_child (test->page, "chart_card"));
}

static gboolean
has_chart (gpointer data)
{
  return get_chart (data) != NULL;
}

static void
open_page (Fixture *test, gint64 measure_id)
{
  test->page = wt_measure_page_new (test->view.workspace.workspace, measure_id);
  test_view_open (&test->view, test->page);
  test_wait_for (has_chart, test);
}

/* What a chart has to read before a test goes on. */
typedef struct
{
  Fixture *test;
  const char *title;
} Expected;

static gboolean
has_title (gpointer data)
{
  const Expected *expected = data;

  return g_str_has_prefix (wt_chart_get_title (get_chart (expected->test)), expected->title);
}

static void
wait_for_chart (Fixture *test, const char *title)
{
  Expected expected = { test, title };

  test_wait_for (has_title, &expected);
}

static gboolean
has_table_words (gpointer data)
{
  const Expected *expected = data;
  g_autoptr (WtChartTable) table = wt_chart_dup_table (get_chart (expected->test));
  g_autofree char *text = wt_chart_table_to_tab_separated (table);
  g_autofree char *description = wt_chart_dup_description (get_chart (expected->test));

  return strstr (text, expected->title) != NULL || strstr (description, expected->title) != NULL;
}

/* The same of the words in its table and description. */
static void
wait_for_words (Fixture *test, const char *words)
{
  Expected expected = { test, words };

  test_wait_for (has_table_words, &expected);
}

static WtMeasure *
load (Fixture *test, gint64 id)
{
  g_autoptr (WtMeasurement) measurement =
      test_run (&test->view.workspace, wt_load_measure_job_new (id));

  return g_object_ref (wt_measurement_get_measure (measurement));
}

static const char *
get_text (gpointer row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
has_rows (gpointer page)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (page, WT_TYPE_MEASURE_ROW);

  return rows->len > 0;
}

static void
list_says_what_is_measured (Fixture *test, gconstpointer data)
{
  g_autoptr (WtMeasure) measure = load (test, test->measure_id);
  g_autoptr (WtMeasure) saved = NULL;
  gpointer row;

  g_object_set (measure, "title", "A <valued> voice", "project-id", test->project_id, "level",
                WT_LEVEL_INVOLVING, "kind", WT_MEASURE_KIND_SHARE, "question", "expressed",
                "target", "80 %", "target-on", "2026-03-31", NULL);
  saved = test_run (&test->view.workspace, wt_save_measure_job_new (measure));
  test->page = wt_list_page_new_measures (test->view.workspace.workspace);
  test_view_open (&test->view, test->page);
  test_wait_for (has_rows, test->page);
  row = test_find_widget (test->page, WT_TYPE_MEASURE_ROW);
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "title_label")), ==,
                   "A <valued> voice");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "detail_label")), ==,
                   "Share of yes · Month by month · Falls clinic · Involving");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "target_label")), ==, "Target 80%");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "target_on_label")), ==,
                   "by 31 Mar 2026");
  gtk_widget_activate (test_find_button (test->page, "Add a measure"));
  test_view_take_action (&test->view, "new-measure");
}

/* The chart is there before the measure is; a name is what keeps it. */
static void
new_measure_is_kept_with_its_name (Fixture *test, gconstpointer data)
{
  g_autoptr (WtMeasure) kept = NULL;

  open_page (test, 0);
  wait_for_chart (test, "Felt valued, month by month");
  g_assert_null (wt_field_message_get (get_row (test, "title_row")));
  g_assert_false (gtk_widget_get_visible (test_get_child (test->page, "delete_button")));
  g_assert_false (gtk_widget_get_visible (get_row (test, "rebase_group")));
  wt_choices_set_id (get_row (test, "unit_row"), WT_MEASURE_UNIT_QUARTER);
  wait_for_chart (test, "Felt valued, quarter by quarter");
  wt_page_flush (test->page);
  test_go_on ();
  g_assert_cmpstr (wt_field_message_get (get_row (test, "title_row")), ==,
                   "Give the measure a name.");
  g_assert_cmpint (test_get_number (&test->view.workspace, "SELECT count(*) FROM measures"), ==, 3);

  gtk_editable_set_text (get_row (test, "title_row"), "How valued people feel");
  wt_page_flush (test->page);
  wait_for_chart (test, "How valued people feel, quarter by quarter");
  kept = load (test, find_measure (test, "How valued people feel"));
  g_assert_cmpint (wt_measure_get_unit (kept), ==, WT_MEASURE_UNIT_QUARTER);
  g_assert_cmpstr (wt_measure_get_question (kept), ==, "valued");
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

/* Another kind is about another question; the target goes with the old one. */
static void
kind_brings_its_questions (Fixture *test, gconstpointer data)
{
  gpointer question_row;
  g_autoptr (WtMeasure) kept = NULL;

  open_page (test, test->measure_id);
  question_row = get_row (test, "question_row");
  g_assert_cmpstr (wt_choices_get_name (question_row), ==, "Felt valued");
  gtk_editable_set_text (get_row (test, "target_row"), "8,5");
  wt_choices_set_id (get_row (test, "kind_row"), WT_MEASURE_KIND_SHARE);
  g_assert_true (gtk_widget_get_visible (question_row));
  g_assert_cmpstr (wt_choices_get_name (question_row), ==, "Expressed all the views they had");
  g_assert_cmpstr (get_text (get_row (test, "target_row")), ==, "");
  wt_choices_set_id (get_row (test, "kind_row"), WT_MEASURE_KIND_PEOPLE);
  g_assert_false (gtk_widget_get_visible (question_row));
  wt_page_flush (test->page);
  test_go_on ();
  kept = load (test, test->measure_id);
  g_assert_cmpint (wt_measure_get_kind (kept), ==, WT_MEASURE_KIND_PEOPLE);
  g_assert_cmpstr (wt_measure_get_question (kept), ==, "");

  /* Undo, with the page looking on, brings back what was there. */
  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  test_wait_for (is_visible, question_row);
  g_assert_cmpstr (wt_choices_get_name (question_row), ==, "Felt valued");
}

/* What is typed stays as it was typed while it says the same. */
static void
target_is_checked_and_drawn (Fixture *test, gconstpointer data)
{
  gpointer row;
  g_autoptr (WtMeasure) kept = NULL;

  open_page (test, test->measure_id);
  row = get_row (test, "target_row");
  gtk_editable_set_text (row, "12");
  g_assert_cmpstr (wt_field_message_get (row), ==, "The target is a score from 1 to 10.");
  gtk_editable_set_text (row, "8.");
  g_assert_null (wt_field_message_get (row));
  g_assert_cmpstr (get_text (row), ==, "8.");
  wt_page_flush (test->page);
  wait_for_words (test, "8.0");
  kept = load (test, test->measure_id);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (kept), WT_MEASURE_TARGET), ==, "8");
  g_assert_cmpstr (get_text (row), ==, "8.");
}

static void
limits_freeze_and_move (Fixture *test, gconstpointer data)
{
  gpointer button, date_row;
  g_autoptr (WtMeasure) frozen = NULL;
  g_autoptr (WtMeasure) moving = NULL;

  open_page (test, test->measure_id);
  button = get_row (test, "freeze_button");
  date_row = get_row (test, "frozen_on_row");
  g_assert_cmpstr (gtk_button_get_label (button), ==, "Freeze now");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (wt_date_row_get_date (date_row), ==, "2025-09-01");
  g_assert_cmpstr (gtk_button_get_label (button), ==, "Let limits move again");
  wt_page_flush (test->page);
  test_go_on ();
  frozen = load (test, test->measure_id);
  g_assert_cmpstr (wt_measure_get_frozen_on (frozen), ==, "2025-09-01");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (wt_date_row_get_date (date_row), ==, "");
  wt_choices_set_id (get_row (test, "baseline_row"), 1);
  g_assert_true (gtk_widget_get_visible (get_row (test, "points_row")));
  gtk_spin_button_set_value (get_row (test, "points_spin"), 9);
  wt_page_flush (test->page);
  test_go_on ();
  moving = load (test, test->measure_id);
  g_assert_cmpstr (wt_measure_get_frozen_on (moving), ==, "");
  g_assert_cmpint (wt_model_get_int (WT_MODEL (moving), WT_MEASURE_BASELINE_POINTS), ==, 9);
  wt_choices_set_id (get_row (test, "baseline_row"), 0);
  g_assert_false (gtk_widget_get_visible (get_row (test, "points_row")));
}

static void
rebase_stands_on_the_chart (Fixture *test, gconstpointer data)
{
  g_autoptr (WtRebase) rebase = wt_rebase_new (test->measure_id);
  WtRecordExpander *row;
  GObject *expander;

  open_page (test, test->measure_id);
  wt_record_group_add (get_row (test, "rebase_group"));
  row = wt_record_group_find (get_row (test, "rebase_group"), 0);
  expander = wt_record_expander_get_record (row);
  g_object_set (expander, "starts-on", "2025-05-01", "reason", "A new lead", NULL);
  wt_page_flush (test->page);
  wait_for_words (test, "A new lead");
  g_assert_cmpstr (test_get_row_text (row, "title"), ==, "1 May 2025");
  g_assert_cmpstr (test_get_row_text (row, "subtitle"), ==, "A new lead");
  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  test_go_on ();
  g_assert_cmpint (test_get_number (&test->view.workspace, "SELECT count(*) FROM rebases"), ==, 0);
}

/* A month of three forms is on the screen, and not in what is published. */
static void
small_months_are_not_published (Fixture *test, gconstpointer data)
{
  g_autoptr (WtChart) public_chart = NULL;
  g_autoptr (WtChartTable) table = NULL;
  g_autoptr (WtChartTable) public_table = NULL;
  g_autofree char *text = NULL;
  g_autofree char *public_text = NULL;

  open_page (test, test->measure_id);
  wait_for_words (test, "September 2025");
  g_object_get (test_get_child (test->page, "chart_card"), "public-chart", &public_chart, NULL);
  table = wt_chart_dup_table (get_chart (test));
  text = wt_chart_table_to_tab_separated (table);
  public_table = wt_chart_dup_table (public_chart);
  public_text = wt_chart_table_to_tab_separated (public_table);
  g_assert_nonnull (strstr (text, "3 answers: withheld in what is published"));
  g_assert_nonnull (strstr (public_text, "September 2025\tnot shown\tfewer than 5"));
}

static void
points_lead_to_what_took_place (Fixture *test, gconstpointer data)
{
  WtFilter filter;
  GVariant *target;
  g_autoptr (GVariant) place = NULL;

  open_page (test, test->measure_id);
  g_signal_emit_by_name (test_get_child (test->page, "chart_card"), "mark-activated", 1);
  target = test_view_take_action (&test->view, "show-counted");
  place = g_variant_get_child_value (target, 1);
  wt_filter_from_variant (&filter, place);
  g_assert_cmpstr (filter.from, ==, "2025-02-01");
  g_assert_cmpstr (filter.to, ==, "2025-02-28");

  wt_choices_set_id (get_row (test, "unit_row"), WT_MEASURE_UNIT_ACTIVITY);
  wait_for_chart (test, "Felt valued, activity by activity");
  g_signal_emit_by_name (test_get_child (test->page, "chart_card"), "mark-activated", 8);
  test_view_take_action_on (&test->view, "open-activity", test->activity_id);
}

static void
deleting_leaves (Fixture *test, gconstpointer data)
{
  open_page (test, test->measure_id);
  gtk_widget_activate (test_get_child (test->page, "delete_button"));
  test_view_take_action (&test->view, "back");
  g_assert_cmpint (find_measure (test, "Felt valued"), ==, 0);
}

#define ADD(name) g_test_add ("/measure-page/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (list_says_what_is_measured);
  ADD (new_measure_is_kept_with_its_name);
  ADD (kind_brings_its_questions);
  ADD (target_is_checked_and_drawn);
  ADD (limits_freeze_and_move);
  ADD (rebase_stands_on_the_chart);
  ADD (small_months_are_not_published);
  ADD (points_lead_to_what_took_place);
  ADD (deleting_leaves);
  return g_test_run ();
}
