/* Questionnaires of the organisation's own: versions, keys, what is refused, one undo a step. */

#include "test-support.h"

#include "wt-batch-jobs.h"
#include "wt-error.h"
#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-questionnaire-jobs.h"
#include "wt-survey-jobs.h"
#include "wt-toolkit.h"

#define MEETING "meeting-feedback"

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  test_workspace_set_up (test);
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_check (test);
  test_workspace_tear_down (test);
}

static WtQuestionnaireVersions *
load (TestWorkspace *test, const char *key)
{
  return test_run (test, wt_load_questionnaire_job_new (key));
}

static WtSurvey *
get_newest (WtQuestionnaireVersions *versions)
{
  return wt_questionnaire_versions_get_newest (versions);
}

/* A copy of a questionnaire that comes with the program; returns its key. */
static char *
copy (TestWorkspace *test, const char *of)
{
  g_autoptr (WtQuestionnaireVersions) shipped = load (test, of);
  g_autoptr (WtQuestionnaire) added =
      test_run (test, wt_add_questionnaire_job_new (get_newest (shipped), of));

  return g_strdup (wt_questionnaire_get_key (added));
}

/* The newest version of @key, to be edited. */
static WtSurveyDraft *
edit (TestWorkspace *test, const char *key)
{
  g_autoptr (WtQuestionnaireVersions) versions = load (test, key);
  WtSurveyDraft *draft = wt_survey_draft_new_from_survey (get_newest (versions));

  wt_questionnaire_versions_reserve (versions, draft);
  return draft;
}

static WtDraftQuestion *
get (WtSurveyDraft *draft, guint position)
{
  g_autoptr (WtDraftQuestion) question =
      g_list_model_get_item (wt_survey_draft_get_questions (draft), position);

  return question;
}

static WtJob *
make_save (WtSurveyDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) survey = wt_survey_draft_to_survey (draft, &error);

  g_assert_no_error (error);
  return wt_save_questionnaire_job_new (survey);
}

static void
save (TestWorkspace *test, WtSurveyDraft *draft)
{
  g_autoptr (WtQuestionnaire) saved = test_run (test, make_save (draft));

  g_assert_true (wt_questionnaire_is_own (saved));
}

static void
reword (TestWorkspace *test, const char *key, guint index, const char *text)
{
  g_autoptr (WtSurveyDraft) draft = edit (test, key);

  g_object_set (get (draft, index), "text", text, NULL);
  save (test, draft);
}

/* A pile of forms of the newest version of @key. */
static gint64
add_batch (TestWorkspace *test, const char *key)
{
  g_autoptr (WtQuestionnaireVersions) versions = load (test, key);
  gint64 activity_id =
      test_add_activity (test, test_add_project (test, "Clinics"), "involving", "2025-10-02");
  g_autoptr (WtBatch) batch = wt_batch_new (activity_id, wt_survey_get_id (get_newest (versions)));
  g_autoptr (WtBatch) stored = test_run (test, wt_save_batch_job_new (batch));

  return wt_batch_get_id (stored);
}

static void
assert_version (TestWorkspace *test, const char *key, int version, guint index, const char *text)
{
  g_autoptr (WtQuestionnaireVersions) versions = load (test, key);

  g_assert_cmpint (
      wt_questionnaire_get_version (wt_questionnaire_versions_get_questionnaire (versions)), ==,
      version);
  g_assert_cmpstr (wt_survey_get_question (get_newest (versions), index)->text, ==, text);
}

static void
test_lists_what_there_is (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test, MEETING);
  g_autoptr (GListModel) all = test_run (test, wt_list_questionnaires_job_new ());
  g_autoptr (GListModel) offered = NULL;
  guint n_own = 0;

  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (WtQuestionnaire) questionnaire = g_list_model_get_item (all, i);

      n_own += wt_questionnaire_is_own (questionnaire) ? 1 : 0;
      g_assert_cmpint (wt_questionnaire_get_n_responses (questionnaire), ==, 0);
    }
  g_assert_cmpuint (n_own, ==, 1);
  g_assert_cmpstr (key, ==, "own-how-was-the-meeting-for-you");

  g_assert_null (test_run (test, wt_retire_questionnaire_job_new (MEETING, TRUE)));
  offered = test_run (test, wt_list_surveys_job_new ());
  g_assert_cmpuint (g_list_model_get_n_items (offered), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (WtSurvey) survey = g_list_model_get_item (offered, i);

      g_assert_cmpstr (wt_survey_get_key (survey), !=, MEETING);
      g_assert_cmpint (wt_survey_get_id (survey), >, 0);
      g_assert_cmpint (wt_survey_get_question (survey, 0)->id, >, 0);
    }
}

static void
test_copies_get_keys_of_their_own (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *first = copy (test, MEETING);
  g_autofree char *second = copy (test, MEETING);
  g_autoptr (WtQuestionnaireVersions) versions = load (test, second);
  g_autoptr (WtQuestionnaireVersions) shipped = load (test, MEETING);

  g_assert_cmpstr (second, ==, "own-how-was-the-meeting-for-you-2");
  g_assert_cmpuint (wt_survey_get_n_questions (get_newest (versions)), ==,
                    wt_survey_get_n_questions (get_newest (shipped)));
  /* The same names of questions, and still questions of their own. */
  for (guint i = 0; i < wt_survey_get_n_questions (get_newest (shipped)); i++)
    {
      const WtQuestion *question = wt_survey_get_question (get_newest (versions), i);

      g_assert_cmpstr (question->key, ==, wt_survey_get_question (get_newest (shipped), i)->key);
      g_assert_cmpint (question->id, !=, wt_survey_get_question (get_newest (shipped), i)->id);
    }
}

/* As long as there are no forms, the one version is changed in place, and nothing is left behind.
 */
static void
test_changes_in_place (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test, MEETING);
  g_autoptr (WtSurveyDraft) draft = edit (test, key);
  WtDraftQuestion *question;

  wt_survey_draft_remove_question (draft, 0);
  wt_draft_question_set_kind (get (draft, 0), WT_QUESTION_YES_NO);
  question = wt_survey_draft_add_question (draft, 7, WT_QUESTION_NUMBER);
  g_object_set (question, "text", "How far did you travel, in miles?", "minimum", "0", NULL);
  wt_survey_draft_move_question (draft, 7, 0);
  save (test, draft);
  assert_version (test, key, 1, 0, "How far did you travel, in miles?");
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM surveys WHERE origin = 'own'"), ==,
                   1);
  g_assert_cmpint (
      test_get_number (test, "SELECT count(*) FROM questions WHERE survey LIKE 'own-%'"), ==, 8);
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM questions"
                                          " WHERE survey LIKE 'own-%' AND name = 'hear'"),
                   ==, 0);
}

/* From the first pile of forms on, a change makes a version of its own; forms keep theirs. */
static void
test_changes_make_a_version (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test, MEETING);
  gint64 batch_id = add_batch (test, key);
  g_autoptr (WtQuestionnaireVersions) first = load (test, key);
  g_autoptr (WtQuestionnaireVersions) second = NULL;
  g_autoptr (WtSurvey) of_batch = NULL;
  g_autoptr (WtSurveyDraft) draft = NULL;

  test_add_form (test, batch_id, 1, "abaY7NT-");
  g_assert_true (wt_questionnaire_versions_is_newest_used (first));
  reword (test, key, 0, "Could you hear what people said?");
  reword (test, key, 0, "Could you hear all that people said?");
  assert_version (test, key, 2, 0, "Could you hear all that people said?");
  second = load (test, key);
  g_assert_false (wt_questionnaire_versions_is_newest_used (second));
  g_assert_cmpstr (
      wt_survey_get_question (wt_questionnaire_versions_get_previous (second), 0)->text, ==,
      "Could you hear what was said?");
  /* The same question in both, so that its answers are compared. */
  g_assert_cmpint (wt_survey_get_question (get_newest (second), 0)->id, ==,
                   wt_survey_get_question (get_newest (first), 0)->id);
  g_assert_cmpint (
      wt_questionnaire_get_n_responses (wt_questionnaire_versions_get_questionnaire (second)), ==,
      1);

  /* Another question, and none of another kind under its name. */
  draft = edit (test, key);
  wt_draft_question_set_is_same (get (draft, 0), FALSE);
  wt_draft_question_set_kind (get (draft, 1), WT_QUESTION_CHOICES);
  save (test, draft);
  g_clear_object (&second);
  second = load (test, key);
  g_assert_cmpint (wt_survey_get_question (get_newest (second), 0)->id, !=,
                   wt_survey_get_question (get_newest (first), 0)->id);
  g_assert_cmpint (wt_survey_get_question (get_newest (second), 1)->id, !=,
                   wt_survey_get_question (get_newest (first), 1)->id);
  of_batch = test_run (test, wt_load_survey_job_new (wt_survey_get_id (get_newest (first))));
  g_assert_cmpstr (wt_survey_get_definition (of_batch), ==,
                   wt_survey_get_definition (get_newest (first)));
}

static void
test_what_is_as_it_was_makes_no_version (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test, MEETING);
  g_autoptr (WtSurveyDraft) draft = edit (test, key);

  add_batch (test, key);
  save (test, draft);
  assert_version (test, key, 1, 0, "Could you hear what was said?");
}

static void
test_refused (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test, MEETING);
  g_autoptr (WtSurveyDraft) shipped = edit (test, MEETING);
  g_autoptr (WtSurveyDraft) missing = edit (test, key);

  g_object_set (get (shipped, 0), "text", "Anything?", NULL);
  test_run_fails (test, make_save (shipped), WT_ERROR_INVALID);
  g_object_set (missing, "key", "own-nothing", NULL);
  test_run_fails (test, make_save (missing), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_load_questionnaire_job_new ("own-nothing"), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_retire_questionnaire_job_new ("own-nothing", TRUE), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_delete_questionnaire_job_new (MEETING), WT_ERROR_INVALID);
  add_batch (test, key);
  test_run_fails (test, wt_delete_questionnaire_job_new (key), WT_ERROR_INVALID);
  assert_version (test, MEETING, 1, 0, "Could you hear what was said?");
}

static void
test_every_step_is_undone (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = NULL;
  g_auto (GStrv) dumps = g_new0 (char *, 7);
  gint64 batch_id;

  dumps[0] = test_dump (test);
  key = copy (test, MEETING);
  dumps[1] = test_dump (test);
  {
    g_autoptr (WtSurveyDraft) draft = edit (test, key);

    wt_survey_draft_remove_question (draft, 2);
    wt_survey_draft_move_question (draft, 0, 4);
    wt_draft_question_set_kind (get (draft, 3), WT_QUESTION_TEXT);
    save (test, draft);
  }
  dumps[2] = test_dump (test);
  g_assert_null (test_run (test, wt_delete_questionnaire_job_new (key)));
  dumps[3] = test_dump (test);
  g_assert_cmpstr (dumps[3], !=, dumps[2]);
  test_run_fails (test, wt_load_questionnaire_job_new (key), WT_ERROR_NOT_FOUND);

  for (guint i = 3; i-- > 0;)
    {
      g_autofree char *now = NULL;

      g_assert_null (test_run (test, wt_undo_job_new ()));
      now = test_dump (test);
      g_assert_cmpstr (now, ==, dumps[i]);
    }
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *now = NULL;

      g_assert_null (test_run (test, wt_redo_job_new ()));
      now = test_dump (test);
      g_assert_cmpstr (now, ==, dumps[i]);
    }
  g_assert_null (test_run (test, wt_undo_job_new ()));

  /* A new version over forms. */
  batch_id = add_batch (test, key);
  g_assert_cmpint (batch_id, >, 0);
  dumps[4] = test_dump (test);
  reword (test, key, 0, "Could you follow what we talked about?");
  dumps[5] = test_dump (test);
  g_assert_null (test_run (test, wt_retire_questionnaire_job_new (key, TRUE)));
  for (guint i = 5; i >= 4; i--)
    {
      g_autofree char *now = NULL;

      g_assert_null (test_run (test, wt_undo_job_new ()));
      now = test_dump (test);
      g_assert_cmpstr (now, ==, dumps[i]);
    }
}

/* Typing into one wording is one line of the history. */
static void
test_typing_is_one_change (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test, MEETING);
  gint64 n_before = test_get_number (test, "SELECT count(*) FROM change_sets");
  g_autoptr (WtSurveyDraft) draft = NULL;

  reword (test, key, 0, "Could you h");
  reword (test, key, 0, "Could you hear us?");
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM change_sets"), ==, n_before + 1);
  reword (test, key, 1, "Could you follow us?");
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM change_sets"), ==, n_before + 2);
  draft = edit (test, key);
  g_object_set (get (draft, 1), "text", "Was it clear?", "required", TRUE, NULL);
  save (test, draft);
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM change_sets"), ==, n_before + 3);
}

static void
test_retired_versions_stay_retired (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *key = copy (test, MEETING);

  add_batch (test, key);
  g_assert_null (test_run (test, wt_retire_questionnaire_job_new (key, TRUE)));
  reword (test, key, 0, "Could you hear us?");
  g_assert_cmpint (
      test_get_number (test, "SELECT sum (retired) FROM surveys WHERE name LIKE 'own-%'"), ==, 2);
  g_assert_null (test_run (test, wt_retire_questionnaire_job_new (key, FALSE)));
  g_assert_cmpint (
      test_get_number (test, "SELECT sum (retired) FROM surveys WHERE name LIKE 'own-%'"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/questionnaires/" name, TestWorkspace, NULL, set_up, function, tear_down)
  ADD ("lists-what-there-is", test_lists_what_there_is);
  ADD ("copies-get-keys-of-their-own", test_copies_get_keys_of_their_own);
  ADD ("changes-in-place", test_changes_in_place);
  ADD ("changes-make-a-version", test_changes_make_a_version);
  ADD ("what-is-as-it-was-makes-no-version", test_what_is_as_it_was_makes_no_version);
  ADD ("refused", test_refused);
  ADD ("every-step-is-undone", test_every_step_is_undone);
  ADD ("typing-is-one-change", test_typing_is_one_change);
  ADD ("retired-versions-stay-retired", test_retired_versions_stay_retired);
  return g_test_run ();
}
