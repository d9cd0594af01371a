/* What an undo does to a questionnaire that is being edited: what the user has not touched follows.
 */

#include "test-support.h"

#include "wt-survey-merge.h"

#define QUESTION(id, text) "{'id': '" id "', 'text': '" text "', 'type': 'text'}"
#define CHOICE(id, choices)                                                                        \
  "{'id': '" id "', 'text': 'Which?', 'type': 'choice', 'choices': [" choices "]}"
#define ONE(id, text) "{'id': '" id "', 'text': '" text "'}"

static WtSurvey *
make (const char *questions)
{
  g_autofree char *text =
      g_strdup_printf ("{'id': 'own-visit', 'title': 'Visit', 'questions': [%s]}", questions);
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

/* "One; Which? a=Yes b=No", of what a draft says. */
static void
assert_says (WtSurveyDraft *draft, const char *expected)
{
  g_autoptr (GString) says = g_string_new (NULL);
  guint n_questions = g_list_model_get_n_items (wt_survey_draft_get_questions (draft));

  for (guint i = 0; i < n_questions; i++)
    {
      GListModel *choices = wt_draft_question_get_choices (get (draft, i));

      g_string_append_printf (says, "%s%s", i > 0 ? "; " : "",
                              wt_draft_question_get_text (get (draft, i)));
      for (guint j = 0; j < g_list_model_get_n_items (choices); j++)
        {
          g_autoptr (WtDraftChoice) choice = g_list_model_get_item (choices, j);

          g_string_append_printf (says, " %c=%s", wt_draft_choice_get_key (choice),
                                  wt_draft_choice_get_text (choice));
        }
    }
  g_assert_cmpstr (says->str, ==, expected);
}

static void
test_follows (void)
{
  static const struct
  {
    const char *kept, *stored, *expected;
  } cases[] = {
    { QUESTION ("1", "One") "," QUESTION ("2", "Two"),
      QUESTION ("1", "Uno") "," QUESTION ("2", "Two"), "Uno; Two" },
    { QUESTION ("1", "One"), QUESTION ("2", "Two") "," QUESTION ("1", "One"), "Two; One" },
    { QUESTION ("1", "One") "," QUESTION ("2", "Two"), QUESTION ("2", "Two"), "Two" },
    { QUESTION ("1", "One") "," QUESTION ("2", "Two") "," QUESTION ("3", "Three"),
      QUESTION ("3", "Three") "," QUESTION ("1", "One") "," QUESTION ("2", "Two"),
      "Three; One; Two" },
    { CHOICE ("1", ONE ("a", "Yes") "," ONE ("b", "No")),
      CHOICE ("1", ONE ("c", "Perhaps") "," ONE ("b", "Never") "," ONE ("a", "Yes")),
      "Which? c=Perhaps b=Never a=Yes" },
    { CHOICE ("1", ONE ("a", "Yes") "," ONE ("b", "No") "," ONE ("c", "Perhaps")),
      CHOICE ("1", ONE ("c", "Perhaps") "," ONE ("a", "Yes")), "Which? c=Perhaps a=Yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WtSurvey) kept = make (cases[i].kept);
      g_autoptr (WtSurvey) stored = make (cases[i].stored);
      g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (kept);

      g_test_message ("case %u", i);
      wt_survey_merge (draft, kept, stored);
      assert_says (draft, cases[i].expected);
      /* And back again, as a redo does. */
      wt_survey_merge (draft, stored, kept);
      wt_survey_merge (draft, kept, stored);
      assert_says (draft, cases[i].expected);
    }
}

static void
test_edits_stay (void)
{
  g_autoptr (WtSurvey) kept = make (QUESTION ("1", "One") "," QUESTION ("2", "Two") "," CHOICE (
      "3", ONE ("a", "Yes") "," ONE ("b", "No")));
  g_autoptr (WtSurvey) stored = make (QUESTION ("2", "Zwei") "," QUESTION ("1", "Uno") "," CHOICE (
      "3", ONE ("b", "Nein") "," ONE ("a", "Ja")));
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (kept);
  g_autoptr (WtDraftQuestion) first = g_object_ref (get (draft, 0));
  WtDraftQuestion *added;

  g_object_set (draft, "title", "My visit", NULL);
  g_object_set (first, "text", "My own", NULL);
  added = wt_survey_draft_add_question (draft, 1, WT_QUESTION_TEXT);
  g_object_set (added, "text", "New", NULL);
  wt_draft_question_add_choice (get (draft, 3), 2);
  wt_survey_merge (draft, kept, stored);
  assert_says (draft, "Zwei; My own; New; Which? b=Nein a=Ja c=");
  g_assert_true (get (draft, 1) == first);
  g_assert_true (get (draft, 2) == added);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (draft), WT_SURVEY_DRAFT_TITLE), ==, "My visit");
}

/* A question that was changed here stays although it went from the workspace. */
static void
test_what_was_edited_does_not_go (void)
{
  g_autoptr (WtSurvey) kept = make (QUESTION ("1", "One") "," QUESTION ("2", "Two"));
  g_autoptr (WtSurvey) stored = make (QUESTION ("2", "Two"));
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (kept);

  g_object_set (get (draft, 0), "text", "One more", NULL);
  wt_survey_merge (draft, kept, stored);
  assert_says (draft, "One more; Two");
  /* Nor does one come back that was removed here. */
  wt_survey_draft_remove_question (draft, 1);
  wt_survey_merge (draft, stored, kept);
  assert_says (draft, "One more");
}

/* Rewording that an undo brings is not asked about. */
static void
test_what_is_stored_is_decided (void)
{
  g_autoptr (WtSurvey) kept = make (QUESTION ("1", "Did you feel valued?"));
  g_autoptr (WtSurvey) stored = make (QUESTION ("1", "How old are the staff?"));
  g_autoptr (WtSurveyDraft) draft = wt_survey_draft_new_from_survey (kept);

  wt_survey_draft_reserve (draft, kept, TRUE);
  wt_survey_merge (draft, kept, stored);
  g_assert_cmpint (wt_draft_question_get_identity (get (draft, 0)), ==, WT_DRAFT_IDENTITY_SAME);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-merge/follows", test_follows);
  g_test_add_func ("/survey-merge/edits-stay", test_edits_stay);
  g_test_add_func ("/survey-merge/what-was-edited-does-not-go", test_what_was_edited_does_not_go);
  g_test_add_func ("/survey-merge/what-is-stored-is-decided", test_what_is_stored_is_decided);
  return g_test_run ();
}
