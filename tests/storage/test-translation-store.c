/* Wording in other languages, as rows. */

#include "test-support.h"

#include "wt-error.h"
#include "wt-settings-store.h"
#include "wt-translation-store.h"

static void
test_round_trip (TestStorage *test, gconstpointer data)
{
  g_autoptr (WtSurveyTranslation) polish = wt_survey_translation_new ("visit", "pl");
  g_autoptr (WtSurveyTranslation) welsh = wt_survey_translation_new ("visit", "cy");
  g_autoptr (WtSurveyTranslation) other = wt_survey_translation_new ("meeting", "cy");
  g_autoptr (WtSurveyTranslation) found = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  wt_survey_translation_set_text (polish, "a", "Tak 🙂 'x' \"y\"");
  wt_survey_translation_set_checked (polish, TRUE);
  g_assert_true (wt_translation_store_save (test->connection, polish, &error));
  g_assert_true (wt_translation_store_save (test->connection, welsh, &error));
  g_assert_true (wt_translation_store_save (test->connection, other, &error));
  list = wt_translation_store_list (test->connection, "visit", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (wt_survey_translation_get_language (g_ptr_array_index (list, 0)), ==, "cy");
  found = wt_translation_store_find (test->connection, "visit", "pl", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (wt_survey_translation_get_text (found, "a"), ==, "Tak 🙂 'x' \"y\"");
  g_assert_true (wt_survey_translation_is_checked (found));
  g_assert_null (wt_translation_store_find (test->connection, "visit", "fr", &error));
  g_assert_no_error (error);
}

/* What ships never takes the place of what somebody has changed. */
static void
test_shipped (TestStorage *test, gconstpointer data)
{
  g_autoptr (WtSurveyTranslation) own = wt_survey_translation_new ("visit", "pl");
  g_autoptr (WtSurveyTranslation) shipped = wt_survey_translation_new ("visit", "pl");
  g_autoptr (WtSurveyTranslation) found = NULL;
  g_autoptr (GError) error = NULL;

  wt_survey_translation_set_text (own, "a", "Ours");
  wt_survey_translation_set_text (shipped, "a", "Theirs");
  g_assert_true (wt_translation_store_save (test->connection, own, &error));
  g_assert_true (wt_translation_store_add_shipped (test->connection, shipped, &error));
  found = wt_translation_store_find (test->connection, "visit", "pl", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (wt_survey_translation_get_text (found, "a"), ==, "Ours");
}

/* A file that another program has written into is told, not trusted. */
static void
test_damaged (TestStorage *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL, other_error = NULL;

  test_run_script (test->connection, "INSERT INTO survey_translations (survey, language, texts)"
                                     " VALUES ('visit', 'pl', '{\"a\":1}')");
  g_assert_null (wt_translation_store_list (test->connection, "visit", &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_assert_null (wt_translation_store_find (test->connection, "visit", "pl", &other_error));
  g_assert_error (other_error, WT_ERROR, WT_ERROR_INVALID);
}

static void
test_logo (TestStorage *test, gconstpointer data)
{
  g_autoptr (GBytes) logo = g_bytes_new_static ("\x89PNG\0\x01", 6);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (wt_settings_store_read_logo (test->connection, &found, &error));
  g_assert_null (found);
  g_assert_true (wt_settings_store_update_logo (test->connection, logo, &error));
  g_assert_true (wt_settings_store_read_logo (test->connection, &found, &error));
  g_assert_true (g_bytes_equal (found, logo));
  g_clear_pointer (&found, g_bytes_unref);
  g_assert_true (wt_settings_store_update_logo (test->connection, empty, &error));
  g_assert_true (wt_settings_store_read_logo (test->connection, &found, &error));
  g_assert_null (found);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (TestStorage *test, gconstpointer data);
  } TESTS[] = {
    { "/translation-store/round-trip", test_round_trip },
    { "/translation-store/shipped", test_shipped },
    { "/translation-store/damaged", test_damaged },
    { "/translation-store/logo", test_logo },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, TestStorage, NULL, test_storage_set_up, TESTS[i].run,
                test_storage_tear_down);
  return g_test_run ();
}
