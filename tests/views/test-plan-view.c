#include "test-support-views.h"

#include "wt-answer-buttons.h"
#include "wt-field-message.h"
#include "wt-gap-row.h"
#include "wt-history-jobs.h"
#include "wt-note-row.h"
#include "wt-answer-jobs.h"
#include "wt-checklist-jobs.h"
#include "wt-plan-side.h"
#include "wt-plan-strip.h"
#include "wt-plan-view.h"
#include "wt-prompt-row.h"

/* Longer than any save takes, shorter than a test may hang. */
#define PATIENCE_SECONDS 20

/* A page that is nothing but a plan, loaded as a project's page does it. */
#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, WtPage)

struct _TestPage
{
  WtPage parent_instance;

  WtPlanView *view;
  gint64 project_id;
  guint n_loaded;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, WT_TYPE_PAGE)

static void
on_plan_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  TestPage *self;
  g_autoptr (GListModel) plans = NULL;
  g_autoptr (WtPlan) plan = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &plans))
    return;
  plan = g_list_model_get_item (plans, 0);
  wt_plan_view_set_plan (self->view, plan);
  self->n_loaded++;
}

static void
test_page_load (WtPage *page)
{
  wt_page_run (page, wt_list_plans_job_new (TEST_PAGE (page)->project_id, 0), on_plan_loaded_cb);
}

static void
test_page_flush (WtPage *page)
{
  wt_plan_view_flush (TEST_PAGE (page)->view);
}

static void
test_page_class_init (TestPageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = test_page_load;
  page_class->flush = test_page_flush;
}

static void
test_page_init (TestPage *self)
{
  self->view = g_object_new (WT_TYPE_PLAN_VIEW, NULL);
  wt_plan_view_set_page (self->view, WT_PAGE (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
}

typedef struct
{
  TestWorkspace workspace;
  gint64 project_id;
  GtkWidget *window;
  TestPage *page;
  WtPlanView *view;
} Fixture;

static gboolean
on_out_of_patience_cb (gpointer data)
{
  g_error ("Nothing happened");
  return G_SOURCE_REMOVE;
}

/* Waits until nothing is to be saved and the page has loaded once more. */
static void
wait_for_load (Fixture *test, guint n_loaded)
{
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_out_of_patience_cb, NULL);

  while (test->page->n_loaded < n_loaded || wt_plan_view_is_editing (test->view))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
wait_for_another_load (Fixture *test)
{
  wait_for_load (test, test->page->n_loaded + 1);
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test_workspace_set_up (&test->workspace);
  test->project_id = test_add_project (&test->workspace, "Getting home from hospital");
  test->page = g_object_new (TEST_TYPE_PAGE, "workspace", test->workspace.workspace, NULL);
  test->page->project_id = test->project_id;
  test->view = test->page->view;
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  wait_for_load (test, 1);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* A job that is under way keeps what waits for it until it is done. */
static void
tear_down (Fixture *test, gconstpointer data)
{
  gpointer page = test->page, view = test->view;

  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (view, &view);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_wait_for (is_gone, &view);
  test_wait_for (is_gone, &page);
  test_workspace_tear_down (&test->workspace);
}

static void
find_widgets (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_widgets (child, type, found);
}

static GPtrArray *
list_widgets (gpointer widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  find_widgets (widget, type, found);
  return found;
}

static gpointer
find_widget (gpointer widget, GType type)
{
  g_autoptr (GPtrArray) found = list_widgets (widget, type);

  g_assert_cmpuint (found->len, >, 0);
  return g_ptr_array_index (found, 0);
}

static WtPromptRow *
get_row (Fixture *test, guint index)
{
  g_autoptr (GPtrArray) rows = list_widgets (test->view, WT_TYPE_PROMPT_ROW);

  return g_ptr_array_index (rows, index);
}

static WtNoteRow *
get_note (WtPromptRow *row, const char *title)
{
  g_autoptr (GPtrArray) notes = list_widgets (row, WT_TYPE_NOTE_ROW);

  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (g_ptr_array_index (notes, i)), title))
      return g_ptr_array_index (notes, i);
  g_assert_not_reached ();
}

/* What the side column lists. */
static GPtrArray *
list_gaps (Fixture *test)
{
  return list_widgets (find_widget (test->view, WT_TYPE_PLAN_SIDE), WT_TYPE_GAP_ROW);
}

static WtPromptAnswer *
load_answer (Fixture *test, guint index)
{
  g_autoptr (WtPlan) plan = test_load_plan (&test->workspace, test->project_id);

  return g_object_ref (wt_plan_get_answer (plan, index));
}

static void
assert_stored (Fixture *test, guint index, WtAnswer answer, const char *evidence)
{
  g_autoptr (WtPromptAnswer) stored = load_answer (test, index);

  g_assert_cmpint (wt_prompt_answer_get_answer (stored), ==, answer);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_PROMPT_ANSWER_EVIDENCE), ==,
                   evidence);
}

static gboolean
press (Fixture *test, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (test->view));
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_handled);
    }
  return is_handled;
}

static gpointer
get_focus (Fixture *test)
{
  return gtk_root_get_focus (GTK_ROOT (test->window));
}

static void
asks_every_prompt (Fixture *test, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = list_widgets (test->view, WT_TYPE_PROMPT_ROW);
  g_autoptr (WtPlan) plan = test_load_plan (&test->workspace, test->project_id);
  WtChecklist *checklist = wt_plan_get_checklist (plan);

  g_assert_cmpuint (rows->len, ==, wt_checklist_get_n_prompts (checklist));
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      const WtPrompt *prompt = wt_checklist_get_prompt (checklist, i);
      WtAnswerButtons *buttons = find_widget (row, WT_TYPE_ANSWER_BUTTONS);

      g_assert_cmpstr (wt_prompt_row_get_prompt (WT_PROMPT_ROW (row))->id, ==, prompt->id);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           prompt->text);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (buttons), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (buttons), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           prompt->text);
    }
}

static void
answers_by_key_and_stays (Fixture *test, gconstpointer data)
{
  WtPromptRow *row = get_row (test, 1);
  WtAnswerButtons *buttons = find_widget (row, WT_TYPE_ANSWER_BUTTONS);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_true (press (test, GDK_KEY_p, 0));
  g_assert_true (get_focus (test) == row);
  g_assert_cmpint (wt_answer_buttons_get_answer (buttons), ==, WT_ANSWER_PARTLY);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Partly");
  assert_stored (test, 1, WT_ANSWER_PARTLY, "");

  /* Capitals too; the same answer again takes it back. */
  g_assert_true (press (test, GDK_KEY_Y, GDK_SHIFT_MASK));
  assert_stored (test, 1, WT_ANSWER_YES, "");
  g_assert_true (press (test, GDK_KEY_y, 0));
  assert_stored (test, 1, WT_ANSWER_NONE, "");
  g_assert_false (press (test, GDK_KEY_y, GDK_CONTROL_MASK));
  wait_for_another_load (test);
  g_assert_cmpint (wt_answer_buttons_get_answer (buttons), ==, WT_ANSWER_NONE);
}

static void
answers_by_button (Fixture *test, gconstpointer data)
{
  WtAnswerButtons *buttons = find_widget (get_row (test, 0), WT_TYPE_ANSWER_BUTTONS);
  g_autoptr (GPtrArray) toggles = list_widgets (buttons, GTK_TYPE_TOGGLE_BUTTON);

  g_signal_emit_by_name (g_ptr_array_index (toggles, 2), "clicked");
  assert_stored (test, 0, WT_ANSWER_NOT_YET, "");
  for (guint i = 0; i < toggles->len; i++)
    gtk_test_accessible_assert_state (g_ptr_array_index (toggles, i), GTK_ACCESSIBLE_STATE_CHECKED,
                                      i == 2 ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                             : GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_signal_emit_by_name (g_ptr_array_index (toggles, 2), "clicked");
  assert_stored (test, 0, WT_ANSWER_NONE, "");
  wait_for_another_load (test);
}

static void
asks_for_a_reason (Fixture *test, gconstpointer data)
{
  WtPromptRow *row = get_row (test, 2);
  WtNoteRow *reason;
  g_autoptr (WtPromptAnswer) stored = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (test, GDK_KEY_x, 0);
  g_assert_true (wt_prompt_row_is_open (row));
  reason = get_note (row, "Why it is not applicable");
  g_assert_true (gtk_widget_is_ancestor (get_focus (test), GTK_WIDGET (reason)));
  g_assert_nonnull (wt_field_message_get (GTK_LIST_BOX_ROW (reason)));
  /* Here letters are letters. */
  g_assert_false (press (test, GDK_KEY_y, 0));

  wt_note_row_set_text (reason, "Nobody under 18");
  g_assert_null (wt_field_message_get (GTK_LIST_BOX_ROW (reason)));
  wt_plan_view_flush (test->view);
  stored = load_answer (test, 2);
  g_assert_cmpint (wt_prompt_answer_get_answer (stored), ==, WT_ANSWER_NOT_APPLICABLE);
  g_assert_false (wt_prompt_answer_is_gap (stored));

  /* Another answer needs no reason. */
  wt_prompt_row_choose (row, WT_ANSWER_YES);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (reason))));
  wait_for_another_load (test);
}

static void
saves_texts_after_a_pause (Fixture *test, gconstpointer data)
{
  WtPromptRow *row = get_row (test, 0);

  wt_prompt_row_set_open (row, TRUE);
  wt_note_row_set_text (get_note (row, "Evidence"), "Carers told us");
  g_assert_true (wt_plan_view_is_editing (test->view));
  wait_for_another_load (test);
  assert_stored (test, 0, WT_ANSWER_NONE, "Carers told us");
}

static void
goes_from_prompt_to_prompt (Fixture *test, gconstpointer data)
{
  wt_plan_view_focus_start (test->view);
  g_assert_true (get_focus (test) == get_row (test, 0));
  for (guint i = 1; i < 19; i++)
    {
      press (test, GDK_KEY_Down, 0);
      g_assert_true (get_focus (test) == get_row (test, i));
    }
  g_assert_true (press (test, GDK_KEY_Down, 0));
  g_assert_true (get_focus (test) == get_row (test, 18));
  press (test, GDK_KEY_Up, 0);
  g_assert_true (get_focus (test) == get_row (test, 17));
}

static void
opens_and_goes_on (Fixture *test, gconstpointer data)
{
  WtPromptRow *row = get_row (test, 0);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (test, GDK_KEY_Return, 0);
  g_assert_true (wt_prompt_row_is_open (row));
  g_assert_true (
      gtk_widget_is_ancestor (get_focus (test), GTK_WIDGET (get_note (row, "Evidence"))));
  press (test, GDK_KEY_Escape, 0);
  g_assert_false (wt_prompt_row_is_open (row));
  g_assert_true (get_focus (test) == row);

  press (test, GDK_KEY_Return, 0);
  g_assert_true (press (test, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_false (wt_prompt_row_is_open (row));
  g_assert_true (get_focus (test) == get_row (test, 1));
}

static void
goes_to_the_next_gap (Fixture *test, gconstpointer data)
{
  for (guint i = 0; i < 19; i++)
    if (i != 4 && i != 9)
      wt_prompt_row_choose (get_row (test, i), WT_ANSWER_YES);
  wait_for_another_load (test);
  wt_plan_view_focus_start (test->view);
  press (test, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (get_focus (test) == get_row (test, 4));
  press (test, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (get_focus (test) == get_row (test, 9));
  press (test, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (get_focus (test) == get_row (test, 4));
}

static void
lists_what_is_missing (Fixture *test, gconstpointer data)
{
  GtkWidget *side = find_widget (test->view, WT_TYPE_PLAN_SIDE);
  GtkWidget *list = gtk_widget_get_parent (find_widget (side, WT_TYPE_GAP_ROW));
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) none = NULL;

  wt_prompt_row_choose (get_row (test, 18), WT_ANSWER_NOT_YET);
  g_object_set (wt_prompt_row_get_answer (get_row (test, 7)), "due-on", "2020-01-31", NULL);
  wait_for_another_load (test);

  first = list_gaps (test);
  g_assert_cmpuint (first->len, ==, 4);
  g_assert_cmpuint (wt_gap_row_get_index (g_ptr_array_index (first, 0)), ==, 7);
  g_assert_cmpuint (wt_gap_row_get_index (g_ptr_array_index (first, 1)), ==, 18);
  g_assert_cmpuint (wt_gap_row_get_index (g_ptr_array_index (first, 2)), ==, 0);

  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 4));
  all = list_gaps (test);
  g_assert_cmpuint (all->len, ==, 19);

  g_signal_emit_by_name (list, "row-activated", g_ptr_array_index (all, 1));
  g_assert_true (wt_prompt_row_is_open (get_row (test, 18)));
  g_assert_true (get_focus (test) == get_row (test, 18));

  for (guint i = 0; i < 19; i++)
    wt_prompt_row_choose (get_row (test, i), WT_ANSWER_YES);
  wait_for_another_load (test);
  none = list_gaps (test);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (gtk_widget_get_visible (list));
}

static void
opens_the_prompt_that_is_asked_for (Fixture *test, gconstpointer data)
{
  const char *id = wt_prompt_row_get_prompt (get_row (test, 12))->id;

  wt_plan_view_open_prompt (test->view, id);
  g_assert_true (wt_prompt_row_is_open (get_row (test, 12)));
  g_assert_true (get_focus (test) == get_row (test, 12));
  wt_plan_view_open_prompt (test->view, "no.such-prompt");
}

/* As the window does it: the page hears of it in the main loop. */
static void
undo (Fixture *test)
{
  wt_workspace_run_async (test->workspace.workspace, wt_undo_job_new (), NULL, NULL, NULL);
}

static void
follows_undo_and_keeps_what_is_typed (Fixture *test, gconstpointer data)
{
  WtPromptRow *row = get_row (test, 3);
  WtNoteRow *evidence;
  GtkTextView *text;

  wt_prompt_row_start (row);
  evidence = get_note (row, "Evidence");
  text = find_widget (evidence, GTK_TYPE_TEXT_VIEW);
  wt_prompt_row_choose (row, WT_ANSWER_YES);
  wait_for_another_load (test);

  /* Undone while a text is being typed. */
  wt_note_row_set_text (evidence, "Half a sen");
  g_assert_true (wt_plan_view_is_editing (test->view));
  undo (test);
  wait_for_load (test, test->page->n_loaded + 2);
  g_assert_cmpint (wt_prompt_answer_get_answer (wt_prompt_row_get_answer (row)), ==,
                   WT_ANSWER_NONE);
  g_assert_cmpstr (wt_note_row_get_text (evidence), ==, "Half a sen");
  g_assert_true (wt_prompt_row_is_open (row));
  g_assert_true (get_focus (test) == text);
  assert_stored (test, 3, WT_ANSWER_NONE, "Half a sen");

  /* And the text itself, once it is saved. */
  undo (test);
  wait_for_another_load (test);
  g_assert_cmpstr (wt_note_row_get_text (evidence), ==, "");
  g_assert_true (get_focus (test) == text);
}

static void
can_only_be_read (Fixture *test, gconstpointer data)
{
  WtPromptRow *row = get_row (test, 0);
  gboolean is_editable;

  wt_plan_view_set_read_only (test->view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (test, GDK_KEY_y, 0);
  press (test, GDK_KEY_Return, 0);
  g_object_get (get_note (row, "Evidence"), "editable", &is_editable, NULL);
  g_assert_false (is_editable);
  g_assert_false (wt_plan_view_is_editing (test->view));
  assert_stored (test, 0, WT_ANSWER_NONE, "");
}

/* Tab and Shift+Tab go through all of it, and out at its ends. */
static void
can_be_left_by_tab (Fixture *test, gconstpointer data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_BACKWARD, GTK_DIR_TAB_FORWARD };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      guint n_steps = 0;

      gtk_widget_grab_focus (GTK_WIDGET (get_row (test, 0)));
      while (gtk_widget_child_focus (GTK_WIDGET (test->view), directions[i]))
        {
          g_assert_cmpuint (++n_steps, <, 300);
          g_assert_nonnull (get_focus (test));
        }
      g_assert_cmpint (n_steps > 40, ==, directions[i] == GTK_DIR_TAB_FORWARD);
    }
}

static gboolean
is_shown (Fixture *test, GType type)
{
  return gtk_widget_get_child_visible (find_widget (test->view, type));
}

static void
fits_narrow_windows (Fixture *test, gconstpointer data)
{
  static const int widths[] = { 360, 600, 899, 900, 1400, 2400 };

  wt_prompt_row_set_open (get_row (test, 0), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int minimum;

      gtk_widget_measure (GTK_WIDGET (test->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                          NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      gtk_widget_measure (GTK_WIDGET (test->view), GTK_ORIENTATION_VERTICAL, widths[i], &minimum,
                          NULL, NULL, NULL);
      gtk_widget_allocate (GTK_WIDGET (test->view), widths[i], 800, -1, NULL);
      g_assert_cmpint (is_shown (test, WT_TYPE_PLAN_SIDE), ==, widths[i] >= 900);
      g_assert_cmpint (is_shown (test, WT_TYPE_PLAN_STRIP), ==, widths[i] < 900);
    }
}

#define ADD(name) g_test_add ("/plan-view/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (asks_every_prompt);
  ADD (answers_by_key_and_stays);
  ADD (answers_by_button);
  ADD (asks_for_a_reason);
  ADD (saves_texts_after_a_pause);
  ADD (goes_from_prompt_to_prompt);
  ADD (opens_and_goes_on);
  ADD (goes_to_the_next_gap);
  ADD (lists_what_is_missing);
  ADD (opens_the_prompt_that_is_asked_for);
  ADD (follows_undo_and_keeps_what_is_typed);
  ADD (can_be_left_by_tab);
  ADD (can_only_be_read);
  ADD (fits_narrow_windows);
  return g_test_run ();
}
