/* The second typing on its page, and settling what differs, key by key. */

#include "test-support-views.h"

#include "wt-agreement-page.h"
#include "wt-batch-jobs.h"
#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-paper-desk.h"
#include "wt-paper-form.h"
#include "wt-paper-notice.h"
#include "wt-paper-page.h"
#include "wt-second-banner.h"
#include "wt-second-form-jobs.h"
#include "wt-settle-page.h"
#include "wt-settle-view.h"
#include "wt-verification-jobs.h"

#include <string.h>

#define FORMS 3

typedef struct
{
  TestView base;
  gint64 activity_id, batch_id, survey_id;
  gpointer page;
} World;

static void
set_up (World *world, gconstpointer data)
{
  TestWorkspace *workspace = &world->base.workspace;
  gint64 project_id;

  test_view_set_up (&world->base);
  wt_workspace_set_author (workspace->workspace, "Sam Ellery");
  project_id = test_add_project (workspace, "Falls clinic");
  world->activity_id = test_add_activity (workspace, project_id, "involving", "2026-05-07");
  world->survey_id = wt_survey_get_id (wt_workspace_get_survey (workspace->workspace));
  world->batch_id = test_add_batch (workspace, world->activity_id, FORMS);
  for (gint64 serial = 1; serial <= FORMS; serial++)
    test_add_form (workspace, world->batch_id, serial, "TY75N");
  {
    g_autoptr (WtBatch) batch = test_run (workspace, wt_load_batch_job_new (world->activity_id, 0));
    g_autoptr (WtBatch) saved = NULL;

    g_object_set (batch, "finished", TRUE, NULL);
    saved = test_run (workspace, wt_save_batch_job_new (batch));
  }
  wt_workspace_set_author (workspace->workspace, "Mo Haddad");
}

static void
tear_down (World *world, gconstpointer data)
{
  if (world->page != NULL)
    test_view_close (&world->base);
  test_check (&world->base.workspace);
  test_view_tear_down (&world->base);
}

static void
start (World *world, guint sample, WtCompares compares)
{
  g_autoptr (WtVerification) verification = test_run (
      &world->base.workspace, wt_start_verification_job_new (world->batch_id, sample, compares));
}

static void
type_again (World *world, gint64 serial, const char *answers)
{
  g_autoptr (WtResponse) form = wt_response_new (world->batch_id, serial, (guint) strlen (answers));
  g_autoptr (WtResponse) saved = NULL;

  for (guint i = 0; answers[i] != '\0'; i++)
    if (answers[i] == WT_KEY_TEXT)
      wt_response_set_text (form, i, i == 0 ? "poster" : "Poster");
    else
      wt_response_set_key (form, i, answers[i]);
  saved = test_run (&world->base.workspace, wt_save_second_response_job_new (form));
}

static void
open_page (World *world, WtPage *page)
{
  world->page = page;
  test_view_open (&world->base, page);
}

static void
open_settling (World *world)
{
  open_page (world, wt_settle_page_new (world->base.workspace.workspace, world->activity_id,
                                        world->survey_id, 0));
}

static const char *
get_shown (World *world)
{
  return gtk_stack_get_visible_child_name (test_get_child (world->page, "stack"));
}

static gboolean
is_settling (gpointer world)
{
  return g_str_equal (get_shown (world), "settle");
}

static gboolean
is_done (gpointer world)
{
  return g_str_equal (get_shown (world), "done");
}

static gpointer
get_view_child (World *world, const char *name)
{
  return test_get_child (test_get_child (world->page, "view"), name);
}

static void
press (World *world, guint keyval)
{
  g_assert_true (wt_settle_view_press (test_get_child (world->page, "view"), keyval, 0));
}

static WtBatchState
get_state (World *world)
{
  g_autoptr (WtBatch) batch =
      test_run (&world->base.workspace, wt_load_batch_job_new (world->activity_id, 0));

  return wt_batch_get_state (batch);
}

static void
assert_answers (World *world, gint64 serial, const char *expected)
{
  g_autoptr (WtResponse) form =
      test_run (&world->base.workspace, wt_find_response_job_new (world->batch_id, serial));

  g_assert_cmpstr (wt_response_get_answers (form), ==, expected);
}

/* Three differences: typed from the paper, left for later, taken from a card. */
static void
test_settling (World *world, gconstpointer data)
{
  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  type_again (world, 1, "TY15N");
  type_again (world, 2, "TN75N");
  type_again (world, 3, "-Y75N");
  open_settling (world);
  test_wait_for (is_settling, world);
  test_wait_for_text (get_view_child (world, "heading_label"), "Find form 0001 in the pile");
  test_wait_for_text (get_view_child (world, "position_label"), "1 of 5");
  test_wait_for_text (get_view_child (world, "task_label"),
                      "Type what is marked on the paper for question 1");
  test_wait_for_text (test_get_child (world->page, "agree_label"), "10 of 15 answers agree");

  /* Case is told from another answer, in the list. */
  press (world, GDK_KEY_Down);
  test_wait_for_text (get_view_child (world, "position_label"), "2 of 5");
  test_wait_for_text (get_view_child (world, "first_label"), "7");
  test_wait_for_text (get_view_child (world, "second_label"), "1");
  press (world, 'x');
  assert_answers (world, 1, "TY75N");
  press (world, '4');
  test_wait_for_text (get_view_child (world, "position_label"), "2 of 4");
  assert_answers (world, 1, "TY45N");
  test_wait_for_text (get_view_child (world, "heading_label"), "Find form 0002 in the pile");

  g_signal_emit_by_name (get_view_child (world, "second_button"), "clicked");
  test_wait_for_text (get_view_child (world, "heading_label"), "Find form 0002 in the pile");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_ENTERED);
}

static void
settle_with_card (World *world, guint left)
{
  g_autofree char *expected = g_strdup_printf ("%u to settle", left);

  g_signal_emit_by_name (get_view_child (world, "first_button"), "clicked");
  if (left > 0)
    test_wait_for_text (test_get_child (world->page, "count_label"), expected);
}

/* The last one verifies the batch; then it can be closed, and undone. */
static void
test_to_the_end (World *world, gconstpointer data)
{
  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  for (gint64 serial = 1; serial <= FORMS; serial++)
    type_again (world, serial, "-Y75N");
  open_settling (world);
  test_wait_for (is_settling, world);
  for (guint left = FORMS; left-- > 0;)
    settle_with_card (world, left);
  test_wait_for (is_done, world);
  g_assert_cmpstr (adw_status_page_get_title (test_get_child (world->page, "done_page")), ==,
                   "All 3 forms agree");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_VERIFIED);
  assert_answers (world, 1, "TY75N");

  test_run_beside (&world->base.workspace, wt_undo_job_new ());
  test_wait_for (is_settling, world);
  test_wait_for_text (test_get_child (world->page, "count_label"), "1 to settle");
  test_run_beside (&world->base.workspace, wt_redo_job_new ());
  test_wait_for (is_done, world);

  g_assert_true (gtk_widget_get_visible (test_get_child (world->page, "close_button")));
  g_signal_emit_by_name (test_get_child (world->page, "close_button"), "clicked");
  test_view_take_action (&world->base, "back");
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_CLOSED);
}

static void
test_no_differences (World *world, gconstpointer data)
{
  start (world, 50, WT_COMPARES_AT_END);
  open_settling (world);
  test_wait_for (is_settling, world);
  /* Not typed yet: it can be typed, or its paper is missing. */
  g_assert_true (gtk_widget_get_visible (get_view_child (world, "type_button")));
  g_assert_false (gtk_widget_get_visible (get_view_child (world, "cards_box")));
  g_signal_emit_by_name (get_view_child (world, "type_button"), "clicked");
  test_view_take_action (&world->base, "type-again");
  for (int i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (get_view_child (world, "missing_button"), "clicked");
      if (i == 0)
        test_wait_for_text (test_get_child (world->page, "count_label"), "1 to settle");
    }
  test_wait_for (is_done, world);
  g_assert_cmpstr (adw_status_page_get_title (test_get_child (world->page, "done_page")), ==,
                   "Nothing to compare yet");
}

/* No name of who typed is anywhere on the page, and both sides look alike. */
static void
test_no_names (World *world, gconstpointer data)
{
  g_autoptr (GPtrArray) labels = NULL;

  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  type_again (world, 1, "TY15N");
  open_settling (world);
  test_wait_for (is_settling, world);
  test_go_on ();
  labels = test_list_widgets (world->page, GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, >, 10);
  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = gtk_label_get_text (g_ptr_array_index (labels, i));

      g_assert_null (strstr (text, "Ellery"));
      g_assert_null (strstr (text, "Haddad"));
    }
}

static WtPaperForm *
get_form (World *world)
{
  return test_get_child (test_get_child (world->page, "desk"), "form");
}

static gboolean
has_form (gpointer world)
{
  return g_str_equal (get_shown (world), "form");
}

static void
type_keys (World *world, const char *keys)
{
  for (; *keys != '\0'; keys++)
    g_assert_true (
        wt_paper_form_press (get_form (world), *keys == '\n' ? GDK_KEY_Return : (guint) *keys, 0));
}

/* The page of the second typing knows its own forms only, and opens what differs at once. */
static void
test_second_page (World *world, gconstpointer data)
{
  GtkWidget *banner, *list;
  GVariant *target;
  gint64 activity_id, survey_id, serial;

  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_EACH_FORM);
  open_page (world, wt_paper_page_new_second (world->base.workspace.workspace, world->activity_id,
                                              world->survey_id));
  test_wait_for (has_form, world);
  banner = test_get_child (world->page, "second_banner");
  list = test_get_child (world->page, "list");
  g_assert_true (gtk_widget_get_visible (banner));
  test_wait_for_text (test_get_child (banner, "left_label"),
                      "3 of 3 to type again: 0001, 0002, 0003");
  g_assert_false (gtk_widget_get_visible (test_get_child (banner, "person_label")));
  g_assert_nonnull (list);
  g_assert_true (wt_response_is_empty (wt_paper_form_get_response (get_form (world))));
  g_assert_cmpint (wt_response_get_serial (wt_paper_form_get_response (get_form (world))), ==, 1);

  type_keys (world, "\n");
  type_keys (world, "y15n\n");
  target = test_view_take_action (&world->base, "settle-forms");
  g_variant_get (target, "(xxx)", &activity_id, &survey_id, &serial);
  g_assert_cmpint (activity_id, ==, world->activity_id);
  g_assert_cmpint (survey_id, ==, world->survey_id);
  g_assert_cmpint (serial, ==, 1);
  test_wait_for_text (test_get_child (banner, "left_label"), "2 of 3 to type again: 0002, 0003");
  g_assert_cmpint (wt_response_get_serial (wt_paper_form_get_response (get_form (world))), ==, 2);
  assert_answers (world, 1, "TY75N");
}

static gboolean
is_verified (gpointer world)
{
  return g_str_equal (get_shown (world), "notice")
         && g_str_equal (
             adw_status_page_get_title (test_find_widget (
                 test_get_child (((World *) world)->page, "notice"), ADW_TYPE_STATUS_PAGE)),
             "3 forms, verified");
}

/* The last form that agrees verifies the batch, and the page says so. */
static void
test_typed_to_the_end (World *world, gconstpointer data)
{
  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  for (gint64 serial = 1; serial < FORMS; serial++)
    {
      g_autoptr (WtResponse) form =
          test_run (&world->base.workspace, wt_find_response_job_new (world->batch_id, serial));
      g_autoptr (WtResponse) saved = NULL;

      wt_response_set_id (form, 0);
      saved = test_run (&world->base.workspace, wt_save_second_response_job_new (form));
    }
  open_page (world, wt_paper_page_new_second (world->base.workspace.workspace, world->activity_id,
                                              world->survey_id));
  test_wait_for (has_form, world);
  wt_response_set_text (wt_paper_form_get_response (get_form (world)), 0, "Poster");
  type_keys (world, "\n");
  type_keys (world, "y75n\n");
  test_wait_for (is_verified, world);
}

static void
test_same_person (World *world, gconstpointer data)
{
  wt_workspace_set_author (world->base.workspace.workspace, "Sam Ellery");
  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  open_page (world, wt_paper_page_new_second (world->base.workspace.workspace, world->activity_id,
                                              world->survey_id));
  test_wait_for (has_form, world);
  g_assert_true (gtk_widget_get_visible (
      test_get_child (test_get_child (world->page, "second_banner"), "person_label")));
}

static gboolean
has_notice (gpointer world)
{
  return g_str_equal (get_shown (world), "notice");
}

static gpointer
get_notice_child (World *world, const char *name)
{
  return test_get_child (test_get_child (world->page, "notice"), name);
}

static gboolean
is_closed (gpointer world)
{
  return gtk_widget_get_visible (get_notice_child (world, "verify_button")) == FALSE;
}

/* What is offered for a batch that was typed once, and for a closed one. */
static void
test_notice (World *world, gconstpointer data)
{
  open_page (world, wt_paper_page_new (world->base.workspace.workspace, world->activity_id, 0));
  test_wait_for (has_notice, world);
  g_assert_true (gtk_widget_get_visible (get_notice_child (world, "verify_button")));
  g_assert_true (gtk_widget_get_visible (get_notice_child (world, "close_button")));
  g_assert_false (gtk_widget_get_visible (get_notice_child (world, "report_button")));
  g_signal_emit_by_name (get_notice_child (world, "close_button"), "clicked");
  test_wait_for (is_closed, world);
  g_assert_cmpint (get_state (world), ==, WT_BATCH_STATE_CLOSED);
  g_assert_false (gtk_widget_get_visible (get_notice_child (world, "close_button")));
}

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (ADW_IS_MESSAGE_DIALOG (window->data))
      return window->data;
  return NULL;
}

static gboolean
is_corrected (gpointer world)
{
  g_autoptr (WtResponse) form =
      test_run (&((World *) world)->base.workspace,
                wt_find_response_job_new (((World *) world)->batch_id, 2));

  return g_str_equal (wt_response_get_answers (form), "TN75N");
}

/* A form of a closed batch opens once somebody has said why. */
static void
test_reason (World *world, gconstpointer data)
{
  g_autoptr (WtResponse) form =
      test_run (&world->base.workspace, wt_find_response_job_new (world->batch_id, 2));
  g_autoptr (WtBatch) closed =
      test_run (&world->base.workspace, wt_close_batch_job_new (world->batch_id));
  AdwMessageDialog *dialog;
  WtPaperDesk *desk;

  open_page (world, wt_paper_page_new (world->base.workspace.workspace, world->activity_id, 0));
  test_wait_for (has_notice, world);
  desk = test_get_child (world->page, "desk");
  wt_paper_desk_correct (desk, form);
  g_assert_null (wt_paper_desk_get_correcting (desk));
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "change"));
  gtk_editable_set_text (test_find_widget (dialog, ADW_TYPE_ENTRY_ROW), "Read it again");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "change"));
  adw_message_dialog_response (dialog, "change");
  test_go_on ();
  g_assert_nonnull (wt_paper_desk_get_correcting (desk));

  g_assert_true (wt_paper_form_press (get_form (world), GDK_KEY_Up, 0));
  for (int i = 0; i < 3; i++)
    g_assert_true (wt_paper_form_press (get_form (world), GDK_KEY_Up, 0));
  g_assert_true (wt_paper_form_press (get_form (world), 'n', 0));
  test_wait_for (is_corrected, world);
  g_assert_cmpint (test_get_number (&world->base.workspace,
                                    "SELECT count(*) FROM corrections WHERE serial = 2"
                                    " AND reason = 'Read it again'"),
                   ==, 1);
}

static gboolean
has_rows (gpointer world)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (((World *) world)->page, ADW_TYPE_ACTION_ROW);

  return rows->len > 0;
}

/* Five figures, five questions, two people. */
static void
test_agreement (World *world, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  start (world, WT_SAMPLE_WHOLE, WT_COMPARES_AT_END);
  type_again (world, 1, "TY15N");
  open_page (world, wt_agreement_page_new (world->base.workspace.workspace, world->activity_id,
                                           world->survey_id));
  test_wait_for (has_rows, world);
  rows = test_list_widgets (world->page, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, ==, 12);
  g_assert_cmpstr (test_get_row_text (g_ptr_array_index (rows, 7), "subtitle"), ==,
                   "0 of 1 answers agree · – errors per 1,000");
  g_assert_cmpstr (test_get_row_text (g_ptr_array_index (rows, 10), "title"), ==, "Sam Ellery");
  g_assert_cmpstr (test_get_row_text (g_ptr_array_index (rows, 11), "title"), ==, "Mo Haddad");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function)                                                                        \
  g_test_add ("/settle-page/" name, World, NULL, set_up, function, tear_down)
  ADD ("settling", test_settling);
  ADD ("to-the-end", test_to_the_end);
  ADD ("no-differences", test_no_differences);
  ADD ("no-names", test_no_names);
  ADD ("second-page", test_second_page);
  ADD ("typed-to-the-end", test_typed_to_the_end);
  ADD ("same-person", test_same_person);
  ADD ("notice", test_notice);
  ADD ("reason", test_reason);
  ADD ("agreement", test_agreement);
  return g_test_run ();
}
