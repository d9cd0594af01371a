/* The calendar of a workspace: its months, where today is, and what its rows lead to. */

#include "test-support-views.h"

#include "wt-activity-jobs.h"
#include "wt-calendar-days.h"
#include "wt-calendar-list.h"
#include "wt-calendar-mark.h"
#include "wt-calendar-page.h"
#include "wt-calendar-row.h"
#include "wt-date.h"
#include "wt-project-jobs.h"
#include "wt-project-life-jobs.h"
#include "wt-record-jobs.h"
#include "wt-search.h"

#include <glib/gstdio.h>

#define TODAY "2026-05-14"

typedef struct
{
  TestView view;
  gpointer page;
  gint64 project_id, activity_id, action_id;
  char *today; /* (owned) */
} Fixture;

/* Months and days, without a window */

static void
add_entry (GListStore *entries, WtCalendarKind kind, const char *date, gboolean is_done)
{
  g_autoptr (WtCalendarEntry) entry =
      g_object_new (WT_TYPE_CALENDAR_ENTRY, "kind", (int) kind, "starts-on", date, "title",
                    kind == WT_CALENDAR_DECISION ? "" : "Something", "project", "Falls clinic",
                    "record-id", (gint64) 7, "project-id", (gint64) 3, "done", is_done, NULL);

  g_list_store_append (entries, entry);
}

static GListStore *
make_entries (void)
{
  GListStore *entries = g_list_store_new (WT_TYPE_CALENDAR_ENTRY);

  add_entry (entries, WT_CALENDAR_ACTIVITY, "2026-03-02", TRUE);
  add_entry (entries, WT_CALENDAR_ACTION, "2026-03-30", FALSE);
  add_entry (entries, WT_CALENDAR_PROMPT, "2026-06-01", TRUE);
  add_entry (entries, WT_CALENDAR_STAGE, "2026-06-01", FALSE);
  add_entry (entries, WT_CALENDAR_DECISION, "2027-01-31", FALSE);
  return entries;
}

/* "#2026-03 02 30 #2026-05 !": # is a heading, ! is today. */
static char *
describe (GListStore *items)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      g_string_append (words, i > 0 ? " " : "");
      if (WT_IS_CALENDAR_ENTRY (item))
        g_string_append (words, wt_calendar_entry_get_starts_on (WT_CALENDAR_ENTRY (item)) + 8);
      else if (wt_calendar_mark_is_today (WT_CALENDAR_MARK (item)))
        g_string_append (words, "!");
      else
        g_string_append_printf (words, "#%s", wt_calendar_mark_get_month (WT_CALENDAR_MARK (item)));
    }
  return g_string_free (words, FALSE);
}

static void
test_days (void)
{
  static const struct
  {
    WtCalendarSelection selection;
    const char *typed;
    guint n_left;
    const char *days;
  } CASES[] = {
    { WT_CALENDAR_SHOWS_ALL, "", 5, "#2026-03 02 30 #2026-05 ! #2026-06 01 01 #2027-01 31" },
    { WT_CALENDAR_SHOWS_ACTIVITIES, "", 1, "#2026-03 02 #2026-05 !" },
    { WT_CALENDAR_SHOWS_DECISIONS, "", 1, "#2026-05 ! #2027-01 31" },
    { WT_CALENDAR_SHOWS_STAGES, "", 1, "#2026-05 ! #2026-06 01" },
    { WT_CALENDAR_SHOWS_TO_DO, "", 1, "#2026-03 30 #2026-05 !" },
    { WT_CALENDAR_SHOWS_ALL, "FALLS decision", 1, "#2026-05 ! #2027-01 31" },
    { WT_CALENDAR_SHOWS_ALL, "heliport", 0, "" },
  };
  g_autoptr (GListStore) entries = make_entries ();
  g_autoptr (GListStore) items = g_list_store_new (G_TYPE_OBJECT);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *searched = wt_search_fold (CASES[i].typed);
      guint n_left = wt_calendar_days_fill (items, G_LIST_MODEL (entries), CASES[i].selection,
                                            searched, TODAY);
      g_autofree char *days = describe (items);

      g_assert_cmpuint (n_left, ==, CASES[i].n_left);
      g_assert_cmpstr (days, ==, CASES[i].days);
    }
}

static void
test_today_has_entries (void)
{
  g_autoptr (GListStore) entries = make_entries ();
  g_autoptr (GListStore) items = g_list_store_new (G_TYPE_OBJECT);
  g_autofree char *days = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  wt_calendar_days_fill (items, G_LIST_MODEL (entries), WT_CALENDAR_SHOWS_ALL, NULL, "2026-06-01");
  days = describe (items);
  g_assert_cmpstr (days, ==, "#2026-03 02 30 #2026-06 ! 01 01 #2027-01 31");
  g_assert_cmpuint (wt_calendar_days_find_today (G_LIST_MODEL (items)), ==, 4);
  g_assert_cmpuint (wt_calendar_days_find_month (G_LIST_MODEL (items), "2026-04"), ==, 3);
  g_assert_cmpuint (wt_calendar_days_find_month (G_LIST_MODEL (items), "2028-01"), ==, 9);
  before = wt_calendar_days_dup_neighbour (G_LIST_MODEL (items), "2026-06", FALSE);
  after = wt_calendar_days_dup_neighbour (G_LIST_MODEL (items), "2026-06", TRUE);
  g_assert_cmpstr (before, ==, "2026-03");
  g_assert_cmpstr (after, ==, "2027-01");
  g_assert_null (wt_calendar_days_dup_neighbour (G_LIST_MODEL (items), "2026-03", FALSE));
  g_assert_null (wt_calendar_days_dup_neighbour (G_LIST_MODEL (items), "2027-01", TRUE));
}

static void
on_items_changed_cb (GListModel *items, guint position, guint removed, guint added, guint *seen)
{
  seen[0] = position;
  seen[1] = removed;
  seen[2] = added;
}

/* A list that is on the screen stays where it is. */
static void
test_only_what_differs_is_replaced (void)
{
  g_autoptr (GListStore) entries = make_entries ();
  g_autoptr (GListStore) fresh = make_entries ();
  g_autoptr (GListStore) items = g_list_store_new (G_TYPE_OBJECT);
  guint seen[3] = { 99, 99, 99 };

  wt_calendar_days_fill (items, G_LIST_MODEL (entries), WT_CALENDAR_SHOWS_ALL, NULL, TODAY);
  g_signal_connect (items, "items-changed", G_CALLBACK (on_items_changed_cb), seen);
  wt_calendar_days_fill (items, G_LIST_MODEL (fresh), WT_CALENDAR_SHOWS_ALL, NULL, TODAY);
  g_assert_cmpuint (seen[0], ==, 99);
  g_list_store_remove (fresh, 3);
  wt_calendar_days_fill (items, G_LIST_MODEL (fresh), WT_CALENDAR_SHOWS_ALL, NULL, TODAY);
  g_assert_cmpuint (seen[0], ==, 7);
  g_assert_cmpuint (seen[1], ==, 1);
  g_assert_cmpuint (seen[2], ==, 0);
}

/* The page */

static gint64
add_activity (Fixture *test, int days, gboolean took_place)
{
  g_autofree char *date = wt_date_add_days (test->today, days);
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtActivity) saved = NULL;

  g_object_set (activity, "title", "Focus group", "project-id", test->project_id, "held-on", date,
                "level", WT_LEVEL_INVOLVING, "took-place", took_place, NULL);
  saved = test_run (&test->view.workspace, wt_save_activity_job_new (activity));
  return wt_activity_get_id (saved);
}

static gint64
add_action (Fixture *test, int days)
{
  g_autofree char *date = wt_date_add_days (test->today, days);
  g_autoptr (WtAction) action = wt_action_new (test->project_id);
  g_autoptr (WtAction) saved = NULL;

  g_object_set (action, "title", "Book the hall", "due-on", date, NULL);
  saved = test_run (&test->view.workspace, wt_save_action_job_new (action));
  return wt_action_get_id (saved);
}

static void
set_up_nothing (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
  test->today = wt_date_today ();
}

/* An activity a year ago and one today, an action last week, a decision in a year. */
static void
set_up (Fixture *test, gconstpointer data)
{
  g_autofree char *decision = NULL;
  g_autoptr (WtProject) project = NULL;
  g_autoptr (WtProject) saved = NULL;

  set_up_nothing (test, data);
  decision = wt_date_add_days (test->today, 366);
  test->project_id = test_add_project (&test->view.workspace, "Falls clinic");
  add_activity (test, -366, TRUE);
  test->activity_id = add_activity (test, 0, FALSE);
  test->action_id = add_action (test, -7);
  project = test_run (&test->view.workspace, wt_load_project_job_new (test->project_id));
  g_object_set (project, "decides-on", decision, NULL);
  saved = test_run (&test->view.workspace, wt_save_project_job_new (project));
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
  g_free (test->today);
}

static gboolean
is_loaded (gpointer page)
{
  return !g_str_equal (gtk_stack_get_visible_child_name (test_get_child (page, "stack")),
                       "loading");
}

static void
open_page (Fixture *test)
{
  test->page = wt_calendar_page_new (test->view.workspace.workspace);
  test_view_open (&test->view, test->page);
  test_wait_for (is_loaded, test->page);
}

static WtCalendarList *
get_list (Fixture *test)
{
  return test_get_child (test->page, "list");
}

static char *
dup_month_words (Fixture *test, int days)
{
  g_autofree char *date = wt_date_add_days (test->today, days);

  return wt_date_month_to_words (date);
}

static void
assert_month (Fixture *test, int days)
{
  g_autofree char *words = dup_month_words (test, days);

  test_wait_for_text (test_get_child (test->page, "month_label"), words);
}

static void
opens_at_today (Fixture *test, gconstpointer data)
{
  open_page (test);
  assert_month (test, 0);
  g_assert_true (test_press (adw_bin_get_child (test->page), GDK_KEY_Page_Down, GDK_CONTROL_MASK));
  assert_month (test, 366);
  g_assert_false (gtk_widget_get_sensitive (test_get_child (test->page, "next_button")));
  g_signal_emit_by_name (test_find_button (test->page, "Today"), "clicked");
  assert_month (test, 0);
  for (int i = 0; i < 3; i++)
    test_press (adw_bin_get_child (test->page), GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  assert_month (test, -366);
  g_assert_false (gtk_widget_get_sensitive (test_get_child (test->page, "previous_button")));
  g_assert_true (test_press (adw_bin_get_child (test->page), GDK_KEY_t, GDK_CONTROL_MASK));
  assert_month (test, 0);
}

static const char *
get_label (gpointer widget, const char *name)
{
  return gtk_label_get_label (test_get_child (widget, name));
}

static gboolean
has_rows (gpointer page)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (page, WT_TYPE_CALENDAR_ROW);

  return rows->len == 4;
}

static void
rows_say_how_it_stands (Fixture *test, gconstpointer data)
{
  static const struct
  {
    const char *title, *detail, *state;
  } EXPECTED[] = {
    { "Focus group", "Activity · Falls clinic", "Took place" },
    { "Book the hall", "Action · Falls clinic", "Overdue" },
    { "Focus group", "Activity · Falls clinic", "Planned" },
    { "Falls clinic", "Decision", "" },
  };
  g_autoptr (GPtrArray) rows = NULL;

  open_page (test);
  test_wait_for (has_rows, test->page);
  rows = test_list_widgets (test->page, WT_TYPE_CALENDAR_ROW);
  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);

      g_assert_cmpstr (get_label (row, "title_label"), ==, EXPECTED[i].title);
      g_assert_cmpstr (get_label (row, "detail_label"), ==, EXPECTED[i].detail);
      g_assert_cmpstr (get_label (row, "state_label"), ==, EXPECTED[i].state);
    }
}

/* Activates the entry of @kind that is last in the list. */
static void
activate (Fixture *test, WtCalendarKind kind)
{
  GListModel *items = G_LIST_MODEL (wt_calendar_list_get_items (get_list (test)));

  for (guint i = g_list_model_get_n_items (items); i > 0; i--)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i - 1);

      if (WT_IS_CALENDAR_ENTRY (item)
          && wt_calendar_entry_get_kind (WT_CALENDAR_ENTRY (item)) == kind)
        {
          g_signal_emit_by_name (test_get_child (get_list (test), "list_view"), "activate", i - 1);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
rows_lead_to_records (Fixture *test, gconstpointer data)
{
  open_page (test);
  activate (test, WT_CALENDAR_ACTIVITY);
  test_view_take_action_on (&test->view, "open-activity", test->activity_id);
  activate (test, WT_CALENDAR_ACTION);
  test_view_take_action_on (&test->view, "open-action", test->action_id);
  activate (test, WT_CALENDAR_DECISION);
  test_view_take_action_on (&test->view, "open-project", test->project_id);
}

static guint
count_items (Fixture *test)
{
  return g_list_model_get_n_items (G_LIST_MODEL (wt_calendar_list_get_items (get_list (test))));
}

static void
assert_subtitle (Fixture *test, const char *expected)
{
  g_autofree char *subtitle = NULL;

  g_object_get (test_get_child (test->page, "header_bar"), "subtitle", &subtitle, NULL);
  g_assert_cmpstr (subtitle, ==, expected);
}

static void
search (Fixture *test, const char *words)
{
  GtkWidget *entry = test_get_child (test->page, "search_entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
search_and_choice_narrow (Fixture *test, gconstpointer data)
{
  open_page (test);
  assert_subtitle (test, "4 dates");
  gtk_drop_down_set_selected (test_get_child (test->page, "selection_drop_down"),
                              WT_CALENDAR_SHOWS_DECISIONS);
  assert_subtitle (test, "1 of 4 dates");
  search (test, "heliport");
  g_assert_cmpuint (count_items (test), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test_get_child (test->page, "stack")), ==,
                   "nothing");
  g_signal_emit_by_name (test_find_button (test->page, "_Clear Search"), "clicked");
  search (test, "");
  assert_subtitle (test, "4 dates");
}

static gboolean
has_five (gpointer test)
{
  g_autofree char *subtitle = NULL;

  g_object_get (test_get_child (((Fixture *) test)->page, "header_bar"), "subtitle", &subtitle,
                NULL);
  return g_strcmp0 (subtitle, "5 dates") == 0;
}

static void
follows_changes (Fixture *test, gconstpointer data)
{
  g_autoptr (WtAction) action = wt_action_new (test->project_id);

  open_page (test);
  g_object_set (action, "title", "Print the notice", "due-on", test->today, NULL);
  test_run_beside (&test->view.workspace, wt_save_action_job_new (action));
  test_wait_for (has_five, test);
}

/* Of very many only those on the screen are widgets. */
static void
many_are_few_widgets (Fixture *test, gconstpointer data)
{
  g_autoptr (GListStore) entries = g_list_store_new (WT_TYPE_CALENDAR_ENTRY);
  g_autoptr (GPtrArray) rows = NULL;
  WtCalendarList *list = g_object_new (WT_TYPE_CALENDAR_LIST, NULL);

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *date = wt_date_add_days ("1990-01-01", i);

      add_entry (entries, WT_CALENDAR_ACTIVITY, date, FALSE);
    }
  wt_calendar_days_fill (wt_calendar_list_get_items (list), G_LIST_MODEL (entries),
                         WT_CALENDAR_SHOWS_ALL, NULL, TODAY);
  test_view_open (&test->view, list);
  wt_calendar_list_show_month (list, "2026-05");
  g_assert_cmpstr (wt_calendar_list_get_month (list), ==, "2026-05");
  for (int i = 0; i < 10; i++)
    {
      test_run_beside (&test->view.workspace, wt_list_staff_names_job_new ());
      test_go_on ();
    }
  rows = test_list_widgets (list, WT_TYPE_CALENDAR_ROW);
  g_assert_cmpuint (rows->len, >, 0);
  g_assert_cmpuint (rows->len, <, 500);
}

static void
saves_a_file (Fixture *test, gconstpointer data)
{
  g_autofree char *path = g_build_filename (test->view.workspace.folder, "calendar.ics", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GObject) nothing = NULL;

  nothing = test_run (&test->view.workspace, wt_calendar_file_job_new (0, path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  g_assert_nonnull (g_strstr_len (text, -1, "Book the hall"));
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
nothing_says_what_it_is_for (Fixture *test, gconstpointer data)
{
  open_page (test);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test_get_child (test->page, "stack")), ==,
                   "empty");
  g_assert_false (gtk_widget_get_visible (test_get_child (test->page, "save_button")));
}

#define ADD(name, set_up)                                                                          \
  g_test_add ("/calendar-page/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/calendar-days/days", test_days);
  g_test_add_func ("/calendar-days/today-has-entries", test_today_has_entries);
  g_test_add_func ("/calendar-days/only-what-differs-is-replaced",
                   test_only_what_differs_is_replaced);
  ADD (opens_at_today, set_up);
  ADD (rows_say_how_it_stands, set_up);
  ADD (rows_lead_to_records, set_up);
  ADD (search_and_choice_narrow, set_up);
  ADD (follows_changes, set_up);
  ADD (many_are_few_widgets, set_up_nothing);
  ADD (saves_a_file, set_up);
  ADD (nothing_says_what_it_is_for, set_up_nothing);
  return g_test_run ();
}
