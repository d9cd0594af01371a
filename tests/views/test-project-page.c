/* A project's page, where a checklist is moved to its newest version and back. */

#include "test-support-views.h"

#include "wt-checklist-jobs.h"
#include "wt-gone-list.h"
#include "wt-history-jobs.h"
#include "wt-plan-chooser.h"
#include "wt-plan-version.h"
#include "wt-project-page.h"
#include "wt-prompt-row.h"

#define KEY "own-start"

typedef struct
{
  TestView view;
  gint64 project_id;
  gint64 checklist_id;
} Fixture;

/* A second checklist, answered in its first version, of which there is a second. */
static void
set_up (Fixture *test, gconstpointer data)
{
  TestWorkspace *workspace = &test->view.workspace;
  g_autoptr (WtPlan) plan = NULL;

  test_view_set_up (&test->view);
  test->project_id = test_add_project (workspace, "Falls clinic");
  test_save_checklist (workspace, KEY, "a.1 a.2");
  plan = test_run (workspace, wt_add_checklist_job_new (test->project_id, 0, KEY));
  test->checklist_id = wt_plan_get_checklist_id (plan);
  test_answer (workspace, test->checklist_id, "a.2", WT_ANSWER_PARTLY);
  test_save_checklist (workspace, KEY, "a.1 a.3");
  test_view_open (&test->view, wt_project_page_new (workspace->workspace, test->project_id));
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_close (&test->view);
  test_view_tear_down (&test->view);
}

static guint
count_prompts (Fixture *test)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (test->view.child, WT_TYPE_PROMPT_ROW);

  return rows->len;
}

static gboolean
shows_the_main_checklist (gpointer data)
{
  return count_prompts (data) == 19;
}

static gboolean
is_behind (gpointer data)
{
  Fixture *test = data;

  return count_prompts (test) == 2
         && gtk_widget_get_visible (test_find_widget (test->view.child, WT_TYPE_PLAN_VERSION));
}

static gboolean
is_in_the_newest (gpointer data)
{
  Fixture *test = data;

  return count_prompts (test) == 2
         && !gtk_widget_get_visible (test_find_widget (test->view.child, WT_TYPE_PLAN_VERSION));
}

static const char *
get_label (gpointer widget, const char *name)
{
  return gtk_label_get_label (test_get_child (widget, name));
}

static void
checklist_is_moved_and_back (Fixture *test, gconstpointer data)
{
  GtkWidget *version, *gone;
  g_autoptr (GPtrArray) rows = NULL;

  test_wait_for (shows_the_main_checklist, test);
  wt_plan_chooser_choose (test_find_widget (test->view.child, WT_TYPE_PLAN_CHOOSER),
                          test->checklist_id);
  test_wait_for (is_behind, test);
  version = test_find_widget (test->view.child, WT_TYPE_PLAN_VERSION);
  gone = test_find_widget (test->view.child, WT_TYPE_GONE_LIST);
  g_assert_cmpstr (get_label (version, "title_label"), ==,
                   "There is a version 2 of this checklist");
  g_assert_cmpstr (get_label (version, "detail_label"), ==, "1 new prompt · 1 prompt gone");
  g_assert_false (gtk_widget_get_visible (gone));

  g_signal_emit_by_name (test_get_child (version, "move_button"), "clicked");
  test_wait_for (is_in_the_newest, test);
  rows = test_list_widgets (test->view.child, WT_TYPE_PROMPT_ROW);
  g_assert_cmpstr (get_label (g_ptr_array_index (rows, 0), "note_label"), ==, "");
  g_assert_cmpstr (get_label (g_ptr_array_index (rows, 1), "note_label"), ==, "New in version 2");
  g_assert_true (gtk_widget_get_visible (gone));

  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  test_wait_for (is_behind, test);
  g_assert_false (gtk_widget_get_visible (gone));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/project-page/checklist-is-moved-and-back", Fixture, NULL, set_up,
              checklist_is_moved_and_back, tear_down);
  return g_test_run ();
}
