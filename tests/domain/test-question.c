#include "test-support.h"

#include "wt-answer-key.h"
#include "wt-error.h"
#include "wt-question.h"
#include "wt-response.h"
#include "wt-survey.h"

#include <locale.h>
#include <math.h>

/* A question of each kind. */
#define SURVEY                                                                                     \
  "{'id': 's', 'title': 'S', 'questions': ["                                                       \
  "{'id': 'why', 'text': 'Why?', 'type': 'text'},"                                                 \
  "{'id': 'asked', 'text': 'Asked?', 'type': 'yes-no', 'required': true},"                         \
  "{'id': 'valued', 'text': 'Valued?', 'type': 'scale', 'minimum': 1, 'maximum': 10},"             \
  "{'id': 'how', 'text': 'How?', 'type': 'choice', 'choices': [{'id': 'c', 'text': 'Very good'},"  \
  " {'id': 'a', 'text': 'Poor'}]},"                                                                \
  "{'id': 'where', 'text': 'Where?', 'type': 'choices', 'choices':"                                \
  " [{'id': 'b', 'text': 'Letter'}, {'id': 'a', 'text': 'Website'}, {'id': 't', 'text': "          \
  "'Radio'}]},"                                                                                    \
  "{'id': 'miles', 'text': 'Miles?', 'type': 'number', 'minimum': 0, 'maximum': 500.5},"           \
  "{'id': 'since', 'text': 'Since?', 'type': 'date'}]}"

static WtSurvey *
load (void)
{
  g_autoptr (GBytes) json = test_make_json (SURVEY);
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

static void
test_kinds (void)
{
  g_autoptr (WtSurvey) survey = load ();

  g_assert_cmpuint (wt_survey_get_n_questions (survey), ==, WT_QUESTION_N_KINDS);
  for (guint i = 0; i < WT_QUESTION_N_KINDS; i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      g_assert_cmpuint (question->kind, ==, i);
      g_assert_cmpstr (wt_question_kind_get_title (question->kind), !=, "");
      g_assert_true (question->is_required == (i == WT_QUESTION_YES_NO));
    }
  g_assert_cmpuint (wt_survey_get_question (survey, 3)->n_choices, ==, 2);
  g_assert_cmpstr (wt_question_find_choice (wt_survey_get_question (survey, 3), 'c')->text, ==,
                   "Very good");
  g_assert_null (wt_question_find_choice (wt_survey_get_question (survey, 3), 'b'));
  g_assert_true (isnan (wt_survey_get_question (survey, 6)->minimum));
}

static void
test_bad (void)
{
  static const struct
  {
    const char *question, *part;
  } BAD[] = {
    { "'type': 'choice'", "“choices”" },
    { "'type': 'choice', 'choices': [{'id': 'a', 'text': 'A'}]", "2 to 20" },
    { "'type': 'choices', 'choices': [{'id': 'a', 'text': 'A'}, {'id': 'a', 'text': 'B'}]", "“a”" },
    { "'type': 'choices', 'choices': [{'id': 'a', 'text': 'A'}, {'id': 'u', 'text': 'B'}]", "“u”" },
    { "'type': 'choices', 'choices': [{'id': 'a', 'text': 'A'}, {'id': 'bc', 'text': 'B'}]",
      "“bc”" },
    { "'type': 'choices', 'choices': [{'id': 'a', 'text': 'A'}, {'id': 'b', 'text': ''}]",
      "“text”" },
    { "'type': 'choices', 'choices': [{'id': 'a', 'text': 'A'}, 5]", "Element 2" },
    { "'type': 'choices', 'choices': 'ab'", "“choices”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("{'id': 's', 'title': 'S', 'questions': [{'id': 'x', 'text': 'X', %s}]}",
                           BAD[i].question);
      g_autoptr (GBytes) json = test_make_json (text);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", text);
      g_assert_null (wt_survey_new_from_json (json, &error));
      test_assert_invalid (&error, BAD[i].part);
    }
}

static void
test_values (void)
{
  static const struct
  {
    guint index;
    const char *text, *value;
  } CASES[] = {
    { 4, "b", "b" },
    { 4, "tba", "abt" },
    { 4, "aab", "ab" },
    { 4, "c", NULL },
    { 4, "a b", NULL },
    { 4, "", NULL },
    { 5, "12", "12" },
    { 5, " 12.50 ", "12.5" },
    { 5, "0", "0" },
    { 5, "500.5", "500.5" },
    { 5, "501", NULL },
    { 5, "-1", NULL },
    { 5, "12 miles", NULL },
    { 5, "nan", NULL },
    { 5, "inf", NULL },
    { 5, "1e2", "100" },
    { 6, "2/10/2025", "2025-10-02" },
    { 6, "2025-10-02", "2025-10-02" },
    { 6, "31/2/2025", NULL },
    { 6, "soon", NULL },
    { 0, "text", NULL },
    { 2, "5", NULL },
  };
  g_autoptr (WtSurvey) survey = load ();

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, CASES[i].index);
      g_autofree char *value = wt_question_dup_value (question, CASES[i].text);

      g_test_message ("%s “%s”", question->key, CASES[i].text);
      g_assert_cmpstr (value, ==, CASES[i].value);
    }
}

/* What a file holds becomes a key; the words of the answer are those of the paper. */
static void
test_words (void)
{
  static const struct
  {
    guint index;
    const char *cell;
    char key;
    const char *words;
  } CASES[] = {
    { 3, "very GOOD", 'c', "Very good" },
    { 3, " a ", 'a', "Poor" },
    { 3, "*", '*', "*" },
    { 3, "Good", 0, NULL },
    { 3, "b", 0, NULL },
    { 3, "", '-', "–" },
    { 4, "ta", 'V', "Website; Radio" },
    { 4, "x", 0, NULL },
    { 4, "?", '?', "?" },
    { 5, "7.50", 'V', "7.5" },
    { 5, "many", 0, NULL },
    { 5, "*", 0, NULL },
    { 6, "2/10/2025", 'V', "2 October 2025" },
  };
  g_autoptr (WtSurvey) survey = load ();

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, CASES[i].index);
      char key = wt_answer_key_from_text (question, CASES[i].cell);
      g_autofree char *value = wt_question_dup_value (question, CASES[i].cell);
      g_autofree char *words = NULL;

      g_test_message ("%s “%s”", question->key, CASES[i].cell);
      g_assert_cmpint (key, ==, CASES[i].key);
      if (key == 0)
        continue;
      words = wt_question_dup_answer_words (question, key, value);
      g_assert_cmpstr (words, ==, CASES[i].words);
    }
}

/* A form's value counts only as the workspace would keep it. */
static void
test_form (void)
{
  static const struct
  {
    const char *where, *miles;
    guint n_issues;
  } CASES[] = { { "ab", "3.5", 0 }, { "ba", "3.5", 1 }, { "ab", "3.50", 1 }, { "c", "x", 2 } };
  g_autoptr (WtSurvey) survey = load ();

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtResponse) form = wt_response_new (1, 1, WT_QUESTION_N_KINDS);
      g_autoptr (GPtrArray) issues = NULL;

      wt_response_set_key (form, 0, WT_KEY_LATER);
      wt_response_set_key (form, 3, 'c');
      wt_response_set_value (form, 4, CASES[i].where);
      wt_response_set_value (form, 5, CASES[i].miles);
      wt_response_set_value (form, 6, " ");
      wt_response_close (form);
      issues = wt_response_list_issues (form, survey);
      g_assert_cmpuint (issues->len, ==, CASES[i].n_issues);
      g_assert_cmpstr (wt_response_get_answers (form), ==, "L--cVV-");
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question/kinds", test_kinds);
  g_test_add_func ("/question/bad", test_bad);
  g_test_add_func ("/question/values", test_values);
  g_test_add_func ("/question/words", test_words);
  g_test_add_func ("/question/form", test_form);
  return g_test_run ();
}
