/* The list of questionnaires, the page of one, and the editor: it saves by itself, whole or not at
 * all, asks what a rewording means, and follows an undo. */

#include "test-support-views.h"

#include "wt-batch-jobs.h"
#include "wt-error.h"
#include "wt-field-message.h"
#include "wt-history-jobs.h"
#include "wt-list-page.h"
#include "wt-question-editor.h"
#include "wt-question-list.h"
#include "wt-questionnaire-editor-page.h"
#include "wt-questionnaire-jobs.h"
#include "wt-questionnaire-page.h"
#include "wt-questionnaire-row.h"

#define MEETING "meeting-feedback"

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

static gpointer
run (Fixture *test, WtJob *job)
{
  return test_run (&test->view.workspace, job);
}

static WtPage *
get_page (Fixture *test)
{
  return WT_PAGE (test->view.child);
}

static WtQuestionnaireVersions *
load (Fixture *test, const char *key)
{
  return run (test, wt_load_questionnaire_job_new (key));
}

/* An own copy of a questionnaire that comes with the program. */
static void
copy (Fixture *test)
{
  g_autoptr (WtQuestionnaireVersions) shipped = load (test, MEETING);
  g_autoptr (WtQuestionnaire) added = run (
      test, wt_add_questionnaire_job_new (wt_questionnaire_versions_get_newest (shipped), MEETING));

  test->key = g_strdup (wt_questionnaire_get_key (added));
}

/* A pile of its forms. */
static void
add_batch (Fixture *test)
{
  g_autoptr (WtQuestionnaireVersions) versions = load (test, test->key);
  gint64 activity_id =
      test_add_activity (&test->view.workspace, test_add_project (&test->view.workspace, "Clinics"),
                         "involving", "2025-10-02");
  g_autoptr (WtBatch) batch = wt_batch_new (
      activity_id, wt_survey_get_id (wt_questionnaire_versions_get_newest (versions)));
  g_autoptr (WtBatch) stored = run (test, wt_save_batch_job_new (batch));
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
                  wt_questionnaire_editor_page_new (test->view.workspace.workspace, test->key));
  wt_page_focus_start (get_page (test));
  test_wait_for (is_loaded, test);
  test_go_on ();
}

static gpointer
get_list (Fixture *test)
{
  return test_get_child (test->view.child, "question_list");
}

static guint
count_rows (Fixture *test)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (get_list (test), WT_TYPE_QUESTION_EDITOR);

  return rows->len;
}

static WtQuestionEditor *
get_row (Fixture *test, guint index)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (get_list (test), WT_TYPE_QUESTION_EDITOR);

  g_assert_cmpuint (index, <, rows->len);
  return g_ptr_array_index (rows, index);
}

static gpointer
get_part (Fixture *test, guint index, const char *name)
{
  return test_get_child (get_row (test, index), name);
}

static gboolean
is_open (Fixture *test, guint index)
{
  return adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (test, index)));
}

static const char *
get_text (Fixture *test, guint index)
{
  return wt_note_row_get_text (get_part (test, index, "text_row"));
}

static void
write_text (Fixture *test, guint index, const char *text)
{
  wt_note_row_set_text (get_part (test, index, "text_row"), text);
}

static gboolean
is_unsaved (Fixture *test)
{
  return gtk_widget_get_visible (test_get_child (test->view.child, "unsaved_label"));
}

static void
assert_question (Fixture *test, guint index, const char *expected)
{
  g_autoptr (WtQuestionnaireVersions) versions = load (test, test->key);

  g_assert_cmpstr (
      wt_survey_get_question (wt_questionnaire_versions_get_newest (versions), index)->text, ==,
      expected);
}

static void
assert_key (Fixture *test, guint index, const char *expected)
{
  g_autoptr (WtQuestionnaireVersions) versions = load (test, test->key);

  g_assert_cmpstr (
      wt_survey_get_question (wt_questionnaire_versions_get_newest (versions), index)->key, ==,
      expected);
}

static gboolean
has_rows (gpointer list)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (list, WT_TYPE_QUESTIONNAIRE_ROW);

  return rows->len > 0;
}

static void
lists_what_there_is (Fixture *test, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  WtQuestionnaireRow *row;

  copy (test);
  add_batch (test);
  test_view_open (&test->view, wt_list_page_new_questionnaires (test->view.workspace.workspace));
  test_wait_for (has_rows, test->view.child);
  rows = test_list_widgets (test->view.child, WT_TYPE_QUESTIONNAIRE_ROW);
  g_assert_cmpuint (rows->len, ==, 4);
  /* Both meetings come before the others by their titles. */
  row = g_ptr_array_index (rows, 1);
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "title_label")), ==,
                   "How was the meeting for you?");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "detail_label")), ==,
                   "8 questions · version 1");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "origin_label")), ==,
                   "Comes with the program");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "use_label")), ==, "Not used yet");
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "origin_label")), ==, "Our own");
  g_assert_cmpstr (gtk_label_get_label (test_get_child (row, "use_label")), ==, "Forms begun");
}

static void
surveys_lead_to_them (Fixture *test, gconstpointer data)
{
  GtkWidget *button;

  test_view_open (&test->view, wt_list_page_new_batches (test->view.workspace.workspace));
  test_go_on ();
  button = test_find_button (test->view.child, "Questionnaires");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  test_view_take_action (&test->view, "questionnaires");
}

static gboolean
is_page_loaded (gpointer data)
{
  return gtk_widget_get_visible (test_get_child (((Fixture *) data)->view.child, "content"));
}

static void
open_page (Fixture *test, const char *key)
{
  test_view_open (&test->view, wt_questionnaire_page_new (test->view.workspace.workspace, key));
  test_wait_for (is_page_loaded, test);
}

static gboolean
is_shown (Fixture *test, const char *name)
{
  return gtk_widget_get_visible (test_get_child (test->view.child, name));
}

/* For the page of the copy, and to edit it. */
static gboolean
has_asked_twice (gpointer data)
{
  return ((Fixture *) data)->view.n_actions == 2;
}

static void
what_comes_with_the_program_is_copied (Fixture *test, gconstpointer data)
{
  open_page (test, MEETING);
  g_assert_false (is_shown (test, "edit_button"));
  g_assert_false (is_shown (test, "delete_button"));
  g_assert_cmpstr (gtk_label_get_label (test_get_child (test->view.child, "facts_label")), ==,
                   "8 questions · version 1 · comes with the program");
  g_signal_emit_by_name (test_get_child (test->view.child, "copy_button"), "clicked");
  test_wait_for (has_asked_twice, test);
  g_assert_cmpstr (test->view.action, ==, "edit-questionnaire");
  test->key = g_variant_dup_string (test->view.target, NULL);
  g_assert_cmpstr (test->key, ==, "own-how-was-the-meeting-for-you-our-own");
  assert_question (test, 0, "Could you hear what was said?");
}

static gboolean
is_retired (gpointer data)
{
  Fixture *test = data;

  return g_strcmp0 (gtk_button_get_label (test_get_child (test->view.child, "retire_button")),
                    "Bring back")
         == 0;
}

static void
is_retired_and_deleted (Fixture *test, gconstpointer data)
{
  copy (test);
  open_page (test, test->key);
  g_assert_true (is_shown (test, "edit_button"));
  g_signal_emit_by_name (test_get_child (test->view.child, "retire_button"), "clicked");
  test_wait_for (is_retired, test);
  g_assert_false (is_shown (test, "edit_button"));
  g_signal_emit_by_name (test_get_child (test->view.child, "delete_button"), "clicked");
  test_view_take_action (&test->view, "back");
  test_run_fails (&test->view.workspace, wt_load_questionnaire_job_new (test->key),
                  WT_ERROR_NOT_FOUND);
}

static void
says_what_changed (Fixture *test, gconstpointer data)
{
  g_autoptr (WtQuestionnaireVersions) versions = NULL;
  g_autoptr (WtSurveyDraft) draft = NULL;
  g_autoptr (WtDraftQuestion) first = NULL;
  g_autoptr (WtSurvey) survey = NULL;
  g_autoptr (GObject) saved = NULL;

  copy (test);
  add_batch (test);
  versions = load (test, test->key);
  draft = wt_survey_draft_new_from_survey (wt_questionnaire_versions_get_newest (versions));
  first = g_list_model_get_item (wt_survey_draft_get_questions (draft), 0);
  g_object_set (first, "text", "Could you hear us?", NULL);
  wt_survey_draft_remove_question (draft, 7);
  g_object_set (wt_survey_draft_add_question (draft, 7, WT_QUESTION_DATE), "text", "When?", NULL);
  survey = wt_survey_draft_to_survey (draft, NULL);
  saved = run (test, wt_save_questionnaire_job_new (survey));
  open_page (test, test->key);
  g_assert_false (is_shown (test, "delete_button"));
  g_assert_cmpstr (gtk_label_get_label (test_get_child (test->view.child, "changes_label")), ==,
                   "Since version 1:\nNew: When?\nChanged: Could you hear us?\nGone: What could be "
                   "better next time?");
}

static void
shows_one_question_at_a_time (Fixture *test, gconstpointer data)
{
  copy (test);
  open (test);
  g_assert_cmpuint (count_rows (test), ==, 8);
  g_assert_false (is_unsaved (test));
  g_assert_cmpstr (test_get_row_text (get_row (test, 4), "title"), ==,
                   "How much did you feel listened to?");
  g_assert_cmpstr (test_get_row_text (get_row (test, 4), "subtitle"), ==,
                   "Question 5 · Scale of 1 to 10");
  wt_question_editor_start (get_row (test, 4));
  g_assert_true (is_open (test, 4));
  g_assert_true (gtk_widget_get_visible (get_part (test, 4, "low_row")));
  g_assert_false (gtk_widget_get_visible (get_part (test, 4, "choices_row")));
  wt_question_editor_start (get_row (test, 0));
  g_assert_false (is_open (test, 4));
  g_assert_true (gtk_widget_get_visible (get_part (test, 0, "choices_row")));
  g_assert_true (test_press (get_row (test, 0), GDK_KEY_Escape, 0));
  g_assert_false (is_open (test, 0));
}

static gboolean
is_reworded (gpointer data)
{
  Fixture *test = data;
  g_autoptr (WtQuestionnaireVersions) versions = load (test, test->key);

  return g_str_equal (
      wt_survey_get_question (wt_questionnaire_versions_get_newest (versions), 0)->text,
      "Could you hear us?");
}

static void
saves_by_itself (Fixture *test, gconstpointer data)
{
  copy (test);
  open (test);
  write_text (test, 0, "Could you hear us?");
  g_assert_false (is_reworded (test));
  test_wait_for (is_reworded, test);
}

static void
keeps_the_last_good_version (Fixture *test, gconstpointer data)
{
  copy (test);
  open (test);
  write_text (test, 0, "");
  g_assert_true (is_unsaved (test));
  wt_page_flush (get_page (test));
  assert_question (test, 0, "Could you hear what was said?");
  write_text (test, 0, "   ");
  g_assert_cmpstr (wt_field_message_get (get_part (test, 0, "text_row")), ==,
                   "Write the question, or remove it.");
  write_text (test, 0, "👋🏽 هل سمعت؟");
  g_assert_false (is_unsaved (test));
  test_view_close (&test->view);
  assert_question (test, 0, "👋🏽 هل سمعت؟");
}

static void
add_question (Fixture *test, WtQuestionKind kind)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_list (test)), "part.add-question", "i",
                                             (int) kind));
}

static gboolean
has_key (gpointer data)
{
  Fixture *test = data;
  g_autoptr (GListModel) all = run (test, wt_list_questionnaires_job_new ());

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (WtQuestionnaire) questionnaire = g_list_model_get_item (all, i);

      if (!wt_questionnaire_is_own (questionnaire))
        continue;
      g_free (test->key);
      test->key = g_strdup (wt_questionnaire_get_key (questionnaire));
      return TRUE;
    }
  return FALSE;
}

static WtPartRow *
get_choice (Fixture *test, guint index, guint position)
{
  return wt_question_editor_get_choice_row (get_row (test, index), position);
}

static void
write_choice (Fixture *test, guint position, const char *text)
{
  wt_note_row_set_text (wt_part_row_get_text_row (get_choice (test, 0, position)), text);
}

static gboolean
has_focus (Fixture *test, gpointer row)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->view.window));

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

static void
a_new_one_is_made_by_keyboard (Fixture *test, gconstpointer data)
{
  g_autoptr (WtQuestionnaireVersions) versions = NULL;
  const WtQuestion *question;

  open (test);
  g_assert_true (is_unsaved (test));
  gtk_editable_set_text (test_get_child (test->view.child, "title_row"), "After the visit");
  add_question (test, WT_QUESTION_CHOICE);
  g_assert_true (is_open (test, 0));
  g_assert_true (has_focus (test, get_part (test, 0, "text_row")));
  write_text (test, 0, "Which day suits you?");
  write_choice (test, 0, "Monday");
  wt_part_row_focus (get_choice (test, 0, 0), WT_PART_ROW_TEXT);
  /* Enter goes on to the next choice, and then makes one; not after an empty one. */
  g_assert_true (test_press (get_choice (test, 0, 0), GDK_KEY_Return, 0));
  g_assert_true (has_focus (test, get_choice (test, 0, 1)));
  g_assert_true (test_press (get_choice (test, 0, 1), GDK_KEY_Return, 0));
  g_assert_null (get_choice (test, 0, 2));
  write_choice (test, 1, "Friday");
  g_assert_true (test_press (get_choice (test, 0, 1), GDK_KEY_Return, 0));
  g_assert_true (has_focus (test, get_choice (test, 0, 2)));
  write_choice (test, 2, "friday");
  g_assert_cmpstr (
      wt_field_message_get (GTK_LIST_BOX_ROW (wt_part_row_get_text_row (get_choice (test, 0, 2)))),
      ==, "This choice is there already.");
  write_choice (test, 2, "Sunday");
  g_assert_true (test_press (get_choice (test, 0, 2), GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_true (has_focus (test, get_choice (test, 0, 1)));
  gtk_switch_set_active (get_part (test, 0, "required_switch"), TRUE);
  g_assert_false (is_unsaved (test));
  wt_page_flush (get_page (test));
  test_wait_for (has_key, test);

  versions = load (test, test->key);
  g_assert_cmpstr (test->key, ==, "own-after-the-visit");
  question = wt_survey_get_question (wt_questionnaire_versions_get_newest (versions), 0);
  g_assert_cmpstr (question->key, ==, "day-suits");
  g_assert_true (question->is_required);
  g_assert_cmpuint (question->n_choices, ==, 3);
  g_assert_cmpstr (question->choices[1].text, ==, "Sunday");
  g_assert_cmpint (question->choices[1].key, ==, 'c');
}

static void
keys_move_questions (Fixture *test, gconstpointer data)
{
  WtQuestionEditor *row;

  copy (test);
  open (test);
  row = get_row (test, 0);
  wt_question_editor_focus (row, WT_PART_ROW_DOWN);
  g_assert_true (test_press (row, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_true (get_row (test, 1) == row);
  g_assert_true (has_focus (test, row));
  g_assert_true (test_press (row, GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_true (test_press (row, GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_true (get_row (test, 0) == row);
  g_assert_true (has_focus (test, row));
  g_signal_emit_by_name (get_part (test, 0, "down_button"), "clicked");
  g_assert_true (gtk_widget_activate_action (
      GTK_WIDGET (get_list (test)), "part.drop", "(ssb)",
      wt_draft_question_get_handle (wt_question_editor_get_question (row)),
      wt_draft_question_get_handle (wt_question_editor_get_question (get_row (test, 7))), TRUE));
  g_assert_true (get_row (test, 7) == row);
  wt_page_flush (get_page (test));
  assert_question (test, 0, "Could you follow what was talked about?");
  assert_question (test, 7, "Could you hear what was said?");
}

static void
removes_and_changes_the_kind (Fixture *test, gconstpointer data)
{
  copy (test);
  open (test);
  gtk_widget_activate_action (
      GTK_WIDGET (get_row (test, 0)), "part.remove", "s",
      wt_draft_question_get_handle (wt_question_editor_get_question (get_row (test, 0))));
  g_assert_cmpuint (count_rows (test), ==, 7);
  g_assert_true (has_focus (test, get_list (test)));
  adw_combo_row_set_selected (get_part (test, 0, "kind_row"), WT_QUESTION_NUMBER);
  g_assert_true (gtk_widget_get_visible (get_part (test, 0, "minimum_row")));
  gtk_editable_set_text (get_part (test, 0, "minimum_row"), "five");
  g_assert_cmpstr (wt_field_message_get (get_part (test, 0, "minimum_row")), ==,
                   "Write a number, such as 5 or 2.5, or nothing.");
  gtk_editable_set_text (get_part (test, 0, "minimum_row"), "5");
  wt_page_flush (get_page (test));
  assert_key (test, 0, "could-follow-talked-about");
}

static void
suggests_plain_english (Fixture *test, gconstpointer data)
{
  GtkLabel *plain;

  copy (test);
  open (test);
  plain = test_get_child (test->view.child, "plain_label");
  wt_question_editor_start (get_row (test, 0));
  g_assert_false (gtk_widget_get_visible (get_part (test, 0, "advice_row")));
  write_text (test, 0, "Did you utilise the lift?");
  g_assert_true (gtk_widget_get_visible (get_part (test, 0, "advice_row")));
  g_assert_cmpstr (gtk_label_get_label (get_part (test, 0, "advice_label")), ==,
                   "“utilise”: try “use”.");
  g_assert_nonnull (strstr (gtk_label_get_label (plain), "1 suggestion in the questions"));
  /* It is no more than that. */
  g_assert_false (is_unsaved (test));
  write_text (test, 0, "Did you use the lift?");
  g_assert_false (gtk_widget_get_visible (get_part (test, 0, "advice_row")));
  g_assert_null (strstr (gtk_label_get_label (plain), "suggestion"));
}

static void
asks_what_a_rewording_means (Fixture *test, gconstpointer data)
{
  GtkCheckButton *same, *other;

  copy (test);
  add_batch (test);
  open (test);
  g_assert_true (gtk_widget_get_visible (test_get_child (test->view.child, "version_label")));
  wt_question_editor_start (get_row (test, 0));
  same = get_part (test, 0, "same_button");
  other = get_part (test, 0, "other_button");
  write_text (test, 0, "COULD you hear what was said");
  g_assert_false (gtk_widget_get_visible (get_part (test, 0, "identity_row")));
  write_text (test, 0, "Could you hear what people said?");
  g_assert_true (gtk_widget_get_visible (get_part (test, 0, "identity_row")));
  g_assert_true (gtk_check_button_get_active (same));

  write_text (test, 0, "Were the chairs soft?");
  g_assert_false (gtk_check_button_get_active (same));
  g_assert_false (gtk_check_button_get_active (other));
  g_assert_true (is_unsaved (test));
  gtk_check_button_set_active (other, TRUE);
  g_assert_false (is_unsaved (test));
  wt_page_flush (get_page (test));
  assert_key (test, 0, "chairs-soft");
  gtk_check_button_set_active (same, TRUE);
  wt_page_flush (get_page (test));
  assert_key (test, 0, "hear");

  adw_combo_row_set_selected (get_part (test, 0, "kind_row"), WT_QUESTION_YES_NO);
  g_assert_true (gtk_widget_get_visible (get_part (test, 0, "identity_row")));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (same)));
}

static gboolean
is_as_it_was (gpointer data)
{
  Fixture *test = data;

  return g_str_equal (get_text (test, 0), "Could you hear what was said?")
         && count_rows (test) == 8;
}

static void
follows_an_undo (Fixture *test, gconstpointer data)
{
  WtQuestionEditor *row;

  copy (test);
  open (test);
  row = get_row (test, 0);
  wt_question_editor_start (row);
  write_text (test, 0, "Could you hear us?");
  add_question (test, WT_QUESTION_TEXT);
  write_text (test, 1, "Why?");
  wt_page_flush (get_page (test));
  assert_question (test, 1, "Why?");
  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  test_wait_for (is_as_it_was, test);
  g_assert_true (get_row (test, 0) == row);
}

static const struct
{
  const char *path;
  void (*test) (Fixture *test, gconstpointer data);
} TESTS[] = {
  { "/questionnaires/lists-what-there-is", lists_what_there_is },
  { "/questionnaires/surveys-lead-to-them", surveys_lead_to_them },
  { "/questionnaires/what-comes-with-the-program-is-copied",
    what_comes_with_the_program_is_copied },
  { "/questionnaires/is-retired-and-deleted", is_retired_and_deleted },
  { "/questionnaires/says-what-changed", says_what_changed },
  { "/questionnaires/shows-one-question-at-a-time", shows_one_question_at_a_time },
  { "/questionnaires/saves-by-itself", saves_by_itself },
  { "/questionnaires/keeps-the-last-good-version", keeps_the_last_good_version },
  { "/questionnaires/a-new-one-is-made-by-keyboard", a_new_one_is_made_by_keyboard },
  { "/questionnaires/keys-move-questions", keys_move_questions },
  { "/questionnaires/removes-and-changes-the-kind", removes_and_changes_the_kind },
  { "/questionnaires/suggests-plain-english", suggests_plain_english },
  { "/questionnaires/asks-what-a-rewording-means", asks_what_a_rewording_means },
  { "/questionnaires/follows-an-undo", follows_an_undo },
};

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
