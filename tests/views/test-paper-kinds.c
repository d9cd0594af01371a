/* Typing forms that have every kind of question, key by key. */

#include "test-paper-world.h"

#include "wt-batch-jobs.h"
#include "wt-paper-question.h"
#include "wt-paper-start.h"
#include "wt-survey-jobs.h"

#include <string.h>

static void
set_up (PaperWorld *world, gconstpointer data)
{
  paper_world_set_up (world, data == NULL ? 3 : 0);
}

static void
tear_down (PaperWorld *world, gconstpointer data)
{
  paper_world_tear_down (world);
}

static WtResponse *
get_response (PaperWorld *world)
{
  return wt_paper_form_get_response (world->form);
}

static void
assert_form (PaperWorld *world, const char *answers, guint position)
{
  g_assert_cmpstr (wt_response_get_answers (get_response (world)), ==, answers);
  g_assert_cmpuint (wt_response_get_position (get_response (world)), ==, position);
}

static const char *
get_text (PaperWorld *world, guint index)
{
  return wt_response_get_text (get_response (world), index);
}

static const char *
get_message (PaperWorld *world)
{
  GtkWidget *current = wt_paper_form_get_current (world->form);
  GtkWidget *label = paper_world_get_child (current, WT_TYPE_PAPER_QUESTION, "message_label");

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

/* Goes to a question from the first one. */
static void
go_down (PaperWorld *world, guint questions)
{
  for (guint i = 0; i < questions; i++)
    paper_world_press (world, GDK_KEY_Down);
}

static void
test_whole_form (PaperWorld *world, gconstpointer data)
{
  g_autoptr (WtResponse) stored = NULL;

  paper_world_write (world, "Poster");
  paper_world_press (world, GDK_KEY_Return);
  paper_world_type (world, "y7");
  /* The eleventh box. */
  paper_world_type (world, "a");
  assert_form (world, "TY7k____", PAPER_TOLD);
  paper_world_type (world, "31");
  assert_form (world, "TY7kV___", PAPER_TOLD);
  g_assert_cmpstr (get_text (world, PAPER_TOLD), ==, "bc");
  paper_world_press (world, GDK_KEY_Return);
  paper_world_write (world, "42");
  paper_world_press (world, GDK_KEY_Return);
  paper_world_write (world, "2/10/2025");
  paper_world_press (world, GDK_KEY_Return);
  assert_form (world, "TY7kVVV_", PAPER_WISH);
  g_assert_cmpstr (get_text (world, PAPER_SEEN), ==, "2025-10-02");
  /* Enter on the last line finishes the form. */
  paper_world_press (world, GDK_KEY_Return);
  assert_form (world, "________", 0);
  stored = paper_world_find (world, 1);
  g_assert_cmpstr (wt_response_get_answers (stored), ==, "TY7kVVV-");
  g_assert_cmpstr (wt_response_get_text (stored, PAPER_TOLD), ==, "bc");
  g_assert_cmpstr (wt_response_get_text (stored, PAPER_AGE), ==, "42");
  g_assert_cmpstr (wt_response_get_text (stored, PAPER_SEEN), ==, "2025-10-02");
}

static void
test_choices_toggle (PaperWorld *world, gconstpointer data)
{
  go_down (world, PAPER_TOLD);
  paper_world_type (world, "124");
  g_assert_cmpstr (get_text (world, PAPER_TOLD), ==, "abd");
  paper_world_type (world, "2");
  g_assert_cmpstr (get_text (world, PAPER_TOLD), ==, "bd");
  paper_world_type (world, "14");
  /* Nothing is ticked any more, and nobody has said that it was left blank. */
  g_assert_cmpint (wt_response_get_key (get_response (world), PAPER_TOLD), ==, WT_KEY_OPEN);
  paper_world_type (world, "2");
  paper_world_press (world, GDK_KEY_Right);
  g_assert_cmpuint (wt_response_get_position (get_response (world)), ==, PAPER_AGE);
}

static void
test_marks_are_one_key (PaperWorld *world, gconstpointer data)
{
  go_down (world, PAPER_CAME);
  paper_world_type (world, "*?");
  assert_form (world, "-*?_____", PAPER_WARD);
  paper_world_type (world, "*-");
  assert_form (world, "-*?*-___", PAPER_AGE);
  paper_world_type (world, "-?");
  assert_form (world, "-*?*--?_", PAPER_WISH);
}

static void
test_wrong_keys (PaperWorld *world, gconstpointer data)
{
  go_down (world, PAPER_WARD);
  paper_world_type (world, "c");
  assert_form (world, "-_______", PAPER_WARD);
  g_assert_nonnull (strstr (get_message (world), "question 4"));
  paper_world_type (world, "b");
  assert_form (world, "-__l____", PAPER_TOLD);
  paper_world_type (world, "5");
  g_assert_nonnull (get_message (world));
  paper_world_type (world, "*");
  g_assert_nonnull (get_message (world));
  assert_form (world, "-__l____", PAPER_TOLD);
}

/* What is no number and no date stays on its line, and the form on the desk. */
static void
test_wrong_values (PaperWorld *world, gconstpointer data)
{
  go_down (world, PAPER_AGE);
  paper_world_write (world, "150");
  paper_world_press (world, GDK_KEY_Return);
  g_assert_cmpuint (wt_response_get_position (get_response (world)), ==, PAPER_AGE);
  g_assert_nonnull (strstr (get_message (world), "120"));
  g_assert_cmpstr (get_text (world, PAPER_AGE), ==, "150");
  /* Back is always possible; the form does not finish. */
  paper_world_press (world, GDK_KEY_Up);
  paper_world_press (world, GDK_KEY_Up);
  paper_world_type (world, "1");
  paper_world_press (world, GDK_KEY_Up);
  paper_world_press (world, GDK_KEY_Up);
  paper_world_press (world, GDK_KEY_Up);
  paper_world_type (world, "y5");
  paper_world_press (world, GDK_KEY_Up);
  paper_world_press (world, GDK_KEY_Up);
  assert_form (world, "-Y5a_V__", PAPER_VALUED);
  paper_world_press (world, GDK_KEY_Return);
  g_assert_cmpuint (wt_response_get_position (get_response (world)), ==, PAPER_TOLD);
  paper_world_type (world, "-");
  paper_world_press (world, GDK_KEY_Return);
  g_assert_cmpint (wt_response_get_serial (get_response (world)), ==, 1);
}

static void
test_later (PaperWorld *world, gconstpointer data)
{
  g_autoptr (WtResponse) stored = NULL;

  g_assert_true (wt_paper_form_press (world->form, GDK_KEY_l, GDK_ALT_MASK));
  assert_form (world, "L_______", PAPER_CAME);
  g_assert_false (wt_paper_form_press (world->form, GDK_KEY_l, GDK_ALT_MASK));
  paper_world_type (world, "y31-");
  paper_world_type (world, "--");
  paper_world_write (world, "More");
  /* What is begun is not thrown away. */
  g_assert_true (wt_paper_form_press (world->form, GDK_KEY_l, GDK_ALT_MASK));
  assert_form (world, "LY3a---T", PAPER_WISH);
  g_assert_nonnull (get_message (world));
  paper_world_press (world, GDK_KEY_Return);
  stored = paper_world_find (world, 1);
  g_assert_cmpstr (wt_response_get_answers (stored), ==, "LY3a---T");
}

static const char *
get_later_label (PaperWorld *world)
{
  GtkWidget *later = paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "later");

  return gtk_widget_get_visible (later)
             ? gtk_button_get_label (GTK_BUTTON (adw_bin_get_child (ADW_BIN (later))))
             : NULL;
}

/* The texts that were left, form after form. */
static void
test_later_pass (PaperWorld *world, gconstpointer data)
{
  g_autoptr (WtResponse) first = NULL;
  g_autoptr (WtResponse) third = NULL;

  for (int i = 1; i <= 3; i++)
    {
      if (i == 2)
        paper_world_press (world, GDK_KEY_Return);
      else
        wt_paper_form_press (world->form, GDK_KEY_l, GDK_ALT_MASK);
      paper_world_type (world, "y31-");
      paper_world_type (world, "--");
      paper_world_press (world, GDK_KEY_Return);
      paper_world_settle (world);
    }
  g_assert_nonnull (strstr (get_later_label (world), "2"));
  g_signal_emit_by_name (adw_bin_get_child (ADW_BIN (
                             paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "later"))),
                         "clicked");
  paper_world_settle (world);
  g_assert_cmpint (wt_response_get_serial (get_response (world)), ==, 1);
  assert_form (world, "LY3a----", PAPER_HEARD);
  paper_world_write (world, "A poster");
  paper_world_press (world, GDK_KEY_Return);
  paper_world_settle (world);
  g_assert_cmpint (wt_response_get_serial (get_response (world)), ==, 3);
  g_assert_nonnull (strstr (get_later_label (world), "1"));
  paper_world_write (world, "A friend");
  paper_world_press (world, GDK_KEY_Return);
  paper_world_settle (world);
  /* On with the form that was being typed. */
  g_assert_cmpint (wt_response_get_serial (get_response (world)), ==, 4);
  g_assert_null (get_later_label (world));
  first = paper_world_find (world, 1);
  third = paper_world_find (world, 3);
  g_assert_cmpstr (wt_response_get_text (first, PAPER_HEARD), ==, "A poster");
  g_assert_cmpstr (wt_response_get_answers (third), ==, "TY3a----");
}

static void
test_draft_restored (PaperWorld *world, gconstpointer data)
{
  go_down (world, PAPER_TOLD);
  paper_world_type (world, "12");
  paper_world_press (world, GDK_KEY_Return);
  paper_world_write (world, "7");
  paper_world_press (world, GDK_KEY_Return);
  paper_world_write (world, "2/1");
  /* As after a kill: nobody says goodbye to the page. */
  paper_world_close (world);
  test_workspace_reopen (&world->workspace);
  paper_world_open (world);
  assert_form (world, "-___VVV_", PAPER_SEEN);
  g_assert_cmpstr (get_text (world, PAPER_TOLD), ==, "ab");
  g_assert_cmpstr (get_text (world, PAPER_SEEN), ==, "2/1");
}

/* A batch that is begun with another questionnaire than the toolkit's. */
static void
test_start (PaperWorld *world, gconstpointer data)
{
  WtPaperStart *start = paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "start");
  GtkDropDown *surveys = paper_world_get_child (start, WT_TYPE_PAPER_START, "survey_drop_down");
  g_autoptr (WtBatch) batch = NULL;

  paper_world_settle (world);
  g_assert_cmpstr (paper_world_get_shown (world), ==, "start");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (surveys)), >=, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (surveys), ==, 0);
  for (guint i = 0; wt_survey_get_id (wt_paper_start_get_survey (start)) != world->survey_id; i++)
    gtk_drop_down_set_selected (surveys, i);
  g_signal_emit_by_name (start, "started", (gint64) 5);
  paper_world_settle (world);
  g_assert_cmpstr (paper_world_get_shown (world), ==, "form");
  assert_form (world, "________", 0);
  batch = test_run (&world->workspace, wt_load_batch_job_new (world->activity_id, 0));
  g_assert_cmpint (wt_batch_get_survey_id (batch), ==, world->survey_id);
}

/* Another batch of the same activity beside the one that is finished. */
static void
test_another (PaperWorld *world, gconstpointer data)
{
  gpointer notice = paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "notice");
  WtPaperStart *start = paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "start");
  g_autoptr (GListModel) batches = NULL;

  paper_world_type (world, "");
  for (int i = 0; i < 2; i++)
    {
      paper_world_press (world, GDK_KEY_Return);
      paper_world_type (world, "y31-");
      paper_world_type (world, "--");
      paper_world_press (world, GDK_KEY_Return);
    }
  g_signal_emit_by_name (paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "finish_button"),
                         "clicked");
  paper_world_settle (world);
  g_assert_cmpstr (paper_world_get_shown (world), ==, "notice");
  g_signal_emit_by_name (notice, "other-wanted");
  g_assert_cmpstr (paper_world_get_shown (world), ==, "start");
  g_assert_cmpint (wt_survey_get_id (wt_paper_start_get_survey (start)), !=, world->survey_id);
  g_signal_emit_by_name (start, "started", (gint64) 5);
  paper_world_settle (world);
  g_assert_cmpstr (paper_world_get_shown (world), ==, "form");
  g_assert_cmpstr (wt_response_get_answers (get_response (world)), ==, "_____");
  g_assert_cmpint (wt_response_get_serial (get_response (world)), ==, 1);
  batches = test_run (&world->workspace, wt_list_activity_batches_job_new (world->activity_id));
  g_assert_cmpuint (g_list_model_get_n_items (batches), ==, 2);
}

static void
add (const char *path, void (*function) (PaperWorld *, gconstpointer), gconstpointer data)
{
  g_test_add (path, PaperWorld, data, set_up, function, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/paper-kinds/whole-form", test_whole_form, NULL);
  add ("/paper-kinds/choices-toggle", test_choices_toggle, NULL);
  add ("/paper-kinds/marks-are-one-key", test_marks_are_one_key, NULL);
  add ("/paper-kinds/wrong-keys", test_wrong_keys, NULL);
  add ("/paper-kinds/wrong-values", test_wrong_values, NULL);
  add ("/paper-kinds/later", test_later, NULL);
  add ("/paper-kinds/later-pass", test_later_pass, NULL);
  add ("/paper-kinds/draft-restored", test_draft_restored, NULL);
  add ("/paper-kinds/start", test_start, "without a batch");
  add ("/paper-kinds/another", test_another, NULL);
  return g_test_run ();
}
