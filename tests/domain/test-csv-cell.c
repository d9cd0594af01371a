/* What stands in the cells of the program's own CSV files comes back as it was. */
#include "test-support.h"

#include "wt-csv-cell.h"
#include "wt-missing-answer.h"

#include <string.h>

/* The choices of "rating" are called by one another's letters. */
static const char SURVEY[] =
    "{'id': 'visits', 'title': 'Your visit', 'questions': ["
    "{'id': 'said', 'text': 'What would you like to say?', 'type': 'text'},"
    "{'id': 'again', 'text': 'Would you come again?', 'type': 'yes-no'},"
    "{'id': 'valued', 'text': 'How valued did you feel?', 'type': 'scale', 'minimum': 1,"
    " 'maximum': 10},"
    "{'id': 'rating', 'text': 'How was it?', 'type': 'choice', 'choices': ["
    " {'id': 'a', 'text': 'b'}, {'id': 'b', 'text': 'a'}, {'id': 't', 'text': 'a;b'}]},"
    "{'id': 'heard', 'text': 'How did you hear?', 'type': 'choices', 'choices': ["
    " {'id': 'a', 'text': 'b'}, {'id': 'b', 'text': 'a;c'}, {'id': 'c', 'text': 'Web, site'}]},"
    "{'id': 'miles', 'text': 'How many miles?', 'type': 'number'},"
    "{'id': 'day', 'text': 'When?', 'type': 'date'}]}";

enum
{
  SAID,
  AGAIN,
  VALUED,
  RATING,
  HEARD,
  MILES,
  DAY,
  N_QUESTIONS,
};

/* The key, and behind it what is kept beside it. */
static const struct
{
  guint question;
  const char *answer, *cell;
} ANSWERS[] = {
  { SAID, "TPoster", "Poster" },
  { SAID, "T=1+1", "'=1+1" },
  { SAID, "T+44 1473", "'+44 1473" },
  { SAID, "T- good", "'- good" },
  { SAID, "T@work", "'@work" },
  { SAID, "T'=1+1", "''=1+1" },
  { SAID, "T'Twas good", "'Twas good" },
  { SAID, "T''", "''" },
  { SAID, "T?", "'?" },
  { SAID, "T'?", "''?" },
  { SAID, "T.", "'." },
  { SAID, "T...", "'..." },
  { SAID, "T*", "'*" },
  { SAID, "T....", "...." },
  { SAID, "T? no", "? no" },
  { SAID, "TN/A", "N/A" },
  { SAID, "TNo answer", "No answer" },
  { SAID, "Ttwo\nlines, \"quoted\"; 😀", "two\nlines, \"quoted\"; 😀" },
  { SAID, "L", "..." },
  { SAID, "?", "?" },
  { SAID, "-", "" },
  { AGAIN, "Y", "yes" },
  { AGAIN, "N", "no" },
  { AGAIN, "*", "*" },
  { VALUED, "1", "1" },
  { VALUED, "9", "9" },
  { VALUED, "0", "10" },
  { VALUED, "?", "?" },
  { RATING, "a", "a" },
  { RATING, "b", "b" },
  { RATING, "t", "t" },
  { RATING, "*", "*" },
  { HEARD, "Va", "a" },
  { HEARD, "Vac", "a;c" },
  { HEARD, "Vabc", "a;b;c" },
  { HEARD, "-", "" },
  { MILES, "V-12.5", "-12.5" },
  { MILES, "V1250", "1250" },
  { MILES, "V1e+20", "1e+20" },
  { DAY, "V2025-10-02", "2025-10-02" },
  { DAY, "?", "?" },
};

static WtSurvey *
make_survey (void)
{
  g_autoptr (GBytes) json = test_make_json (SURVEY);
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

/* What @cell is read as, in the way of ANSWERS; %NULL when it is no answer. */
static char *
read_cell (WtSurvey *survey, guint question, const char *cell, gboolean has_decimal_comma)
{
  g_autoptr (WtResponse) response = wt_response_new (1, 1, N_QUESTIONS);

  if (!wt_csv_cell_read_answer (wt_survey_get_question (survey, question), cell, has_decimal_comma,
                                response, question))
    return NULL;
  return g_strdup_printf ("%c%s", wt_response_get_key (response, question),
                          wt_response_get_text (response, question));
}

static void
test_answers_come_back (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();

  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, ANSWERS[i].question);
      g_autoptr (GString) cell = g_string_new (NULL);
      g_autofree char *read = NULL;

      wt_csv_cell_append_answer (cell, question, ANSWERS[i].answer[0], ANSWERS[i].answer + 1);
      g_assert_cmpstr (cell->str, ==, ANSWERS[i].cell);
      read = read_cell (survey, ANSWERS[i].question, cell->str, FALSE);
      g_assert_cmpstr (read, ==, ANSWERS[i].answer);
    }
}

/* Whatever people write, in whatever characters. */
static void
test_random_texts_come_back (void)
{
  static const char *const PIECES[] = { "'", "=", "+",  "-", "@",  "?",  "*",  ".", "…", ",",
                                        ";", "a", "\"", " ", "\n", "\t", "\r", "😀", "é", "0" };
  g_autoptr (WtSurvey) survey = make_survey ();
  const WtQuestion *question = wt_survey_get_question (survey, SAID);
  GRand *random = g_rand_new_with_seed (6);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) cell = g_string_new (NULL);
      g_autoptr (WtResponse) response = wt_response_new (1, 1, N_QUESTIONS);
      g_autofree char *wanted = NULL;
      g_autofree char *read = NULL;

      for (int n = g_rand_int_range (random, 0, 6); n > 0; n--)
        g_string_append (text,
                         PIECES[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (PIECES))]);
      wt_response_set_text (response, SAID, text->str);
      wt_csv_cell_append_answer (cell, question, wt_response_get_key (response, SAID),
                                 wt_response_get_text (response, SAID));
      g_assert_true (cell->str[0] == '\0' || strchr ("=+-@\t\r", cell->str[0]) == NULL);
      wanted = g_strdup_printf ("%c%s", wt_response_get_key (response, SAID),
                                wt_response_get_text (response, SAID));
      read = read_cell (survey, SAID, cell->str, FALSE);
      g_assert_cmpstr (read, ==, wanted);
    }
  g_rand_free (random);
}

/* A file that went through a spreadsheet, and one that somebody changed by hand. */
static void
test_other_cells (void)
{
  static const struct
  {
    guint question;
    const char *cell;
    gboolean has_decimal_comma;
    const char *expected;
  } CELLS[] = {
    { AGAIN, " YES ", FALSE, "Y" },
    { AGAIN, "TRUE", FALSE, "Y" },
    { VALUED, "7.0", FALSE, "7" },
    { VALUED, "11", FALSE, NULL },
    { VALUED, "...", FALSE, NULL },
    { VALUED, ".", FALSE, "-" },
    { SAID, ".", FALSE, "-" },
    { AGAIN, "'yes", FALSE, "Y" },
    { RATING, "A;B", FALSE, "t" },
    { RATING, "a;b", FALSE, NULL },
    { RATING, "c", FALSE, NULL },
    { RATING, "x;", FALSE, NULL },
    { HEARD, "Web, site", FALSE, "Vc" },
    { HEARD, "a;d", FALSE, NULL },
    { HEARD, "c;a;a", FALSE, "Vac" },
    { HEARD, "*", FALSE, NULL },
    { MILES, "12,5", TRUE, "V12.5" },
    { MILES, "far", FALSE, NULL },
    { DAY, "2/10/2025", FALSE, "V2025-10-02" },
  };
  g_autoptr (WtSurvey) survey = make_survey ();

  for (guint i = 0; i < G_N_ELEMENTS (CELLS); i++)
    {
      g_autofree char *read =
          read_cell (survey, CELLS[i].question, CELLS[i].cell, CELLS[i].has_decimal_comma);

      g_test_message ("%s", CELLS[i].cell);
      g_assert_cmpstr (read, ==, CELLS[i].expected);
    }
}

static void
test_missing_answers (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (GString) possible = g_string_new (NULL);

  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      for (const WtMissingAnswer *missing = wt_missing_answers; missing->key != 0; missing++)
        {
          g_assert_true (wt_missing_answer_find (missing->key) == missing);
          g_assert_true (wt_missing_answer_find_mark (missing->mark) == missing);
          g_assert_cmpint (missing->code, <, 0);
          if (wt_missing_answer_is_possible (missing, question))
            g_string_append_c (possible, missing->key);
        }
      g_string_append_c (possible, ' ');
    }
  g_assert_cmpstr (possible->str, ==, "-?_L -?*_ -?*_ -?*_ -?_ -?_ -?_ ");
  g_assert_null (wt_missing_answer_find ('Y'));
  g_assert_null (wt_missing_answer_find_mark ("yes"));
}

static void
test_titles (void)
{
  static const char *const TITLES[][2] = {
    { "Falls clinic", "Falls clinic" },
    { "=Falls", "'=Falls" },
    { "'=Falls", "''=Falls" },
    { "?", "?" },
    { "\tTab", "'\tTab" },
    { "\rReturn", "'\rReturn" },
    { "", "" },
    { "'", "'" },
    { "a=b", "a=b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    {
      g_autoptr (GString) cell = g_string_new (NULL);

      wt_csv_cell_append_text (cell, TITLES[i][0]);
      g_assert_cmpstr (cell->str, ==, TITLES[i][1]);
      g_assert_cmpstr (wt_csv_cell_find_text (cell->str), ==, TITLES[i][0]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-cell/answers-come-back", test_answers_come_back);
  g_test_add_func ("/csv-cell/random-texts-come-back", test_random_texts_come_back);
  g_test_add_func ("/csv-cell/other-cells", test_other_cells);
  g_test_add_func ("/csv-cell/missing-answers", test_missing_answers);
  g_test_add_func ("/csv-cell/titles", test_titles);
  return g_test_run ();
}
