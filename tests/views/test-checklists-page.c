/* The room of the checklists, the page of one that can be answered, and of one that is answered. */

#include "test-support-views.h"

#include "wt-activity-page.h"
#include "wt-answer-jobs.h"
#include "wt-checklist-draft.h"
#include "wt-checklist-file.h"
#include "wt-checklist-jobs.h"
#include "wt-checklist-list.h"
#include "wt-checklist-page.h"
#include "wt-checklist-row.h"
#include "wt-checklists-page.h"
#include "wt-history-jobs.h"
#include "wt-plan-view.h"
#include "wt-prompt-row.h"
#include "wt-template-import.h"
#include "wt-template-jobs.h"
#include "wt-template-page.h"
#include "wt-template-row.h"
#include "wt-toolkit.h"

#include <glib/gstdio.h>

#define ORGANISATION_CHECKLIST "co-production-model"

typedef struct
{
  TestView view;
  char *path; /* (owned) (nullable): of a file to import */
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
}

/* What the page would not take with it. */
static void
close_dialogs (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i-- > 0;)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        gtk_window_destroy (window);
    }
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  close_dialogs ();
  test_view_tear_down (&test->view);
  if (test->path != NULL)
    g_unlink (test->path);
  g_clear_pointer (&test->path, g_free);
}

static TestWorkspace *
get_workspace (Fixture *test)
{
  return &test->view.workspace;
}

static void
open (Fixture *test, WtPage *page)
{
  test_view_open (&test->view, page);
}

/* A checklist of the organisation's own with two prompts. */
static char *
add_template (Fixture *test, const char *key, const char *title, WtChecklistScope scope)
{
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new (scope);
  g_autoptr (WtChecklist) checklist = NULL;

  g_object_set (draft, "title", title, "key", key, NULL);
  g_object_set (wt_checklist_draft_add_principle (draft, 0), "title", "Welcome", NULL);
  g_object_set (wt_checklist_draft_add_prompt (draft, 0, 0), "text", "Is everybody introduced?",
                NULL);
  g_object_set (wt_checklist_draft_add_prompt (draft, 0, 1), "text", "Is there a break?", NULL);
  checklist = wt_checklist_draft_to_checklist (draft, 1, NULL);
  test_run_beside (get_workspace (test), wt_add_template_job_new (checklist));
  return g_strdup (key);
}

static gint64
start (Fixture *test, gint64 activity_id, const char *key)
{
  g_autoptr (WtPlan) plan =
      test_run (get_workspace (test), wt_add_checklist_job_new (0, activity_id, key));

  return wt_plan_get_checklist_id (plan);
}

static void
answer_first (Fixture *test, gint64 checklist_id)
{
  g_autoptr (WtPlan) plan = test_run (get_workspace (test), wt_load_plan_job_new (checklist_id));

  g_object_set (wt_plan_get_answer (plan, 0), "answer", WT_ANSWER_YES, NULL);
  test_run_beside (get_workspace (test), wt_save_answer_job_new (wt_plan_get_answer (plan, 0)));
}

/* Makes the next version, with one prompt more and the first reworded. */
static void
change (Fixture *test, const char *key)
{
  g_autoptr (WtChecklist) before = test_run (get_workspace (test), wt_load_template_job_new (key));
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (before);
  g_autoptr (WtDraftPrinciple) principle =
      g_list_model_get_item (wt_checklist_draft_get_principles (draft), 0);
  g_autoptr (WtDraftPrompt) first =
      g_list_model_get_item (wt_draft_principle_get_prompts (principle), 0);
  g_autoptr (WtChecklist) after = NULL;

  g_object_set (first, "text", "Is everybody welcomed?", NULL);
  g_object_set (wt_checklist_draft_add_prompt (draft, 0, 0), "text", "Is there a loop?", NULL);
  after = wt_checklist_draft_to_checklist (draft, 1, NULL);
  test_run_beside (get_workspace (test), wt_save_template_job_new (after));
}

static guint
count_templates (Fixture *test)
{
  g_autoptr (GListModel) templates = test_run (get_workspace (test), wt_list_templates_job_new ());

  return g_list_model_get_n_items (templates);
}

static char *
list_rows (Fixture *test)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (test->view.child, WT_TYPE_TEMPLATE_ROW);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (
        titles, "%s%s", i > 0 ? "; " : "",
        gtk_label_get_label (test_get_child (g_ptr_array_index (rows, i), "title_label")));
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static gboolean
has_rows (gpointer data)
{
  g_autofree char *rows = list_rows (data);

  return rows[0] != '\0';
}

static WtTemplateRow *
get_row (Fixture *test, guint index)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (test->view.child, WT_TYPE_TEMPLATE_ROW);

  return g_ptr_array_index (rows, index);
}

static gpointer
get_own_list (Fixture *test)
{
  return test_find_widget (test->view.child, WT_TYPE_CHECKLIST_LIST);
}

static gboolean
shows_own_list (gpointer data)
{
  return gtk_widget_get_visible (get_own_list (data));
}

static gboolean
has_list (gpointer data)
{
  GtkWidget *list = test_get_child (get_own_list (data), "list_box");

  return gtk_widget_get_visible (list);
}

static void
open_room (Fixture *test)
{
  open (test, wt_checklists_page_new (get_workspace (test)->workspace));
  test_wait_for (has_rows, test);
}

static void
room_lists_what_there_is (Fixture *test, gconstpointer data)
{
  g_autofree char *key = NULL;
  g_autofree char *rows = NULL;
  gint64 project_id = test_add_project (get_workspace (test), "Falls clinic");
  g_autoptr (GObject) plan = NULL;
  GtkWidget *drop_down;

  key = add_template (test, "own-start", "Start 🎉 بداية", WT_CHECKLIST_SCOPE_PROJECT);
  plan = test_run (get_workspace (test), wt_add_checklist_job_new (project_id, 0, key));
  g_assert_null (
      test_run (get_workspace (test), wt_retire_template_job_new ("gunning-principles", TRUE)));
  open_room (test);
  rows = list_rows (test);
  g_assert_cmpstr (rows, ==,
                   "Checklist for good partnership working; Checklist for Partnership Working; "
                   "Co-production model; Start 🎉 بداية");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (get_row (test, 3), "detail_label")), ==,
                   "Answered for each project · 2 prompts · version 1");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (get_row (test, 3), "origin_label")), ==,
                   "Our own");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (get_row (test, 3), "use_label")), ==,
                   "In use in 1 project");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (get_row (test, 2), "use_label")), ==,
                   "Not in use");

  drop_down =
      test_get_child (test_get_child (test->view.child, "template_list"), "selection_drop_down");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  g_clear_pointer (&rows, g_free);
  rows = list_rows (test);
  g_assert_cmpstr (rows, ==, "Gunning principles");

  g_signal_emit_by_name (
      gtk_widget_get_ancestor (GTK_WIDGET (get_row (test, 0)), GTK_TYPE_LIST_BOX_ROW), "activate");
  g_assert_cmpstr (
      g_variant_get_string (test_view_take_action (&test->view, "open-template"), NULL), ==,
      "gunning-principles");
}

static void
room_starts_a_checklist (Fixture *test, gconstpointer data)
{
  GtkListBox *offers, *list;
  WtChecklistRow *row;
  gint64 id;

  open_room (test);
  test_wait_for (shows_own_list, test);
  list = test_get_child (get_own_list (test), "list_box");
  offers = test_get_child (get_own_list (test), "offer_list");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (list)));
  g_assert_null (gtk_list_box_get_row_at_index (offers, 1));
  g_signal_emit_by_name (offers, "row-activated", gtk_list_box_get_row_at_index (offers, 0));
  id = g_variant_get_int64 (test_view_take_action (&test->view, "open-checklist"));

  answer_first (test, id);
  test_wait_for (has_list, test);
  row = WT_CHECKLIST_ROW (gtk_list_box_get_row_at_index (list, 0));
  test_wait_for_text (test_get_child (row, "progress_label"), "1 of 12 answered");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "gaps_label")), ==, "11 gaps");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Co-production model, Version 1, 1 of 12 answered, 11 gaps");
  /* There is no other checklist for the organisation. */
  g_assert_false (gtk_widget_get_visible (test_get_child (get_own_list (test), "start_button")));
  g_signal_emit_by_name (list, "row-activated", row);
  test_view_take_action_on (&test->view, "open-checklist", id);
}

static gboolean
has_view (gpointer data)
{
  g_autoptr (GPtrArray) rows =
      test_list_widgets (((Fixture *) data)->view.child, WT_TYPE_PROMPT_ROW);

  return rows->len > 0;
}

static guint
count_prompts (Fixture *test)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (test->view.child, WT_TYPE_PROMPT_ROW);

  return rows->len;
}

static char *
dup_header (Fixture *test, const char *property)
{
  char *text;

  g_object_get (test_get_child (test->view.child, "header_bar"), property, &text, NULL);
  return text;
}

static gboolean
has_three_prompts (gpointer data)
{
  return count_prompts (data) == 3;
}

static gboolean
has_two_prompts (gpointer data)
{
  return count_prompts (data) == 2;
}

static gboolean
tells_of_version_2 (gpointer data)
{
  g_autofree char *subtitle = dup_header (data, "subtitle");

  return strstr (subtitle, "version 2 is there") != NULL;
}

static void
answered_one_is_moved (Fixture *test, gconstpointer data)
{
  g_autofree char *key = add_template (test, "own-start", "Start", WT_CHECKLIST_SCOPE_ORGANISATION);
  gint64 id = start (test, 0, key);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autoptr (WtPlan) plan = NULL;

  answer_first (test, id);
  open (test, wt_checklist_page_new (get_workspace (test)->workspace, id));
  wt_page_focus_start (WT_PAGE (test->view.child));
  test_wait_for (has_view, test);
  title = dup_header (test, "title");
  subtitle = dup_header (test, "subtitle");
  g_assert_cmpstr (title, ==, "Start");
  g_assert_cmpstr (subtitle, ==, "Answered by the organisation · Version 1");
  g_assert_true (WT_IS_PROMPT_ROW (gtk_root_get_focus (GTK_ROOT (test->view.window))));

  change (test, key);
  test_wait_for (tells_of_version_2, test);
  g_assert_cmpuint (count_prompts (test), ==, 2);
  gtk_widget_activate_action (test->view.child, "checklist.move", NULL);
  test_wait_for (has_three_prompts, test);
  plan = test_run (get_workspace (test), wt_load_plan_job_new (id));
  g_assert_cmpint (wt_checklist_get_version (wt_plan_get_checklist (plan)), ==, 2);
  g_assert_cmpint (wt_prompt_answer_get_answer (wt_plan_get_answer (plan, 1)), ==, WT_ANSWER_YES);
  test_run_beside (get_workspace (test), wt_undo_job_new ());
  test_wait_for (has_two_prompts, test);
}

static void
answered_one_is_deleted (Fixture *test, gconstpointer data)
{
  gint64 id = start (test, 0, ORGANISATION_CHECKLIST);
  g_autoptr (GListModel) plans = NULL;

  open (test, wt_checklist_page_new (get_workspace (test)->workspace, id));
  test_wait_for (has_view, test);
  gtk_widget_activate_action (test->view.child, "checklist.delete", NULL);
  test_view_take_action (&test->view, "back");
  plans = test_run (get_workspace (test), wt_list_plans_job_new (0, 0));
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 0);
}

static gboolean
shows_content (gpointer data)
{
  return gtk_widget_get_visible (test_get_child (((Fixture *) data)->view.child, "content"));
}

static void
open_template (Fixture *test, const char *key)
{
  open (test, wt_template_page_new (get_workspace (test)->workspace, key));
  test_wait_for (shows_content, test);
}

static gboolean
is_button_visible (Fixture *test, const char *name)
{
  return gtk_widget_get_visible (test_get_child (test->view.child, name));
}

static void
click (Fixture *test, const char *name)
{
  g_signal_emit_by_name (test_get_child (test->view.child, name), "clicked");
}

static gboolean
has_asked_twice (gpointer data)
{
  return ((Fixture *) data)->view.n_actions == 2;
}

static void
shipped_one_is_not_edited_but_copied (Fixture *test, gconstpointer data)
{
  guint n_before = count_templates (test);

  open_template (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  g_assert_false (is_button_visible (test, "edit_button"));
  g_assert_false (is_button_visible (test, "new_projects_button"));
  /* New projects get it. */
  g_assert_false (is_button_visible (test, "retire_button"));
  g_assert_true (is_button_visible (test, "new_projects_label"));
  click (test, "copy_button");
  test_wait_for (has_asked_twice, test);
  g_assert_cmpstr (test->view.action, ==, "edit-template");
  g_assert_cmpstr (g_variant_get_string (test->view.target, NULL), ==,
                   "own-checklist-for-good-partnership-working-our-own");
  g_assert_cmpuint (count_templates (test), ==, n_before + 1);
}

static gboolean
is_for_new_projects (gpointer data)
{
  return is_button_visible (data, "new_projects_label");
}

static gboolean
says_bring_back (gpointer data)
{
  return g_strcmp0 (gtk_button_get_label (
                        test_get_child (((Fixture *) data)->view.child, "retire_button")),
                    "Bring back")
         == 0;
}

static gboolean
says_retire (gpointer data)
{
  return !says_bring_back (data);
}

static void
own_one_is_retired_and_used (Fixture *test, gconstpointer data)
{
  g_autofree char *key = add_template (test, "own-start", "Start", WT_CHECKLIST_SCOPE_PROJECT);
  g_autoptr (WtPlan) plan = NULL;

  open_template (test, key);
  g_assert_true (is_button_visible (test, "edit_button"));
  click (test, "retire_button");
  test_wait_for (says_bring_back, test);
  g_assert_false (is_button_visible (test, "edit_button"));
  g_assert_false (is_button_visible (test, "new_projects_button"));
  click (test, "retire_button");
  test_wait_for (says_retire, test);
  click (test, "new_projects_button");
  test_wait_for (is_for_new_projects, test);
  click (test, "edit_button");
  g_assert_cmpstr (
      g_variant_get_string (test_view_take_action (&test->view, "edit-template"), NULL), ==, key);
  test_view_close (&test->view);
  plan = test_load_plan (get_workspace (test),
                         test_add_project (get_workspace (test), "Falls clinic"));
  g_assert_cmpstr (wt_checklist_get_key (wt_plan_get_checklist (plan)), ==, key);
}

static void
organisation_answers_from_the_page (Fixture *test, gconstpointer data)
{
  g_free (add_template (test, "own-other", "Other", WT_CHECKLIST_SCOPE_ORGANISATION));
  open_template (test, ORGANISATION_CHECKLIST);
  test_wait_for (shows_own_list, test);
  g_assert_false (gtk_widget_get_visible (test_get_child (get_own_list (test), "start_button")));
  g_signal_emit_by_name (test_get_child (get_own_list (test), "only_button"), "clicked");
  test_wait_for (has_list, test);
  g_assert_false (gtk_widget_get_visible (test_get_child (get_own_list (test), "only_button")));
  test_view_take_action (&test->view, "open-checklist");
}

static void
meeting_answers_a_checklist (Fixture *test, gconstpointer data)
{
  TestWorkspace *workspace = get_workspace (test);
  gint64 project_id = test_add_project (workspace, "Falls clinic");
  gint64 activity_id = test_add_activity (workspace, project_id, "involving", "2025-03-03");
  GtkListBox *offers;
  gint64 id;

  open (test, wt_activity_page_new (workspace->workspace, activity_id, 0));
  /* None that a meeting could answer: nothing is said of checklists. What the page asked for was
   * answered before this. */
  test_go_on ();
  test_run_beside (workspace, wt_list_templates_job_new ());
  test_go_on ();
  g_assert_false (shows_own_list (test));
  g_free (add_template (test, "own-start", "Start", WT_CHECKLIST_SCOPE_MEETING));
  test_wait_for (shows_own_list, test);
  offers = test_get_child (get_own_list (test), "offer_list");
  g_signal_emit_by_name (offers, "row-activated", gtk_list_box_get_row_at_index (offers, 0));
  id = g_variant_get_int64 (test_view_take_action (&test->view, "open-checklist"));
  test_wait_for (has_list, test);
  {
    g_autoptr (WtPlan) plan = test_run (workspace, wt_load_plan_job_new (id));

    g_assert_cmpint (wt_plan_get_activity_id (plan), ==, activity_id);
  }
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

static void
import (Fixture *test, const char *json)
{
  g_autoptr (GFile) file = NULL;

  g_free (test->path);
  test->path = g_build_filename (get_workspace (test)->folder, "checklist.json", NULL);
  g_assert_true (g_file_set_contents (test->path, json, -1, NULL));
  file = g_file_new_for_path (test->path);
  wt_template_import_file (WT_PAGE (test->view.child), file);
}

static void
import_names_the_line (Fixture *test, gconstpointer data)
{
  guint n_before = count_templates (test);

  open_room (test);
  import (test, "{\"id\": \"visits\", \"title\": \"Visits\",\n\"principles\": [\n"
                "{\"id\": \"a\", \"title\": \"A\", \"prompts\": [\n{\"id\": \"a.1\"}]}]}\n");
  test_wait_for (has_dialog, test);
  g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (find_dialog ()), "Line 4: "));
  g_assert_true (
      g_str_has_suffix (adw_message_dialog_get_body (find_dialog ()), "Nothing was imported."));
  g_assert_cmpuint (count_templates (test), ==, n_before);
}

static void
import_adds_and_copies (Fixture *test, gconstpointer data)
{
  g_autoptr (WtChecklist) shipped =
      test_run (get_workspace (test), wt_load_template_job_new (ORGANISATION_CHECKLIST));
  g_autofree char *json = wt_checklist_export (shipped);

  open_room (test);
  import (test, "{\"id\": \"visits\", \"title\": \"Visits\", \"principles\": ["
                "{\"id\": \"a\", \"title\": \"A\", \"prompts\": [{\"id\": \"a.1\", \"text\": "
                "\"One?\"}]}]}");
  g_assert_cmpstr (
      g_variant_get_string (test_view_take_action (&test->view, "open-template"), NULL), ==,
      "visits");
  import (test, json);
  g_assert_cmpstr (
      g_variant_get_string (test_view_take_action (&test->view, "open-template"), NULL), ==,
      "own-co-production-model");
}

static void
import_asks_before_the_next_version (Fixture *test, gconstpointer data)
{
  g_autofree char *key = add_template (test, "own-start", "Start", WT_CHECKLIST_SCOPE_PROJECT);
  const char *json = "{\"id\": \"own-start\", \"title\": \"Start\", \"principles\": ["
                     "{\"id\": \"principle-1\", \"title\": \"Welcome\", \"prompts\": ["
                     "{\"id\": \"prompt-2\", \"text\": \"Is everybody welcomed?\"},"
                     "{\"id\": \"prompt-9\", \"text\": \"Is there tea?\"}]}]}";
  g_autoptr (WtChecklist) stored = NULL;

  open_room (test);
  import (test, json);
  test_wait_for (has_dialog, test);
  g_assert_cmpstr (adw_message_dialog_get_body (find_dialog ()), ==,
                   "New prompts: 1\n• Is there tea?\n\n"
                   "Prompts that go: 1\n• Is there a break?\n\n"
                   "Reworded prompts: 1\n• Is everybody welcomed?");
  adw_message_dialog_response (find_dialog (), "cancel");
  close_dialogs ();
  test_go_on ();
  stored = test_run (get_workspace (test), wt_load_template_job_new (key));
  g_assert_cmpstr (wt_checklist_get_prompt (stored, 0)->text, ==, "Is everybody introduced?");

  import (test, json);
  test_wait_for (has_dialog, test);
  adw_message_dialog_response (find_dialog (), "import");
  test_view_take_action (&test->view, "open-template");
  g_clear_object (&stored);
  stored = test_run (get_workspace (test), wt_load_template_job_new (key));
  g_assert_cmpstr (wt_checklist_get_prompt (stored, 0)->text, ==, "Is everybody welcomed?");
}

static void
import_refuses_what_is_too_large (Fixture *test, gconstpointer data)
{
  g_autofree char *large = g_strnfill (9 * 1024 * 1024, ' ');

  open_room (test);
  import (test, large);
  test_wait_for (has_dialog, test);
  g_assert_cmpstr (adw_message_dialog_get_body (find_dialog ()), ==,
                   "The file is too large to be a checklist. Nothing was imported.");
}

/* A workspace that may only be read offers nothing that would change it. */
static void
read_only_offers_no_change (Fixture *test, gconstpointer data)
{
  TestWorkspace *workspace = get_workspace (test);

  g_free (add_template (test, "own-start", "Start", WT_CHECKLIST_SCOPE_ORGANISATION));
  wt_workspace_close (workspace->workspace);
  g_chmod (workspace->path, 0444);
  test_workspace_reopen (workspace);
  g_assert_true (wt_workspace_is_read_only (workspace->workspace));
  open_template (test, "own-start");
  g_assert_false (is_button_visible (test, "edit_button"));
  g_assert_false (is_button_visible (test, "copy_button"));
  g_assert_false (is_button_visible (test, "retire_button"));
  g_assert_false (shows_own_list (test));
}

#define ADD(name) g_test_add ("/checklists/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (room_lists_what_there_is);
  ADD (room_starts_a_checklist);
  ADD (answered_one_is_moved);
  ADD (answered_one_is_deleted);
  ADD (shipped_one_is_not_edited_but_copied);
  ADD (own_one_is_retired_and_used);
  ADD (organisation_answers_from_the_page);
  ADD (meeting_answers_a_checklist);
  ADD (import_names_the_line);
  ADD (import_adds_and_copies);
  ADD (import_asks_before_the_next_version);
  ADD (import_refuses_what_is_too_large);
  ADD (read_only_offers_no_change);
  return g_test_run ();
}
