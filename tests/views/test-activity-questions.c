/* What each level asks, and what becomes of the answers when the level changes. */

#include "test-support-views.h"

#include "wt-activity-jobs.h"
#include "wt-activity-page.h"
#include "wt-activity-questions.h"
#include "wt-activity.h"
#include "wt-filter.h"
#include "wt-level-chooser.h"

/* What the toolkit prints, Appendix 3. */
static const struct
{
  WtLevel level;
  const char *title, *activity, *choices[5], *people;
  gboolean asks_for_forms;
} LEVELS[] = {
  { WT_LEVEL_INFORMING,
    "Informing asks",
    "What activity did you do to inform people?",
    { "Social media post", "Website", "Promotional event (market stall)", "Other" },
    "How many people did you give information to?",
    FALSE },
  { WT_LEVEL_ENGAGING,
    "Engaging asks",
    "What activity did you do to engage people?",
    { NULL },
    "How many people did you engage with?",
    TRUE },
  { WT_LEVEL_INVOLVING,
    "Involving asks",
    "How were people involved?",
    { "Focus groups", "Forums", "Public events", "Other" },
    "How many people were involved in this activity?",
    TRUE },
  { WT_LEVEL_CO_PRODUCTION,
    "Co-production asks",
    "What projects have people co-produced?",
    { NULL },
    "How many members of the public have taken part?",
    TRUE },
};

typedef struct
{
  TestView view;
  gint64 activity_id;
  gpointer page;
  gpointer questions;
} Fixture;

static WtActivity *
load (Fixture *test)
{
  return test_run (&test->view.workspace, wt_load_activity_job_new (test->activity_id));
}

/* Waits until the page asks what the activity's level asks. */
static gboolean
is_asking (gpointer questions)
{
  return gtk_label_get_label (test_get_child (questions, "title_label"))[0] != '\0';
}

static void
open_page (Fixture *test)
{
  test->page = wt_activity_page_new (test->view.workspace.workspace, test->activity_id, 0);
  test->questions = test_get_child (test->page, "questions");
  test_view_open (&test->view, test->page);
}

/* @data: the nick of the activity's level */
static void
set_up (Fixture *test, gconstpointer data)
{
  gint64 project_id;
  const char *nick = data;

  test_view_set_up (&test->view);
  project_id = test_add_project (&test->view.workspace, "Falls clinic");
  test->activity_id = test_add_activity (&test->view.workspace, project_id, nick, "2026-05-07");
  open_page (test);
  test_wait_for (is_asking, test->questions);
}

static void
set_up_forms (Fixture *test, gconstpointer data)
{
  gint64 project_id, batch_id;

  test_view_set_up (&test->view);
  project_id = test_add_project (&test->view.workspace, "Falls clinic");
  test->activity_id = test_add_activity (&test->view.workspace, project_id, data, "2026-05-07");
  batch_id = test_add_batch (&test->view.workspace, test->activity_id, 3);
  test_add_form (&test->view.workspace, batch_id, 1, "TY97Y");
  test_add_form (&test->view.workspace, batch_id, 2, "TN62N");
  open_page (test);
  test_wait_for (is_asking, test->questions);
}

/* A record that is not there yet. */
static void
set_up_new (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
  test_add_project (&test->view.workspace, "Falls clinic");
  open_page (test);
  test_go_on ();
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
}

static const char *
get_title (gpointer row)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static gpointer
get_choice (Fixture *test, guint index)
{
  g_autoptr (GPtrArray) rows =
      test_list_widgets (test_get_child (test->questions, "choice_group"), ADW_TYPE_ACTION_ROW);

  return index < rows->len ? g_ptr_array_index (rows, index) : NULL;
}

static void
choose (Fixture *test, guint index)
{
  gtk_check_button_set_active (test_find_widget (get_choice (test, index), GTK_TYPE_CHECK_BUTTON),
                               TRUE);
}

static gboolean
is_chosen (Fixture *test, guint index)
{
  return gtk_check_button_get_active (
      test_find_widget (get_choice (test, index), GTK_TYPE_CHECK_BUTTON));
}

/* Chooses a level as a click on its card does. */
static void
request (Fixture *test, WtLevel level)
{
  g_autoptr (GPtrArray) cards =
      test_list_widgets (test_get_child (test->page, "level_chooser"), GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (g_ptr_array_index (cards, level - 1), TRUE);
}

static void
assert_level_shown (Fixture *test, WtLevel level)
{
  g_autoptr (GPtrArray) cards =
      test_list_widgets (test_get_child (test->page, "level_chooser"), GTK_TYPE_TOGGLE_BUTTON);

  g_assert_cmpuint (cards->len, ==, WT_LEVEL_COUNT);
  for (guint i = 0; i < cards->len; i++)
    g_assert_cmpint (gtk_toggle_button_get_active (g_ptr_array_index (cards, i)), ==,
                     i + 1 == level);
}

static void
assert_asks (Fixture *test, WtLevel level)
{
  gpointer questions = test->questions;
  guint i = 0;

  g_assert_cmpstr (gtk_label_get_label (test_get_child (questions, "title_label")), ==,
                   LEVELS[level - 1].title);
  g_assert_cmpstr (adw_preferences_group_get_title (test_get_child (questions, "choice_group")), ==,
                   LEVELS[level - 1].activity);
  for (; LEVELS[level - 1].choices[i] != NULL; i++)
    g_assert_cmpstr (get_title (get_choice (test, i)), ==, LEVELS[level - 1].choices[i]);
  g_assert_null (get_choice (test, i));
  g_assert_cmpstr (get_title (test_get_child (questions, "people_row")), ==,
                   LEVELS[level - 1].people);
  g_assert_cmpint (gtk_widget_get_mapped (test_get_child (questions, "responses_row")), ==,
                   LEVELS[level - 1].asks_for_forms);
  g_assert_cmpint (gtk_widget_get_mapped (test_get_child (questions, "type_button")), ==,
                   LEVELS[level - 1].asks_for_forms);
  if (LEVELS[level - 1].asks_for_forms)
    g_assert_cmpstr (get_title (test_get_child (questions, "responses_row")), ==,
                     "Please enter the collated responses from your event feedback forms?");
  /* Own words, where there is nothing to choose from. */
  g_assert_cmpint (gtk_widget_get_visible (test_get_child (questions, "description_row")), ==,
                   i == 0);
}

/* The dialog that asks, or %NULL. */
static gpointer
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static gboolean
is_answered (gpointer data)
{
  return find_dialog () == NULL;
}

static void
answer (const char *label)
{
  gpointer button = test_find_button (find_dialog (), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_wait_for (is_answered, NULL);
}

static void
assert_dialog (const char *heading, const char *body)
{
  AdwMessageDialog *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, heading);
  g_assert_cmpstr (adw_message_dialog_get_body (dialog), ==, body);
  /* Neither Enter nor Escape loses anything. */
  g_assert_cmpstr (adw_message_dialog_get_default_response (dialog), ==, "keep");
  g_assert_cmpstr (adw_message_dialog_get_close_response (dialog), ==, "keep");
}

static void
assert_stored (Fixture *test, WtLevel level, const char *choice, const char *description)
{
  g_autoptr (WtActivity) stored = load (test);

  g_assert_cmpint (wt_activity_get_level (stored), ==, level);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_ACTIVITY_CHOICE), ==, choice);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_ACTIVITY_DESCRIPTION), ==,
                   description);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (stored), WT_ACTIVITY_PEOPLE), ==, 32);
}

static gint64
count_forms (Fixture *test)
{
  g_autoptr (WtActivity) stored = load (test);

  return wt_activity_get_forms (stored);
}

static void
asks_for_the_level_first (Fixture *test, gconstpointer data)
{
  g_assert_cmpstr (gtk_label_get_label (test_get_child (test->page, "category_label")), ==,
                   "Which category of engagement does the work fall into?");
  g_assert_false (gtk_widget_get_visible (test_get_child (test->page, "about")));
  assert_level_shown (test, WT_LEVEL_NONE);

  request (test, WT_LEVEL_INVOLVING);
  g_assert_null (find_dialog ());
  g_assert_true (gtk_widget_get_visible (test_get_child (test->page, "about")));
  assert_level_shown (test, WT_LEVEL_INVOLVING);
  assert_asks (test, WT_LEVEL_INVOLVING);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->view.window)),
                                         test_get_child (test->page, "title_row")));
}

static void
asks_what_each_level_asks (Fixture *test, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (LEVELS); i++)
    {
      request (test, LEVELS[i].level);
      g_assert_null (find_dialog ());
      assert_level_shown (test, LEVELS[i].level);
      assert_asks (test, LEVELS[i].level);
    }
}

/* What was done, how many people, then the forms: from the top of the page down. */
static void
asks_in_the_order_of_the_form (Fixture *test, gconstpointer data)
{
  static const char *const names[] = { "title_label", "choice_group",  "description_row",
                                       "people_row",  "responses_row", "type_button" };
  double last = -1;

  choose (test, 3);
  test_go_on ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      graphene_point_t place;

      g_assert_true (gtk_widget_compute_point (test_get_child (test->questions, names[i]),
                                               test->questions, &GRAPHENE_POINT_INIT (0, 0),
                                               &place));
      g_assert_cmpfloat (place.y, >, last);
      last = place.y;
    }
}

static void
takes_a_choice_and_a_number (Fixture *test, gconstpointer data)
{
  choose (test, 1);
  gtk_spin_button_set_value (test_get_child (test->questions, "people_button"), 1240);
  wt_page_flush (test->page);
  {
    g_autoptr (WtActivity) stored = load (test);

    g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_ACTIVITY_CHOICE), ==, "Forums");
    g_assert_cmpint (wt_model_get_int64 (WT_MODEL (stored), WT_ACTIVITY_PEOPLE), ==, 1240);
  }
  g_assert_true (is_chosen (test, 1));
  g_assert_false (is_chosen (test, 0));
}

static void
other_asks_for_own_words (Fixture *test, gconstpointer data)
{
  gpointer words = test_get_child (test->questions, "description_row");

  g_assert_false (gtk_widget_get_visible (words));
  choose (test, 3);
  g_assert_true (gtk_widget_get_visible (words));
  g_assert_cmpstr (get_title (words), ==, "Other, in your own words");
  gtk_editable_set_text (words, "A coffee morning");
  wt_page_flush (test->page);
  assert_stored (test, WT_LEVEL_INVOLVING, "Other", "A coffee morning");
  choose (test, 0);
  g_assert_false (gtk_widget_get_visible (words));
}

/* Focus groups are no choice of another level: somebody is asked, and Keep keeps. */
static void
says_which_choice_would_go (Fixture *test, gconstpointer data)
{
  choose (test, 0);
  wt_page_flush (test->page);
  request (test, WT_LEVEL_ENGAGING);
  assert_dialog ("Change the level to Engaging?", "“Focus groups” is not a choice of Engaging.");
  assert_level_shown (test, WT_LEVEL_INVOLVING);
  answer ("_Keep Involving");
  wt_page_flush (test->page);
  assert_level_shown (test, WT_LEVEL_INVOLVING);
  assert_asks (test, WT_LEVEL_INVOLVING);
  g_assert_true (is_chosen (test, 0));
  assert_stored (test, WT_LEVEL_INVOLVING, "Focus groups", "");
}

static void
closing_the_question_keeps_everything (Fixture *test, gconstpointer data)
{
  choose (test, 0);
  request (test, WT_LEVEL_INFORMING);
  g_assert_nonnull (find_dialog ());
  gtk_window_close (find_dialog ());
  test_wait_for (is_answered, NULL);
  wt_page_flush (test->page);
  assert_level_shown (test, WT_LEVEL_INVOLVING);
  assert_stored (test, WT_LEVEL_INVOLVING, "Focus groups", "");
}

static void
changes_when_told_to (Fixture *test, gconstpointer data)
{
  choose (test, 0);
  wt_page_flush (test->page);
  request (test, WT_LEVEL_ENGAGING);
  answer ("_Change to Engaging");
  assert_level_shown (test, WT_LEVEL_ENGAGING);
  assert_asks (test, WT_LEVEL_ENGAGING);
  assert_stored (test, WT_LEVEL_ENGAGING, "", "");
}

/* Own words apply to every level: behind "Other" where there are choices. */
static void
keeps_own_words (Fixture *test, gconstpointer data)
{
  gtk_editable_set_text (test_get_child (test->questions, "description_row"), "A coffee morning");
  request (test, WT_LEVEL_INVOLVING);
  g_assert_null (find_dialog ());
  assert_level_shown (test, WT_LEVEL_INVOLVING);
  g_assert_true (is_chosen (test, 3));
  g_assert_true (gtk_widget_get_visible (test_get_child (test->questions, "description_row")));
  assert_stored (test, WT_LEVEL_INVOLVING, "Other", "A coffee morning");

  /* "Other" is a choice there too. */
  request (test, WT_LEVEL_INFORMING);
  g_assert_null (find_dialog ());
  assert_stored (test, WT_LEVEL_INFORMING, "Other", "A coffee morning");
  request (test, WT_LEVEL_CO_PRODUCTION);
  g_assert_null (find_dialog ());
  g_assert_cmpstr (gtk_editable_get_text (test_get_child (test->questions, "description_row")), ==,
                   "A coffee morning");
}

static void
says_how_many_forms_would_go (Fixture *test, gconstpointer data)
{
  request (test, WT_LEVEL_INFORMING);
  assert_dialog ("Change the level to Informing?", "The 2 typed forms do not apply to Informing.");
  answer ("_Keep Engaging");
  assert_level_shown (test, WT_LEVEL_ENGAGING);
  g_assert_cmpint (count_forms (test), ==, 2);

  request (test, WT_LEVEL_INFORMING);
  answer ("_Change to Informing");
  assert_stored (test, WT_LEVEL_INFORMING, "", "");
  g_assert_cmpint (count_forms (test), ==, 0);
  test_check (&test->view.workspace);
}

static void
keeps_forms_where_they_apply (Fixture *test, gconstpointer data)
{
  static const WtLevel levels[] = { WT_LEVEL_INVOLVING, WT_LEVEL_CO_PRODUCTION, WT_LEVEL_ENGAGING };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      request (test, levels[i]);
      g_assert_null (find_dialog ());
      assert_stored (test, levels[i], "", "");
      g_assert_cmpint (count_forms (test), ==, 2);
    }
}

static void
says_how_many_forms_there_are (Fixture *test, gconstpointer data)
{
  AdwActionRow *row = test_get_child (test->questions, "responses_row");
  WtFilter filter;

  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "3 paper forms came in, 2 are typed.");
  g_assert_false (gtk_widget_get_visible (test_get_child (test->questions, "totals_button")));
  g_signal_emit_by_name (test_get_child (test->questions, "type_button"), "clicked");
  test_view_take_action_on (&test->view, "type-forms", test->activity_id);

  g_signal_emit_by_name (test_get_child (test->questions, "results_button"), "clicked");
  wt_filter_from_variant (&filter, test_view_take_action (&test->view, "open-results"));
  g_assert_cmpint (filter.activity_id, ==, test->activity_id);
  g_assert_false (wt_filter_has_period (&filter));
}

static void
offers_forms_or_totals (Fixture *test, gconstpointer data)
{
  AdwActionRow *row = test_get_child (test->questions, "responses_row");

  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "No forms yet.");
  g_assert_false (gtk_widget_get_visible (test_get_child (test->questions, "results_button")));
  g_signal_emit_by_name (test_get_child (test->questions, "totals_button"), "clicked");
  test_view_take_action_on (&test->view, "enter-totals", test->activity_id);
}

/* What is typed is stored before the forms that belong to it are. */
static void
stores_what_is_typed_before_the_forms (Fixture *test, gconstpointer data)
{
  gtk_editable_set_text (test_get_child (test->page, "title_row"), "Coffee morning");
  g_signal_emit_by_name (test_get_child (test->questions, "type_button"), "clicked");
  g_assert_cmpuint (test->view.n_actions, ==, 0);
  test_view_take_action_on (&test->view, "type-forms", test->activity_id);
  {
    g_autoptr (WtActivity) stored = load (test);

    g_assert_cmpstr (wt_activity_get_title (stored), ==, "Coffee morning");
  }
}

#define ADD(name, set_up, nick)                                                                    \
  g_test_add ("/activity-questions/" #name, Fixture, nick, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (asks_for_the_level_first, set_up_new, NULL);
  ADD (asks_what_each_level_asks, set_up, "involving");
  ADD (asks_in_the_order_of_the_form, set_up, "involving");
  ADD (takes_a_choice_and_a_number, set_up, "involving");
  ADD (other_asks_for_own_words, set_up, "involving");
  ADD (says_which_choice_would_go, set_up, "involving");
  ADD (closing_the_question_keeps_everything, set_up, "involving");
  ADD (changes_when_told_to, set_up, "involving");
  ADD (keeps_own_words, set_up, "engaging");
  ADD (says_how_many_forms_would_go, set_up_forms, "engaging");
  ADD (keeps_forms_where_they_apply, set_up_forms, "engaging");
  ADD (says_how_many_forms_there_are, set_up_forms, "engaging");
  ADD (offers_forms_or_totals, set_up, "co-production");
  ADD (stores_what_is_typed_before_the_forms, set_up, "engaging");
  return g_test_run ();
}
