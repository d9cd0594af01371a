/* Forms as cells of a spreadsheet: what is taken, what is refused, and that what is written is read
 * again. */

#include "wt-error.h"
#include "wt-form-table.h"

#include <string.h>

static const char SURVEY[] =
    "{ \"id\": \"stay\", \"title\": \"Your stay\", \"questions\": ["
    "{ \"id\": \"heard\", \"type\": \"text\", \"text\": \"How did you hear?\" },"
    "{ \"id\": \"came\", \"type\": \"yes-no\", \"text\": \"Have you been here before?\" },"
    "{ \"id\": \"ward\", \"type\": \"choice\", \"text\": \"Which ward?\", \"choices\": ["
    "{ \"id\": \"b\", \"text\": \"Alder\" }, { \"id\": \"a\", \"text\": \"Beech\" } ] },"
    "{ \"id\": \"told\", \"type\": \"choices\", \"text\": \"Who told you?\", \"choices\": ["
    "{ \"id\": \"a\", \"text\": \"Letter\" }, { \"id\": \"b\", \"text\": \"GP\" } ] },"
    "{ \"id\": \"age\", \"type\": \"number\", \"text\": \"Age\" },"
    "{ \"id\": \"seen\", \"type\": \"date\", \"text\": \"Seen on\" } ] }";

#define QUESTIONS 6

static WtSurvey *
make_survey (void)
{
  g_autoptr (GBytes) json = g_bytes_new_static (SURVEY, strlen (SURVEY));
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

static void
test_cells (void)
{
  static const struct
  {
    const char *line, *answers, *told;
  } CASES[] = {
    { "Poster\tyes\tBeech\tLetter; GP\t42\t2/10/2025", "TYaVVV", "ab" },
    { "\tN\t1\tgp\t\t", "-NbV--", "b" },
    { "…\t*\t2\tab\t-\t?", "L*aV-?", "ab" },
    { "\"a\tb\"\t\t*\t-\t–\t-", "T-*---", "" },
    { "Poster", "T_____", "" },
  };
  g_autoptr (WtSurvey) survey = make_survey ();

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WtFormTable) table = wt_form_table_parse (CASES[i].line, survey, 1, &error);
      g_autoptr (WtResponse) form = wt_response_new (1, 1, QUESTIONS);

      g_assert_no_error (error);
      g_assert_cmpuint (wt_form_table_get_length (table), ==, 1);
      g_assert_false (wt_form_table_has_serials (table));
      g_assert_true (wt_form_table_fill (table, 0, form, &error));
      g_assert_cmpstr (wt_response_get_answers (form), ==, CASES[i].answers);
      g_assert_cmpstr (wt_response_get_text (form, 3), ==, CASES[i].told);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text, *reason;
  } CASES[] = {
    { "Poster\tmaybe", "question 2" },
    { "Poster\tyes\tCedar", "question 3" },
    { "Poster\tyes\tAlder\tLetter; Owl", "question 4" },
    { "Poster\tyes\tAlder\t\tforty", "question 5" },
    { "Poster\tyes\tAlder\t\t40\tsoon", "question 6" },
    { "Number\tAge\n0\t40", "Line 2" },
    { "Number\tAge\n\t40", "Line 2" },
  };
  g_autoptr (WtSurvey) survey = make_survey ();

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WtFormTable) table = wt_form_table_parse (CASES[i].text, survey, 1, &error);
      g_autoptr (WtResponse) form = wt_response_new (1, 1, QUESTIONS);

      g_assert_no_error (error);
      g_assert_false (wt_form_table_fill (table, 0, form, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, CASES[i].reason));
    }
}

static void
test_shape (void)
{
  static const char *const TEXTS[] = { "", "Age\tShoes\n1\t2", "Age\tQ5\n1\t2", "Age\n1\t2",
                                       "\xff\xfe" };
  g_autoptr (WtSurvey) survey = make_survey ();

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (wt_form_table_parse (TEXTS[i], survey, 1, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
    }
}

/* Any forms: what is written is read as the same forms. */
static void
test_round_trip (void)
{
  static const char *const TEXTS[] = { "Poster", "a\tb", "two\nlines", "say \"so\"", "; x" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WtFormTable) table = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 200; i++)
    {
      WtResponse *form = wt_response_new (1, i + 1, QUESTIONS);

      wt_response_set_answers (form, "------");
      if (g_rand_boolean (random))
        wt_response_set_text (form, 0, TEXTS[g_rand_int_range (random, 0, G_N_ELEMENTS (TEXTS))]);
      wt_response_set_key (form, 1, "YN*?-"[g_rand_int_range (random, 0, 5)]);
      wt_response_set_key (form, 2, "ab*?-"[g_rand_int_range (random, 0, 5)]);
      if (g_rand_boolean (random))
        wt_response_set_value (form, 3, g_rand_boolean (random) ? "ab" : "b");
      if (g_rand_boolean (random))
        wt_response_set_value (form, 4, "12.5");
      if (g_rand_boolean (random))
        wt_response_set_value (form, 5, "2025-10-02");
      g_ptr_array_add (forms, form);
    }
  text = wt_form_table_write (forms, survey);
  table = wt_form_table_parse (text, survey, 1, &error);
  g_assert_no_error (error);
  g_assert_true (wt_form_table_has_serials (table));
  g_assert_cmpuint (wt_form_table_get_length (table), ==, forms->len);
  for (guint i = 0; i < forms->len; i++)
    {
      WtResponse *form = g_ptr_array_index (forms, i);
      g_autoptr (WtResponse) read = wt_response_new (1, 1, QUESTIONS);

      g_assert_true (wt_form_table_fill (table, i, read, &error));
      g_assert_cmpint (wt_response_get_serial (read), ==, wt_response_get_serial (form));
      g_assert_cmpstr (wt_response_get_answers (read), ==, wt_response_get_answers (form));
      for (guint j = 0; j < QUESTIONS; j++)
        g_assert_cmpstr (wt_response_get_text (read, j), ==, wt_response_get_text (form, j));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form-table/cells", test_cells);
  g_test_add_func ("/form-table/refused", test_refused);
  g_test_add_func ("/form-table/shape", test_shape);
  g_test_add_func ("/form-table/round-trip", test_round_trip);
  return g_test_run ();
}
