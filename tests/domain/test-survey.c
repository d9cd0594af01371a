#include "test-support.h"

#include "wt-survey.h"

#include <string.h>

#define SURVEY(questions) "{'id': 's', 'title': 'S', 'questions': " questions "}"
#define SCALE "{'id': 'v', 'text': 'Valued?', 'type': 'scale', 'minimum': 1, 'maximum': 10}"
#define TEXT "{'id': 'h', 'text': 'Heard?', 'type': 'text'}"

static const struct
{
  const char *json, *part;
} BAD[] = {
  { "", "" },
  { "{'id'", "" },
  { "[]", "not an object" },
  { "{}", "“id”" },
  { "{'id': 's'}", "“title”" },
  { "{'id': 's', 'title': 'S'}", "“questions”" },
  { SURVEY ("[]"), "“questions”" },
  { SURVEY ("{}"), "“questions”" },
  { SURVEY ("[7]"), "Element 1" },
  { SURVEY ("[" TEXT ", null]"), "Element 2" },
  { SURVEY ("[{}]"), "“id”" },
  { SURVEY ("[{'id': 'x'}]"), "“text”" },
  { SURVEY ("[{'id': 'x', 'text': 'X'}]"), "“type”" },
  { SURVEY ("[{'id': 'x', 'text': 'X', 'type': 'smiley'}]"), "“smiley”" },
  { SURVEY ("[{'id': 'x', 'text': 'X', 'type': 5}]"), "“type”" },
  { SURVEY ("[{'id': 'x', 'text': 'X', 'type': 'scale'}]"), "“x” is not 1 to 10" },
  { SURVEY ("[{'id': 'x', 'text': 'X', 'type': 'scale', 'minimum': 0, 'maximum': 10}]"),
    "“x” is not 1 to 10" },
  { SURVEY ("[{'id': 'x', 'text': 'X', 'type': 'scale', 'minimum': 1, 'maximum': 5}]"),
    "“x” is not 1 to 10" },
  { SURVEY ("[{'id': 'x', 'text': 'X', 'type': 'scale', 'minimum': '1', 'maximum': [10]}]"),
    "“x” is not 1 to 10" },
  { SURVEY ("[" TEXT ", " SCALE ", " TEXT "]"), "“h” stands twice" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autoptr (GBytes) json = test_make_json (BAD[i].json);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", BAD[i].json);
      g_assert_null (wt_survey_new_from_json (json, &error));
      test_assert_invalid (&error, BAD[i].part);
    }
}

static WtSurvey *
load (void)
{
  g_autoptr (GBytes) json = test_load_definition ("feedback-survey.json");
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

static void
test_good (void)
{
  static const struct
  {
    const char *key, *short_title;
    WtQuestionKind kind;
  } QUESTIONS[] = {
    { "heard", "How they heard about it", WT_QUESTION_TEXT },
    { "expressed", "Expressed all the views they had", WT_QUESTION_YES_NO },
    { "valued", "Felt valued", WT_QUESTION_SCALE },
    { "impact", "Will have an impact", WT_QUESTION_SCALE },
    { "future", "Would take part again", WT_QUESTION_YES_NO },
  };
  g_autoptr (WtSurvey) survey = load ();

  g_assert_cmpstr (wt_survey_get_key (survey), ==, "engagement-feedback");
  g_assert_cmpint (wt_survey_get_id (survey), ==, 0);
  g_assert_cmpuint (wt_survey_get_n_questions (survey), ==, G_N_ELEMENTS (QUESTIONS));
  for (guint i = 0; i < G_N_ELEMENTS (QUESTIONS); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      g_assert_cmpstr (question->key, ==, QUESTIONS[i].key);
      g_assert_cmpint (question->kind, ==, QUESTIONS[i].kind);
      g_assert_cmpint (question->number, ==, i + 1);
      g_assert_cmpint (question->id, ==, 0);
      g_assert_cmpstr (wt_question_get_short_title (question), ==, QUESTIONS[i].short_title);
      g_assert_cmpint (wt_survey_find_question (survey, QUESTIONS[i].key), ==, i);
      g_assert_true ((question->low_label != NULL) == (question->kind == WT_QUESTION_SCALE));
    }
  g_assert_cmpint (wt_survey_find_question (survey, "Heard"), ==, -1);
  g_assert_cmpint (wt_survey_find_question (survey, ""), ==, -1);
}

static void
test_definition_round_trip (void)
{
  g_autoptr (WtSurvey) survey = load ();
  const char *definition = wt_survey_get_definition (survey);
  g_autoptr (GBytes) json = g_bytes_new (definition, strlen (definition));
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) again = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wt_survey_get_definition (again), ==, definition);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    g_assert_cmpstr (wt_survey_get_question (again, i)->text, ==,
                     wt_survey_get_question (survey, i)->text);
}

/* A question that the program does not know is called by its wording, and numbered by its place. */
static void
test_unknown_question (void)
{
  g_autoptr (GBytes) json = test_make_json (SURVEY ("[" TEXT ", " SCALE "]"));
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wt_question_get_short_title (wt_survey_get_question (survey, 1)), ==, "Valued?");
  g_assert_cmpint (wt_survey_get_question (survey, 1)->number, ==, 2);
  wt_survey_set_id (survey, 4);
  wt_survey_set_question_id (survey, 1, 9);
  g_assert_cmpint (wt_survey_get_id (survey), ==, 4);
  g_assert_cmpint (wt_survey_get_question (survey, 1)->id, ==, 9);
}

static void
test_nicks (void)
{
  g_assert_cmpstr (wt_question_kind_get_nick (WT_QUESTION_TEXT), ==, "text");
  g_assert_cmpstr (wt_question_kind_get_nick (WT_QUESTION_YES_NO), ==, "yes-no");
  g_assert_cmpstr (wt_question_kind_get_nick (WT_QUESTION_SCALE), ==, "scale");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey/bad", test_bad);
  g_test_add_func ("/survey/good", test_good);
  g_test_add_func ("/survey/definition-round-trip", test_definition_round_trip);
  g_test_add_func ("/survey/unknown-question", test_unknown_question);
  g_test_add_func ("/survey/nicks", test_nicks);
  return g_test_run ();
}
