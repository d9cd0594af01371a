/* The overview of a small workspace whose figures were counted by hand. */

#include "test-support-views.h"

#include "wt-activity-jobs.h"
#include "wt-arrangement-list.h"
#include "wt-attention-card.h"
#include "wt-chart-card.h"
#include "wt-choices.h"
#include "wt-date.h"
#include "wt-document-printer.h"
#include "wt-figures-jobs.h"
#include "wt-filter-bar.h"
#include "wt-overview-cards.h"
#include "wt-overview-document.h"
#include "wt-overview-page.h"
#include "wt-project-jobs.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  TestView view;
  gpointer page;
  WtFilterBar *bar;
  gint64 falls_id, asthma_id;
  gint64 focus_group_id; /* has forms */
} Fixture;

/* @months: before this one */
static gint64
add_activity (Fixture *test, gint64 project_id, WtLevel level, int months, gint64 people)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtActivity) saved = NULL;
  g_autofree char *today = wt_date_today ();
  g_autofree char *month = wt_date_month_start (today);
  g_autofree char *held_on = wt_date_add_months (month, -months);

  g_object_set (activity, "title", "Focus group", "project-id", project_id, "held-on", held_on,
                "level", level, "people", people, "took-place", people > 0, NULL);
  saved = test_run (&test->view.workspace, wt_save_activity_job_new (activity));
  return wt_activity_get_id (saved);
}

static void
change_project (Fixture *test, gint64 id, const char *property, const char *value)
{
  g_autoptr (WtProject) project = test_run (&test->view.workspace, wt_load_project_job_new (id));
  g_autoptr (WtProject) saved = NULL;

  g_object_set (project, property, value, NULL);
  saved = test_run (&test->view.workspace, wt_save_project_job_new (project));
}

/*
 * In the last 12 months: three activities of two projects, 25 + 8 + 120 = 153 people, two forms of
 * three that came in. In the year before: one activity with 40 people. A planned one, which counts
 * nowhere.
 */
static void
fill (Fixture *test)
{
  gint64 batch_id;

  test->falls_id = test_add_project (&test->view.workspace, "Falls & fractures");
  test->asthma_id = test_add_project (&test->view.workspace, "Asthma plans");
  test->focus_group_id = add_activity (test, test->falls_id, WT_LEVEL_INVOLVING, 0, 25);
  add_activity (test, test->falls_id, WT_LEVEL_CO_PRODUCTION, 5, 8);
  add_activity (test, test->asthma_id, WT_LEVEL_INFORMING, 0, 120);
  add_activity (test, test->asthma_id, WT_LEVEL_INVOLVING, 0, 0);
  add_activity (test, test->asthma_id, WT_LEVEL_ENGAGING, 14, 40);
  batch_id = test_add_batch (&test->view.workspace, test->focus_group_id, 3);
  test_add_form (&test->view.workspace, batch_id, 1, "TY97Y");
  test_add_form (&test->view.workspace, batch_id, 2, "TN62N");
}

static const char *
get_shown (Fixture *test)
{
  return gtk_stack_get_visible_child_name (test_get_child (test->page, "stack"));
}

static gboolean
is_loaded (gpointer test)
{
  return !g_str_equal (get_shown (test), "loading");
}

static void
open_page (Fixture *test)
{
  test->page = wt_overview_page_new (test->view.workspace.workspace);
  test->bar = test_get_child (test->page, "filter_bar");
  test_view_open (&test->view, test->page);
  test_wait_for (is_loaded, test);
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
  fill (test);
  open_page (test);
}

static void
set_up_nothing (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
}

static gpointer
get_label (Fixture *test, const char *tile, const char *name)
{
  return test_get_child (test_get_child (test->page, tile), name);
}

/* @before: "" where there is nothing to compare with */
static void
assert_tile (
    Fixture *test, const char *tile, const char *figure, const char *noun, const char *before)
{
  g_autofree char *counted = g_strjoin (" ", figure, noun, NULL);
  g_autofree char *spoken = g_strjoin (before[0] != '\0' ? ", " : "", counted, before, NULL);

  test_wait_for_text (get_label (test, tile, "figure_label"), figure);
  g_assert_cmpstr (gtk_label_get_label (get_label (test, tile, "noun_label")), ==, noun);
  g_assert_cmpstr (gtk_label_get_label (get_label (test, tile, "before_label")), ==, before);
  gtk_test_accessible_assert_property (test_get_child (test->page, tile),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
}

static void
choose_period (Fixture *test, WtPeriod period)
{
  GtkListBox *list = test_get_child (wt_filter_bar_get_period_button (test->bar), "period_list");

  for (int i = 0; wt_periods[i].nick != NULL; i++)
    if (wt_periods[i].value == (int) period)
      gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, i)));
}

static void
choose (Fixture *test, const char *row, gint64 id)
{
  wt_choices_set_id (test_get_child (test->bar, row), id);
}

static gboolean
says_what_is_verified (gpointer data)
{
  return g_str_has_suffix (gtk_label_get_label (get_label (data, "forms_tile", "before_label")),
                           "100% in verified batches");
}

static void
shows_what_is_verified (Fixture *test, gconstpointer data)
{
  assert_tile (test, "forms_tile", "2", "forms", "none the year before");
  test_get_number (&test->view.workspace, "UPDATE batches SET verified = 1");
  wt_page_reload (WT_PAGE (test->page));
  test_wait_for (says_what_is_verified, test);
  g_assert_cmpstr (gtk_label_get_label (get_label (test, "forms_tile", "before_label")), ==,
                   "none the year before · 100% in verified batches");
}

static void
shows_what_was_put_in (Fixture *test, gconstpointer data)
{
  char from[11], to[11];
  g_autofree char *period = NULL, *subtitle = NULL;

  assert_tile (test, "projects_tile", "2", "projects", "as many as the year before");
  assert_tile (test, "activities_tile", "3", "activities", "2 more than the year before");
  assert_tile (test, "people_tile", "153", "people", "113 more than the year before");
  assert_tile (test, "forms_tile", "2", "forms", "none the year before");

  wt_period_button_get_dates (wt_filter_bar_get_period_button (test->bar), from, to);
  period = wt_date_period_to_words (from, to);
  g_object_get (test_get_child (test->page, "header_bar"), "subtitle", &subtitle, NULL);
  g_assert_cmpstr (subtitle, ==, period);
}

static gpointer
get_card (Fixture *test, const char *name)
{
  return wt_overview_cards_get_card (test_get_child (test->page, "cards"), name);
}

static void
assert_card (Fixture *test, const char *card, const char *label, const char *expected)
{
  test_wait_for_text (test_get_child (get_card (test, card), label), expected);
}

/* Felt valued: 9 and 6; impact: 7 and 2; one yes and one no each; 2 of 3 activities high up. */
static void
shows_charts_of_the_same (Fixture *test, gconstpointer data)
{
  assert_card (test, "valued", "heading_label", "Felt valued");
  assert_card (test, "valued", "count_label", "2 answers");
  assert_card (test, "valued", "sentence_label", "1 of 2 gave 8 or more");
  assert_card (test, "impact", "heading_label", "Will have an impact");
  assert_card (test, "impact", "sentence_label", "Neither gave 8 or more");
  assert_card (test, "yes-no", "sentence_label", "50% said yes to each question");
  assert_card (test, "spectrum", "count_label", "3 activities");
  assert_card (test, "spectrum", "sentence_label", "2 of 3 were involving or co-production");
}

static void
compare_with (Fixture *test, const char *nick)
{
  gtk_widget_activate_action (test->page, "overview.compare-with", "s", nick);
}

/* Of a tile: "↑ 113 more than the year before", with the figure then on hovering. */
static void
says_how_it_compares (Fixture *test, gconstpointer data)
{
  g_autofree char *chosen = NULL;

  assert_tile (test, "people_tile", "153", "people", "113 more than the year before");
  g_assert_cmpstr (gtk_label_get_label (get_label (test, "people_tile", "sign_label")), ==, "↑");
  g_assert_cmpstr (gtk_label_get_label (get_label (test, "projects_tile", "sign_label")), ==, "=");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_label (test, "people_tile", "before_label")),
                   ==, "40 the year before");

  compare_with (test, "nothing");
  test_wait_for_text (get_label (test, "people_tile", "before_label"), "");
  assert_tile (test, "people_tile", "153", "people", "");
  g_assert_false (gtk_widget_get_visible (get_label (test, "people_tile", "sign_label")));
  compare_with (test, "next-year");
  g_object_get (test->page, "compare-with", &chosen, NULL);
  g_assert_cmpstr (chosen, ==, "nothing");

  compare_with (test, "year-before");
  test_wait_for_text (get_label (test, "people_tile", "before_label"),
                      "113 more than the year before");
}

/* This quarter and the one before have no activity in common with the quarter a year earlier. */
static void
compares_a_quarter_with_the_one_a_year_earlier (Fixture *test, gconstpointer data)
{
  choose_period (test, WT_PERIOD_THIS_QUARTER);
  test_wait_for_text (get_label (test, "forms_tile", "before_label"), "none the period before");
  compare_with (test, "year-before");
  test_wait_for_text (get_label (test, "forms_tile", "before_label"), "none a year earlier");
}

static gpointer
get_note (Fixture *test, const char *card)
{
  return test_get_child (get_card (test, card), "note_label");
}

static void
has_nothing_to_compare_scores_with (Fixture *test, gconstpointer data)
{
  assert_card (test, "valued", "heading_label", "Felt valued");
  g_assert_false (gtk_widget_get_visible (get_note (test, "valued")));
}

/* In the year before two felt valued with 3 and 4, and expected as much impact as now. */
static void
compares_scores_with_those_before (Fixture *test, gconstpointer data)
{
  gint64 activity_id, batch_id;

  fill (test);
  activity_id = add_activity (test, test->falls_id, WT_LEVEL_INVOLVING, 13, 10);
  batch_id = test_add_batch (&test->view.workspace, activity_id, 2);
  test_add_form (&test->view.workspace, batch_id, 1, "TY37Y");
  test_add_form (&test->view.workspace, batch_id, 2, "TN42N");
  open_page (test);
  assert_card (test, "valued", "note_label", "Mean 4.0 higher than the year before");
  assert_card (test, "impact", "note_label", "Mean the same as the year before");
  g_assert_true (gtk_widget_get_visible (get_note (test, "valued")));
  g_assert_false (gtk_widget_get_visible (get_note (test, "yes-no")));
}

static void
follows_the_period (Fixture *test, gconstpointer data)
{
  choose_period (test, WT_PERIOD_ALL);
  assert_tile (test, "activities_tile", "4", "activities", "");
  assert_tile (test, "people_tile", "193", "people", "");
  g_assert_false (gtk_widget_get_visible (get_label (test, "activities_tile", "before_label")));
  choose_period (test, WT_PERIOD_LAST_12_MONTHS);
  assert_tile (test, "people_tile", "153", "people", "113 more than the year before");
}

static void
follows_the_filter (Fixture *test, gconstpointer data)
{
  choose (test, "project_row", test->falls_id);
  assert_tile (test, "people_tile", "33", "people", "none the year before");
  assert_tile (test, "projects_tile", "1", "project", "as many as the year before");
  assert_tile (test, "forms_tile", "2", "forms", "none the year before");

  choose (test, "level_row", WT_LEVEL_CO_PRODUCTION);
  assert_tile (test, "people_tile", "8", "people", "none the year before");
  assert_tile (test, "activities_tile", "1", "activity", "none the year before");
  assert_tile (test, "forms_tile", "0", "forms", "none the year before");

  choose (test, "project_row", 0);
  choose (test, "level_row", WT_LEVEL_INFORMING);
  assert_tile (test, "people_tile", "120", "people", "none the year before");
  choose (test, "level_row", 0);
  assert_tile (test, "people_tile", "153", "people", "113 more than the year before");
}

static void
follows_changes (Fixture *test, gconstpointer data)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autofree char *today = wt_date_today ();

  g_object_set (activity, "title", "Drop-in", "project-id", test->falls_id, "held-on", today,
                "level", WT_LEVEL_ENGAGING, "people", (gint64) 1000, NULL);
  test_run_beside (&test->view.workspace, wt_save_activity_job_new (activity));
  assert_tile (test, "people_tile", "1,153", "people", "1,113 more than the year before");
  assert_tile (test, "activities_tile", "4", "activities", "3 more than the year before");
}

static guint
count (Fixture *test, const char *what, const WtFilter *filter)
{
  g_autoptr (GListModel) records =
      test_run (&test->view.workspace, g_str_equal (what, "projects")
                                           ? wt_list_counted_projects_job_new (filter)
                                           : wt_list_counted_activities_job_new (filter));

  return g_list_model_get_n_items (records);
}

/* The records that the page wants to show: as many as the figure says. */
static void
take_counted (Fixture *test, const char *expected, guint n_records, WtFilter *filter)
{
  GVariant *target = test_view_take_action (&test->view, "show-counted");
  g_autoptr (GVariant) variant = g_variant_get_child_value (target, 1);
  const char *what;

  g_variant_get_child (target, 0, "&s", &what);
  wt_filter_from_variant (filter, variant);
  g_assert_cmpstr (what, ==, expected);
  g_assert_cmpuint (count (test, what, filter), ==, n_records);
}

static void
click_tile (Fixture *test, const char *tile)
{
  g_signal_emit_by_name (test_get_child (test->page, tile), "clicked");
}

static void
tiles_lead_to_their_records (Fixture *test, gconstpointer data)
{
  WtFilter chosen, filter;

  choose (test, "project_row", test->falls_id);
  assert_tile (test, "people_tile", "33", "people", "none the year before");
  wt_filter_bar_get_filter (test->bar, &chosen);
  g_assert_cmpint (chosen.project_id, ==, test->falls_id);

  click_tile (test, "projects_tile");
  take_counted (test, "projects", 1, &filter);
  g_assert_true (wt_filter_is_same (&filter, &chosen));
  click_tile (test, "activities_tile");
  take_counted (test, "activities", 2, &filter);
  g_assert_true (wt_filter_is_same (&filter, &chosen));
  click_tile (test, "people_tile");
  take_counted (test, "activities", 2, &filter);
  click_tile (test, "forms_tile");
  wt_filter_from_variant (&filter, test_view_take_action (&test->view, "open-results"));
  g_assert_true (wt_filter_is_same (&filter, &chosen));
}

static gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_width (data) > 0 && gtk_widget_get_height (data) > 0;
}

/* Goes through the marks of a card's chart to the one that begins with @words, and activates it. */
static void
activate_mark (Fixture *test, const char *card, const char *words)
{
  WtChartView *view = test_get_child (get_card (test, card), "chart_view");
  const char *last = NULL;

  test_wait_for (is_laid_out, view);
  test_press (view, GDK_KEY_Home, 0);
  while (strstr (wt_chart_view_get_current_words (view), words) == NULL)
    {
      g_assert_cmpstr (wt_chart_view_get_current_words (view), !=, last);
      last = wt_chart_view_get_current_words (view);
      test_press (view, GDK_KEY_Right, 0);
    }
  g_assert_true (test_press (view, GDK_KEY_Return, 0));
}

static void
marks_lead_to_their_records (Fixture *test, gconstpointer data)
{
  g_autofree char *today = wt_date_today ();
  g_autofree char *from = wt_date_month_start (today);
  g_autofree char *to = wt_date_month_end (today);
  g_autofree char *month = wt_date_month_to_words (today);
  WtFilter chosen, filter;

  assert_tile (test, "people_tile", "153", "people", "113 more than the year before");
  wt_filter_bar_get_filter (test->bar, &chosen);
  activate_mark (test, "valued", "Score 9");
  wt_filter_from_variant (&filter, test_view_take_action (&test->view, "open-results"));
  g_assert_true (wt_filter_is_same (&filter, &chosen));
  activate_mark (test, "yes-no", "");
  test_view_take_action (&test->view, "open-results");

  activate_mark (test, "months", month);
  take_counted (test, "activities", 2, &filter);
  g_assert_cmpstr (filter.from, ==, from);
  g_assert_cmpstr (filter.to, ==, to);
  activate_mark (test, "spectrum", "Involving");
  take_counted (test, "activities", 1, &filter);
  g_assert_cmpint (filter.level, ==, WT_LEVEL_INVOLVING);
  activate_mark (test, "checklist", "");
  take_counted (test, "projects", 2, &filter);
}

static WtOverview *
load_all (Fixture *test)
{
  g_autofree char *today = wt_date_today ();
  WtFilter filter;

  wt_filter_bar_get_filter (test->bar, &filter);
  return test_run (&test->view.workspace,
                   wt_load_overview_job_new (&filter, today, WT_OVERVIEW_PART_ALL));
}

/* Every kind there is has a card with its chart. */
static void
shows_any_kind (Fixture *test, gconstpointer data)
{
  g_auto (GStrv) kinds =
      wt_chart_factory_list_kinds (wt_workspace_get_survey (test->view.workspace.workspace));
  g_autoptr (WtOverviewArrangement) arrangement = wt_overview_arrangement_new ();
  g_autoptr (WtOverview) overview = load_all (test);
  g_autoptr (GListModel) charts = NULL;
  gpointer cards = test_get_child (test->page, "cards");

  g_object_set (arrangement, "cards", kinds, NULL);
  wt_overview_arrangement_set_survey (arrangement,
                                      wt_workspace_get_survey (test->view.workspace.workspace));
  wt_overview_cards_show (cards, arrangement, overview, 5);
  charts = wt_overview_cards_list_charts (cards);
  g_assert_cmpuint (g_list_model_get_n_items (charts), ==, g_strv_length (kinds));
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (WtChart) chart = g_list_model_get_item (charts, i);
      gpointer card = get_card (test, kinds[i]);

      g_assert_true (wt_chart_card_get_chart (card) == chart);
      g_assert_cmpstr (gtk_label_get_label (test_get_child (card, "heading_label")), !=, "");
    }
  g_assert_null (get_card (test, WT_OVERVIEW_CARD_ATTENTION));
}

static gboolean
has_expressed (gpointer data)
{
  return get_card (data, "expressed") != NULL;
}

/* What is arranged shows at once; a card stays the same while it moves. */
static void
follows_the_arrangement (Fixture *test, gconstpointer data)
{
  WtArrangementList *list = test_get_child (test->page, "arrangement_list");
  gpointer months = NULL;
  g_autoptr (GListModel) before = NULL, after = NULL;
  g_autoptr (WtChart) first = NULL;

  assert_card (test, "valued", "heading_label", "Felt valued");
  months = get_card (test, "months");
  before = wt_overview_page_list_charts (test->page);
  g_assert_cmpuint (g_list_model_get_n_items (before), ==, 6);

  gtk_widget_activate_action (GTK_WIDGET (list), "part.show", "(sb)", "valued", FALSE);
  g_assert_null (get_card (test, "valued"));
  gtk_widget_activate_action (GTK_WIDGET (list), "part.show", "(sb)", WT_OVERVIEW_CARD_ATTENTION,
                              FALSE);
  g_assert_null (get_card (test, WT_OVERVIEW_CARD_ATTENTION));
  gtk_widget_activate_action (GTK_WIDGET (list), "part.drop", "(ssb)", "months", "valued", FALSE);
  g_assert_true (get_card (test, "months") == months);
  gtk_widget_activate_action (GTK_WIDGET (list), "part.show", "(sb)", "expressed", TRUE);
  test_wait_for (has_expressed, test);

  after = wt_overview_page_list_charts (test->page);
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 6);
  first = g_list_model_get_item (after, 0);
  g_assert_true (first == wt_chart_card_get_chart (months));
}

static gboolean
has_spectrum (gpointer data)
{
  return get_card (data, "spectrum") != NULL;
}

/* A part of the overview that nothing shown is made from is not read; it is once it is shown. */
static void
reads_what_it_shows (Fixture *test, gconstpointer data)
{
  WtArrangementList *list = test_get_child (test->page, "arrangement_list");

  gtk_widget_activate_action (GTK_WIDGET (list), "part.show", "(sb)", "spectrum", FALSE);
  wt_page_reload (WT_PAGE (test->page));
  choose (test, "project_row", test->falls_id);
  assert_tile (test, "people_tile", "33", "people", "none the year before");
  gtk_widget_activate_action (GTK_WIDGET (list), "part.show", "(sb)", "spectrum", TRUE);
  g_assert_null (get_card (test, "spectrum"));
  test_wait_for (has_spectrum, test);
  assert_card (test, "spectrum", "count_label", "2 activities");
}

/* A file stands for paper here. */
static void
prints_on_one_page (Fixture *test, gconstpointer data)
{
  g_autofree char *path = g_build_filename (test->view.workspace.folder, "printed.pdf", NULL);
  g_autoptr (WtOverview) overview = load_all (test);
  const char *const kinds[] = { "valued", "months", "checklist", NULL };
  g_autofree char *today = wt_date_today ();
  g_autoptr (WtDocument) document =
      wt_overview_document_new (overview, kinds, "North Fen", "Involving", today);
  g_autoptr (GtkPrintOperation) operation = wt_document_printer_new (document);
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *text = wt_document_dup_text (document);

  g_assert_nonnull (strstr (text, "153 people"));
  g_assert_nonnull (strstr (text, "Involving"));
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (test->view.window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), ==, 1);
  g_assert_true (g_file_get_contents (path, &file, NULL, NULL));
  g_assert_true (g_str_has_prefix (file, "%PDF-"));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static AdwActionRow *
get_attention (Fixture *test, int index)
{
  GtkListBox *list = test_get_child (get_card (test, WT_OVERVIEW_CARD_ATTENTION), "list_box");

  return ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, index));
}

static void
assert_attention (Fixture *test, int index, const char *words, const char *about)
{
  AdwActionRow *row = get_attention (test, index);

  g_assert_cmpstr (test_get_row_text (row, "title"), ==, words);
  g_assert_cmpstr (test_get_row_text (row, "subtitle"), ==, about);
}

/* The most urgent first: a form to type, then plans by their titles. */
static void
what_needs_attention_leads_to_its_record (Fixture *test, gconstpointer data)
{
  assert_attention (test, 0, "1 form still to type", "Focus group");
  assert_attention (test, 1, "19 prompts without an answer", "Asthma plans");
  assert_attention (test, 2, "19 prompts without an answer", "Falls & fractures");
  g_assert_null (gtk_list_box_get_row_at_index (
      test_get_child (get_card (test, WT_OVERVIEW_CARD_ATTENTION), "list_box"), 3));

  gtk_widget_activate (GTK_WIDGET (get_attention (test, 0)));
  test_view_take_action_on (&test->view, "type-forms", test->focus_group_id);
  gtk_widget_activate (GTK_WIDGET (get_attention (test, 1)));
  test_view_take_action_on (&test->view, "open-project", test->asthma_id);
  gtk_widget_activate (GTK_WIDGET (get_attention (test, 2)));
  test_view_take_action_on (&test->view, "open-project", test->falls_id);
}

static gboolean
is_all_done (gpointer data)
{
  gpointer card = get_card (data, WT_OVERVIEW_CARD_ATTENTION);

  return g_str_equal (gtk_stack_get_visible_child_name (test_get_child (card, "stack")), "done");
}

static void
nothing_needs_attention_in_a_closed_project (Fixture *test, gconstpointer data)
{
  g_assert_false (is_all_done (test));
  choose (test, "project_row", test->asthma_id);
  {
    g_autoptr (WtProject) project =
        test_run (&test->view.workspace, wt_load_project_job_new (test->asthma_id));

    g_object_set (project, "stage", WT_STAGE_CLOSED, NULL);
    test_run_beside (&test->view.workspace, wt_save_project_job_new (project));
  }
  test_wait_for (is_all_done, test);
}

static void
shows_more_when_asked (Fixture *test, gconstpointer data)
{
  gpointer card = NULL;
  GtkListBox *list;
  GtkButton *more;

  for (int i = 0; i < 6; i++)
    test_add_project (&test->view.workspace, "Falls clinic");
  open_page (test);
  card = get_card (test, WT_OVERVIEW_CARD_ATTENTION);
  list = test_get_child (card, "list_box");
  more = test_get_child (card, "more_button");
  g_assert_null (gtk_list_box_get_row_at_index (list, 4));
  g_assert_cmpstr (gtk_button_get_label (more), ==, "Show all 6");
  g_signal_emit_by_name (more, "clicked");
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 5));
  g_assert_cmpstr (gtk_button_get_label (more), ==, "Show fewer");
  g_signal_emit_by_name (more, "clicked");
  g_assert_null (gtk_list_box_get_row_at_index (list, 4));
}

static gboolean
has_figures (gpointer test)
{
  return g_str_equal (get_shown (test), "figures");
}

static void
says_that_nothing_is_recorded (Fixture *test, gconstpointer data)
{
  gpointer button;
  g_autoptr (WtProject) project = wt_project_new ();

  open_page (test);
  g_assert_cmpstr (get_shown (test), ==, "empty");
  button = test_find_button (gtk_stack_get_visible_child (test_get_child (test->page, "stack")),
                             "New project");
  g_signal_emit_by_name (button, "clicked");
  test_view_take_action (&test->view, "new-project");

  /* The first project ends it. */
  g_object_set (project, "title", "Falls clinic", NULL);
  test_run_beside (&test->view.workspace, wt_save_project_job_new (project));
  test_wait_for (has_figures, test);
  assert_tile (test, "projects_tile", "1", "project", "as many as the year before");
}

static void
says_that_records_are_elsewhere (Fixture *test, gconstpointer data)
{
  gint64 id = test_add_project (&test->view.workspace, "Old hospital");
  gpointer button;

  change_project (test, id, "starts-on", "2001-03-01");
  change_project (test, id, "ends-on", "2002-03-31");
  open_page (test);
  g_assert_cmpstr (get_shown (test), ==, "nothing");
  g_assert_cmpstr (adw_status_page_get_description (test_get_child (test->page, "nothing_page")),
                   ==, "There are records of 1 project in other periods or behind the filter.");

  button = test_find_button (test_get_child (test->page, "nothing_page"), "Show all dates");
  g_signal_emit_by_name (button, "clicked");
  test_wait_for (has_figures, test);
  g_assert_cmpint (wt_period_button_get_period (wt_filter_bar_get_period_button (test->bar)), ==,
                   WT_PERIOD_ALL);
  assert_tile (test, "projects_tile", "1", "project", "");
}

#define ADD(name, set_up)                                                                          \
  g_test_add ("/overview-page/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (shows_what_was_put_in, set_up);
  ADD (shows_what_is_verified, set_up);
  ADD (shows_charts_of_the_same, set_up);
  ADD (says_how_it_compares, set_up);
  ADD (compares_a_quarter_with_the_one_a_year_earlier, set_up);
  ADD (has_nothing_to_compare_scores_with, set_up);
  ADD (compares_scores_with_those_before, set_up_nothing);
  ADD (follows_the_period, set_up);
  ADD (follows_the_filter, set_up);
  ADD (follows_changes, set_up);
  ADD (tiles_lead_to_their_records, set_up);
  ADD (marks_lead_to_their_records, set_up);
  ADD (shows_any_kind, set_up);
  ADD (follows_the_arrangement, set_up);
  ADD (reads_what_it_shows, set_up);
  ADD (prints_on_one_page, set_up);
  ADD (what_needs_attention_leads_to_its_record, set_up);
  ADD (nothing_needs_attention_in_a_closed_project, set_up);
  ADD (shows_more_when_asked, set_up_nothing);
  ADD (says_that_nothing_is_recorded, set_up_nothing);
  ADD (says_that_records_are_elsewhere, set_up_nothing);
  return g_test_run ();
}
