/* Typing paper forms on the page, key by key, and what the workspace holds then. */

#include "test-support.h"

#include "wt-form-jobs.h"
#include "wt-batch-jobs.h"
#include "wt-history-jobs.h"
#include "wt-paper-desk.h"
#include "wt-paper-form.h"
#include "wt-paper-list.h"
#include "wt-paper-page.h"
#include "wt-paper-question.h"
#include "wt-paper-start.h"

#include <string.h>

/* Longer than any job takes, shorter than a test may hang. */
#define PATIENCE_SECONDS 20

#define EXPECTED_FORMS 3

typedef struct
{
  TestWorkspace workspace;
  gint64 activity_id;
  gint64 batch_id; /* 0 when nobody has said how many forms came in */
  GtkWidget *window;
  WtPage *page; /* (owned) */
  WtPaperDesk *desk;
  WtPaperForm *form;
} Fixture;

static gpointer
get_child (gpointer widget, GType type, const char *name)
{
  GObject *child = gtk_widget_get_template_child (GTK_WIDGET (widget), type, name);

  g_assert_nonnull (child);
  return child;
}

static gboolean
on_out_of_patience_cb (gpointer data)
{
  g_error ("What was waited for did not happen");
  return G_SOURCE_REMOVE;
}

/* Lets the program go on until @is_done. */
static void
wait_until (Fixture *test, gboolean (*is_done) (Fixture *test))
{
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_out_of_patience_cb, NULL);

  while (!is_done (test))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static void
on_run_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) found = NULL;

  wt_workspace_run_finish (WT_WORKSPACE (object), result, &found, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* Runs a job as somebody else would, with the page looking on. */
static void
run (Fixture *test, WtJob *job)
{
  gboolean is_done = FALSE;

  wt_workspace_run_async (test->workspace.workspace, job, NULL, on_run_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets everything that was asked of the workspace be done, and be shown. */
static void
settle (Fixture *test)
{
  for (int round = 0; round < 6; round++)
    {
      run (test, wt_load_batch_job_new (test->activity_id, 0));
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

static const char *
get_shown (Fixture *test)
{
  return gtk_stack_get_visible_child_name (get_child (test->page, WT_TYPE_PAPER_PAGE, "stack"));
}

static gboolean
is_loaded (Fixture *test)
{
  return !g_str_equal (get_shown (test), "unknown");
}

static void
open_page (Fixture *test)
{
  test->window = gtk_window_new ();
  test->page = WT_PAGE (
      g_object_ref_sink (wt_paper_page_new (test->workspace.workspace, test->activity_id, 0)));
  test->desk = get_child (test->page, WT_TYPE_PAPER_PAGE, "desk");
  test->form = get_child (test->desk, WT_TYPE_PAPER_DESK, "form");
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1000, 800);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  wait_until (test, is_loaded);
}

static void
close_page (Fixture *test)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  settle (test);
  g_assert_finalize_object (g_steal_pointer (&test->page));
}

static void
set_up (Fixture *test, gconstpointer data)
{
  gint64 project_id;

  test_workspace_set_up (&test->workspace);
  project_id = test_add_project (&test->workspace, "Falls clinic");
  test->activity_id = test_add_activity (&test->workspace, project_id, "involving", "2026-05-07");
  if (data == NULL)
    test->batch_id = test_add_batch (&test->workspace, test->activity_id, EXPECTED_FORMS);
  open_page (test);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  close_page (test);
  test_check (&test->workspace);
  test_workspace_tear_down (&test->workspace);
}

static void
press (Fixture *test, guint keyval)
{
  wt_paper_form_press (test->form, keyval, 0);
}

/* Presses the keys of @text. */
static void
type (Fixture *test, const char *text)
{
  for (; *text != '\0'; text++)
    press (test, gdk_unicode_to_keyval ((guint) *text));
}

/* Writes on the line of the current question. */
static void
write_line (Fixture *test, const char *text)
{
  WtPaperQuestion *question = WT_PAPER_QUESTION (wt_paper_form_get_current (test->form));

  gtk_editable_set_text (wt_paper_question_get_editable (question), text);
}

static void
type_form (Fixture *test, const char *text, const char *keys)
{
  write_line (test, text);
  press (test, GDK_KEY_Return);
  type (test, keys);
  press (test, GDK_KEY_Return);
}

static WtResponse *
get_response (Fixture *test)
{
  return wt_paper_form_get_response (test->form);
}

static void
assert_form (Fixture *test, gint64 serial, const char *answers, guint position)
{
  g_assert_cmpint (wt_response_get_serial (get_response (test)), ==, serial);
  g_assert_cmpstr (wt_response_get_answers (get_response (test)), ==, answers);
  g_assert_cmpuint (wt_response_get_position (get_response (test)), ==, position);
}

static void
assert_stored (Fixture *test, gint64 serial, const char *answers)
{
  g_autoptr (WtResponse) stored = NULL;

  settle (test);
  stored = test_run (&test->workspace, wt_find_response_job_new (test->batch_id, serial));
  g_assert_cmpstr (stored != NULL ? wt_response_get_answers (stored) : NULL, ==, answers);
}

static const char *
get_message (Fixture *test)
{
  GtkWidget *current = wt_paper_form_get_current (test->form);
  GtkWidget *label = get_child (current, WT_TYPE_PAPER_QUESTION, "message_label");

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

static guint
count_rows (Fixture *test)
{
  WtPaperList *list = get_child (test->page, WT_TYPE_PAPER_PAGE, "list");
  GtkListView *view = get_child (list, WT_TYPE_PAPER_LIST, "list_view");

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

static void
test_keys_move_on (Fixture *test, gconstpointer data)
{
  assert_form (test, 1, "_____", 0);
  write_line (test, "Poster");
  assert_form (test, 1, "T____", 0);
  press (test, GDK_KEY_Return);
  assert_form (test, 1, "T____", 1);
  type (test, "y");
  assert_form (test, 1, "TY___", 2);
  type (test, "0");
  assert_form (test, 1, "TY0__", 3);
  press (test, GDK_KEY_KP_Multiply);
  assert_form (test, 1, "TY0*_", 4);
  type (test, "?");
  assert_form (test, 1, "TY0*?", 5);
  press (test, GDK_KEY_Up);
  press (test, GDK_KEY_Up);
  assert_form (test, 1, "TY0*?", 3);
  /* What has an answer is not typed over by the way. */
  type (test, "7");
  assert_form (test, 1, "TY07?", 5);
}

/* A form of which nothing was written on the line: five keys; with one, Enter ends the line. */
static void
test_few_keys (Fixture *test, gconstpointer data)
{
  press (test, GDK_KEY_Return);
  type (test, "y98n");
  press (test, GDK_KEY_Return);
  assert_form (test, 2, "_____", 0);
  assert_stored (test, 1, "-Y98N");
}

static void
test_back (Fixture *test, gconstpointer data)
{
  write_line (test, "Poster");
  press (test, GDK_KEY_Return);
  type (test, "y98");
  press (test, GDK_KEY_BackSpace);
  assert_form (test, 1, "TY9__", 3);
  press (test, GDK_KEY_BackSpace);
  press (test, GDK_KEY_BackSpace);
  assert_form (test, 1, "T____", 1);
  /* A sentence is not thrown away for one key. */
  press (test, GDK_KEY_BackSpace);
  assert_form (test, 1, "T____", 0);
  g_assert_cmpstr (wt_response_get_text (get_response (test), 0), ==, "Poster");
}

static void
test_wrong_key (Fixture *test, gconstpointer data)
{
  press (test, GDK_KEY_Return);
  g_assert_null (get_message (test));
  type (test, "7");
  assert_form (test, 1, "-____", 1);
  g_assert_nonnull (get_message (test));
  type (test, "n");
  g_assert_null (get_message (test));
  type (test, "y");
  assert_form (test, 1, "-N___", 2);
  g_assert_nonnull (strstr (get_message (test), "Y"));
  type (test, "3*-");
  /* Nothing is left to answer: no key changes what is there. */
  type (test, "5");
  assert_form (test, 1, "-N3*-", 5);
}

static void
test_control_keys_are_left_alone (Fixture *test, gconstpointer data)
{
  press (test, GDK_KEY_Return);
  g_assert_false (wt_paper_form_press (test->form, GDK_KEY_y, GDK_CONTROL_MASK));
  g_assert_false (wt_paper_form_press (test->form, GDK_KEY_4, GDK_ALT_MASK));
  g_assert_false (wt_paper_form_press (test->form, GDK_KEY_Tab, 0));
  assert_form (test, 1, "-____", 1);
}

static void
test_enter_finishes (Fixture *test, gconstpointer data)
{
  press (test, GDK_KEY_Down);
  press (test, GDK_KEY_Down);
  type (test, "98y");
  assert_form (test, 1, "-_98Y", 5);
  press (test, GDK_KEY_Return);
  /* Question 2 was passed over. */
  assert_form (test, 1, "-_98Y", 1);
  g_assert_nonnull (strstr (get_message (test), "2"));
  g_assert_cmpuint (count_rows (test), ==, 0);
  type (test, "n");
  press (test, GDK_KEY_Return);
  assert_form (test, 2, "_____", 0);
  /* In the list before the workspace has it. */
  g_assert_cmpuint (count_rows (test), ==, 1);
  assert_stored (test, 1, "-N98Y");
  g_assert_cmpuint (count_rows (test), ==, 1);
}

static void
test_marks_on_the_line (Fixture *test, gconstpointer data)
{
  type_form (test, "?", "y98n");
  type_form (test, " - ", "y98n");
  assert_stored (test, 1, "?Y98N");
  assert_stored (test, 2, "-Y98N");
}

static void
test_draft_restored (Fixture *test, gconstpointer data)
{
  type_form (test, "Poster", "y98n");
  write_line (test, "Half a sen");
  press (test, GDK_KEY_Return);
  type (test, "n1");
  press (test, GDK_KEY_Up);
  /* As after a kill: nobody says goodbye to the page. */
  close_page (test);
  test_workspace_reopen (&test->workspace);
  open_page (test);
  assert_form (test, 2, "TN1__", 2);
  g_assert_cmpstr (wt_response_get_text (get_response (test), 0), ==, "Half a sen");
  g_assert_cmpuint (count_rows (test), ==, 1);
}

static void
enter_number (Fixture *test, gint64 serial)
{
  g_signal_emit_by_name (test->form, "number-entered", serial);
  settle (test);
}

static void
test_numbers (Fixture *test, gconstpointer data)
{
  WtPaperNumber *number = wt_paper_form_get_number (test->form);
  GtkWidget *comparison = get_child (test->desk, WT_TYPE_PAPER_DESK, "comparison");

  type_form (test, "Poster", "y98n");
  press (test, GDK_KEY_Return);
  type (test, "n12");
  settle (test);
  enter_number (test, 1);
  g_assert_true (wt_paper_number_is_refused (number));
  assert_form (test, 2, "-N12_", 4);
  /* Both forms with the number are shown while it stands there. */
  g_assert_true (gtk_widget_get_visible (comparison));
  /* The form does not go before its number is right. */
  type (test, "y");
  press (test, GDK_KEY_Return);
  assert_form (test, 2, "-N12Y", 5);
  enter_number (test, 40);
  g_assert_false (wt_paper_number_is_refused (number));
  g_assert_false (gtk_widget_get_visible (comparison));
  press (test, GDK_KEY_Return);
  assert_form (test, 41, "_____", 0);
  assert_stored (test, 40, "-N12Y");
  assert_stored (test, 2, NULL);
}

/* Somebody else's program takes the number while the form is typed. */
static void
test_number_taken_meanwhile (Fixture *test, gconstpointer data)
{
  g_autoptr (WtResponse) other = wt_response_new (test->batch_id, 1, 5);

  press (test, GDK_KEY_Return);
  type (test, "n12y");
  wt_response_set_answers (other, "-Y55Y");
  run (test, wt_save_response_job_new (other));
  settle (test);
  assert_form (test, 1, "-N12Y", 5);
  press (test, GDK_KEY_Return);
  type (test, "Ne");
  settle (test);
  assert_form (test, 1, "-N12Y", 5);
  g_assert_true (wt_paper_number_is_refused (wt_paper_form_get_number (test->form)));
  g_assert_true (gtk_widget_get_visible (get_child (test->desk, WT_TYPE_PAPER_DESK, "comparison")));
  enter_number (test, 2);
  press (test, GDK_KEY_Return);
  assert_stored (test, 1, "-Y55Y");
  assert_stored (test, 2, "-N12Y");
}

static void
test_correction (Fixture *test, gconstpointer data)
{
  type_form (test, "Poster", "y98n");
  type_form (test, "Friend", "n12y");
  settle (test);
  press (test, GDK_KEY_Return);
  type (test, "y");
  press (test, GDK_KEY_Page_Up);
  press (test, GDK_KEY_Page_Up);
  assert_form (test, 1, "TY98N", 5);
  /* No key changes a form that was only turned to. */
  type (test, "7");
  assert_form (test, 1, "TY98N", 5);
  press (test, GDK_KEY_Up);
  press (test, GDK_KEY_Up);
  type (test, "7");
  assert_stored (test, 1, "TY97N");
  assert_form (test, 1, "TY97N", 5);
  /* An answer that was taken back is not stored before there is another. */
  press (test, GDK_KEY_BackSpace);
  assert_stored (test, 1, "TY97N");
  press (test, GDK_KEY_Page_Down);
  assert_form (test, 2, "TN12Y", 5);
  wt_paper_desk_go_on (test->desk);
  assert_form (test, 3, "-Y___", 2);
}

static void
test_deletion_and_undo (Fixture *test, gconstpointer data)
{
  type_form (test, "Poster", "y98n");
  type_form (test, "Friend", "n12y");
  settle (test);
  assert_form (test, 3, "_____", 0);
  press (test, GDK_KEY_Page_Up);
  g_signal_emit_by_name (test->form, "deleted");
  assert_stored (test, 2, NULL);
  g_assert_cmpuint (count_rows (test), ==, 1);
  run (test, wt_undo_job_new ());
  assert_stored (test, 2, "TN12Y");
  g_assert_cmpuint (count_rows (test), ==, 2);
  assert_form (test, 3, "_____", 0);

  run (test, wt_undo_job_new ());
  settle (test);
  g_assert_cmpuint (count_rows (test), ==, 1);
  /* The next form has the number that is free again. */
  assert_form (test, 2, "_____", 0);
}

static void
finish_batch (Fixture *test)
{
  g_signal_emit_by_name (get_child (test->page, WT_TYPE_PAPER_PAGE, "finish_button"), "clicked");
  settle (test);
}

static void
test_finish (Fixture *test, gconstpointer data)
{
  GtkWidget *button = get_child (test->page, WT_TYPE_PAPER_PAGE, "finish_button");

  g_assert_false (gtk_widget_get_visible (button));
  for (int i = 0; i < EXPECTED_FORMS; i++)
    {
      g_assert_false (gtk_widget_has_css_class (button, "suggested-action"));
      type_form (test, "Poster", "y98n");
    }
  g_assert_true (gtk_widget_has_css_class (button, "suggested-action"));
  /* More forms than came in are fine, one that is begun is not. */
  press (test, GDK_KEY_Return);
  type (test, "y");
  finish_batch (test);
  g_assert_cmpstr (get_shown (test), ==, "form");
  assert_form (test, 4, "-Y___", 2);
  g_assert_nonnull (get_message (test));
  type (test, "98n");
  press (test, GDK_KEY_Return);
  finish_batch (test);
  g_assert_cmpstr (get_shown (test), ==, "notice");
  run (test, wt_undo_job_new ());
  settle (test);
  g_assert_cmpstr (get_shown (test), ==, "form");
  assert_form (test, 5, "_____", 0);
}

static void
test_start (Fixture *test, gconstpointer data)
{
  WtPaperStart *start = get_child (test->page, WT_TYPE_PAPER_PAGE, "start");
  GtkSpinButton *spin = get_child (start, WT_TYPE_PAPER_START, "expected_spin");
  g_autoptr (WtBatch) batch = NULL;

  g_assert_cmpstr (get_shown (test), ==, "start");
  /* As many as there were people, until somebody says. */
  g_assert_cmpint (gtk_spin_button_get_value_as_int (spin), ==, 32);
  g_signal_emit_by_name (start, "started", (gint64) 25);
  settle (test);
  g_assert_cmpstr (get_shown (test), ==, "form");
  assert_form (test, 1, "_____", 0);
  batch = test_run (&test->workspace, wt_load_batch_job_new (test->activity_id, 0));
  g_assert_cmpint (wt_batch_get_expected (batch), ==, 25);
  test->batch_id = wt_batch_get_id (batch);
  type_form (test, "Poster", "y98n");
  assert_stored (test, 1, "TY98N");
}

static void
add (const char *path, void (*function) (Fixture *, gconstpointer), gconstpointer data)
{
  g_test_add (path, Fixture, data, set_up, function, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/paper-page/keys-move-on", test_keys_move_on, NULL);
  add ("/paper-page/few-keys", test_few_keys, NULL);
  add ("/paper-page/back", test_back, NULL);
  add ("/paper-page/wrong-key", test_wrong_key, NULL);
  add ("/paper-page/control-keys", test_control_keys_are_left_alone, NULL);
  add ("/paper-page/enter-finishes", test_enter_finishes, NULL);
  add ("/paper-page/marks-on-the-line", test_marks_on_the_line, NULL);
  add ("/paper-page/draft-restored", test_draft_restored, NULL);
  add ("/paper-page/numbers", test_numbers, NULL);
  add ("/paper-page/number-taken-meanwhile", test_number_taken_meanwhile, NULL);
  add ("/paper-page/correction", test_correction, NULL);
  add ("/paper-page/deletion-and-undo", test_deletion_and_undo, NULL);
  add ("/paper-page/finish", test_finish, NULL);
  add ("/paper-page/start", test_start, "without a batch");
  return g_test_run ();
}
