/* The window: its rooms and pages, what can be undone from it, and what it remembers. */

#include "test-support-views.h"

#include "wt-action-page.h"
#include "wt-activity-page.h"
#include "wt-filter.h"
#include "wt-header-bar.h"
#include "wt-list-page.h"
#include "wt-overview-page.h"
#include "wt-measure-page.h"
#include "wt-paper-page.h"
#include "wt-period-button.h"
#include "wt-print-page.h"
#include "wt-project-jobs.h"
#include "wt-project-page.h"
#include "wt-reports-page.h"
#include "wt-results-page.h"
#include "wt-tally-page.h"
#include "wt-translation-page.h"
#include "wt-window.h"

typedef struct
{
  TestWorkspace workspace; /* what the window opens, as another program would see it */
  gint64 project_id;
  gint64 activity_id;
  WtWindow *window;
} Fixture;

/* Programs have one application; so has this one. */
static WtApplication *application;

static const char *const KEYS[] = { "window-width",    "window-height", "window-maximized",
                                    "overview-period", "sidebar-room",  "last-folder" };

static WtApplication *
make_application (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "..", "data", NULL);
  WtApplication *made = wt_application_new (folder);
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (made),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (made), NULL, &error);
  g_assert_no_error (error);
  /* GTK leaks a date whenever it looks for files that it has remembered for too long. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-recent-files-max-age", -1, NULL);
  return made;
}

static gboolean
is_open (gpointer data)
{
  return wt_window_get_workspace (data) != NULL
         && wt_navigation_get_visible_page (wt_window_get_navigation (data)) != NULL;
}

/* Lets what the pages have asked of the workspace be done, and be shown: one load may ask for
 * another. */
static void
settle (Fixture *test)
{
  TestWorkspace shown = { .workspace = wt_window_get_workspace (test->window) };

  for (int round = 0; shown.workspace != NULL && round < 4; round++)
    {
      test_run_beside (&shown, wt_list_staff_names_job_new ());
      test_go_on ();
    }
}

static void
open_window (Fixture *test)
{
  g_autoptr (GFile) file = g_file_new_for_path (test->workspace.path);

  test->window = wt_window_new (application);
  gtk_window_present (GTK_WINDOW (test->window));
  wt_window_open (test->window, file);
  test_wait_for (is_open, test->window);
  settle (test);
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
close_window (Fixture *test)
{
  gpointer window = test->window;

  g_object_add_weak_pointer (window, &window);
  gtk_window_close (GTK_WINDOW (test->window));
  test_wait_for (is_null, &window);
  test->window = NULL;
}

static void
reset_settings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    g_settings_reset (wt_application_get_settings (application), KEYS[i]);
}

static void
set_up_file (Fixture *test, gconstpointer data)
{
  reset_settings ();
  test_workspace_set_up (&test->workspace);
  test->project_id = test_add_project (&test->workspace, "Falls clinic");
  test->activity_id =
      test_add_activity (&test->workspace, test->project_id, "involving", "2026-05-07");
}

static void
set_up (Fixture *test, gconstpointer data)
{
  set_up_file (test, data);
  open_window (test);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  if (test->window != NULL)
    close_window (test);
  test_workspace_tear_down (&test->workspace);
}

static WtPage *
get_page (Fixture *test)
{
  return wt_navigation_get_visible_page (wt_window_get_navigation (test->window));
}

static void
assert_page (Fixture *test, GType type)
{
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (get_page (test)), ==, g_type_name (type));
}

/* What the page's header bar says. */
static gboolean
has_title (Fixture *test, const char *expected)
{
  g_autofree char *title = NULL;

  g_object_get (test_find_widget (get_page (test), WT_TYPE_HEADER_BAR), "title", &title, NULL);
  return g_strcmp0 (title, expected) == 0;
}

static gboolean
is_enabled (Fixture *test, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (test->window), action);
}

static void
press (Fixture *test, guint key, GdkModifierType state)
{
  g_assert_true (test_press (test->window, key, state));
}

static int
get_chosen_room (Fixture *test)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (test_get_child (test->window, "room_list"));

  return gtk_list_box_row_get_index (row);
}

static void
begins_with_a_welcome (Fixture *test, gconstpointer data)
{
  static const char *const actions[] = { "undo",         "redo",         "back",
                                         "new-project",  "open-project", "record-activity",
                                         "show-room",    "history",      "search",
                                         "show-counted", "type-forms",   "preferences" };

  test->window = wt_window_new (application);
  gtk_window_present (GTK_WINDOW (test->window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test_get_child (test->window, "main_stack")),
                   ==, "welcome");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (test->window)), ==, "Working Together");
  g_assert_null (get_page (test));
  g_assert_true (wt_window_shows (test->window, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (is_enabled (test, actions[i]));
  g_assert_true (is_enabled (test, "open-workspace"));
  g_assert_true (is_enabled (test, "open-sample"));
}

static void
opens_a_workspace (Fixture *test, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (test->workspace.path);
  g_autofree char *title = NULL;

  g_assert_cmpstr (gtk_stack_get_visible_child_name (test_get_child (test->window, "main_stack")),
                   ==, "workspace");
  g_assert_true (wt_window_shows (test->window, file));
  g_assert_false (wt_window_shows (test->window, NULL));
  assert_page (test, WT_TYPE_OVERVIEW_PAGE);
  g_object_get (wt_window_get_workspace (test->window), "title", &title, NULL);
  g_assert_cmpstr (adw_window_title_get_subtitle (test_get_child (test->window, "sidebar_title")),
                   ==, title);
  g_assert_true (is_enabled (test, "new-project"));
  g_assert_true (is_enabled (test, "show-room"));
}

static void
keys_open_the_rooms (Fixture *test, gconstpointer data)
{
  static const struct
  {
    guint key;
    const char *title;
    int row; /* of the sidebar; one room has no key */
  } rooms[] = { { GDK_KEY_2, "Projects", 1 },   { GDK_KEY_3, "Engagement", 2 },
                { GDK_KEY_4, "Surveys", 3 },    { GDK_KEY_5, "Comments", 4 },
                { GDK_KEY_6, "Checklists", 6 }, { GDK_KEY_7, "Champions", 7 },
                { GDK_KEY_8, "Actions", 8 },    { GDK_KEY_9, "Calendar", 9 },
                { GDK_KEY_0, "Reports", 10 },   { GDK_KEY_1, "Overview", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      press (test, rooms[i].key, GDK_ALT_MASK);
      g_assert_true (has_title (test, rooms[i].title));
      g_assert_cmpint (get_chosen_room (test), ==, rooms[i].row);
      g_assert_false (is_enabled (test, "back"));
    }
}

static void
rows_open_the_rooms (Fixture *test, gconstpointer data)
{
  GtkListBox *list = test_get_child (test->window, "room_list");

  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 10)));
  settle (test);
  assert_page (test, WT_TYPE_REPORTS_PAGE);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  assert_page (test, WT_TYPE_OVERVIEW_PAGE);
}

static void
activate (Fixture *test, const char *action, GVariant *target)
{
  g_assert_true (is_enabled (test, action));
  g_action_group_activate_action (G_ACTION_GROUP (test->window), action, target);
  settle (test);
}

/* Each page is opened from the rooms, and goes back to them. */
static void
actions_open_pages_over_the_room (Fixture *test, gconstpointer data)
{
  const WtFilter filter = { .project_id = test->project_id };
  const struct
  {
    const char *action;
    GVariant *target;
    GType page;
  } pages[] = {
    { "new-project", NULL, WT_TYPE_PROJECT_PAGE },
    { "open-project", g_variant_new_int64 (test->project_id), WT_TYPE_PROJECT_PAGE },
    { "record-activity", NULL, WT_TYPE_ACTIVITY_PAGE },
    { "record-activity-of", g_variant_new_int64 (test->project_id), WT_TYPE_ACTIVITY_PAGE },
    { "open-activity", g_variant_new_int64 (test->activity_id), WT_TYPE_ACTIVITY_PAGE },
    { "new-action", NULL, WT_TYPE_ACTION_PAGE },
    { "new-measure", NULL, WT_TYPE_MEASURE_PAGE },
    { "open-measure", g_variant_new_int64 (1), WT_TYPE_MEASURE_PAGE },
    { "type-forms", g_variant_new_int64 (test->activity_id), WT_TYPE_PAPER_PAGE },
    { "enter-totals", g_variant_new_int64 (test->activity_id), WT_TYPE_TALLY_PAGE },
    { "print-forms", g_variant_new ("(xx)", test->activity_id, (gint64) 0), WT_TYPE_PRINT_PAGE },
    { "print-forms-of", g_variant_new_int64 (test->activity_id), WT_TYPE_PRINT_PAGE },
    { "translate-survey", g_variant_new_int64 (1), WT_TYPE_TRANSLATION_PAGE },
    { "open-results", wt_filter_to_variant (&filter), WT_TYPE_RESULTS_PAGE },
    { "all-results", NULL, WT_TYPE_RESULTS_PAGE },
    { "history", NULL, WT_TYPE_LIST_PAGE },
    { "show-counted",
      g_variant_new ("(s@" WT_FILTER_VARIANT_TYPE ")", "projects", wt_filter_to_variant (&filter)),
      WT_TYPE_LIST_PAGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      activate (test, pages[i].action, pages[i].target);
      assert_page (test, pages[i].page);
      press (test, GDK_KEY_Left, GDK_ALT_MASK);
      assert_page (test, WT_TYPE_OVERVIEW_PAGE);
      g_assert_false (is_enabled (test, "back"));
    }
}

static void
keys_open_pages (Fixture *test, gconstpointer data)
{
  press (test, GDK_KEY_n, GDK_CONTROL_MASK);
  assert_page (test, WT_TYPE_PROJECT_PAGE);
  press (test, GDK_KEY_e, GDK_CONTROL_MASK);
  assert_page (test, WT_TYPE_ACTIVITY_PAGE);
  press (test, GDK_KEY_h, GDK_CONTROL_MASK);
  g_assert_true (has_title (test, "History"));
}

static void
goes_back_page_by_page (Fixture *test, gconstpointer data)
{
  gboolean can_go_back;

  press (test, GDK_KEY_2, GDK_ALT_MASK);
  activate (test, "open-project", g_variant_new_int64 (test->project_id));
  activate (test, "open-activity", g_variant_new_int64 (test->activity_id));
  g_object_get (test->window, "can-go-back", &can_go_back, NULL);
  g_assert_true (can_go_back);
  activate (test, "back", NULL);
  assert_page (test, WT_TYPE_PROJECT_PAGE);
  activate (test, "back", NULL);
  g_assert_true (has_title (test, "Projects"));
  g_assert_false (is_enabled (test, "back"));
  g_object_get (test->window, "can-go-back", &can_go_back, NULL);
  g_assert_false (can_go_back);

  /* Another room is not gone back from. */
  activate (test, "open-project", g_variant_new_int64 (test->project_id));
  press (test, GDK_KEY_3, GDK_ALT_MASK);
  g_assert_false (is_enabled (test, "back"));
}

/* Typing paper forms wants all of the window. */
static void
rooms_make_way_for_typing (Fixture *test, gconstpointer data)
{
  GtkWidget *sidebar = test_get_child (test->window, "sidebar");

  g_assert_true (gtk_widget_get_visible (sidebar));
  activate (test, "type-forms", g_variant_new_int64 (test->activity_id));
  g_assert_false (gtk_widget_get_visible (sidebar));
  activate (test, "back", NULL);
  g_assert_true (gtk_widget_get_visible (sidebar));
}

static char *
dup_undo_words (Fixture *test)
{
  char *words;

  g_object_get (test->window, "undo-tooltip", &words, NULL);
  return words;
}

static void
assert_undo_words (Fixture *test, const char *expected)
{
  g_autofree char *words = dup_undo_words (test);

  g_assert_cmpstr (words, ==, expected);
}

static void
add_project (Fixture *test, const char *title)
{
  WtWorkspace *workspace = wt_window_get_workspace (test->window);
  TestWorkspace own = { .workspace = workspace };
  g_autoptr (WtProject) project = wt_project_new ();

  g_object_set (project, "title", title, NULL);
  test_run_beside (&own, wt_save_project_job_new (project));
}

static gboolean
can_redo (gpointer test)
{
  return is_enabled (test, "redo");
}

static gboolean
cannot_redo (gpointer test)
{
  return !is_enabled (test, "redo");
}

static guint
count_projects (Fixture *test)
{
  g_autoptr (GListModel) projects = test_run (&test->workspace, wt_list_projects_job_new ());

  return g_list_model_get_n_items (projects);
}

static void
undoes_and_redoes (Fixture *test, gconstpointer data)
{
  add_project (test, "Eyes & <i>ears</i>");
  /* The toast says it too, and would warn of markup that is none. */
  g_assert_true (is_enabled (test, "undo"));
  g_assert_false (is_enabled (test, "redo"));
  assert_undo_words (test, "Undo: Created “Eyes & <i>ears</i>”");
  g_assert_cmpuint (count_projects (test), ==, 2);

  press (test, GDK_KEY_z, GDK_CONTROL_MASK);
  test_wait_for (can_redo, test);
  g_assert_cmpuint (count_projects (test), ==, 1);
  press (test, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  test_wait_for (cannot_redo, test);
  g_assert_cmpuint (count_projects (test), ==, 2);
  assert_undo_words (test, "Undo: Created “Eyes & <i>ears</i>”");

  press (test, GDK_KEY_z, GDK_CONTROL_MASK);
  test_wait_for (can_redo, test);
  press (test, GDK_KEY_y, GDK_CONTROL_MASK);
  test_wait_for (cannot_redo, test);
  g_assert_cmpuint (count_projects (test), ==, 2);
}

/* Whether the details of the project can be typed into. */
static gboolean
is_filled (gpointer details)
{
  return gtk_editable_get_text (test_get_child (details, "title_row"))[0] != '\0';
}

static void
assert_stored_title (Fixture *test, const char *expected)
{
  g_autoptr (WtProject) project =
      test_run (&test->workspace, wt_load_project_job_new (test->project_id));

  g_assert_cmpstr (wt_project_get_title (project), ==, expected);
}

/* What is typed is saved first, so that it is what gets undone. */
static void
undoes_what_is_being_typed (Fixture *test, gconstpointer data)
{
  gpointer details;

  activate (test, "open-project", g_variant_new_int64 (test->project_id));
  details = test_get_child (get_page (test), "details");
  test_wait_for (is_filled, details);
  gtk_editable_set_text (test_get_child (details, "title_row"), "Falls and fractures");
  press (test, GDK_KEY_z, GDK_CONTROL_MASK);
  test_wait_for (can_redo, test);
  assert_stored_title (test, "Falls clinic");
  activate (test, "redo", NULL);
  test_wait_for (cannot_redo, test);
  assert_stored_title (test, "Falls and fractures");
}

static void
has_nothing_to_undo_at_first (Fixture *test, gconstpointer data)
{
  g_autofree char *path = g_build_filename (test->workspace.folder, "other.wtdb", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  test->window = wt_window_new (application);
  gtk_window_present (GTK_WINDOW (test->window));
  wt_window_create (test->window, file);
  test_wait_for (is_open, test->window);
  g_assert_true (wt_window_shows (test->window, file));
  g_assert_false (is_enabled (test, "undo"));
  g_assert_false (is_enabled (test, "redo"));
  assert_undo_words (test, "Nothing to undo");
}

static void
remembers_its_size (Fixture *test, gconstpointer data)
{
  GSettings *settings = wt_application_get_settings (application);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (test->window), &width, &height);
  g_assert_cmpint (width, ==, 1280);
  g_assert_cmpint (height, ==, 860);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1000, 700);
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 1000);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 700);
  close_window (test);

  open_window (test);
  gtk_window_get_default_size (GTK_WINDOW (test->window), &width, &height);
  g_assert_cmpint (width, ==, 1000);
  g_assert_cmpint (height, ==, 700);
}

static void
remembers_the_room_and_the_folder (Fixture *test, gconstpointer data)
{
  GSettings *settings = wt_application_get_settings (application);
  g_autofree char *folder = g_settings_get_string (settings, "last-folder");

  g_assert_cmpstr (folder, ==, test->workspace.folder);
  press (test, GDK_KEY_3, GDK_ALT_MASK);
  close_window (test);
  open_window (test);
  g_assert_true (has_title (test, "Engagement"));
  close_window (test);

  /* Something that was a room once. */
  g_settings_set_string (settings, "sidebar-room", "attic");
  open_window (test);
  assert_page (test, WT_TYPE_OVERVIEW_PAGE);
}

static void
remembers_the_period (Fixture *test, gconstpointer data)
{
  WtPeriodButton *button = test_find_widget (get_page (test), WT_TYPE_PERIOD_BUTTON);
  GtkListBox *list = test_get_child (button, "period_list");

  g_assert_cmpint (wt_period_button_get_period (button), ==, WT_PERIOD_LAST_12_MONTHS);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, WT_PERIOD_ALL - 1)));
  settle (test);
  press (test, GDK_KEY_2, GDK_ALT_MASK);
  press (test, GDK_KEY_1, GDK_ALT_MASK);
  button = test_find_widget (get_page (test), WT_TYPE_PERIOD_BUTTON);
  g_assert_cmpint (wt_period_button_get_period (button), ==, WT_PERIOD_ALL);
  close_window (test);
  open_window (test);
  button = test_find_widget (get_page (test), WT_TYPE_PERIOD_BUTTON);
  g_assert_cmpint (wt_period_button_get_period (button), ==, WT_PERIOD_ALL);
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

/* A window comes with what it opens; who opens a file sees no welcome, which is not even built. */
static void
comes_with_what_it_opens (Fixture *test, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (test->workspace.path);

  test->window = wt_window_new (application);
  wt_window_show_soon (test->window);
  wt_window_open (test->window, file);
  g_assert_false (is_visible (test->window));
  test_wait_for (is_visible, test->window);
  test_wait_for (is_open, test->window);
  settle (test);
  g_assert_null (adw_bin_get_child (test_get_child (test->window, "welcome_bin")));
  g_assert_false (wt_page_is_loading (get_page (test)));
}

static void
welcomes_without_a_file (Fixture *test, gconstpointer data)
{
  test->window = wt_window_new (application);
  wt_window_show_soon (test->window);
  test_wait_for (is_visible, test->window);
  g_assert_nonnull (adw_bin_get_child (test_get_child (test->window, "welcome_bin")));
}

#define ADD(name, set_up) g_test_add ("/window/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = make_application ();
  ADD (begins_with_a_welcome, set_up_file);
  ADD (comes_with_what_it_opens, set_up_file);
  ADD (welcomes_without_a_file, set_up_file);
  ADD (opens_a_workspace, set_up);
  ADD (keys_open_the_rooms, set_up);
  ADD (rows_open_the_rooms, set_up);
  ADD (actions_open_pages_over_the_room, set_up);
  ADD (keys_open_pages, set_up);
  ADD (goes_back_page_by_page, set_up);
  ADD (rooms_make_way_for_typing, set_up);
  ADD (undoes_and_redoes, set_up);
  ADD (undoes_what_is_being_typed, set_up);
  ADD (has_nothing_to_undo_at_first, set_up_file);
  ADD (remembers_its_size, set_up);
  ADD (remembers_the_room_and_the_folder, set_up);
  ADD (remembers_the_period, set_up);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
