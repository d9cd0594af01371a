#include "test-surveys.h"

#include "wt-batch-jobs.h"
#include "wt-form-jobs.h"
#include "wt-survey-store.h"

#include <string.h>

#define OTHER_QUESTIONS                                                                            \
  "{\"id\": \"miles\", \"type\": \"number\", \"text\": \"How many miles did you travel?\"},"       \
  "{\"id\": \"visited\", \"type\": \"date\", \"text\": \"When did you last visit?\"},"             \
  "{\"id\": \"rating\", \"type\": \"scale\", \"text\": \"How was the venue?\","                    \
  " \"minimum\": 1, \"maximum\": 10},"                                                             \
  "{\"id\": \"again\", \"type\": \"yes-no\", \"text\": \"Would you come again?\"},"                \
  "{\"id\": \"best\", \"type\": \"text\", \"text\": \"What was best?\"},"                          \
  "{\"id\": \"worst\", \"type\": \"text\", \"text\": \"What was worst?\"}]}"

const char TEST_SURVEY_ALL_KINDS[] =
    "{\"id\": \"own-meeting\", \"title\": \"Our meeting form\", \"questions\": ["
    "{\"id\": \"reached\", \"type\": \"choice\", \"text\": \"How did we reach you?\", \"choices\": "
    "["
    "{\"id\": \"a\", \"text\": \"Letter\"}, {\"id\": \"b\", \"text\": \"Poster\"},"
    "{\"id\": \"c\", \"text\": \"Website\"}]},"
    "{\"id\": \"helped\", \"type\": \"choices\", \"text\": \"What helped you?\", \"choices\": ["
    "{\"id\": \"a\", \"text\": \"Interpreter\"}, {\"id\": \"b\", \"text\": \"Large print\"},"
    "{\"id\": \"c\", \"text\": \"Transport\"}]}," OTHER_QUESTIONS;

const char TEST_SURVEY_ALL_KINDS_LATER[] =
    "{\"id\": \"own-meeting\", \"title\": \"Our new meeting form\", \"questions\": ["
    "{\"id\": \"reached\", \"type\": \"choice\", \"text\": \"How did we reach you?\", \"choices\": "
    "["
    "{\"id\": \"d\", \"text\": \"Word of mouth\"}, {\"id\": \"b\", \"text\": \"Poster\"},"
    "{\"id\": \"c\", \"text\": \"Website\"}]}," OTHER_QUESTIONS;

const char TEST_SURVEY_FRIENDS[] =
    "{\"id\": \"friends-and-family\", \"title\": \"Friends and Family Test\", \"questions\": ["
    "{\"id\": \"experience\", \"type\": \"choice\","
    " \"text\": \"Overall, how was your experience of our service?\", \"choices\": ["
    "{\"id\": \"a\", \"text\": \"Very good\"}, {\"id\": \"b\", \"text\": \"Good\"},"
    "{\"id\": \"c\", \"text\": \"Neither good nor poor\"}, {\"id\": \"d\", \"text\": \"Poor\"},"
    "{\"id\": \"e\", \"text\": \"Very poor\"}, {\"id\": \"f\", \"text\": \"Don’t know\"}]},"
    "{\"id\": \"why\", \"type\": \"text\", \"text\": \"Please tell us why\"}]}";

gint64
test_add_survey_version (TestWorkspace *test, const char *definition, int version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = g_bytes_new (definition, strlen (definition));
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, &error);
  g_autoptr (WtConnection) connection = NULL;

  g_assert_no_error (error);
  connection = wt_connection_open (test->path, WT_CONNECTION_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (wt_survey_store_insert (connection, survey, version, &error));
  g_assert_no_error (error);
  return wt_survey_get_id (survey);
}

gint64
test_add_survey_batch (TestWorkspace *test, gint64 activity_id, gint64 survey_id, gint64 expected)
{
  g_autoptr (WtBatch) batch = wt_batch_new (activity_id, survey_id);
  g_autoptr (WtBatch) saved = NULL;

  g_object_set (batch, "expected", expected, NULL);
  saved = test_run (test, wt_save_batch_job_new (batch));
  return wt_batch_get_id (saved);
}

void
test_add_survey_form (
    TestWorkspace *test, gint64 batch_id, gint64 serial, const char *answers, const char *values)
{
  g_autoptr (WtResponse) response = wt_response_new (batch_id, serial, strlen (answers));
  g_autoptr (WtResponse) saved = NULL;
  g_auto (GStrv) parts = g_strsplit (values, "|", -1);
  guint next = 0;

  g_assert_true (wt_response_set_answers (response, answers));
  for (guint i = 0; answers[i] != '\0'; i++)
    if (answers[i] == WT_KEY_VALUE)
      wt_response_set_value (response, i, parts[next++]);
    else if (answers[i] == WT_KEY_TEXT)
      wt_response_set_text (response, i, parts[next++]);
  saved = test_run (test, wt_save_response_job_new (response));
}
