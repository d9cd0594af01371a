/* Wording in other languages: what can be translated, what a survey reads like then, what is kept.
 */

#include "wt-error.h"
#include "wt-form-content.h"
#include "wt-language.h"
#include "wt-survey-wording.h"

#include <string.h>

static const char SURVEY[] =
    "{\"id\":\"visit\",\"title\":\"Your visit\",\"questions\":["
    "{\"id\":\"how\",\"text\":\"How?\",\"type\":\"choices\",\"choices\":["
    "{\"id\":\"b\",\"text\":\"Bus\"},{\"id\":\"a\",\"text\":\"Walk\"}]},"
    "{\"id\":\"warm\",\"number\":4,\"text\":\"Warm?\",\"type\":\"scale\",\"minimum\":1,"
    "\"maximum\":10,\"low-label\":\"Cold\"},"
    "{\"id\":\"again\",\"text\":\"Again?\",\"type\":\"yes-no\",\"required\":true}]}";

static WtSurvey *
make_survey (void)
{
  g_autoptr (GBytes) json = g_bytes_new_static (SURVEY, strlen (SURVEY));
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  wt_survey_set_id (survey, 7);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_survey_set_question_id (survey, i, 30 + i);
  return survey;
}

static void
test_wordings (void)
{
  static const char *const KEYS[] = { "@title",   "how",   "how/b",     "how/a",   "warm",
                                      "warm/low", "again", "again/yes", "again/no" };
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (GPtrArray) wordings = wt_survey_list_wordings (survey);
  const WtSurveyWording *wording;

  g_assert_cmpuint (wordings->len, ==, G_N_ELEMENTS (KEYS) + WT_FORM_N_PHRASES);
  for (guint i = 0; i < wordings->len; i++)
    {
      wording = g_ptr_array_index (wordings, i);
      if (i < G_N_ELEMENTS (KEYS))
        g_assert_cmpstr (wording->key, ==, KEYS[i]);
      else
        g_assert_true (g_str_has_prefix (wording->key, "@form/"));
      g_assert_true (wording->is_optional == (i >= 7));
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (wording->key, !=,
                         ((WtSurveyWording *) g_ptr_array_index (wordings, j))->key);
    }
  wording = g_ptr_array_index (wordings, 5);
  g_assert_cmpstr (wording->place, ==, "Question 4, answer");
  g_assert_cmpstr (wording->text, ==, "Cold");
}

static void
test_translate (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (WtSurveyTranslation) translation = wt_survey_translation_new ("visit", "pl");
  g_autoptr (WtSurvey) translated = NULL;
  const WtQuestion *question;

  wt_survey_translation_set_text (translation, "@title", "  Państwa wizyta \n");
  wt_survey_translation_set_text (translation, "how/a", "Pieszo");
  wt_survey_translation_set_text (translation, "warm/low", "\"Zimno\"");
  wt_survey_translation_set_text (translation, "warm/high", "Not there in the survey");
  g_assert_cmpuint (wt_survey_translation_count_missing (translation, survey), ==, 4);
  translated = wt_survey_translate (survey, translation);
  g_assert_cmpstr (wt_survey_get_title (translated), ==, "Państwa wizyta");
  g_assert_cmpint (wt_survey_get_id (translated), ==, 7);
  question = wt_survey_get_question (translated, 0);
  g_assert_cmpint (question->id, ==, 30);
  g_assert_cmpstr (question->text, ==, "How?");
  g_assert_cmpint (question->choices[0].key, ==, 'b');
  g_assert_cmpstr (question->choices[0].text, ==, "Bus");
  g_assert_cmpstr (question->choices[1].text, ==, "Pieszo");
  question = wt_survey_get_question (translated, 1);
  g_assert_cmpint (question->number, ==, 4);
  g_assert_cmpstr (question->low_label, ==, "\"Zimno\"");
  g_assert_null (question->high_label);
  g_assert_true (wt_survey_get_question (translated, 2)->is_required);
  /* The survey is as it was. */
  g_assert_cmpstr (wt_survey_get_title (survey), ==, "Your visit");
}

static void
test_texts (void)
{
  g_autoptr (WtSurveyTranslation) one = wt_survey_translation_new ("visit", "cy");
  g_autoptr (WtSurveyTranslation) other = wt_survey_translation_new ("visit", "cy");
  g_autoptr (WtSurveyTranslation) copy = NULL;
  g_autofree char *texts = NULL, *again = NULL, *empty = NULL;
  g_autofree char *long_text = g_strnfill (WT_SURVEY_TRANSLATION_LENGTH + 5, 'x');
  g_autoptr (GError) error = NULL;

  wt_survey_translation_set_text (one, "b", "Ail \"un\"");
  wt_survey_translation_set_text (one, "a", "Cyntaf\xff");
  wt_survey_translation_set_text (one, "c", "Gone");
  wt_survey_translation_set_text (one, "c", " ");
  wt_survey_translation_set_checked (one, TRUE);
  texts = wt_survey_translation_dup_texts (one);
  g_assert_cmpstr (texts, ==, "{\"a\":\"Cyntaf\xef\xbf\xbd\",\"b\":\"Ail \\\"un\\\"\"}");
  g_assert_true (wt_survey_translation_read_texts (other, texts, &error));
  g_assert_no_error (error);
  again = wt_survey_translation_dup_texts (other);
  g_assert_cmpstr (again, ==, texts);
  copy = wt_survey_translation_copy (one);
  wt_survey_translation_set_text (one, "a", NULL);
  g_assert_null (wt_survey_translation_get_text (one, "a"));
  g_assert_cmpstr (wt_survey_translation_get_text (copy, "b"), ==, "Ail \"un\"");
  g_assert_nonnull (wt_survey_translation_get_text (copy, "a"));
  g_assert_true (wt_survey_translation_is_checked (copy));
  wt_survey_translation_set_text (one, "a", long_text);
  g_assert_cmpuint (strlen (wt_survey_translation_get_text (one, "a")), ==,
                    WT_SURVEY_TRANSLATION_LENGTH);
}

static void
test_bad_texts (void)
{
  static const char *const BAD[] = { "", "[]", "{\"a\":1}", "{\"a\":{}}", "{\"a\":null}", "{" };

  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autoptr (WtSurveyTranslation) translation = wt_survey_translation_new ("visit", "cy");
      g_autoptr (GError) error = NULL;

      g_assert_false (wt_survey_translation_read_texts (translation, BAD[i], &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
    }
}

static void
test_bad_files (void)
{
  static const char *const BAD[] = { "{}", "{\"survey\":\"a\"}",
                                     "{\"survey\":\"a\",\"language\":\"cy\"}",
                                     "{\"survey\":\"a\",\"language\":\"cy\",\"texts\":[]}",
                                     "{\"survey\":\"a\",\"language\":1,\"texts\":{}}" };

  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autoptr (GBytes) json = g_bytes_new_static (BAD[i], strlen (BAD[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (wt_survey_translation_new_from_json (json, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
    }
}

static void
test_phrases (void)
{
  static const struct
  {
    const char *words, *filled;
  } CASES[] = {
    { "For questions %1$s to %2$s", "For questions 2 to 5" },
    { "%2$s, %1$s; %s", "5, 2; 2" },
    { "50% %d %n %1$d %%", "50% %d %n %1$d %%" },
    { "%", "%" },
    { "", "" },
  };
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (WtSurveyTranslation) translation = wt_survey_translation_new ("visit", "cy");
  const WtQuestion *question = wt_survey_get_question (survey, 2);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *filled = wt_form_phrase_fill (CASES[i].words, "2", "5");

      g_assert_cmpstr (filled, ==, CASES[i].filled);
    }
  wt_survey_translation_set_text (translation, "@form/no", "Na");
  wt_survey_translation_set_text (translation, "again/yes", "Hoffwn");
  g_assert_cmpstr (wt_survey_translation_get_answer (translation, question, TRUE), ==, "Hoffwn");
  g_assert_cmpstr (wt_survey_translation_get_answer (translation, question, FALSE), ==, "Na");
  g_assert_cmpstr (wt_survey_translation_get_answer (NULL, question, TRUE), ==, "Yes");
  g_assert_cmpstr (wt_survey_translation_get_phrase (translation, WT_FORM_PHRASE_DAY), ==, "Day");
}

/* What ships has words for everything that the survey says and for every phrase. */
static void
test_shipped (void)
{
  static const char *const FILES[] = { "feedback-survey.cy.json", "feedback-survey.pl.json" };
  g_autofree char *folder = g_build_filename (g_getenv ("WT_DATA_FOLDER"), "toolkit", NULL);
  g_autofree char *path = g_build_filename (folder, "feedback-survey.json", NULL);
  g_autoptr (WtSurvey) survey = NULL;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  {
    g_autoptr (GBytes) json = g_bytes_new_take (text, length);

    survey = wt_survey_new_from_json (json, NULL);
  }
  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autofree char *file = g_build_filename (folder, FILES[i], NULL);
      g_autoptr (GBytes) json = NULL;
      g_autoptr (WtSurveyTranslation) translation = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_get_contents (file, &text, &length, NULL));
      json = g_bytes_new_take (text, length);
      translation = wt_survey_translation_new_from_json (json, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (wt_survey_translation_get_survey_key (translation), ==,
                       wt_survey_get_key (survey));
      g_assert_false (wt_survey_translation_is_checked (translation));
      g_assert_cmpuint (wt_survey_translation_count_missing (translation, survey), ==, 0);
      for (WtFormPhrase phrase = 0; phrase < WT_FORM_N_PHRASES; phrase++)
        {
          const char *words = wt_survey_translation_get_phrase (translation, phrase);
          const char *english = wt_form_phrase_get_words (phrase);

          g_assert_cmpstr (words, !=, english);
          g_assert_true ((strstr (words, "%1$s") != NULL) == (strstr (english, "%1$s") != NULL));
          g_assert_true ((strstr (words, "%2$s") != NULL) == (strstr (english, "%2$s") != NULL));
          g_assert_true ((strstr (words, "%s") != NULL) == (strstr (english, "%s") != NULL));
        }
    }
}

static void
test_languages (void)
{
  guint n_languages;
  const WtLanguage *languages = wt_language_list (&n_languages);

  for (guint i = 0; i < n_languages; i++)
    {
      g_assert_true (wt_language_find (languages[i].code) == &languages[i]);
      g_assert_true (g_utf8_validate (languages[i].own_name, -1, NULL));
    }
  g_assert_cmpstr (wt_language_get_name ("cy"), ==, "Welsh");
  g_assert_cmpstr (wt_language_get_own_name ("pl"), ==, "polski");
  g_assert_cmpstr (wt_language_get_own_name ("tlh"), ==, "tlh");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-translation/wordings", test_wordings);
  g_test_add_func ("/survey-translation/translate", test_translate);
  g_test_add_func ("/survey-translation/texts", test_texts);
  g_test_add_func ("/survey-translation/bad-texts", test_bad_texts);
  g_test_add_func ("/survey-translation/bad-files", test_bad_files);
  g_test_add_func ("/survey-translation/phrases", test_phrases);
  g_test_add_func ("/survey-translation/shipped", test_shipped);
  g_test_add_func ("/survey-translation/languages", test_languages);
  return g_test_run ();
}
