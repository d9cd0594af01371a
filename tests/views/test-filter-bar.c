/* Choosing a period and a filter, and what is then asked of the workspace. */

#include "test-support-views.h"

#include "wt-choice-lists.h"
#include "wt-choices.h"
#include "wt-date-row.h"
#include "wt-date.h"
#include "wt-filter-bar.h"
#include "wt-named-item.h"
#include "wt-project.h"

typedef struct
{
  GtkWidget *window;
  WtFilterBar *bar;
  WtPeriodButton *button;
  guint n_changes;
} Fixture;

static GListModel *
make_names (const char *first, const char *second)
{
  GListStore *names = g_list_store_new (WT_TYPE_NAMED_ITEM);
  g_autoptr (WtNamedItem) a = wt_named_item_new (3, first);
  g_autoptr (WtNamedItem) b = wt_named_item_new (7, second);

  g_list_store_append (names, a);
  g_list_store_append (names, b);
  return G_LIST_MODEL (names);
}

static void
add_project (GListStore *projects, gint64 id, const char *title)
{
  g_autoptr (WtProject) project = wt_project_new ();

  g_object_set (project, "id", id, "title", title, NULL);
  g_list_store_append (projects, project);
}

/* @has_falls: whether the project with the number 5 is still there */
static void
set_choices (Fixture *test, int financial_year_month, gboolean has_falls)
{
  WtSettings *settings = wt_settings_new ();
  GListStore *projects = g_list_store_new (WT_TYPE_PROJECT);
  g_autoptr (WtChoiceLists) choices = NULL;

  g_object_set (settings, "financial-year-month", financial_year_month, NULL);
  add_project (projects, 2, "Asthma plans");
  if (has_falls)
    add_project (projects, 5, "Falls & fractures");
  choices =
      wt_choice_lists_new (settings, make_names ("North Fen", "South Fen"),
                           make_names ("Primary care", "Community care"), G_LIST_MODEL (projects),
                           G_LIST_MODEL (g_list_store_new (WT_TYPE_NAMED_ITEM)));
  wt_filter_bar_set_choices (test->bar, choices);
}

static void
on_changed_cb (Fixture *test)
{
  test->n_changes++;
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test->bar = g_object_new (WT_TYPE_FILTER_BAR, NULL);
  test->button = wt_filter_bar_get_period_button (test->bar);
  set_choices (test, 4, TRUE);
  g_signal_connect_swapped (test->bar, "changed", G_CALLBACK (on_changed_cb), test);
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->bar));
  gtk_window_present (GTK_WINDOW (test->window));
  test_go_on ();
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gpointer bar = test->bar, button = test->button;

  g_object_add_weak_pointer (bar, &bar);
  g_object_add_weak_pointer (button, &button);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_go_on ();
  g_assert_null (button);
  g_assert_null (bar);
}

static gpointer
get_period_child (Fixture *test, const char *name)
{
  return test_get_child (test->button, name);
}

static void
choose_period (Fixture *test, WtPeriod period)
{
  GtkListBox *list = get_period_child (test, "period_list");

  for (int i = 0; wt_periods[i].nick != NULL; i++)
    if (wt_periods[i].value == (int) period)
      gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, i)));
}

static void
set_date (Fixture *test, const char *row, const char *date)
{
  wt_date_row_set_date (get_period_child (test, row), date);
}

static void
choose (Fixture *test, const char *row, gint64 id)
{
  wt_choices_set_id (test_get_child (test->bar, row), id);
}

static void
assert_changes (Fixture *test, guint n_changes)
{
  g_assert_cmpuint (test->n_changes, ==, n_changes);
  test->n_changes = 0;
}

static void
assert_period (Fixture *test, const char *from, const char *to)
{
  WtFilter filter;

  wt_filter_bar_get_filter (test->bar, &filter);
  g_assert_cmpstr (filter.from, ==, from);
  g_assert_cmpstr (filter.to, ==, to);
}

static void
assert_label (Fixture *test, const char *expected)
{
  g_assert_cmpstr (gtk_menu_button_get_label (get_period_child (test, "menu_button")), ==,
                   expected);
}

static void
begins_with_the_last_12_months (Fixture *test, gconstpointer data)
{
  g_autofree char *today = wt_date_today ();
  g_autofree char *to = wt_date_month_end (today);
  g_autofree char *year_ago = wt_date_add_months (today, -11);
  g_autofree char *from = wt_date_month_start (year_ago);

  g_assert_cmpint (wt_period_button_get_period (test->button), ==, WT_PERIOD_LAST_12_MONTHS);
  assert_label (test, "Last 12 months");
  assert_period (test, from, to);
  assert_changes (test, 0);
}

static void
chooses_each_period (Fixture *test, gconstpointer data)
{
  g_autofree char *today = wt_date_today ();

  for (int i = 0; wt_periods[i].nick != NULL; i++)
    {
      WtPeriod period = (WtPeriod) wt_periods[i].value;
      char from[11], to[11];

      if (period == WT_PERIOD_OWN)
        continue;
      wt_period_resolve (period, today, 4, from, to);
      choose_period (test, period);
      assert_changes (test, 1);
      g_assert_cmpint (wt_period_button_get_period (test->button), ==, period);
      assert_label (test, wt_periods[i].title);
      assert_period (test, from, to);
      g_assert_false (gtk_widget_get_visible (get_period_child (test, "own_group")));
    }
}

/* The tick at the end of a row. */
static GtkWidget *
get_mark (GtkListBoxRow *row)
{
  g_autoptr (GPtrArray) images = test_list_widgets (row, GTK_TYPE_IMAGE);

  return g_ptr_array_index (images, images->len - 1);
}

/* Seen in the list, and by whoever hears it. */
static void
marks_the_chosen_period (Fixture *test, gconstpointer data)
{
  GtkListBox *list = get_period_child (test, "period_list");

  choose_period (test, WT_PERIOD_LAST_QUARTER);
  for (int i = 0; wt_periods[i].nick != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);
      gboolean is_chosen = wt_periods[i].value == WT_PERIOD_LAST_QUARTER;

      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED,
                                        is_chosen);
      g_assert_cmpfloat (gtk_widget_get_opacity (get_mark (row)), ==, is_chosen ? 1.0 : 0.0);
    }
}

static void
financial_year_begins_where_the_settings_say (Fixture *test, gconstpointer data)
{
  g_autofree char *today = wt_date_today ();
  char from[11], to[11];

  choose_period (test, WT_PERIOD_THIS_FINANCIAL_YEAR);
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *expected_start = g_strdup_printf ("-%02d-01", month);

      set_choices (test, month, TRUE);
      wt_period_resolve (WT_PERIOD_THIS_FINANCIAL_YEAR, today, month, from, to);
      assert_period (test, from, to);
      g_assert_true (g_str_has_suffix (from, expected_start));
      g_assert_cmpstr (from, <=, today);
      g_assert_cmpstr (to, >=, today);
    }
}

static void
own_dates_begin_as_those_that_were_shown (Fixture *test, gconstpointer data)
{
  g_autofree char *today = wt_date_today ();
  char from[11], to[11];

  wt_period_resolve (WT_PERIOD_LAST_FINANCIAL_YEAR, today, 4, from, to);
  choose_period (test, WT_PERIOD_LAST_FINANCIAL_YEAR);
  choose_period (test, WT_PERIOD_OWN);
  assert_changes (test, 2);
  g_assert_true (gtk_widget_get_visible (get_period_child (test, "own_group")));
  g_assert_cmpstr (wt_date_row_get_date (get_period_child (test, "from_row")), ==, from);
  g_assert_cmpstr (wt_date_row_get_date (get_period_child (test, "to_row")), ==, to);
  assert_period (test, from, to);
}

static void
takes_own_dates (Fixture *test, gconstpointer data)
{
  choose_period (test, WT_PERIOD_ALL);
  choose_period (test, WT_PERIOD_OWN);
  assert_changes (test, 2);
  assert_label (test, "All dates");

  set_date (test, "from_row", "2025-10-02");
  assert_changes (test, 1);
  assert_period (test, "2025-10-02", "");
  set_date (test, "to_row", "2026-05-07");
  assert_changes (test, 1);
  assert_period (test, "2025-10-02", "2026-05-07");
  assert_label (test, "2 October 2025 to 7 May 2026");
  /* A single day is a period. */
  set_date (test, "from_row", "2026-05-07");
  assert_changes (test, 1);
  assert_period (test, "2026-05-07", "2026-05-07");
  g_assert_false (gtk_widget_get_visible (get_period_child (test, "issue_label")));
}

static void
refuses_an_end_before_the_start (Fixture *test, gconstpointer data)
{
  GtkWidget *issue = get_period_child (test, "issue_label");

  choose_period (test, WT_PERIOD_ALL);
  choose_period (test, WT_PERIOD_OWN);
  set_date (test, "to_row", "2026-05-07");
  set_date (test, "from_row", "2026-01-01");
  assert_changes (test, 4);

  set_date (test, "from_row", "2026-05-08");
  assert_changes (test, 0);
  g_assert_true (gtk_widget_get_visible (issue));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (issue)), ==,
                   "The first date is later than the last.");
  assert_label (test, "1 January 2026 to 7 May 2026");
  assert_period (test, "2026-01-01", "2026-05-07");

  set_date (test, "to_row", "2026-05-31");
  assert_changes (test, 1);
  g_assert_false (gtk_widget_get_visible (issue));
  assert_period (test, "2026-05-08", "2026-05-31");

  /* Another period needs no dates. */
  set_date (test, "to_row", "2020-01-01");
  g_assert_true (gtk_widget_get_visible (issue));
  choose_period (test, WT_PERIOD_ALL);
  g_assert_false (gtk_widget_get_visible (issue));
  assert_period (test, "", "");
}

static void
shows_all_dates (Fixture *test, gconstpointer data)
{
  choose_period (test, WT_PERIOD_LAST_QUARTER);
  assert_changes (test, 1);
  wt_filter_bar_show_all_dates (test->bar);
  assert_changes (test, 1);
  g_assert_cmpint (wt_period_button_get_period (test->button), ==, WT_PERIOD_ALL);
  assert_period (test, "", "");
}

static void
narrows_by_each_part (Fixture *test, gconstpointer data)
{
  WtFilter filter;

  wt_filter_bar_get_filter (test->bar, &filter);
  g_assert_false (wt_filter_is_narrowed (&filter));
  choose (test, "organisation_row", 7);
  choose (test, "directorate_row", 3);
  choose (test, "project_row", 5);
  choose (test, "level_row", WT_LEVEL_CO_PRODUCTION);
  assert_changes (test, 4);
  wt_filter_bar_get_filter (test->bar, &filter);
  g_assert_cmpint (filter.organisation_id, ==, 7);
  g_assert_cmpint (filter.directorate_id, ==, 3);
  g_assert_cmpint (filter.project_id, ==, 5);
  g_assert_cmpint (filter.level, ==, WT_LEVEL_CO_PRODUCTION);
  g_assert_cmpint (filter.activity_id, ==, 0);
}

/* What a filter says is chosen at once: a period that has a name by that name, others as own dates;
 * what is not there any more is not chosen. */
static void
chooses_a_filter (Fixture *test, gconstpointer data)
{
  WtFilter filter = { .from = "2019-04-01",
                      .to = "2019-06-30",
                      .organisation_id = 7,
                      .project_id = 99,
                      .level = WT_LEVEL_INVOLVING };
  WtFilter chosen;

  wt_filter_bar_set_filter (test->bar, &filter);
  assert_changes (test, 1);
  wt_filter_bar_get_filter (test->bar, &chosen);
  filter.project_id = 0;
  g_assert_true (wt_filter_is_same (&chosen, &filter));
  g_assert_cmpint (wt_period_button_get_period (test->button), ==, WT_PERIOD_OWN);
  assert_label (test, "April 2019 to June 2019");

  filter = (WtFilter){ .from = "2019-07-01", .to = "2019-07-31" };
  wt_filter_bar_set_filter (test->bar, &filter);
  assert_changes (test, 1);
  assert_period (test, "2019-07-01", "2019-07-31");

  filter = (WtFilter){ 0 };
  wt_filter_bar_set_filter (test->bar, &filter);
  assert_changes (test, 1);
  g_assert_cmpint (wt_period_button_get_period (test->button), ==, WT_PERIOD_ALL);
}

/* The buttons that take a part of the filter away, by what they say. */
static GtkWidget *
get_chip (Fixture *test, guint index, const char *name)
{
  g_autoptr (GPtrArray) chips =
      test_list_widgets (test_get_child (test->bar, "chips"), ADW_TYPE_BUTTON_CONTENT);
  GtkWidget *content;

  g_assert_cmpuint (index, <, chips->len);
  content = g_ptr_array_index (chips, index);
  g_assert_cmpstr (adw_button_content_get_label (ADW_BUTTON_CONTENT (content)), ==, name);
  return gtk_widget_get_parent (content);
}

static guint
count_chips (Fixture *test)
{
  g_autoptr (GPtrArray) chips =
      test_list_widgets (test_get_child (test->bar, "chips"), ADW_TYPE_BUTTON_CONTENT);

  return chips->len;
}

static void
chips_take_the_filter_away (Fixture *test, gconstpointer data)
{
  WtFilter filter;
  g_autofree char *words = NULL;

  g_assert_cmpuint (count_chips (test), ==, 0);
  choose (test, "project_row", 5);
  choose (test, "organisation_row", 3);
  choose (test, "level_row", WT_LEVEL_ENGAGING);
  assert_changes (test, 3);
  g_assert_cmpuint (count_chips (test), ==, 3);
  words = wt_filter_bar_dup_words (test->bar);
  g_assert_cmpstr (words, ==, "North Fen, Falls & fractures, Engaging");
  get_chip (test, 0, "North Fen");
  get_chip (test, 2, "Engaging");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_chip (test, 1, "Falls & fractures")), ==,
                   "Take away the filter “Falls & fractures”");

  g_signal_emit_by_name (get_chip (test, 1, "Falls & fractures"), "clicked");
  assert_changes (test, 1);
  wt_filter_bar_get_filter (test->bar, &filter);
  g_assert_cmpint (filter.project_id, ==, 0);
  g_assert_cmpint (filter.organisation_id, ==, 3);
  g_assert_cmpint (filter.level, ==, WT_LEVEL_ENGAGING);

  g_signal_emit_by_name (get_chip (test, 0, "North Fen"), "clicked");
  g_signal_emit_by_name (get_chip (test, 0, "Engaging"), "clicked");
  assert_changes (test, 2);
  wt_filter_bar_get_filter (test->bar, &filter);
  g_assert_false (wt_filter_is_narrowed (&filter));
  g_assert_cmpuint (count_chips (test), ==, 0);
}

static gpointer
find_clear_button (Fixture *test)
{
  return test_find_button (test_get_child (test->bar, "chips"), "_Clear all");
}

static void
takes_all_of_the_filter_away (Fixture *test, gconstpointer data)
{
  WtFilter filter;

  choose (test, "project_row", 5);
  g_assert_null (find_clear_button (test));
  choose (test, "level_row", WT_LEVEL_ENGAGING);
  choose_period (test, WT_PERIOD_ALL);
  assert_changes (test, 3);
  g_signal_emit_by_name (find_clear_button (test), "clicked");
  assert_changes (test, 1);
  wt_filter_bar_get_filter (test->bar, &filter);
  g_assert_false (wt_filter_is_narrowed (&filter));
  g_assert_cmpuint (count_chips (test), ==, 0);
  g_assert_null (find_clear_button (test));
  /* The period is no chip. */
  g_assert_cmpint (wt_period_button_get_period (test->button), ==, WT_PERIOD_ALL);
}

static void
keyboard_goes_on_beside_a_chip (Fixture *test, gconstpointer data)
{
  choose (test, "organisation_row", 3);
  choose (test, "project_row", 5);
  gtk_widget_grab_focus (get_chip (test, 0, "North Fen"));
  g_signal_emit_by_name (get_chip (test, 0, "North Fen"), "clicked");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window))
                 == get_chip (test, 0, "Falls & fractures"));
  g_signal_emit_by_name (get_chip (test, 0, "Falls & fractures"), "clicked");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->window)),
                                         test_get_child (test->bar, "filter_button")));
}

/* Choices are loaded again after every change of the workspace. */
static void
keeps_what_is_chosen_when_choices_are_loaded_again (Fixture *test, gconstpointer data)
{
  WtFilter filter;

  choose (test, "project_row", 5);
  choose (test, "directorate_row", 7);
  choose_period (test, WT_PERIOD_ALL);
  assert_changes (test, 3);
  set_choices (test, 4, TRUE);
  assert_changes (test, 0);
  wt_filter_bar_get_filter (test->bar, &filter);
  g_assert_cmpint (filter.project_id, ==, 5);
  g_assert_cmpint (filter.directorate_id, ==, 7);
  g_assert_cmpint (wt_period_button_get_period (test->button), ==, WT_PERIOD_ALL);
  g_assert_cmpuint (count_chips (test), ==, 2);

  /* What is not there any more limits nothing. */
  set_choices (test, 4, FALSE);
  wt_filter_bar_get_filter (test->bar, &filter);
  g_assert_cmpint (filter.project_id, ==, 0);
  g_assert_cmpuint (count_chips (test), ==, 1);
  get_chip (test, 0, "Community care");
}

#define ADD(name) g_test_add ("/filter-bar/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (begins_with_the_last_12_months);
  ADD (chooses_each_period);
  ADD (marks_the_chosen_period);
  ADD (financial_year_begins_where_the_settings_say);
  ADD (own_dates_begin_as_those_that_were_shown);
  ADD (takes_own_dates);
  ADD (refuses_an_end_before_the_start);
  ADD (shows_all_dates);
  ADD (narrows_by_each_part);
  ADD (chooses_a_filter);
  ADD (takes_all_of_the_filter_away);
  ADD (keyboard_goes_on_beside_a_chip);
  ADD (chips_take_the_filter_away);
  ADD (keeps_what_is_chosen_when_choices_are_loaded_again);
  return g_test_run ();
}
