#include "test-support.h"

#include "wt-import-cell.h"
#include "wt-import-words.h"

#include <string.h>

static const char SURVEY[] =
    "{'id': 'visits', 'title': 'Your visit', 'questions': ["
    "{'id': 'said', 'text': 'What would you like to say?', 'type': 'text'},"
    "{'id': 'again', 'text': 'Would you come again?', 'type': 'yes-no'},"
    "{'id': 'valued', 'text': 'How valued did you feel?', 'type': 'scale', 'minimum': 1,"
    " 'maximum': 10, 'low-label': 'Not valued', 'high-label': 'Highly valued'},"
    "{'id': 'rating', 'text': 'How was it?', 'type': 'choice', 'choices': ["
    " {'id': 'a', 'text': 'Very good'}, {'id': 'b', 'text': 'Neither good nor poor'},"
    " {'id': 'd', 'text': 'Don’t know'}]},"
    "{'id': 'heard', 'text': 'How did you hear?', 'type': 'choices', 'choices': ["
    " {'id': 'a', 'text': 'Poster'}, {'id': 'b', 'text': 'Letter, or phone'},"
    " {'id': 'c', 'text': 'Web site'}]},"
    "{'id': 'miles', 'text': 'How many miles?', 'type': 'number', 'minimum': 0},"
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
};

/* The key, and behind it what is kept beside it; %NULL when the cell is no answer. */
static const struct
{
  int question;
  const char *cell, *expected;
} CELLS[] = {
  { SAID, "  7 ", "T7" },
  { SAID, "", "-" },
  { SAID, "?", "?" },
  { SAID, "N/A", "TN/A" },
  { AGAIN, "Yes", "Y" },
  { AGAIN, "yes ", "Y" },
  { AGAIN, "1", "Y" },
  { AGAIN, "TRUE", "Y" },
  { AGAIN, "y", "Y" },
  { AGAIN, "No.", "N" },
  { AGAIN, "0", "N" },
  { AGAIN, "false", "N" },
  { AGAIN, "*", "*" },
  { AGAIN, "N/A", "-" },
  { AGAIN, "No answer", "-" },
  { AGAIN, "maybe", NULL },
  { AGAIN, "2", NULL },
  { VALUED, "7", "7" },
  { VALUED, "10", "0" },
  { VALUED, "7.0", "7" },
  { VALUED, "7 - rather", "7" },
  { VALUED, "10 - Highly valued", "0" },
  { VALUED, "10 – Highly valued", "0" },
  { VALUED, "1 (Not valued)", "1" },
  { VALUED, "8/10", "8" },
  { VALUED, "8 out of 10", "8" },
  { VALUED, "Highly valued", "0" },
  { VALUED, "not valued", "1" },
  { VALUED, "7-8", NULL },
  { VALUED, "7 - 8", NULL },
  { VALUED, "7.5", NULL },
  { VALUED, "7,5", NULL },
  { VALUED, "7 8", NULL },
  { VALUED, "7th", NULL },
  { VALUED, "7-", NULL },
  { VALUED, "0", NULL },
  { VALUED, "11", NULL },
  { VALUED, "-7", NULL },
  { VALUED, "valued", NULL },
  { RATING, "Very good", "a" },
  { RATING, "very_good", "a" },
  { RATING, "VERY GOOD!", "a" },
  { RATING, "b", "b" },
  { RATING, "D", "d" },
  { RATING, "Don't know", "d" },
  { RATING, "dont know", NULL },
  { RATING, "c", NULL },
  { RATING, "Very", NULL },
  { HEARD, "Poster", "Va" },
  { HEARD, "Poster;Web site;", "Vac" },
  { HEARD, "Web site, Poster", "Vac" },
  { HEARD, "Web site, Letter, or phone, Poster", "Vabc" },
  { HEARD, "Letter, or phone", "Vb" },
  { HEARD, "poster|web site", "Vac" },
  { HEARD, "Poster\nWeb site", "Vac" },
  { HEARD, "c a", "Vac" },
  { HEARD, "poster web_site", "Vac" },
  { HEARD, "[\"Poster\",\"Web site\"]", "Vac" },
  { HEARD, "Poster;Poster", "Va" },
  { HEARD, "Poster;Radio", NULL },
  { HEARD, ";", NULL },
  { HEARD, "a z", NULL },
  { MILES, "12", "V12" },
  { MILES, "12.5", "V12.5" },
  { MILES, "12,5", "V12.5" },
  { MILES, "1,250", "V1250" },
  { MILES, "1,250.5", "V1250.5" },
  { MILES, "1.250,5", "V1250.5" },
  { MILES, "1 250,5", "V1250.5" },
  { MILES, "1,250,000", "V1250000" },
  { MILES, "0,125", "V0.125" },
  { MILES, "£12.50", "V12.5" },
  { MILES, "-1", NULL },
  { MILES, "12,50,5", NULL },
  { MILES, "1,2,3", NULL },
  { MILES, "twelve", NULL },
  { MILES, "nan", NULL },
  { DAY, "2/10/2025", "V2025-10-02" },
  { DAY, "02.10.2025 14:33", "V2025-10-02" },
  { DAY, "2025-10-02", "V2025-10-02" },
  { DAY, "2025-10-02T14:33:10.000+01:00", "V2025-10-02" },
  { DAY, "2025-10-02 14:33:10 UTC", "V2025-10-02" },
  { DAY, "2 October 2025", "V2025-10-02" },
  { DAY, "10/13/2025", NULL },
  { DAY, "14:33", NULL },
  { DAY, "soon", NULL },
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

static char *
read_cell (WtSurvey *survey, int question, const char *cell, gboolean has_decimal_comma)
{
  g_autoptr (WtResponse) response = wt_response_new (1, 1, wt_survey_get_n_questions (survey));

  if (!wt_import_cell_read (wt_survey_get_question (survey, (guint) question), cell,
                            has_decimal_comma, response, (guint) question))
    return NULL;
  return g_strdup_printf ("%c%s", wt_response_get_key (response, (guint) question),
                          wt_response_get_text (response, (guint) question));
}

static void
test_cells (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();

  for (guint i = 0; i < G_N_ELEMENTS (CELLS); i++)
    {
      g_autofree char *found = read_cell (survey, CELLS[i].question, CELLS[i].cell, FALSE);

      g_test_message ("%d “%s”", CELLS[i].question, CELLS[i].cell);
      g_assert_cmpstr (found, ==, CELLS[i].expected);
    }
}

static void
test_decimal_commas (void)
{
  static const char *const NUMBERS[][2] = {
    { "1,250", "V1.25" },     { "1.250", "V1250" },     { "12,5", "V12.5" }, { "12.5", "V12.5" },
    { "1.250,5", "V1250.5" }, { "1,250.5", "V1250.5" }, { "1250", "V1250" },
  };
  g_autoptr (WtSurvey) survey = make_survey ();

  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    {
      g_autofree char *found = read_cell (survey, MILES, NUMBERS[i][0], TRUE);

      g_assert_cmpstr (found, ==, NUMBERS[i][1]);
    }
}

static void
test_ticks (void)
{
  static const struct
  {
    int question;
    char choice;
    const char *cell;
    int expected; /* -1: neither */
  } TICKS[] = {
    { HEARD, 'a', "1", 1 },      { HEARD, 'a', "Poster", 1 },    { HEARD, 'a', "Yes", 1 },
    { HEARD, 'a', "x", 1 },      { HEARD, 'a', "✓", 1 },         { HEARD, 'a', "TRUE", 1 },
    { HEARD, 'a', "", 0 },       { HEARD, 'a', "0", 0 },         { HEARD, 'a', "No", 0 },
    { HEARD, 'a', "False", 0 },  { HEARD, 'a', "N/A", 0 },       { HEARD, 'a', "Not selected", 0 },
    { HEARD, 'a', "Radio", -1 }, { HEARD, 'a', "Web site", -1 }, { AGAIN, 'N', "No", 1 },
    { AGAIN, 'N', "0", 0 },      { AGAIN, 'N', "1", 1 },         { VALUED, '7', "7", 1 },
  };
  g_autoptr (WtSurvey) survey = make_survey ();

  for (guint i = 0; i < G_N_ELEMENTS (TICKS); i++)
    {
      gboolean is_ticked;
      gboolean is_read =
          wt_import_cell_read_tick (wt_survey_get_question (survey, (guint) TICKS[i].question),
                                    TICKS[i].choice, TICKS[i].cell, &is_ticked);

      g_test_message ("%c “%s”", TICKS[i].choice, TICKS[i].cell);
      g_assert_cmpint (is_read ? is_ticked : -1, ==, TICKS[i].expected);
    }
}

static void
test_words (void)
{
  static const char *const WORDS[][2] = {
    { "  How did <b>you</b> hear?\n", "how did you hear" },
    { "_submission_time", "submission time" },
    { "Don’t", "don t" },
    { "5 < 6 & 7 > 6", "5 6 7 6" },
    { "ÉCOLE ﬁn", "école fin" },
    { "<p>", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      g_autofree char *found = wt_import_words_normalise (WORDS[i][0]);

      g_assert_cmpstr (found, ==, WORDS[i][1]);
    }
  g_assert_cmpfloat (wt_import_words_compare ("a b c", "a b c"), ==, 1);
  g_assert_cmpfloat (wt_import_words_compare ("a b c d", "a b"), ==, 4.0 / 6);
  g_assert_cmpfloat (wt_import_words_compare ("a a", "a b"), ==, 0.5);
  g_assert_cmpfloat (wt_import_words_compare ("", ""), ==, 0);
  g_assert_true (wt_import_words_contain ("your e mail address", "e mail"));
  g_assert_false (wt_import_words_contain ("namely this", "name"));
  g_assert_true (wt_import_words_contain ("namely name", "name"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-cell/cells", test_cells);
  g_test_add_func ("/import-cell/decimal-commas", test_decimal_commas);
  g_test_add_func ("/import-cell/ticks", test_ticks);
  g_test_add_func ("/import-cell/words", test_words);
  return g_test_run ();
}
