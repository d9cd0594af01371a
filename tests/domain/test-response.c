#include "test-support.h"

#include "wt-issue.h"
#include "wt-response.h"

static void
test_new (void)
{
  g_autoptr (WtResponse) response = wt_response_new (3, 124, 5);
  g_autofree char *serial = wt_response_dup_serial_words (response);

  g_assert_cmpint (wt_response_get_id (response), ==, 0);
  g_assert_cmpint (wt_response_get_batch_id (response), ==, 3);
  g_assert_cmpstr (serial, ==, "0124");
  g_assert_cmpstr (wt_response_get_answers (response), ==, "_____");
  g_assert_cmpstr (wt_response_get_typed_by (response), ==, "");
  g_assert_true (wt_response_is_empty (response));
  g_assert_false (wt_response_is_complete (response));
  g_assert_cmpuint (wt_response_find_open (response), ==, 0);
}

static void
test_start_again (void)
{
  g_autoptr (WtResponse) response = wt_response_new (3, 124, 3);

  wt_response_set_id (response, 9);
  wt_response_set_answers (response, "_Y7");
  wt_response_set_text (response, 0, "Poster");
  wt_response_set_typed (response, "Jo", "2026-01-20T10:00");
  wt_response_set_source (response, "abc");
  wt_response_set_position (response, 2);

  wt_response_start_again (response, 4, 125);
  g_assert_cmpint (wt_response_get_id (response), ==, 0);
  g_assert_cmpint (wt_response_get_batch_id (response), ==, 4);
  g_assert_cmpint (wt_response_get_serial (response), ==, 125);
  g_assert_cmpstr (wt_response_get_answers (response), ==, "___");
  g_assert_cmpstr (wt_response_get_text (response, 0), ==, "");
  g_assert_cmpstr (wt_response_get_typed_by (response), ==, "");
  g_assert_cmpstr (wt_response_get_typed_at (response), ==, "");
  g_assert_cmpstr (wt_response_get_source (response), ==, "");
  g_assert_cmpuint (wt_response_get_position (response), ==, 0);
}

static void
test_typing (void)
{
  g_autoptr (WtResponse) response = wt_response_new (1, 1, 5);
  static const struct
  {
    guint index;
    char key;
    const char *answers;
    guint open;
  } STEPS[] = {
    { 2, '7', "__7__", 0 }, { 0, '-', "-_7__", 1 }, { 1, 'Y', "-Y7__", 3 }, { 2, '0', "-Y0__", 3 },
    { 3, '*', "-Y0*_", 4 }, { 4, 'N', "-Y0*N", 5 }, { 4, '_', "-Y0*_", 4 }, { 4, '?', "-Y0*?", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    {
      wt_response_set_key (response, STEPS[i].index, STEPS[i].key);
      g_assert_cmpstr (wt_response_get_answers (response), ==, STEPS[i].answers);
      g_assert_cmpuint (wt_response_find_open (response), ==, STEPS[i].open);
      g_assert_true (wt_response_is_complete (response) == (STEPS[i].open == 5));
      g_assert_false (wt_response_is_empty (response));
    }
}

static void
test_texts (void)
{
  static const struct
  {
    const char *text, *kept;
    char key;
  } CASES[] = {
    { "Poster", "Poster", 'T' },
    { "  Poster in the library \n", "Poster in the library", 'T' },
    { "", "", '-' },
    { " \t\r\n ", "", '-' },
    { "He said \"come\"", "He said \"come\"", 'T' },
    { "Gofal a’r 😀", "Gofal a’r 😀", 'T' },
    { "?", "?", 'T' },
  };
  g_autoptr (WtResponse) response = wt_response_new (1, 1, 2);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      wt_response_set_text (response, 0, CASES[i].text);
      g_assert_cmpstr (wt_response_get_text (response, 0), ==, CASES[i].kept);
      g_assert_cmpint (wt_response_get_key (response, 0), ==, CASES[i].key);
      g_assert_cmpstr (wt_response_get_text (response, 1), ==, "");
    }

  /* Its own text again, then any other key, which drops it. */
  wt_response_set_text (response, 0, wt_response_get_text (response, 0));
  g_assert_cmpstr (wt_response_get_text (response, 0), ==, "?");
  wt_response_set_key (response, 0, WT_KEY_TEXT);
  g_assert_cmpstr (wt_response_get_text (response, 0), ==, "?");
  wt_response_set_key (response, 0, WT_KEY_ILLEGIBLE);
  g_assert_cmpstr (wt_response_get_text (response, 0), ==, "");
}

static void
test_closing (void)
{
  g_autoptr (WtResponse) response = wt_response_new (1, 1, 5);

  wt_response_set_text (response, 0, "Poster");
  wt_response_set_key (response, 3, '9');
  wt_response_close (response);
  g_assert_cmpstr (wt_response_get_answers (response), ==, "T--9-");
  g_assert_cmpstr (wt_response_get_text (response, 0), ==, "Poster");
  g_assert_true (wt_response_is_complete (response));
  wt_response_close (response);
  g_assert_cmpstr (wt_response_get_answers (response), ==, "T--9-");
}

static void
test_copying (void)
{
  g_autoptr (WtResponse) response = wt_response_new (3, 7, 3);
  g_autoptr (WtResponse) copy = NULL;

  wt_response_set_id (response, 9);
  wt_response_set_text (response, 0, "Poster");
  wt_response_set_key (response, 1, 'Y');
  wt_response_set_position (response, 2);
  wt_response_set_typed (response, "Sam Ellery", "2025-10-02T10:42:05");
  /* From what it lends itself. */
  wt_response_set_typed (response, wt_response_get_typed_by (response),
                         wt_response_get_typed_at (response));
  copy = wt_response_copy (response);
  wt_response_set_text (response, 0, "A friend");
  wt_response_set_key (response, 1, 'N');
  wt_response_set_typed (response, "", "");

  g_assert_cmpint (wt_response_get_id (copy), ==, 9);
  g_assert_cmpint (wt_response_get_batch_id (copy), ==, 3);
  g_assert_cmpint (wt_response_get_serial (copy), ==, 7);
  g_assert_cmpstr (wt_response_get_answers (copy), ==, "TY_");
  g_assert_cmpstr (wt_response_get_text (copy, 0), ==, "Poster");
  g_assert_cmpuint (wt_response_get_position (copy), ==, 2);
  g_assert_cmpstr (wt_response_get_typed_by (copy), ==, "Sam Ellery");
  g_assert_cmpstr (wt_response_get_typed_at (copy), ==, "2025-10-02T10:42:05");
}

static void
test_stored_answers (void)
{
  g_autoptr (WtResponse) response = wt_response_new (1, 1, 5);

  g_assert_false (wt_response_set_answers (response, ""));
  g_assert_false (wt_response_set_answers (response, "-Y87"));
  g_assert_false (wt_response_set_answers (response, "-Y87NN"));
  g_assert_cmpstr (wt_response_get_answers (response), ==, "_____");
  g_assert_true (wt_response_set_answers (response, "-Y87N"));
  g_assert_cmpstr (wt_response_get_answers (response), ==, "-Y87N");
}

static const struct
{
  gint64 serial;
  const char *answers;
  guint n_issues;
  const char *property, *message;
} ISSUES[] = {
  { 1, "-Y87N", 0, NULL, NULL },
  { 1, "??TT?", 2, "answers", "Question 3 has no such answer." },
  { WT_SERIAL_MAXIMUM, "????*", 0, NULL, NULL },
  { 1, "-----", 0, NULL, NULL },
  { 0, "-Y87N", 1, "serial", "The form number must be a whole number above 0." },
  { -5, "-Y87N", 1, "serial", "The form number must be a whole number above 0." },
  { WT_SERIAL_MAXIMUM + 1, "-Y87N", 1, "serial",
    "The form number must be a whole number above 0." },
  { 1, "YY87N", 1, "answers", "Question 1 has no such answer." },
  { 1, "-787N", 1, "answers", "Question 2 has no such answer." },
  { 1, "-YY7N", 1, "answers", "Question 3 has no such answer." },
  { 1, "-Y8TN", 1, "answers", "Question 4 has no such answer." },
  { 1, "-Y871", 1, "answers", "Question 5 has no such answer." },
  { 1, "*Y87N", 1, "answers", "Question 1 has no such answer." },
  { 1, "_____", 5, "answers", "Question 1 has no such answer." },
  { 1, "-y87n", 2, "answers", "Question 2 has no such answer." },
};

static void
test_issues (void)
{
  g_autoptr (GBytes) json = test_load_definition ("feedback-survey.json");
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, NULL);
  g_autoptr (WtResponse) shorter = wt_response_new (1, 1, 4);
  g_autoptr (GPtrArray) issues_of_shorter = wt_response_list_issues (shorter, survey);

  for (guint i = 0; i < G_N_ELEMENTS (ISSUES); i++)
    {
      g_autoptr (WtResponse) response = wt_response_new (1, ISSUES[i].serial, 5);
      g_autoptr (GPtrArray) issues = NULL;

      g_assert_true (wt_response_set_answers (response, ISSUES[i].answers));
      issues = wt_response_list_issues (response, survey);
      g_test_message ("%s", ISSUES[i].answers);
      g_assert_cmpuint (issues->len, ==, ISSUES[i].n_issues);
      if (ISSUES[i].property != NULL)
        g_assert_cmpstr (wt_issue_list_find (issues, ISSUES[i].property), ==, ISSUES[i].message);
    }
  g_assert_cmpuint (issues_of_shorter->len, ==, 1);
  g_assert_cmpstr (wt_issue_list_find (issues_of_shorter, "answers"), ==,
                   "The form does not fit the survey.");
}

/* "T" promises a text; without one the form would not be whole. */
static void
test_text_without_words (void)
{
  g_autoptr (GBytes) json = test_load_definition ("feedback-survey.json");
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, NULL);
  g_autoptr (WtResponse) response = wt_response_new (1, 1, 5);
  g_autoptr (GPtrArray) issues = NULL;

  wt_response_set_answers (response, "TY87N");
  issues = wt_response_list_issues (response, survey);
  g_assert_cmpstr (wt_issue_list_find (issues, "answers"), ==, "Question 1 has no such answer.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/response/new", test_new);
  g_test_add_func ("/response/typing", test_typing);
  g_test_add_func ("/response/texts", test_texts);
  g_test_add_func ("/response/closing", test_closing);
  g_test_add_func ("/response/start-again", test_start_again);
  g_test_add_func ("/response/copying", test_copying);
  g_test_add_func ("/response/stored-answers", test_stored_answers);
  g_test_add_func ("/response/issues", test_issues);
  g_test_add_func ("/response/text-without-words", test_text_without_words);
  return g_test_run ();
}
