/* What people answered, against figures that were worked out by hand from the forms below. */

#include "test-support-views.h"
#include "test-surveys.h"

#include "wt-batch-jobs.h"
#include "wt-chart-card.h"
#include "wt-figures-jobs.h"
#include "wt-form-jobs.h"
#include "wt-results-view.h"
#include "wt-settings-jobs.h"
#include "wt-texts-card.h"

#include <string.h>

/*
 * How they heard, views expressed, felt valued, impact, take part again.
 *
 * Felt valued: 3 6 7 8 8 9 9 10 10, the sum 70; impact: 1 2 4 5 5 6 7 7 8 9, the sum 54. Views
 * expressed: 7 yes, 4 no, 1 blank. Take part again: 8 yes, 3 no, 1 blank.
 */
static const struct
{
  const char *answers, *text;
} FORMS[] = {
  { "TY8-Y", "Poster" },
  { "TY97Y", "poster " },
  { "-N05N", "" },
  { "TY71Y", "A friend" },
  { "TY6-N", "Poster" },
  { "?N88Y", "" },
  { "T-95Y", "<letter> & leaflet" },
  { "TY02Y", "Poster" },
  { "-N34-", "" },
  { "TY-6Y", "A friend" },
  { "TN?7Y", "Radio" },
  { "TY*9N", "Radio" },
};

typedef struct
{
  TestView view;
  gint64 activity_id;
  gint64 batch_id;
  gint64 n_forms;
  WtResultsView *results;
} Fixture;

static void
add_form (Fixture *test, const char *answers, const char *text)
{
  g_autoptr (WtResponse) response =
      wt_response_new (test->batch_id, ++test->n_forms, strlen (answers));
  g_autoptr (WtResponse) saved = NULL;

  wt_response_set_answers (response, answers);
  if (text[0] != '\0')
    wt_response_set_text (response, 0, text);
  saved = test_run (&test->view.workspace, wt_save_response_job_new (response));
}

static void
add_forms (Fixture *test, guint n_forms)
{
  for (guint i = 0; i < n_forms; i++)
    add_form (test, FORMS[i].answers, FORMS[i].text);
}

/* As a results page does it. */
static void
show (Fixture *test, gint64 activity_id)
{
  const WtFilter filter = { .activity_id = activity_id };
  g_autoptr (WtResults) results =
      test_run (&test->view.workspace,
                wt_load_results_job_new (&filter, wt_results_view_get_survey_id (test->results)));

  wt_results_view_show (test->results, results, activity_id);
}

static void
set_up (Fixture *test, gconstpointer data)
{
  gint64 project_id;

  test_view_set_up (&test->view);
  project_id = test_add_project (&test->view.workspace, "Falls clinic");
  test->activity_id =
      test_add_activity (&test->view.workspace, project_id, "involving", "2026-05-07");
  test->results = g_object_new (WT_TYPE_RESULTS_VIEW, NULL);
  test_view_open (&test->view, test->results);
}

static void
set_up_batch (Fixture *test, gconstpointer data)
{
  set_up (test, data);
  test->batch_id = test_add_batch (&test->view.workspace, test->activity_id, 12);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
}

static const char *
get_shown (Fixture *test)
{
  return gtk_stack_get_visible_child_name (test_get_child (test->results, "stack"));
}

static gboolean
is_visible (Fixture *test, const char *name)
{
  return gtk_widget_get_visible (test_get_child (test->results, name));
}

static const char *
get_text (Fixture *test, const char *name)
{
  return gtk_label_get_label (test_get_child (test->results, name));
}

/* The card of number @index among those with texts. */
static gpointer
get_texts_card (Fixture *test, guint index)
{
  g_autoptr (GPtrArray) cards = test_list_widgets (test->results, WT_TYPE_TEXTS_CARD);

  g_assert_cmpuint (index, <, cards->len);
  return g_ptr_array_index (cards, index);
}

static gpointer
get_texts_child (Fixture *test, const char *name)
{
  return test_get_child (get_texts_card (test, 0), name);
}

static void
assert_card (Fixture *test, const char *name, const char *label, const char *expected)
{
  gpointer card = test_get_child (test->results, name);

  g_assert_cmpstr (gtk_label_get_label (test_get_child (card, label)), ==, expected);
}

static void
assert_row (gpointer card, int row, const char *const *cells)
{
  GtkGrid *grid = GTK_GRID (adw_bin_get_child (test_get_child (card, "table_grid")));

  for (int column = 0; cells[column] != NULL; column++)
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_grid_get_child_at (grid, column, row))),
                     ==, cells[column]);
}

static void
choose_question (Fixture *test, const char *title)
{
  gpointer button = test_find_button (test_get_child (test->results, "question_switch"), title);

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (button, TRUE);
}

static void
shows_scores (Fixture *test, gconstpointer data)
{
  static const char *const rows[][4] = {
    { "Score", "Forms", "Share" },
    { "10", "2", "22%" },
    { "9", "2", "22%" },
    { "8", "2", "22%" },
    { "7", "1", "11%" },
    { "6", "1", "11%" },
    { "5", "0", "0%" },
    { "4", "0", "0%" },
    { "3", "1", "11%" },
    { "2", "0", "0%" },
    { "1", "0", "0%" },
    { "Answered", "9" },
    { "Blank", "1" },
    { "Illegible", "1" },
    { "More than one box", "1" },
  };

  add_forms (test, G_N_ELEMENTS (FORMS));
  show (test, test->activity_id);
  g_assert_cmpstr (get_shown (test), ==, "figures");
  assert_card (test, "score_card", "heading_label", "Felt valued");
  assert_card (test, "score_card", "count_label", "9 answers");
  assert_card (test, "score_card", "description_label",
               "Of 12 forms, 9 gave a score and 6 of those were 8 or more. The mean is 7.8. "
               "With 9 answers, the true figure is likely to be between 6.1 and 9.5.");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_row (test_get_child (test->results, "score_card"), (int) i, rows[i]);
}

static void
shows_the_question_that_is_chosen (Fixture *test, gconstpointer data)
{
  static const char *const words =
      "Of 12 forms, 10 gave a score and 2 of those were 8 or more. The mean is 5.4. "
      "With 10 answers, the true figure is likely to be between 3.6 and 7.2.";

  static const char *const totals[][4] = {
    { "Answered", "10" }, { "Blank", "2" },    { "8 or more", "2", "20%" },
    { "Mean", "5.4" },    { "Median", "5.5" },
  };

  add_forms (test, G_N_ELEMENTS (FORMS));
  show (test, test->activity_id);
  choose_question (test, "Will have an impact");
  assert_card (test, "score_card", "heading_label", "Will have an impact");
  assert_card (test, "score_card", "description_label", words);
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    assert_row (test_get_child (test->results, "score_card"), (int) i + 11, totals[i]);

  /* It stays chosen when the figures are loaded again, and there are no more toggles then. */
  show (test, test->activity_id);
  assert_card (test, "score_card", "description_label", words);
  choose_question (test, "Felt valued");
  assert_card (test, "score_card", "count_label", "9 answers");
}

static void
offers_the_scale_questions (Fixture *test, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = NULL;

  add_forms (test, 1);
  show (test, test->activity_id);
  show (test, test->activity_id);
  buttons =
      test_list_widgets (test_get_child (test->results, "question_switch"), GTK_TYPE_TOGGLE_BUTTON);
  g_assert_cmpuint (buttons->len, ==, 2);
  g_assert_cmpstr (gtk_button_get_label (g_ptr_array_index (buttons, 0)), ==, "Felt valued");
  g_assert_cmpstr (gtk_button_get_label (g_ptr_array_index (buttons, 1)), ==,
                   "Will have an impact");
  g_assert_true (gtk_toggle_button_get_active (g_ptr_array_index (buttons, 0)));
}

static void
shows_yes_and_no (Fixture *test, gconstpointer data)
{
  static const char *const expressed[] = {
    "Expressed all the views they had", "7", "4", "64%", "35 to 85", "1 blank", NULL
  };
  static const char *const future[] = {
    "Would take part again", "8", "3", "73%", "43 to 90", "1 blank", NULL
  };
  gpointer card = test_get_child (test->results, "yes_no_card");

  add_forms (test, G_N_ELEMENTS (FORMS));
  show (test, test->activity_id);
  assert_card (test, "yes_no_card", "count_label", "12 forms");
  assert_card (test, "yes_no_card", "sentence_label",
               "Between 64% and 73% said yes, depending on the question");
  g_assert_false (wt_chart_card_get_shows_table (card));
  test_press (card, GDK_KEY_t, 0);
  assert_row (card, 1, expressed);
  assert_row (card, 2, future);
}

static AdwActionRow *
get_text_row (Fixture *test, guint index)
{
  g_autoptr (GPtrArray) rows =
      test_list_widgets (get_texts_child (test, "texts_list"), ADW_TYPE_ACTION_ROW);

  return index < rows->len ? g_ptr_array_index (rows, index) : NULL;
}

/* The number at the end of a row. */
static const char *
get_count (AdwActionRow *row)
{
  g_autoptr (GPtrArray) labels = test_list_widgets (row, GTK_TYPE_LABEL);

  return gtk_label_get_label (g_ptr_array_index (labels, labels->len - 1));
}

static void
shows_what_people_wrote (Fixture *test, gconstpointer data)
{
  static const char *const counts[] = { "4", "2", "2", "1" };

  add_forms (test, G_N_ELEMENTS (FORMS));
  show (test, test->activity_id);
  g_assert_cmpstr (gtk_label_get_label (get_texts_child (test, "title_label")), ==,
                   "How they heard about it");
  g_assert_cmpstr (gtk_label_get_label (get_texts_child (test, "count_label")), ==,
                   "9 of 12 wrote something");
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpstr (get_count (get_text_row (test, i)), ==, counts[i]);
  g_assert_null (get_text_row (test, G_N_ELEMENTS (counts)));
  g_assert_cmpstr (test_get_row_text (get_text_row (test, 0), "title"), ==, "Poster");
  /* What looks like markup is text. */
  g_assert_cmpstr (test_get_row_text (get_text_row (test, 3), "title"), ==, "<letter> & leaflet");
  g_assert_false (gtk_widget_get_visible (get_texts_child (test, "no_texts_label")));
  g_assert_false (gtk_widget_get_visible (get_texts_child (test, "more_button")));
}

static void
shows_more_texts_when_asked (Fixture *test, gconstpointer data)
{
  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *text = g_strdup_printf ("Newsletter %u", i);

      add_form (test, "TY77Y", text);
    }
  show (test, test->activity_id);
  g_assert_true (gtk_widget_get_visible (get_texts_child (test, "more_button")));
  g_assert_nonnull (get_text_row (test, 7));
  g_assert_null (get_text_row (test, 8));

  g_signal_emit_by_name (get_texts_child (test, "more_button"), "clicked");
  g_assert_nonnull (get_text_row (test, 10));
  g_signal_emit_by_name (get_texts_child (test, "more_button"), "clicked");
  g_assert_null (get_text_row (test, 8));
}

static void
says_that_nobody_wrote (Fixture *test, gconstpointer data)
{
  add_form (test, "-Y77Y", "");
  show (test, test->activity_id);
  g_assert_true (gtk_widget_get_visible (get_texts_child (test, "no_texts_label")));
  g_assert_null (get_text_row (test, 0));
  g_assert_cmpstr (gtk_label_get_label (get_texts_child (test, "count_label")), ==,
                   "0 of 1 wrote something");
}

static void
says_that_a_group_is_small (Fixture *test, gconstpointer data)
{
  add_forms (test, 4);
  show (test, test->activity_id);
  g_assert_true (is_visible (test, "small_group_label"));
  g_assert_cmpstr (get_text (test, "small_group_label"), ==,
                   "Fewer than 5 people answered. These figures are for you, not for publishing.");
  /* They are shown all the same: 8 9 10 7. */
  assert_card (test, "score_card", "count_label", "4 answers");

  add_form (test, FORMS[4].answers, FORMS[4].text);
  show (test, test->activity_id);
  g_assert_false (is_visible (test, "small_group_label"));
}

static void
takes_the_workspace_s_threshold (Fixture *test, gconstpointer data)
{
  g_autoptr (WtSettings) settings = test_run (&test->view.workspace, wt_load_settings_job_new ());

  add_forms (test, 9);
  g_object_set (settings, "threshold", 10, NULL);
  g_object_unref (test_run (&test->view.workspace, wt_save_settings_job_new (settings)));
  show (test, test->activity_id);
  g_assert_true (is_visible (test, "small_group_label"));
  g_assert_true (g_str_has_prefix (get_text (test, "small_group_label"), "Fewer than 10 people"));

  add_form (test, FORMS[9].answers, FORMS[9].text);
  show (test, test->activity_id);
  g_assert_false (is_visible (test, "small_group_label"));
}

static void
offers_to_type_where_there_are_no_forms (Fixture *test, gconstpointer data)
{
  show (test, test->activity_id);
  g_assert_cmpstr (get_shown (test), ==, "empty");
  g_signal_emit_by_name (test_get_child (test->results, "type_button"), "clicked");
  test_view_take_action_on (&test->view, "type-forms", test->activity_id);
  g_signal_emit_by_name (test_get_child (test->results, "totals_button"), "clicked");
  test_view_take_action_on (&test->view, "enter-totals", test->activity_id);

  /* Over several activities there is nothing to type into. */
  show (test, 0);
  g_assert_cmpstr (get_shown (test), ==, "empty");
  g_assert_false (is_visible (test, "type_button"));
  g_assert_false (is_visible (test, "totals_button"));
}

static void
shows_forms_once_there_are_some (Fixture *test, gconstpointer data)
{
  show (test, test->activity_id);
  g_assert_cmpstr (get_shown (test), ==, "empty");
  add_forms (test, 1);
  show (test, test->activity_id);
  g_assert_cmpstr (get_shown (test), ==, "figures");
  assert_card (test, "score_card", "description_label",
               "1 form gave a score. The mean is 8.0. "
               "One answer is too few to say how far the true figure may be off.");
}

/* Totals alone, of the same forms: the same figures. */
static void
shows_totals_alike (Fixture *test, gconstpointer data)
{
  g_autoptr (WtTally) tally =
      test_run (&test->view.workspace, wt_load_tally_job_new (test->activity_id, 0));
  WtSurvey *survey = wt_tally_get_survey (tally);
  g_autoptr (WtBatch) batch = NULL;

  wt_tally_set_forms (tally, G_N_ELEMENTS (FORMS));
  for (guint form = 0; form < G_N_ELEMENTS (FORMS); form++)
    for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
      if (wt_survey_get_question (survey, i)->kind != WT_QUESTION_TEXT)
        wt_question_tally_count (wt_tally_get_question (tally, i), FORMS[form].answers[i], 1);
  batch = test_run (&test->view.workspace, wt_save_tally_job_new (test->activity_id, tally));

  show (test, test->activity_id);
  assert_card (test, "score_card", "description_label",
               "Of 12 forms, 9 gave a score and 6 of those were 8 or more. The mean is 7.8. "
               "With 9 answers, the true figure is likely to be between 6.1 and 9.5.");
  assert_card (test, "yes_no_card", "count_label", "12 forms");
  g_assert_true (gtk_widget_get_visible (get_texts_child (test, "no_texts_label")));
}

static void
add_forms_of_all_kinds (Fixture *test)
{
  gint64 survey_id = test_add_survey_version (&test->view.workspace, TEST_SURVEY_ALL_KINDS, 1);
  gint64 batch_id = test_add_survey_batch (&test->view.workspace, test->activity_id, survey_id, 6);
  static const struct
  {
    const char *answers, *values;
  } OWN[] = {
    { "aVVV8YTT", "ab|2|2025-10-02|The tea|The cold" },
    { "aVVV9Y-T", "b|4|2025-10-30|The cold" },
    { "aV-V0NT-", "abc|2025-12-24|The tea" },
    { "-?V-7Y--", "7.5" },
    { "b-V-7Y--", "11" },
    { "c-V-7Y--", "5.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (OWN); i++)
    test_add_survey_form (&test->view.workspace, batch_id, i + 1, OWN[i].answers, OWN[i].values);
}

/* The card with @heading, or NULL. */
static gpointer
find_card (Fixture *test, const char *heading)
{
  g_autoptr (GPtrArray) cards = test_list_widgets (test->results, WT_TYPE_CHART_CARD);

  for (guint i = 0; i < cards->len; i++)
    if (g_str_equal (
            gtk_label_get_label (test_get_child (g_ptr_array_index (cards, i), "heading_label")),
            heading))
      return g_ptr_array_index (cards, i);
  return NULL;
}

static void
assert_sentence (Fixture *test, const char *heading, const char *sentence)
{
  gpointer card = find_card (test, heading);

  g_assert_nonnull (card);
  g_assert_cmpstr (gtk_label_get_label (test_get_child (card, "sentence_label")), ==, sentence);
}

static void
shows_all_kinds (Fixture *test, gconstpointer data)
{
  g_autoptr (GPtrArray) texts = NULL;

  add_forms_of_all_kinds (test);
  show (test, test->activity_id);
  /* The only survey with forms: nothing to choose. */
  g_assert_false (is_visible (test, "survey_box"));
  g_assert_cmpstr (get_text (test, "verified_label"), ==, "6 forms, none verified yet");
  assert_card (test, "score_card", "heading_label", "How was the venue?");
  assert_card (test, "yes_no_card", "count_label", "6 forms");
  assert_sentence (test, "How did we reach you?", "“Letter” most often, by 3 of 5 (60%)");
  assert_sentence (test, "What helped you?", "“Large print” most often, by 3 of 3 (100%)");
  assert_sentence (test, "How many miles did you travel?",
                   "The mean is 6, the median 5.5; from 2 to 11");
  assert_sentence (test, "When did you last visit?", "“October 2025” most often, by 2 of 3 (67%)");
  texts = test_list_widgets (test->results, WT_TYPE_TEXTS_CARD);
  g_assert_cmpuint (texts->len, ==, 2);
}

static void
note_choice (WtResultsView *view, gint *n_choices)
{
  (*n_choices)++;
}

static void
lets_another_survey_be_chosen (Fixture *test, gconstpointer data)
{
  GtkDropDown *chooser = test_get_child (test->results, "survey_chooser");
  gint n_choices = 0;

  g_signal_connect (test->results, "survey-chosen", G_CALLBACK (note_choice), &n_choices);
  add_forms (test, 7);
  show (test, test->activity_id);
  g_assert_false (is_visible (test, "survey_box"));

  add_forms_of_all_kinds (test);
  show (test, test->activity_id);
  g_assert_true (is_visible (test, "survey_box"));
  g_assert_cmpint (n_choices, ==, 0);
  assert_card (test, "score_card", "heading_label", "Felt valued");
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (chooser)), ==,
                   "Your feedback on today's engagement activity, 7 forms");

  gtk_drop_down_set_selected (chooser, 1);
  g_assert_cmpint (n_choices, ==, 1);
  show (test, test->activity_id);
  assert_card (test, "score_card", "heading_label", "How was the venue?");
  g_assert_nonnull (find_card (test, "How did we reach you?"));
  g_assert_cmpuint (gtk_drop_down_get_selected (chooser), ==, 1);
  g_assert_cmpint (n_choices, ==, 1);

  /* And back: the cards of the other one go. */
  gtk_drop_down_set_selected (chooser, 0);
  show (test, test->activity_id);
  assert_card (test, "score_card", "heading_label", "Felt valued");
  g_assert_null (find_card (test, "How did we reach you?"));
  g_assert_cmpint (n_choices, ==, 2);
}

static void
shows_the_friends_and_family_test (Fixture *test, gconstpointer data)
{
  gint64 survey_id = test_add_survey_version (&test->view.workspace, TEST_SURVEY_FRIENDS, 2);
  gint64 batch_id = test_add_survey_batch (&test->view.workspace, test->activity_id, survey_id, 8);
  static const char *const ANSWERS[] = { "a-", "a-", "a-", "b-", "b-", "e-", "f-", "--" };

  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    test_add_survey_form (&test->view.workspace, batch_id, i + 1, ANSWERS[i], "");
  test_get_number (&test->view.workspace, "UPDATE batches SET verified = 1");
  show (test, test->activity_id);
  g_assert_cmpstr (get_text (test, "verified_label"), ==, "8 forms, 100% in verified batches");
  g_assert_false (is_visible (test, "score_card"));
  g_assert_false (is_visible (test, "yes_no_card"));
  /* 5 of 7, and 1 of 7: "don't know" is one of the answers. */
  assert_sentence (test, "Friends and Family Test", "71% positive, 14% negative");
}

#define ADD(name) g_test_add ("/results-view/" #name, Fixture, NULL, set_up, name, tear_down)
#define ADD_BATCH(name)                                                                            \
  g_test_add ("/results-view/" #name, Fixture, NULL, set_up_batch, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_BATCH (shows_scores);
  ADD_BATCH (shows_the_question_that_is_chosen);
  ADD_BATCH (offers_the_scale_questions);
  ADD_BATCH (shows_yes_and_no);
  ADD_BATCH (shows_what_people_wrote);
  ADD_BATCH (shows_more_texts_when_asked);
  ADD_BATCH (says_that_nobody_wrote);
  ADD_BATCH (says_that_a_group_is_small);
  ADD_BATCH (takes_the_workspace_s_threshold);
  ADD (shows_all_kinds);
  ADD_BATCH (lets_another_survey_be_chosen);
  ADD (shows_the_friends_and_family_test);
  ADD_BATCH (shows_forms_once_there_are_some);
  ADD (offers_to_type_where_there_are_no_forms);
  ADD (shows_totals_alike);
  return g_test_run ();
}
