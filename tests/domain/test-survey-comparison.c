/* What is new, reworded and gone between two versions of a questionnaire. */

#include "test-support.h"

#include "wt-survey-comparison.h"

#define TEXT(id, text) "{'id': '" id "', 'text': '" text "', 'type': 'text'}"
#define CHOICE(id, choices)                                                                        \
  "{'id': '" id "', 'text': 'Which?', 'type': 'choice', 'choices': [" choices "]}"
#define SCALE(id, low)                                                                             \
  "{'id': '" id                                                                                    \
  "', 'text': 'How?', 'type': 'scale', 'minimum': 1, 'maximum': 10, 'low-label': '" low "'}"
#define A "{'id': 'a', 'text': 'Yes'}"
#define B "{'id': 'b', 'text': 'No'}"

static WtSurvey *
make (const char *questions)
{
  g_autofree char *text =
      g_strdup_printf ("{'id': 's', 'title': 'S', 'questions': [%s]}", questions);
  g_autoptr (GBytes) json = test_make_json (text);
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

static void
test_cases (void)
{
  static const struct
  {
    const char *older, *newer;
    guint expected[WT_QUESTION_CHANGE_COUNT];
  } cases[] = {
    { TEXT ("1", "One"), TEXT ("1", "One"), { 0, 0, 0 } },
    { TEXT ("1", "One"), TEXT ("1", "Uno"), { 0, 0, 1 } },
    { TEXT ("1", "One"), TEXT ("2", "One"), { 1, 1, 0 } },
    { TEXT ("1", "One") "," TEXT ("2", "Two"),
      TEXT ("2", "Two") "," TEXT ("1", "One"),
      { 0, 0, 0 } },
    { SCALE ("1", "Bad"), SCALE ("1", "Poor"), { 0, 0, 1 } },
    { CHOICE ("1", A "," B), CHOICE ("1", B "," A), { 0, 0, 0 } },
    { CHOICE ("1", A "," B), CHOICE ("1", A ",{'id': 'b', 'text': 'Never'}"), { 0, 0, 1 } },
    { CHOICE ("1", A "," B), CHOICE ("1", A ",{'id': 'c', 'text': 'No'}"), { 0, 0, 1 } },
    { CHOICE ("1", A "," B), CHOICE ("1", A "," B ",{'id': 'c', 'text': 'Or'}"), { 0, 0, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WtSurvey) older = make (cases[i].older);
      g_autoptr (WtSurvey) newer = make (cases[i].newer);
      g_autoptr (WtSurveyComparison) comparison = wt_survey_compare (older, newer);

      g_test_message ("case %u", i);
      for (guint change = 0; change < WT_QUESTION_CHANGE_COUNT; change++)
        g_assert_cmpuint (wt_survey_comparison_get_n (comparison, (WtQuestionChange) change), ==,
                          cases[i].expected[change]);
    }
}

static void
test_names_them (void)
{
  g_autoptr (WtSurvey) older =
      make (TEXT ("1", "One") "," TEXT ("2", "Two") "," TEXT ("3", "Three"));
  g_autoptr (WtSurvey) newer =
      make (TEXT ("4", "Four") "," TEXT ("3", "Drei") "," TEXT ("1", "One"));
  g_autoptr (WtSurveyComparison) comparison = wt_survey_compare (older, newer);

  g_assert_cmpstr (wt_survey_comparison_get_question (comparison, WT_QUESTION_NEW, 0)->text, ==,
                   "Four");
  g_assert_cmpstr (wt_survey_comparison_get_question (comparison, WT_QUESTION_GONE, 0)->text, ==,
                   "Two");
  g_assert_cmpstr (wt_survey_comparison_get_question (comparison, WT_QUESTION_REWORDED, 0)->text,
                   ==, "Drei");
  g_assert_cmpstr (wt_survey_comparison_get_former (comparison, 0)->text, ==, "Three");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-comparison/cases", test_cases);
  g_test_add_func ("/survey-comparison/names-them", test_names_them);
  return g_test_run ();
}
