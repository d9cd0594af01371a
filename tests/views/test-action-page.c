/* Actions: their list, ticking them off, and the page of one. */

#include "test-support-views.h"

#include "wt-action-page.h"
#include "wt-action-row.h"
#include "wt-choices.h"
#include "wt-date-row.h"
#include "wt-date.h"
#include "wt-field-message.h"
#include "wt-history-jobs.h"
#include "wt-list-page.h"
#include "wt-record-jobs.h"
#include "wt-record-list.h"

typedef struct
{
  TestView view;
  gpointer page;
  gint64 project_id;
  gint64 late_id, today_id, later_id, done_id;
  char *today; /* (owned) */
} Fixture;

static gint64
add (Fixture *test, const char *title, gint64 project_id, const char *due_on, gboolean is_done)
{
  g_autoptr (WtAction) action = wt_action_new (project_id);
  g_autoptr (WtAction) saved = NULL;

  g_object_set (action, "title", title, "due-on", due_on, "owner", "Rhona Keir", "done", is_done,
                "done-on", is_done ? "2026-03-04" : "", NULL);
  saved = test_run (&test->view.workspace, wt_save_action_job_new (action));
  return wt_action_get_id (saved);
}

static void
set_up (Fixture *test, gconstpointer data)
{
  g_autofree char *later = NULL;

  test_view_set_up (&test->view);
  test->today = wt_date_today ();
  later = wt_date_add_days (test->today, 30);
  test->project_id = test_add_project (&test->view.workspace, "Falls clinic");
  test->later_id = add (test, "Find an interpreter", 0, later, FALSE);
  test->done_id = add (test, "Send thank-you letters", test->project_id, "2026-01-01", TRUE);
  test->late_id = add (test, "Book the <hall> & kitchen", test->project_id, "2020-02-03", FALSE);
  test->today_id = add (test, "Invite the youth council", test->project_id, test->today, FALSE);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
  g_free (test->today);
}

static gboolean
has_rows (gpointer page)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (page, WT_TYPE_ACTION_ROW);

  return rows->len > 0;
}

static void
open_list (Fixture *test)
{
  test->page = wt_list_page_new_actions (test->view.workspace.workspace);
  test_view_open (&test->view, test->page);
  test_wait_for (has_rows, test->page);
}

static const char *
get_label (gpointer widget, const char *name)
{
  return gtk_label_get_label (test_get_child (widget, name));
}

static void
choose (Fixture *test, const char *drop_down, guint position)
{
  gtk_drop_down_set_selected (
      test_get_child (test_find_widget (test->page, WT_TYPE_RECORD_LIST), drop_down), position);
}

static guint
count_shown (Fixture *test)
{
  return wt_record_list_get_n_shown (test_find_widget (test->page, WT_TYPE_RECORD_LIST));
}

/* The @place-th of the records that are shown. */
static gint64
get_shown_id (Fixture *test, guint place)
{
  GtkListView *view =
      test_get_child (test_find_widget (test->page, WT_TYPE_RECORD_LIST), "list_view");
  g_autoptr (WtAction) action =
      g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), place);

  return wt_action_get_id (action);
}

static WtActionRow *
find_row (Fixture *test, gint64 id)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (test->page, WT_TYPE_ACTION_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (wt_action_get_id (wt_record_row_get_record (g_ptr_array_index (rows, i))) == id)
      return g_ptr_array_index (rows, i);
  g_assert_not_reached ();
}

static void
list_says_what_is_first (Fixture *test, gconstpointer data)
{
  WtActionRow *late;

  open_list (test);
  g_assert_cmpuint (count_shown (test), ==, 3);
  g_assert_cmpint (get_shown_id (test, 0), ==, test->late_id);
  g_assert_cmpint (get_shown_id (test, 1), ==, test->today_id);
  late = find_row (test, test->late_id);
  g_assert_cmpstr (get_label (late, "title_label"), ==, "Book the <hall> & kitchen");
  g_assert_cmpstr (get_label (late, "detail_label"), ==, "Falls clinic · Rhona Keir");
  g_assert_cmpstr (get_label (late, "state_label"), ==, "Overdue since 3 Feb 2020");
  g_assert_true (gtk_widget_has_css_class (test_get_child (late, "state_label"), "overdue"));
  g_assert_cmpstr (get_label (find_row (test, test->today_id), "state_label"), ==, "Due today");
  g_assert_cmpstr (get_label (find_row (test, test->later_id), "detail_label"), ==,
                   "The whole organisation · Rhona Keir");
  choose (test, "selection_drop_down", 1);
  g_assert_cmpuint (count_shown (test), ==, 1);
  choose (test, "selection_drop_down", 2);
  g_assert_cmpint (get_shown_id (test, 0), ==, test->done_id);
  choose (test, "selection_drop_down", 3);
  g_assert_cmpuint (count_shown (test), ==, 4);
  g_assert_cmpint (get_shown_id (test, 3), ==, test->done_id);
  choose (test, "sort_drop_down", 1);
  g_assert_cmpint (get_shown_id (test, 0), ==, test->later_id);
  choose (test, "sort_drop_down", 2);
  g_assert_cmpint (get_shown_id (test, 0), ==, test->today_id);
}

static void
ticking_asks_for_it (Fixture *test, gconstpointer data)
{
  gint64 id;
  gboolean is_done;

  open_list (test);
  gtk_check_button_set_active (test_get_child (find_row (test, test->late_id), "done_button"),
                               TRUE);
  g_variant_get (test_view_take_action (&test->view, "set-action-done"), "(xb)", &id, &is_done);
  g_assert_cmpint (id, ==, test->late_id);
  g_assert_true (is_done);
}

static gboolean
shows_two (gpointer test)
{
  return count_shown (test) == 2;
}

static gboolean
shows_three (gpointer test)
{
  return count_shown (test) == 3;
}

static char *
dup_last_sentence (Fixture *test)
{
  char *sentence;

  g_object_get (test->view.workspace.workspace, "undo-sentence", &sentence, NULL);
  return sentence;
}

/* Only the row that is done goes; the others stay the widgets they were. */
static void
done_ones_leave_the_list (Fixture *test, gconstpointer data)
{
  WtActionRow *later;
  g_autofree char *sentence = NULL;
  g_autoptr (WtAction) action = NULL;

  open_list (test);
  later = find_row (test, test->later_id);
  test_run_beside (&test->view.workspace, wt_set_action_done_job_new (test->late_id, TRUE));
  test_wait_for (shows_two, test);
  g_assert_true (later == find_row (test, test->later_id));
  sentence = dup_last_sentence (test);
  g_assert_cmpstr (sentence, ==, "The action “Book the <hall> & kitchen” is done");
  action = test_run (&test->view.workspace, wt_load_action_job_new (test->late_id));
  g_assert_true (wt_action_is_done (action));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (action), WT_ACTION_DONE_ON), ==, test->today);
  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  test_wait_for (shows_three, test);
}

static gboolean
is_filled (gpointer page)
{
  return gtk_editable_get_text (test_get_child (page, "title_row"))[0] != '\0';
}

static void
open_page (Fixture *test, gint64 id)
{
  test->page = wt_action_page_new (test->view.workspace.workspace, id);
  test_view_open (&test->view, test->page);
  if (id != 0)
    test_wait_for (is_filled, test->page);
}

static WtAction *
load (Fixture *test, gint64 id)
{
  return test_run (&test->view.workspace, wt_load_action_job_new (id));
}

static void
type (Fixture *test, const char *row, const char *text)
{
  gtk_editable_set_text (test_get_child (test->page, row), text);
}

static gboolean
has_projects (gpointer page)
{
  GListModel *model = adw_combo_row_get_model (test_get_child (page, "project_row"));

  return model != NULL && g_list_model_get_n_items (model) > 1;
}

static void
page_edits_in_place (Fixture *test, gconstpointer data)
{
  g_autoptr (WtAction) saved = NULL;

  open_page (test, test->later_id);
  test_wait_for (has_projects, test->page);
  type (test, "title_row", "Find two interpreters");
  type (test, "owner_row", "");
  wt_date_row_set_date (test_get_child (test->page, "due_on_row"), "2026-12-24");
  wt_choices_set_id (test_get_child (test->page, "project_row"), test->project_id);
  gtk_switch_set_active (test_get_child (test->page, "done_switch"), TRUE);
  g_assert_cmpstr (wt_date_row_get_date (test_get_child (test->page, "done_on_row")), ==,
                   test->today);
  wt_page_flush (WT_PAGE (test->page));
  saved = load (test, test->later_id);
  g_assert_cmpstr (wt_action_get_title (saved), ==, "Find two interpreters");
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (saved), WT_ACTION_OWNER), ==, "");
  g_assert_cmpstr (wt_action_get_due_on (saved), ==, "2026-12-24");
  g_assert_cmpint (wt_action_get_project_id (saved), ==, test->project_id);
  g_assert_true (wt_action_is_done (saved));
}

/* Done no more: the date goes too. */
static void
page_takes_done_back (Fixture *test, gconstpointer data)
{
  g_autoptr (WtAction) saved = NULL;

  open_page (test, test->done_id);
  g_assert_true (gtk_switch_get_active (test_get_child (test->page, "done_switch")));
  gtk_switch_set_active (test_get_child (test->page, "done_switch"), FALSE);
  g_assert_false (gtk_widget_get_visible (test_get_child (test->page, "done_on_row")));
  wt_page_flush (WT_PAGE (test->page));
  saved = load (test, test->done_id);
  g_assert_false (wt_action_is_done (saved));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (saved), WT_ACTION_DONE_ON), ==, "");
}

static void
page_says_what_is_wrong (Fixture *test, gconstpointer data)
{
  g_autoptr (WtAction) saved = NULL;

  open_page (test, test->late_id);
  type (test, "title_row", "   ");
  g_assert_cmpstr (wt_field_message_get (test_get_child (test->page, "title_row")), ==,
                   "Say what is to be done.");
  type (test, "owner_row", "Marcus Hale");
  wt_page_flush (WT_PAGE (test->page));
  saved = load (test, test->late_id);
  g_assert_cmpstr (wt_action_get_title (saved), ==, "Book the <hall> & kitchen");
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (saved), WT_ACTION_OWNER), ==, "Marcus Hale");
}

static guint
count_actions (Fixture *test)
{
  g_autoptr (GListModel) all = test_run (&test->view.workspace, wt_list_actions_job_new (0));

  return g_list_model_get_n_items (all);
}

/* A new action is there once it says what is to be done, and can be deleted then. */
static void
new_one_is_stored_when_it_has_a_title (Fixture *test, gconstpointer data)
{
  open_page (test, 0);
  g_assert_null (wt_field_message_get (test_get_child (test->page, "title_row")));
  g_assert_false (gtk_widget_get_visible (test_get_child (test->page, "delete_button")));
  type (test, "owner_row", "Marcus Hale");
  wt_page_flush (WT_PAGE (test->page));
  g_assert_cmpuint (count_actions (test), ==, 4);
  type (test, "title_row", "Ask about parking");
  wt_page_flush (WT_PAGE (test->page));
  g_assert_cmpuint (count_actions (test), ==, 5);
}

static void
page_deletes (Fixture *test, gconstpointer data)
{
  open_page (test, test->late_id);
  g_signal_emit_by_name (test_get_child (test->page, "delete_button"), "clicked");
  test_view_take_action (&test->view, "back");
  g_assert_cmpuint (count_actions (test), ==, 3);
}

static gboolean
shows_prompt (gpointer page)
{
  return gtk_widget_get_visible (test_get_child (page, "prompt_row"));
}

static void
page_leads_to_the_gap (Fixture *test, gconstpointer data)
{
  g_autoptr (WtPlan) plan = test_load_plan (&test->view.workspace, test->project_id);
  const WtPrompt *prompt = wt_checklist_get_prompt (wt_plan_get_checklist (plan), 0);
  g_autoptr (WtAction) action = wt_action_new (test->project_id);
  g_autoptr (WtAction) saved = NULL;

  g_object_set (action, "title", "Ask around", "checklist-id", wt_plan_get_checklist_id (plan),
                "prompt", prompt->id, NULL);
  saved = test_run (&test->view.workspace, wt_save_action_job_new (action));
  open_page (test, wt_action_get_id (saved));
  test_wait_for (shows_prompt, test->page);
  g_assert_cmpstr (adw_action_row_get_subtitle (test_get_child (test->page, "prompt_row")), ==,
                   prompt->lead);
  g_assert_false (gtk_widget_get_sensitive (test_get_child (test->page, "project_row")));
  adw_action_row_activate (test_get_child (test->page, "prompt_row"));
  test_view_take_action_on (&test->view, "open-project", test->project_id);
}

#define ADD(name) g_test_add ("/action-page/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (list_says_what_is_first);
  ADD (ticking_asks_for_it);
  ADD (done_ones_leave_the_list);
  ADD (page_edits_in_place);
  ADD (page_takes_done_back);
  ADD (page_says_what_is_wrong);
  ADD (new_one_is_stored_when_it_has_a_title);
  ADD (page_deletes);
  ADD (page_leads_to_the_gap);
  return g_test_run ();
}
