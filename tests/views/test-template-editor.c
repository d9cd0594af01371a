/* A checklist is edited in place: it saves by itself, whole or not at all, and follows an undo. */

#include "test-support-views.h"

#include "wt-answer-jobs.h"
#include "wt-checklist-draft.h"
#include "wt-checklist-jobs.h"
#include "wt-field-message.h"
#include "wt-history-jobs.h"
#include "wt-principle-editor.h"
#include "wt-template-editor-page.h"
#include "wt-template-jobs.h"
#include "wt-toolkit.h"

typedef struct
{
  TestView view;
  char *key; /* (owned) (nullable) */
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
  g_clear_pointer (&test->key, g_free);
}

static WtPage *
get_page (Fixture *test)
{
  return WT_PAGE (test->view.child);
}

static WtChecklist *
load (Fixture *test)
{
  return test_run (&test->view.workspace, wt_load_template_job_new (test->key));
}

static guint
count_templates (Fixture *test)
{
  g_autoptr (GListModel) templates = test_run (&test->view.workspace, wt_list_templates_job_new ());

  return g_list_model_get_n_items (templates);
}

/* An own copy of a checklist that comes with the program. */
static void
copy (Fixture *test, const char *shipped)
{
  g_autoptr (WtChecklist) checklist =
      test_run (&test->view.workspace, wt_load_template_job_new (shipped));
  g_autoptr (WtChecklistTemplate) added =
      test_run (&test->view.workspace, wt_add_template_job_new (checklist));

  test->key = g_strdup (wt_checklist_template_get_key (added));
}

static gboolean
is_loaded (gpointer data)
{
  return gtk_widget_get_visible (test_get_child (((Fixture *) data)->view.child, "form"));
}

static void
open (Fixture *test)
{
  test_view_open (&test->view,
                  wt_template_editor_page_new (test->view.workspace.workspace, test->key));
  wt_page_focus_start (get_page (test));
  test_wait_for (is_loaded, test);
  test_go_on ();
}

static gpointer
get_list (Fixture *test)
{
  return test_get_child (test->view.child, "principle_list");
}

static WtPrincipleEditor *
get_section (Fixture *test, guint index)
{
  g_autoptr (GPtrArray) sections = test_list_widgets (get_list (test), WT_TYPE_PRINCIPLE_EDITOR);

  g_assert_cmpuint (index, <, sections->len);
  return g_ptr_array_index (sections, index);
}

static WtPartRow *
get_title (Fixture *test, guint index)
{
  return wt_principle_editor_get_title_row (get_section (test, index));
}

static WtPartRow *
get_row (Fixture *test, guint principle, guint position)
{
  return WT_PART_ROW (wt_principle_editor_get_row (get_section (test, principle), position));
}

static guint
count_rows (Fixture *test, guint principle)
{
  guint n_rows = 0;

  while (wt_principle_editor_get_row (get_section (test, principle), n_rows) != NULL)
    n_rows++;
  return n_rows;
}

static const char *
get_text (WtPartRow *row)
{
  return wt_note_row_get_text (wt_part_row_get_text_row (row));
}

static void
write_text (WtPartRow *row, const char *text)
{
  wt_note_row_set_text (wt_part_row_get_text_row (row), text);
}

static const char *
get_message (WtPartRow *row)
{
  return wt_field_message_get (GTK_LIST_BOX_ROW (wt_part_row_get_text_row (row)));
}

static gboolean
has_focus (Fixture *test, WtPartRow *row)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->view.window));

  return focus != NULL
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (wt_part_row_get_text_row (row)));
}

static gboolean
is_unsaved (Fixture *test)
{
  return gtk_widget_get_visible (test_get_child (test->view.child, "unsaved_label"));
}

static void
assert_prompt (Fixture *test, guint index, const char *expected)
{
  g_autoptr (WtChecklist) stored = load (test);

  g_assert_cmpstr (wt_checklist_get_prompt (stored, index)->text, ==, expected);
}

static void
shows_what_there_is (Fixture *test, gconstpointer data)
{
  g_autoptr (WtChecklist) checklist = NULL;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  checklist = load (test);
  open (test);
  g_assert_false (is_unsaved (test));
  for (guint i = 0; i < wt_checklist_get_n_principles (checklist); i++)
    {
      const WtPrinciple *principle = wt_checklist_get_principle (checklist, i);

      g_assert_cmpstr (get_text (get_title (test, i)), ==, principle->title);
      g_assert_cmpuint (count_rows (test, i), ==, principle->n_prompts);
      for (guint j = 0; j < principle->n_prompts; j++)
        {
          g_autofree char *name = g_strdup_printf ("Prompt %u", j + 1);
          WtPartRow *row = get_row (test, i, j);

          g_assert_cmpstr (get_text (row), ==,
                           wt_checklist_get_prompt (checklist, principle->first + j)->text);
          gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                               name);
          g_assert_null (get_message (row));
        }
    }
}

static gboolean
is_reworded (gpointer data)
{
  Fixture *test = data;
  g_autoptr (WtChecklist) stored = load (test);

  return g_str_equal (wt_checklist_get_prompt (stored, 0)->text, "Who is asked?");
}

static void
saves_by_itself (Fixture *test, gconstpointer data)
{
  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  write_text (get_row (test, 0, 0), "Who is asked?");
  g_assert_false (is_reworded (test));
  test_wait_for (is_reworded, test);
}

static void
saves_when_it_is_left (Fixture *test, gconstpointer data)
{
  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  write_text (get_row (test, 0, 0), "Who is asked?");
  wt_page_flush (get_page (test));
  g_assert_true (is_reworded (test));
}

static void
saves_what_goes_with_the_page (Fixture *test, gconstpointer data)
{
  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  write_text (get_row (test, 0, 0), "Who is asked?");
  test_view_close (&test->view);
  g_assert_true (is_reworded (test));
}

static void
keeps_the_last_good_version (Fixture *test, gconstpointer data)
{
  g_autofree char *original = NULL;
  g_autofree char *long_text = g_strnfill (10000, 'a');
  WtPartRow *row;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  row = get_row (test, 0, 0);
  original = g_strdup (get_text (row));

  write_text (row, "");
  /* Somebody may be about to write something else. */
  g_assert_true (is_unsaved (test));
  wt_page_flush (get_page (test));
  assert_prompt (test, 0, original);

  write_text (row, long_text);
  g_assert_cmpstr (get_message (row), ==, "This is longer than 2000 characters.");
  wt_page_flush (get_page (test));
  assert_prompt (test, 0, original);
  g_assert_cmpstr (get_text (row), ==, long_text);

  write_text (row, "   ");
  g_assert_cmpstr (get_message (row), ==, "Write the prompt, or remove it.");

  write_text (row, "👋🏽 من يُسأل؟ Pwy?");
  g_assert_null (get_message (row));
  g_assert_false (is_unsaved (test));
  wt_page_flush (get_page (test));
  assert_prompt (test, 0, "👋🏽 من يُسأل؟ Pwy?");
}

static void
keys_move_add_and_go_on (Fixture *test, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint n_rows;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  first = g_strdup (get_text (get_row (test, 0, 0)));
  second = g_strdup (get_text (get_row (test, 0, 1)));
  n_rows = count_rows (test, 0);

  wt_part_row_focus (get_row (test, 0, 0), WT_PART_ROW_TEXT);
  g_assert_true (test_press (get_row (test, 0, 0), GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_cmpstr (get_text (get_row (test, 0, 0)), ==, second);
  g_assert_cmpstr (get_text (get_row (test, 0, 1)), ==, first);
  g_assert_true (has_focus (test, get_row (test, 0, 1)));
  g_assert_true (test_press (get_row (test, 0, 1), GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_true (has_focus (test, get_row (test, 0, 0)));

  /* Over the end of a principle into the next, and back. */
  wt_part_row_focus (get_row (test, 0, n_rows - 1), WT_PART_ROW_TEXT);
  test_press (get_row (test, 0, n_rows - 1), GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpuint (count_rows (test, 0), ==, n_rows - 1);
  g_assert_true (has_focus (test, get_row (test, 1, 0)));
  test_press (get_row (test, 1, 0), GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpuint (count_rows (test, 0), ==, n_rows);
  g_assert_true (has_focus (test, get_row (test, 0, n_rows - 1)));

  /* Enter adds a prompt after this one; not after an empty one. */
  wt_part_row_focus (get_row (test, 0, 0), WT_PART_ROW_TEXT);
  g_assert_true (test_press (get_row (test, 0, 0), GDK_KEY_Return, 0));
  g_assert_cmpuint (count_rows (test, 0), ==, n_rows + 1);
  g_assert_true (has_focus (test, get_row (test, 0, 1)));
  g_assert_cmpstr (get_text (get_row (test, 0, 1)), ==, "");
  test_press (get_row (test, 0, 1), GDK_KEY_Return, 0);
  g_assert_cmpuint (count_rows (test, 0), ==, n_rows + 1);
  /* From the title of a principle to its first prompt. */
  wt_part_row_focus (get_title (test, 0), WT_PART_ROW_TEXT);
  test_press (get_title (test, 0), GDK_KEY_Return, 0);
  g_assert_true (has_focus (test, get_row (test, 0, 0)));

  gtk_widget_activate_action (GTK_WIDGET (get_row (test, 0, 1)), "part.remove", "s",
                              wt_draft_prompt_get_id (wt_prompt_editor_get_prompt (
                                  WT_PROMPT_EDITOR (get_row (test, 0, 1)))));
  g_assert_true (has_focus (test, get_row (test, 0, 1)));
  wt_page_flush (get_page (test));
  assert_prompt (test, 0, first);
  assert_prompt (test, 1, second);
}

static void
principles_move_with_their_prompts (Fixture *test, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *prompt = NULL;
  WtPartRow *title;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  title = get_title (test, 0);
  first = g_strdup (get_text (title));
  prompt = g_strdup (get_text (get_row (test, 0, 0)));
  wt_part_row_focus (title, WT_PART_ROW_TEXT);
  g_assert_true (test_press (title, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_true (get_title (test, 1) == title);
  g_assert_true (has_focus (test, title));
  g_assert_cmpstr (get_text (get_row (test, 1, 0)), ==, prompt);
  wt_page_flush (get_page (test));
  {
    g_autoptr (WtChecklist) stored = load (test);

    g_assert_cmpstr (wt_checklist_get_principle (stored, 1)->title, ==, first);
  }
}

/* The buttons do what the keys do, and keep the focus, so that they can be pressed again. */
static void
buttons_move (Fixture *test, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autoptr (GPtrArray) buttons = NULL;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  first = g_strdup (get_text (get_row (test, 0, 0)));
  buttons = test_list_widgets (get_row (test, 0, 0), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (g_ptr_array_index (buttons, 0)));
  wt_part_row_focus (get_row (test, 0, 0), WT_PART_ROW_DOWN);
  g_signal_emit_by_name (g_ptr_array_index (buttons, 1), "clicked");
  g_assert_cmpstr (get_text (get_row (test, 0, 1)), ==, first);
  g_assert_cmpint (wt_part_row_get_focused (get_row (test, 0, 1)), ==, WT_PART_ROW_DOWN);
}

static void
drop (Fixture *test, WtPartRow *dragged, WtPartRow *onto, gboolean is_behind)
{
  g_autofree char *from =
      g_strdup (wt_draft_prompt_get_id (wt_prompt_editor_get_prompt (WT_PROMPT_EDITOR (dragged))));
  g_autofree char *to =
      g_strdup (wt_draft_prompt_get_id (wt_prompt_editor_get_prompt (WT_PROMPT_EDITOR (onto))));

  gtk_widget_activate_action (GTK_WIDGET (onto), "part.drop", "(ssb)", from, to, is_behind);
}

static void
parts_are_dropped (Fixture *test, gconstpointer data)
{
  g_autofree char *first = NULL;
  guint n_rows;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  first = g_strdup (get_text (get_row (test, 0, 0)));
  n_rows = count_rows (test, 1);
  drop (test, get_row (test, 0, 0), get_row (test, 0, 2), TRUE);
  g_assert_cmpstr (get_text (get_row (test, 0, 2)), ==, first);
  drop (test, get_row (test, 0, 2), get_row (test, 0, 0), FALSE);
  g_assert_cmpstr (get_text (get_row (test, 0, 0)), ==, first);
  drop (test, get_row (test, 0, 0), get_row (test, 1, 0), TRUE);
  g_assert_cmpstr (get_text (get_row (test, 1, 1)), ==, first);
  g_assert_cmpuint (count_rows (test, 1), ==, n_rows + 1);
}

static gboolean
is_first_prompt (gpointer data)
{
  Fixture *test = data;

  return g_str_equal (get_text (get_row (test, 0, 0)), test->view.action);
}

/* What was undone comes back on the screen; the row and the keyboard stay where they are. */
static void
follows_an_undo (Fixture *test, gconstpointer data)
{
  WtPartRow *row;
  g_autofree char *original = NULL;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  row = get_row (test, 0, 0);
  original = g_strdup (get_text (row));
  wt_part_row_focus (row, WT_PART_ROW_TEXT);
  write_text (row, "Who is asked?");
  wt_page_flush (get_page (test));
  write_text (get_row (test, 0, 1), "");
  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  g_free (test->view.action);
  test->view.action = g_strdup (original);
  test_wait_for (is_first_prompt, test);
  g_assert_true (get_row (test, 0, 0) == row);
  g_assert_true (has_focus (test, row));
  /* What is not stored is no business of the undo. */
  g_assert_cmpstr (get_text (get_row (test, 0, 1)), ==, "");

  test_run_beside (&test->view.workspace, wt_redo_job_new ());
  g_free (test->view.action);
  test->view.action = g_strdup ("Who is asked?");
  test_wait_for (is_first_prompt, test);
}

static void
new_one_is_kept_once_it_is_whole (Fixture *test, gconstpointer data)
{
  guint n_before = count_templates (test);
  AdwEntryRow *title;

  open (test);
  title = test_get_child (test->view.child, "title_row");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->view.window)),
                                         GTK_WIDGET (title)));
  g_assert_true (is_unsaved (test));
  /* Nothing is called wrong before anybody has been there. */
  g_assert_null (wt_field_message_get (GTK_LIST_BOX_ROW (title)));
  g_assert_null (get_message (get_row (test, 0, 0)));

  gtk_editable_set_text (GTK_EDITABLE (title), "Start of a meeting");
  write_text (get_row (test, 0, 0), "Is everybody introduced?");
  wt_page_flush (get_page (test));
  g_assert_cmpuint (count_templates (test), ==, n_before);

  write_text (get_title (test, 0), "Welcome");
  g_assert_false (is_unsaved (test));
  wt_page_flush (get_page (test));
  g_assert_cmpuint (count_templates (test), ==, n_before + 1);
  test_go_on ();
  test->key = g_strdup ("own-start-of-a-meeting");
  assert_prompt (test, 0, "Is everybody introduced?");

  write_text (get_row (test, 0, 0), "Who is asked?");
  test_wait_for (is_reworded, test);
  g_assert_cmpuint (count_templates (test), ==, n_before + 1);
}

static void
duplicate_titles_are_two_checklists (Fixture *test, gconstpointer data)
{
  g_autofree char *other = NULL;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  other = g_steal_pointer (&test->key);
  open (test);
  gtk_editable_set_text (test_get_child (test->view.child, "title_row"),
                         "Checklist for good partnership working");
  write_text (get_title (test, 0), "Welcome");
  write_text (get_row (test, 0, 0), "Who is asked?");
  wt_page_flush (get_page (test));
  test->key = g_strconcat (other, "-2", NULL);
  test_wait_for (is_reworded, test);
  g_free (test->key);
  test->key = g_steal_pointer (&other);
  g_assert_false (is_reworded (test));
}

static void
says_which_version_it_makes (Fixture *test, gconstpointer data)
{
  TestWorkspace *workspace = &test->view.workspace;
  gint64 project_id = test_add_project (workspace, "Falls clinic");
  g_autoptr (WtPlan) plan = NULL;
  GtkLabel *label;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  plan = test_run (workspace, wt_add_checklist_job_new (project_id, 0, test->key));
  g_object_set (wt_plan_get_answer (plan, 0), "answer", WT_ANSWER_YES, NULL);
  g_object_unref (test_run (workspace, wt_save_answer_job_new (wt_plan_get_answer (plan, 0))));
  open (test);
  label = test_get_child (test->view.child, "version_label");
  test_wait_for_text (label, "This checklist has been answered in 1 project. Your changes make "
                             "version 2; what was answered keeps version 1 until it is moved.");
  g_assert_false (gtk_widget_get_sensitive (test_get_child (test->view.child, "scope_row")));
  write_text (get_row (test, 0, 0), "Who is asked?");
  test_wait_for_text (label, "Your changes go into version 2, which nobody has answered yet. What "
                             "was answered before keeps its version until it is moved.");
  {
    g_autoptr (WtChecklist) stored = load (test);

    g_assert_cmpint (wt_checklist_get_version (stored), ==, 2);
  }
}

static const char *
get_id (WtPartRow *row)
{
  return wt_draft_prompt_get_id (wt_prompt_editor_get_prompt (WT_PROMPT_EDITOR (row)));
}

/* A prompt of an earlier version never comes back as another one. */
static void
ids_of_earlier_versions_are_not_used_again (Fixture *test, gconstpointer data)
{
  TestWorkspace *workspace = &test->view.workspace;
  gint64 project_id = test_add_project (workspace, "Falls clinic");
  g_autoptr (GListModel) plans = NULL;
  g_autoptr (WtPlan) plan = NULL;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  test_press (get_row (test, 0, 0), GDK_KEY_Return, 0);
  g_assert_cmpstr (get_id (get_row (test, 0, 1)), ==, "prompt-1");
  write_text (get_row (test, 0, 1), "New?");
  wt_page_flush (get_page (test));
  test_run_beside (workspace, wt_add_checklist_job_new (project_id, 0, test->key));
  plans = test_run (workspace, wt_list_plans_job_new (project_id, 0));
  plan = g_list_model_get_item (plans, 1);
  g_object_set (wt_plan_get_answer (plan, 1), "answer", WT_ANSWER_YES, NULL);
  test_run_beside (workspace, wt_save_answer_job_new (wt_plan_get_answer (plan, 1)));
  gtk_widget_activate_action (GTK_WIDGET (get_row (test, 0, 1)), "part.remove", "s", "prompt-1");
  wt_page_flush (get_page (test));
  test_view_close (&test->view);

  open (test);
  test_press (get_row (test, 0, 0), GDK_KEY_Return, 0);
  g_assert_cmpstr (get_id (get_row (test, 0, 1)), ==, "prompt-2");
}

static void
menu_sets_facts_and_links (Fixture *test, gconstpointer data)
{
  g_autoptr (WtChecklist) stored = NULL;
  GtkWidget *row;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  row = GTK_WIDGET (get_row (test, 0, 0));
  gtk_widget_activate_action (row, "prompt.known-by", "i", WT_PROMPT_FACT_FORMS);
  gtk_widget_activate_action (row, "prompt.link", "s", "toolkit");
  wt_page_flush (get_page (test));
  stored = load (test);
  g_assert_cmpint (wt_checklist_get_prompt (stored, 0)->known_by, ==, WT_PROMPT_FACT_FORMS);
  g_assert_cmpstr (wt_checklist_get_prompt (stored, 0)->link, ==, "toolkit");
}

/* Without principles there is nothing to answer. */
static void
empty_one_is_not_stored (Fixture *test, gconstpointer data)
{
  g_autoptr (GPtrArray) sections = NULL;

  copy (test, WT_TOOLKIT_PROJECT_CHECKLIST);
  open (test);
  sections = test_list_widgets (get_list (test), WT_TYPE_PRINCIPLE_EDITOR);
  for (guint i = 0; i < sections->len; i++)
    gtk_widget_activate_action (
        GTK_WIDGET (get_section (test, 0)), "part.remove", "s",
        wt_draft_principle_get_id (wt_principle_editor_get_principle (get_section (test, 0))));
  g_assert_true (is_unsaved (test));
  g_assert_true (gtk_widget_has_focus (test_get_child (get_list (test), "add_button")));
  wt_page_flush (get_page (test));
  {
    g_autoptr (WtChecklist) stored = load (test);

    g_assert_cmpuint (wt_checklist_get_n_principles (stored), ==, sections->len);
  }
  gtk_widget_activate_action (get_list (test), "part.add-principle", NULL);
  g_assert_true (has_focus (test, get_title (test, 0)));
}

#define ADD(name) g_test_add ("/template-editor/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (shows_what_there_is);
  ADD (saves_by_itself);
  ADD (saves_when_it_is_left);
  ADD (saves_what_goes_with_the_page);
  ADD (keeps_the_last_good_version);
  ADD (keys_move_add_and_go_on);
  ADD (principles_move_with_their_prompts);
  ADD (buttons_move);
  ADD (parts_are_dropped);
  ADD (follows_an_undo);
  ADD (new_one_is_kept_once_it_is_whole);
  ADD (duplicate_titles_are_two_checklists);
  ADD (says_which_version_it_makes);
  ADD (ids_of_earlier_versions_are_not_used_again);
  ADD (menu_sets_facts_and_links);
  ADD (empty_one_is_not_stored);
  return g_test_run ();
}
