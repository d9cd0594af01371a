/* A questionnaire while it is edited: ids and letters that last, what is wrong, and when a question
 * is another one. */

#include "test-support.h"

#include "wt-issue.h"
#include "wt-survey-draft.h"
#include "wt-survey-key.h"

#include <string.h>

#define SCALE                                                                                      \
  "{'id': 'valued', 'text': 'Did you feel valued?', 'type': 'scale', 'minimum': 1, 'maximum': 10," \
  " 'low-label': 'No', 'high-label': 'Yes'}"
#define CHOICE                                                                                     \
  "{'id': 'day', 'text': 'Which day suits you?', 'type': 'choice', 'required': true, 'choices': [" \
  "{'id': 'c', 'text': 'Monday'}, {'id': 'a', 'text': 'Friday'}]}"
#define NUMBER                                                                                     \
  "{'id': 'age', 'text': 'How old are you?', 'type': 'number', 'minimum': 0, 'maximum': 120.5}"

static WtSurvey *
make (const char *questions)
{
  g_autofree char *text =
      g_strdup_printf ("{'id': 'own-visit', 'title': 'Your visit', 'questions': [%s]}", questions);
  g_autoptr (GBytes) json = test_make_json (text);
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

static WtDraftQuestion *
get (WtSurveyDraft *draft, guint position)
{
  g_autoptr (WtDraftQuestion) question =
      g_list_model_get_item (wt_survey_draft_get_questions (draft), position);

  return question;
}

static WtSurvey *
finish (WtSurveyDraft *draft)
{
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_draft_to_survey (draft, &error);

  g_assert_no_error (error);
  return survey;
}

/* "valued day age", of the ids of @survey. */
static void
assert_ids (WtSurvey *survey, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", wt_survey_get_question (survey, i)->key);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
assert_issue (GPtrArray *issues, const char *property, const char *message)
{
  g_assert_cmpstr (wt_issue_list_find (issues, property), ==, message);
  g_ptr_array_unref (issues);
}

static void
count_change (gpointer draft, guint *n_changes)
{
  (*n_changes)++;
}

static void
test_there_and_back (void)
{
  g_autoptr (WtSurvey) survey = make (SCALE "," CHOICE "," NUMBER);
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (survey);
  g_autoptr (WtSurvey) back = finish (draft);
  g_autoptr (WtSurveyDraft) again = wt_survey_draft_new_from_survey (back);
  g_autoptr (WtSurvey) same = finish (again);
  const WtQuestion *day = wt_survey_get_question (back, 1);

  g_assert_cmpstr (wt_survey_get_definition (back), ==, wt_survey_get_definition (same));
  assert_ids (back, "valued day age");
  g_assert_cmpstr (wt_survey_get_title (back), ==, "Your visit");
  g_assert_cmpstr (wt_survey_get_question (back, 0)->high_label, ==, "Yes");
  g_assert_true (day->is_required);
  g_assert_cmpint (day->choices[0].key, ==, 'c');
  g_assert_cmpstr (day->choices[1].text, ==, "Friday");
  g_assert_cmpfloat (wt_survey_get_question (back, 2)->minimum, ==, 0);
  g_assert_cmpfloat (wt_survey_get_question (back, 2)->maximum, ==, 120.5);
}

static void
test_ids_are_made_of_words_and_last (void)
{
  g_autoptr (WtSurvey) survey = make (SCALE);
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (survey);
  WtDraftQuestion *first = wt_survey_draft_add_question (draft, 1, WT_QUESTION_TEXT);
  WtDraftQuestion *second = wt_survey_draft_add_question (draft, 2, WT_QUESTION_YES_NO);
  guint n_changes = 0;

  g_assert_cmpstr (wt_draft_question_get_id (first), ==, "");
  g_object_set (first, "text", "  What did you like best? ", NULL);
  /* Somebody is still writing. */
  g_object_set (second, "text", "Did you like best wh", NULL);
  g_signal_connect (draft, "changed", G_CALLBACK (count_change), &n_changes);
  {
    g_autoptr (WtSurvey) made = finish (draft);

    assert_ids (made, "valued like-best like-best-2");
    g_assert_cmpstr (wt_survey_get_question (made, 1)->text, ==, "What did you like best?");
  }
  g_assert_cmpuint (n_changes, ==, 0);
  g_object_set (first, "text", "Why did you come?", NULL);
  wt_survey_draft_move_question (draft, 0, 2);
  g_assert_cmpuint (n_changes, ==, 2);
  {
    g_autoptr (WtSurvey) made = finish (draft);

    assert_ids (made, "like-best like-best-2 valued");
  }
}

static void
test_keys (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "How old are you?", "old" },
    { "Did you get the papers in time to read them?", "get-papers-time-read" },
    { "Where do you live n", "where-live" },
    { "Age", "age" },
    { "Ag", "ag" },
    { "Who is it?", "who" },
    { "Is it you?", "is-it-you" },
    { "من يُسأل؟", "question" },
    { "Pneumonoultramicroscopicsilicovolcanoconiosis?",
      "pneumonoultramicroscopicsilicovolcanocon" },
  };
  static const char *const taken[] = { "own-visit", "own-visit-2", NULL };
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *own = wt_survey_make_key ("Visit!", taken);
  g_autofree char *arabic = wt_survey_make_key ("زيارة", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = wt_question_make_key (cases[i].text, none);

      g_assert_cmpstr (key, ==, cases[i].expected);
    }
  g_assert_cmpstr (own, ==, "own-visit-3");
  g_assert_cmpstr (arabic, ==, "own-questionnaire");
}

/* An id that any version has is not given again, even when the question went. */
static void
test_ids_are_never_reused (void)
{
  g_autoptr (WtSurvey) first = make (SCALE "," NUMBER);
  g_autoptr (WtSurvey) second = make (SCALE);
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (second);
  WtDraftQuestion *question;

  wt_survey_draft_reserve (draft, second, FALSE);
  wt_survey_draft_reserve (draft, first, TRUE);
  question = wt_survey_draft_add_question (draft, 1, WT_QUESTION_NUMBER);
  g_object_set (question, "text", "Age?", NULL);
  {
    g_autoptr (WtSurvey) made = finish (draft);

    assert_ids (made, "valued age-2");
  }
}

static void
test_another_kind_is_another_question (void)
{
  g_autoptr (WtSurvey) survey = make (SCALE);
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (survey);
  WtDraftQuestion *question = get (draft, 0);

  wt_survey_draft_reserve (draft, survey, TRUE);
  wt_draft_question_set_kind (question, WT_QUESTION_CHOICES);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_OTHER_KIND);
  g_assert_cmpuint (g_list_model_get_n_items (wt_draft_question_get_choices (question)), ==, 2);
  wt_draft_question_set_kind (question, WT_QUESTION_YES_NO);
  {
    g_autoptr (WtSurvey) made = finish (draft);

    assert_ids (made, "feel-valued");
    g_assert_null (wt_survey_get_question (made, 0)->low_label);
  }
  /* And back: the answers there are belong to it again, and nothing is lost. */
  wt_draft_question_set_kind (question, WT_QUESTION_SCALE);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_PLAIN);
  {
    g_autoptr (WtSurvey) made = finish (draft);

    assert_ids (made, "valued");
    g_assert_cmpstr (wt_survey_get_question (made, 0)->low_label, ==, "No");
  }
}

static void
test_rewording_that_matters (void)
{
  g_autoptr (WtSurvey) survey = make (SCALE);
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (survey);
  WtDraftQuestion *question = get (draft, 0);

  /* As long as nobody has answered, it does not. */
  g_object_set (question, "text", "Something else?", NULL);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_PLAIN);

  g_object_set (question, "text", "Did you feel valued?", NULL);
  wt_survey_draft_reserve (draft, survey, TRUE);
  g_assert_cmpstr (wt_draft_question_get_answered (question), ==, "Did you feel valued?");
  g_object_set (question, "text", "Did you feel valeud", NULL);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_PLAIN);
  g_object_set (question, "text", "Did you feel valued by us?", NULL);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_SAME);

  /* Another question on request, and the same again. */
  wt_draft_question_set_is_same (question, FALSE);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_OTHER);
  {
    g_autoptr (WtSurvey) made = finish (draft);

    assert_ids (made, "feel-valued");
  }
  wt_draft_question_set_is_same (question, FALSE);
  wt_draft_question_set_is_same (question, TRUE);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_SAME);
  {
    g_autoptr (WtSurvey) made = finish (draft);

    assert_ids (made, "valued");
  }

  /* So much that it has to be asked. */
  g_object_set (question, "text", "How were the staff towards your family?", NULL);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_OPEN);
  assert_issue (wt_draft_question_list_issues (question), "identity",
                "Say whether this is still the same question, or another one.");
  g_assert_null (wt_survey_draft_to_survey (draft, NULL));
  wt_draft_question_set_is_same (question, TRUE);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_SAME);
  g_object_set (question, "text", "How were the staff towards your whole family?", NULL);
  g_assert_cmpint (wt_draft_question_get_identity (question), ==, WT_DRAFT_IDENTITY_SAME);
}

/* What was decided on is not asked again when the questionnaire is opened once more. */
static void
test_decided_stays_decided (void)
{
  g_autoptr (WtSurvey) answered = make (SCALE);
  g_autoptr (WtSurvey) newest = make ("{'id': 'valued', 'text': 'How were the staff?', 'type': "
                                      "'scale', 'minimum': 1, 'maximum': 10}");
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (newest);

  wt_survey_draft_reserve (draft, newest, FALSE);
  wt_survey_draft_reserve (draft, answered, TRUE);
  g_assert_cmpint (wt_draft_question_get_identity (get (draft, 0)), ==, WT_DRAFT_IDENTITY_SAME);
}

static void
test_letters_last (void)
{
  g_autoptr (WtSurvey) survey = make (CHOICE);
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (survey);
  WtDraftQuestion *question = get (draft, 0);
  guint n_added = 0;

  g_assert_cmpint (wt_draft_choice_get_key (wt_draft_question_add_choice (question, 2)), ==, 'b');
  wt_draft_question_remove_choice (question, 2);
  /* "b" is not given again, and neither is what an answered version had. */
  g_assert_cmpint (wt_draft_choice_get_key (wt_draft_question_add_choice (question, 0)), ==, 'd');
  wt_draft_question_move_choice (question, 0, 2);
  {
    g_autoptr (WtDraftChoice) last =
        g_list_model_get_item (wt_draft_question_get_choices (question), 2);

    g_assert_cmpint (wt_draft_choice_get_key (last), ==, 'd');
  }
  while (wt_draft_question_can_add_choice (question))
    {
      wt_draft_question_add_choice (question, 0);
      wt_draft_question_remove_choice (question, 0);
      n_added++;
    }
  g_assert_cmpuint (n_added, ==, WT_CHOICE_MAXIMUM - 4);
  g_assert_null (wt_draft_question_add_choice (question, 0));
}

static void
test_answered_letters_last (void)
{
  g_autoptr (WtSurvey) answered = make (CHOICE);
  g_autoptr (WtSurvey) newest =
      make ("{'id': 'day', 'text': 'Which day suits you?', 'type': 'choice', 'choices': ["
            "{'id': 'd', 'text': 'Monday'}, {'id': 'e', 'text': 'Friday'}]}");
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (newest);

  wt_survey_draft_reserve (draft, newest, FALSE);
  wt_survey_draft_reserve (draft, answered, TRUE);
  g_assert_cmpint (wt_draft_choice_get_key (wt_draft_question_add_choice (get (draft, 0), 2)), ==,
                   'b');
  g_assert_cmpint (wt_draft_choice_get_key (wt_draft_question_add_choice (get (draft, 0), 2)), ==,
                   'f');
}

static void
test_issues (void)
{
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new ();
  g_autofree char *long_text = g_strnfill (WT_SURVEY_TEXT_MAXIMUM + 1, 'a');
  g_autoptr (GError) error = NULL;
  WtDraftQuestion *question;

  assert_issue (wt_survey_draft_list_own_issues (draft), "title",
                "Give the questionnaire a title.");
  assert_issue (wt_survey_draft_list_own_issues (draft), "questions", "Add a question.");
  g_assert_null (wt_survey_draft_to_survey (draft, &error));
  test_assert_invalid (&error, "title");

  question = wt_survey_draft_add_question (draft, 0, WT_QUESTION_NUMBER);
  assert_issue (wt_draft_question_list_issues (question), "text",
                "Write the question, or remove it.");
  g_object_set (question, "text", long_text, "minimum", "ten", "maximum", "1e999", NULL);
  assert_issue (wt_draft_question_list_issues (question), "text",
                "This is longer than 500 characters.");
  assert_issue (wt_draft_question_list_issues (question), "minimum",
                "Write a number, such as 5 or 2.5, or nothing.");
  assert_issue (wt_draft_question_list_issues (question), "maximum",
                "Write a number, such as 5 or 2.5, or nothing.");
  g_object_set (question, "text", "How old?", "minimum", " 5 ", "maximum", "4.5", NULL);
  assert_issue (wt_draft_question_list_issues (question), "maximum",
                "The greatest number is below the least.");
  g_object_set (question, "maximum", "", NULL);
  assert_issue (wt_draft_question_list_issues (question), "maximum", NULL);

  wt_draft_question_set_kind (question, WT_QUESTION_CHOICE);
  assert_issue (wt_draft_question_list_choice_issues (question, 0), "text",
                "Write the choice, or remove it.");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WtDraftChoice) choice =
          g_list_model_get_item (wt_draft_question_get_choices (question), i);

      g_object_set (choice, "text", i == 0 ? "Über 60" : " über 60", NULL);
    }
  assert_issue (wt_draft_question_list_choice_issues (question, 0), "text", NULL);
  assert_issue (wt_draft_question_list_choice_issues (question, 1), "text",
                "This choice is there already.");
  wt_draft_question_remove_choice (question, 1);
  assert_issue (wt_draft_question_list_issues (question), "choices", "Offer two choices or more.");

  g_object_set (draft, "title", "Visit", NULL);
  wt_draft_question_set_kind (question, WT_QUESTION_TEXT);
  g_assert_null (wt_survey_draft_to_survey (draft, &error));
  test_assert_invalid (&error, "without a name");
  g_object_set (draft, "key", "own-visit", NULL);
  {
    g_autoptr (WtSurvey) made = finish (draft);

    assert_ids (made, "old");
  }
}

static void
test_changed (void)
{
  g_autoptr (WtSurvey) survey = make (CHOICE "," SCALE);
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (survey);
  g_autoptr (WtDraftQuestion) gone = g_object_ref (get (draft, 1));
  g_autoptr (WtDraftChoice) choice =
      g_list_model_get_item (wt_draft_question_get_choices (get (draft, 0)), 0);
  guint n_changes = 0;
  guint position;

  g_signal_connect (draft, "changed", G_CALLBACK (count_change), &n_changes);
  g_object_set (choice, "text", "Tuesday", NULL);
  g_assert_cmpuint (n_changes, ==, 1);
  wt_draft_question_remove_choice (get (draft, 0), 0);
  g_assert_cmpuint (n_changes, ==, 2);
  wt_survey_draft_remove_question (draft, 1);
  g_assert_cmpuint (n_changes, ==, 3);
  /* What is gone has no say. */
  g_object_set (choice, "text", "Sunday", NULL);
  g_object_set (gone, "text", "Nothing", NULL);
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_true (
      wt_survey_draft_find (draft, wt_draft_question_get_handle (get (draft, 0)), &position)
      == get (draft, 0));
  g_assert_null (wt_survey_draft_find (draft, wt_draft_question_get_handle (gone), &position));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-draft/there-and-back", test_there_and_back);
  g_test_add_func ("/survey-draft/ids-are-made-of-words-and-last",
                   test_ids_are_made_of_words_and_last);
  g_test_add_func ("/survey-draft/keys", test_keys);
  g_test_add_func ("/survey-draft/ids-are-never-reused", test_ids_are_never_reused);
  g_test_add_func ("/survey-draft/another-kind-is-another-question",
                   test_another_kind_is_another_question);
  g_test_add_func ("/survey-draft/rewording-that-matters", test_rewording_that_matters);
  g_test_add_func ("/survey-draft/decided-stays-decided", test_decided_stays_decided);
  g_test_add_func ("/survey-draft/letters-last", test_letters_last);
  g_test_add_func ("/survey-draft/answered-letters-last", test_answered_letters_last);
  g_test_add_func ("/survey-draft/issues", test_issues);
  g_test_add_func ("/survey-draft/changed", test_changed);
  return g_test_run ();
}
