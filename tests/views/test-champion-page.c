/* What champions look after: who has not answered, and answers that are kept. */

#include "test-support-views.h"

#include "wt-champion-group.h"
#include "wt-champion-page.h"
#include "wt-note-row.h"
#include "wt-project-jobs.h"
#include "wt-settings-jobs.h"
#include "wt-toolkit.h"

typedef struct
{
  TestView view;
  gpointer page;
  gint64 estates_id, wards_id; /* directorates */
  gint64 falls_id;
} Fixture;

static gint64
add_directorate (Fixture *test, const char *name)
{
  g_autoptr (GObject) nothing =
      test_run (&test->view.workspace, wt_save_directorate_job_new (0, name));
  g_autoptr (GListModel) all = test_run (&test->view.workspace, wt_list_directorates_job_new ());
  gint64 found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (all, i);
      g_autofree char *title = NULL;
      gint64 id;

      g_object_get (item, "id", &id, "name", &title, NULL);
      if (g_str_equal (title, name))
        found = id;
    }
  g_assert_cmpint (found, !=, 0);
  return found;
}

static gint64
add (Fixture *test, const char *title, gint64 directorate_id, const char *shaped)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtProject) saved = NULL;

  g_object_set (project, "title", title, "directorate-id", directorate_id, "shaped", shaped,
                "champion", "Farida Quill", NULL);
  saved = test_run (&test->view.workspace, wt_save_project_job_new (project));
  return wt_project_get_id (saved);
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
  test->page = wt_champion_page_new (test->view.workspace.workspace);
  test_view_open (&test->view, test->page);
  test_wait_for (is_loaded, test->page);
}

/* Wards: Falls and Eyes have no answer, Asthma has one; Estates: Ramps has one; Parking belongs
 * nowhere; Old hospital is archived. */
static void
set_up (Fixture *test, gconstpointer data)
{
  g_autoptr (WtProject) old = NULL;
  g_autoptr (WtProject) archived = NULL;

  test_view_set_up (&test->view);
  test->wards_id = add_directorate (test, "Wards & clinics");
  test->estates_id = add_directorate (test, "Estates");
  add (test, "Asthma plans", test->wards_id, "Families wrote the letter.");
  test->falls_id = add (test, "Falls clinic", test->wards_id, "");
  add (test, "Eyes", test->wards_id, " \n\t");
  add (test, "Ramps", test->estates_id, "Wheelchair users chose them.");
  add (test, "Parking", 0, "");
  old = test_run (&test->view.workspace,
                  wt_load_project_job_new (add (test, "Old hospital", test->estates_id, "")));
  g_object_set (old, "archived", TRUE, NULL);
  archived = test_run (&test->view.workspace, wt_save_project_job_new (old));
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

static const char *
get_label (gpointer widget, const char *name)
{
  return gtk_label_get_label (test_get_child (widget, name));
}

/* "Estates, All 1: Ramps | …" */
static char *
describe (Fixture *test)
{
  g_autoptr (GPtrArray) groups = test_list_widgets (test->page, WT_TYPE_CHAMPION_GROUP);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      gpointer group = g_ptr_array_index (groups, i);
      g_autoptr (GPtrArray) rows = test_list_widgets (group, WT_TYPE_CHAMPION_ROW);

      g_string_append_printf (words, "%s[%s, %s:", i > 0 ? " " : "",
                              get_label (group, "title_label"), get_label (group, "count_label"));
      for (guint j = 0; j < rows->len; j++)
        g_string_append_printf (words, " %s",
                                get_label (g_ptr_array_index (rows, j), "title_label"));
      g_string_append_c (words, ']');
    }
  return g_string_free (words, FALSE);
}

static void
assert_groups (Fixture *test, const char *expected)
{
  g_autofree char *words = describe (test);

  g_assert_cmpstr (words, ==, expected);
}

#define ESTATES "[Estates, 1 answered: Ramps]"
#define NOWHERE "[No directorate, 1 of 1 not answered: Parking]"

static WtChampionRow *
find_row (Fixture *test, const char *title)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (test->page, WT_TYPE_CHAMPION_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (get_label (g_ptr_array_index (rows, i), "title_label"), title))
      return g_ptr_array_index (rows, i);
  g_assert_not_reached ();
}

static void
unanswered_come_first (Fixture *test, gconstpointer data)
{
  g_autofree char *subtitle = NULL;

  assert_groups (
      test,
      ESTATES " [Wards & clinics, 2 of 3 not answered: Eyes Falls clinic Asthma plans] " NOWHERE);
  g_assert_cmpstr (get_label (find_row (test, "Eyes"), "answer_label"), ==, "Not answered");
  g_assert_cmpstr (get_label (find_row (test, "Ramps"), "answer_label"), ==,
                   "Wheelchair users chose them.");
  g_assert_cmpstr (get_label (find_row (test, "Ramps"), "people_label"), ==,
                   "Champion Farida Quill");
  g_object_get (test_get_child (test->page, "header_bar"), "subtitle", &subtitle, NULL);
  g_assert_cmpstr (subtitle, ==, "3 of 5 not answered");
}

static WtNoteRow *
open_row (Fixture *test, const char *title)
{
  WtChampionRow *row = find_row (test, title);

  wt_champion_row_set_open (row, TRUE);
  return test_find_widget (row, WT_TYPE_NOTE_ROW);
}

static gboolean
has_count (gpointer data)
{
  Fixture *test = data;
  g_autofree char *words = describe (test);

  return g_strstr_len (words, -1, "[Wards & clinics, 1 of 3 not answered") != NULL;
}

static char *
dup_stored (Fixture *test)
{
  g_autoptr (WtProject) project =
      test_run (&test->view.workspace, wt_load_project_job_new (test->falls_id));

  return g_strdup (wt_model_get_string (WT_MODEL (project), WT_PROJECT_SHAPED));
}

/* The row stays where it is written in, the count follows, and the text is kept as it was typed. */
static void
answers_are_kept (Fixture *test, gconstpointer data)
{
  g_autofree char *question = wt_toolkit_dup_champion_question ();
  WtNoteRow *note = open_row (test, "Falls clinic");
  g_autofree char *stored = NULL;

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (note)), ==, question);
  gtk_widget_grab_focus (GTK_WIDGET (note));
  wt_note_row_set_text (note, "Walkers\nשלום 👋");
  wt_page_flush (WT_PAGE (test->page));
  test_wait_for (has_count, test);
  assert_groups (
      test,
      ESTATES " [Wards & clinics, 1 of 3 not answered: Eyes Falls clinic Asthma plans] " NOWHERE);
  g_assert_true (note == test_find_widget (find_row (test, "Falls clinic"), WT_TYPE_NOTE_ROW));
  stored = dup_stored (test);
  g_assert_cmpstr (stored, ==, "Walkers\nשלום 👋");
  wt_champion_row_set_open (find_row (test, "Falls clinic"), FALSE);
  g_assert_cmpstr (get_label (find_row (test, "Falls clinic"), "answer_label"), ==,
                   "Walkers שלום 👋");
}

/* What was typed last is kept when the page goes away at once. */
static void
leaving_keeps_answers (Fixture *test, gconstpointer data)
{
  g_autofree char *stored = NULL;

  wt_note_row_set_text (open_row (test, "Falls clinic"), "Half a sent");
  test_view_close (&test->view);
  stored = dup_stored (test);
  g_assert_cmpstr (stored, ==, "Half a sent");
}

static void
control_enter_goes_on (Fixture *test, gconstpointer data)
{
  WtNoteRow *note = open_row (test, "Eyes");

  g_assert_true (test_press (gtk_widget_get_ancestor (GTK_WIDGET (note), GTK_TYPE_LIST_BOX),
                             GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_false (wt_champion_row_is_open (find_row (test, "Eyes")));
  g_assert_true (wt_champion_row_is_open (find_row (test, "Falls clinic")));
}

static void
search (Fixture *test, const char *words)
{
  GtkWidget *entry = test_get_child (test->page, "search_entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
search_narrows (Fixture *test, gconstpointer data)
{
  search (test, "FALLS");
  assert_groups (test, "[Wards & clinics, 2 of 3 not answered: Falls clinic]");
  search (test, "wheelchair");
  assert_groups (test, ESTATES);
  search (test, "heliport");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test_get_child (test->page, "stack")), ==,
                   "nothing");
  g_signal_emit_by_name (test_find_button (test->page, "_Clear Search"), "clicked");
  search (test, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test_get_child (test->page, "stack")), ==,
                   "list");
}

static void
choice_is_remembered (Fixture *test, gconstpointer data)
{
  GtkDropDown *choice = test_get_child (test->page, "directorate_drop_down");

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)), ==, 4);
  gtk_drop_down_set_selected (choice, 3);
  assert_groups (test, NOWHERE);
  gtk_drop_down_set_selected (choice, 1);
  assert_groups (test, ESTATES);
  test_view_close (&test->view);
  open_page (test);
  assert_groups (test, ESTATES);
  gtk_drop_down_set_selected (test_get_child (test->page, "directorate_drop_down"), 0);
  g_assert_nonnull (find_row (test, "Parking"));
}

static void
rows_lead_to_projects (Fixture *test, gconstpointer data)
{
  gtk_widget_activate (GTK_WIDGET (find_row (test, "Falls clinic")));
  test_view_take_action_on (&test->view, "open-project", test->falls_id);
}

/* Most of many are no widgets until they are asked for. */
static void
many_come_in_steps (Fixture *test, gconstpointer data)
{
  GtkListBoxRow *more;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  test_view_set_up (&test->view);
  for (int i = 0; i < 25; i++)
    {
      g_autofree char *title = g_strdup_printf ("Work %02d", i);

      add (test, title, 0, "");
    }
  open_page (test);
  before = test_list_widgets (test->page, WT_TYPE_CHAMPION_ROW);
  g_assert_cmpuint (before->len, ==, 10);
  more = test_get_child (test_find_widget (test->page, WT_TYPE_CHAMPION_GROUP), "more_row");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (more)));
  gtk_widget_activate (GTK_WIDGET (more));
  after = test_list_widgets (test->page, WT_TYPE_CHAMPION_ROW);
  g_assert_cmpuint (after->len, ==, 25);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (more)));
  g_assert_cmpstr (get_label (g_ptr_array_index (after, 24), "title_label"), ==, "Work 24");
}

static void
nothing_says_what_it_is_for (Fixture *test, gconstpointer data)
{
  open_page (test);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test_get_child (test->page, "stack")), ==,
                   "empty");
  g_signal_emit_by_name (test_find_button (test->page, "New project"), "clicked");
  test_view_take_action (&test->view, "new-project");
}

static gboolean
has_other_order (gpointer data)
{
  g_autofree char *words = describe (data);

  return g_strstr_len (words, -1, "[No directorate, 2 of 2 not answered: Falls clinic Parking]")
         != NULL;
}

/* A project that moves to another directorate is found there; its open row stays open. */
static void
follows_changes (Fixture *test, gconstpointer data)
{
  g_autoptr (WtProject) project = NULL;

  open_row (test, "Falls clinic");
  gtk_widget_grab_focus (test_get_child (test->page, "search_entry"));
  project = test_run (&test->view.workspace, wt_load_project_job_new (test->falls_id));
  g_object_set (project, "directorate-id", (gint64) 0, NULL);
  test_run_beside (&test->view.workspace, wt_save_project_job_new (project));
  test_wait_for (has_other_order, test);
  g_assert_true (wt_champion_row_is_open (find_row (test, "Falls clinic")));
}

#define ADD(name, set_up)                                                                          \
  g_test_add ("/champion-page/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (unanswered_come_first, set_up);
  ADD (answers_are_kept, set_up);
  ADD (leaving_keeps_answers, set_up);
  ADD (control_enter_goes_on, set_up);
  ADD (search_narrows, set_up);
  ADD (choice_is_remembered, set_up);
  ADD (rows_lead_to_projects, set_up);
  ADD (many_come_in_steps, NULL);
  ADD (nothing_says_what_it_is_for, set_up_nothing);
  ADD (follows_changes, set_up);
  return g_test_run ();
}
