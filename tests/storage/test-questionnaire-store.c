/* Rows of questionnaires: changed in place without leavings, listed with their use, deleted whole.
 */

#include "test-support.h"

#include "wt-error.h"
#include "wt-questionnaire-store.h"
#include "wt-survey-store.h"

#include <string.h>

#define TEXT(id) "{\"id\": \"" id "\", \"text\": \"" id "?\", \"type\": \"text\"}"
#define YES_NO(id) "{\"id\": \"" id "\", \"text\": \"" id "?\", \"type\": \"yes-no\"}"

static WtSurvey *
make (const char *key, const char *questions)
{
  g_autofree char *text = g_strdup_printf (
      "{\"id\": \"%s\", \"title\": \"Visit\", \"questions\": [%s]}", key, questions);
  g_autoptr (GBytes) json = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  return survey;
}

static void
insert (TestStorage *test, WtSurvey *survey, int version)
{
  g_autoptr (GError) error = NULL;

  wt_survey_store_insert (test->connection, survey, version, &error);
  g_assert_no_error (error);
}

static WtQuestionnaire *
find (TestStorage *test, const char *key)
{
  g_autoptr (GError) error = NULL;
  WtQuestionnaire *questionnaire = wt_questionnaire_store_find (test->connection, key, &error);

  g_assert_no_error (error);
  return questionnaire;
}

static void
test_update_keeps_ids_and_leaves_nothing (TestStorage *test, gconstpointer data)
{
  g_autoptr (WtSurvey) before = make ("own-visit", TEXT ("why") "," TEXT ("who"));
  g_autoptr (WtSurvey) after = make ("own-visit", YES_NO ("when") "," TEXT ("why"));
  g_autoptr (GError) error = NULL;

  insert (test, before, 1);
  g_assert_true (
      wt_survey_store_update (test->connection, wt_survey_get_id (before), after, &error));
  g_assert_no_error (error);
  g_assert_cmpint (wt_survey_get_id (after), ==, wt_survey_get_id (before));
  g_assert_cmpint (wt_survey_get_question (after, 1)->id, ==,
                   wt_survey_get_question (before, 0)->id);
  g_assert_cmpint (test_get_number (test->connection,
                                    "SELECT count(*) FROM questions WHERE survey = 'own-visit'"),
                   ==, 2);
  g_assert_cmpint (test_get_number (test->connection, "SELECT count(*) FROM questions"
                                                      " WHERE name = 'who'"),
                   ==, 0);
  test_assert_sound (test->connection);
}

/* A question of an earlier version stays, and none of another kind takes its name. */
static void
test_update_leaves_earlier_versions (TestStorage *test, gconstpointer data)
{
  g_autoptr (WtSurvey) first = make ("own-visit", TEXT ("why") "," TEXT ("who"));
  g_autoptr (WtSurvey) second = make ("own-visit", TEXT ("why"));
  g_autoptr (WtSurvey) other = make ("own-visit", YES_NO ("who"));
  g_autoptr (GError) error = NULL;

  insert (test, first, 1);
  insert (test, second, 2);
  g_assert_false (
      wt_survey_store_update (test->connection, wt_survey_get_id (second), other, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_assert_cmpint (test_get_number (test->connection,
                                    "SELECT count(*) FROM questions WHERE survey = 'own-visit'"),
                   ==, 2);
}

static void
test_counts_its_use (TestStorage *test, gconstpointer data)
{
  gint64 activity_id =
      test_add_activity (test, test_add_project (test, "Clinics"), "involving", "2025-10-02");
  gint64 batch_id = test_add_batch (test, activity_id, 10);
  g_autoptr (WtSurvey) own = make ("own-visit", TEXT ("why"));
  g_autoptr (WtQuestionnaire) used = NULL;
  g_autoptr (WtQuestionnaire) unused = NULL;
  g_autoptr (WtQuestionnaireVersions) versions = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_used;

  test_add_form (test, batch_id, 1, "TY87N");
  test_add_form (test, batch_id, 2, "-N0*Y");
  insert (test, own, 1);
  used = find (test, wt_survey_get_key (test->survey));
  unused = find (test, "own-visit");
  g_assert_cmpint (wt_questionnaire_get_n_responses (used), ==, 2);
  g_assert_false (wt_questionnaire_can_be_deleted (used));
  g_assert_cmpint (wt_questionnaire_get_n_responses (unused), ==, 0);
  g_assert_true (wt_questionnaire_can_be_deleted (unused));
  g_assert_true (wt_questionnaire_store_is_used (test->connection, wt_survey_get_id (test->survey),
                                                 &is_used, &error));
  g_assert_true (is_used);
  versions = wt_questionnaire_store_load_versions (test->connection, "own-visit", &error);
  g_assert_no_error (error);
  g_assert_false (wt_questionnaire_versions_is_newest_used (versions));
  g_assert_null (wt_questionnaire_versions_get_previous (versions));
}

static void
test_deletes_all_of_it (TestStorage *test, gconstpointer data)
{
  g_autoptr (WtSurvey) first = make ("own-visit", TEXT ("why"));
  g_autoptr (WtSurvey) second = make ("own-visit", TEXT ("why") "," TEXT ("who"));
  g_autofree char *before = test_dump (test->connection);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  insert (test, first, 1);
  insert (test, second, 2);
  test_run_script (test->connection, "INSERT INTO survey_translations (survey, language, texts)"
                                     " VALUES ('own-visit', 'cy', '{}')");
  g_assert_true (wt_questionnaire_store_copy_translations (test->connection, "own-visit",
                                                           "own-other", &error));
  g_assert_cmpint (test_get_number (test->connection, "SELECT count(*) FROM survey_translations"),
                   ==, 2);
  g_assert_true (wt_questionnaire_store_delete (test->connection, "own-other", &error));
  g_assert_true (wt_questionnaire_store_delete (test->connection, "own-visit", &error));
  g_assert_no_error (error);
  after = test_dump (test->connection);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (test_get_number (test->connection, "SELECT count(*) FROM survey_translations"),
                   ==, 0);
  g_assert_cmpint (test_get_number (test->connection,
                                    "SELECT count(*) FROM questions WHERE survey LIKE 'own-%'"),
                   ==, 0);
  g_assert_null (wt_questionnaire_store_find (test->connection, "own-visit", &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
}

static void
test_offers_the_newest (TestStorage *test, gconstpointer data)
{
  g_autoptr (WtSurvey) first = make ("own-visit", TEXT ("why"));
  g_autoptr (WtSurvey) second = make ("own-visit", TEXT ("why") "," TEXT ("who"));
  g_autoptr (GPtrArray) offered = NULL;
  g_autoptr (GPtrArray) fewer = NULL;

  insert (test, first, 1);
  insert (test, second, 2);
  offered = wt_questionnaire_store_list_offered (test->connection, NULL);
  g_assert_cmpuint (offered->len, ==, 2);
  g_assert_cmpint (wt_survey_get_id (g_ptr_array_index (offered, 0)), ==,
                   wt_survey_get_id (second));
  g_assert_true (wt_questionnaire_store_set_retired (test->connection, "own-visit", TRUE, NULL));
  fewer = wt_questionnaire_store_list_offered (test->connection, NULL);
  g_assert_cmpuint (fewer->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/questionnaire-store/" name, TestStorage, NULL, test_storage_set_up, function,      \
              test_storage_tear_down)
  ADD ("update-keeps-ids-and-leaves-nothing", test_update_keeps_ids_and_leaves_nothing);
  ADD ("update-leaves-earlier-versions", test_update_leaves_earlier_versions);
  ADD ("counts-its-use", test_counts_its_use);
  ADD ("deletes-all-of-it", test_deletes_all_of_it);
  ADD ("offers-the-newest", test_offers_the_newest);
  return g_test_run ();
}
