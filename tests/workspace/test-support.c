#include "test-support.h"

#include "wt-activity-jobs.h"
#include "wt-answer-jobs.h"
#include "wt-batch-jobs.h"
#include "wt-checklist-jobs.h"
#include "wt-error.h"
#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-integrity.h"
#include "wt-job-private.h"
#include "wt-project-jobs.h"
#include "wt-survey-store.h"
#include "wt-template-jobs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

void
test_workspace_set_up (TestWorkspace *test)
{
  g_autoptr (GError) error = NULL;

  test->folder = g_dir_make_tmp ("wt-test-XXXXXX", &error);
  g_assert_no_error (error);
  test->path = g_build_filename (test->folder, "test.wtdb", NULL);
  test->workspace = wt_workspace_new (test->path, WT_WORKSPACE_CREATE, &error);
  g_assert_no_error (error);
  wt_workspace_set_author (test->workspace, "Sam Ellery");
}

void
test_workspace_tear_down (TestWorkspace *test)
{
  g_autoptr (GDir) folder = g_dir_open (test->folder, 0, NULL);
  const char *name;

  wt_workspace_close (test->workspace);
  g_assert_finalize_object (g_steal_pointer (&test->workspace));
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (test->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (test->folder);
  g_clear_pointer (&test->folder, g_free);
  g_clear_pointer (&test->path, g_free);
}

void
test_workspace_reopen (TestWorkspace *test)
{
  g_autoptr (GError) error = NULL;

  wt_workspace_close (test->workspace);
  g_clear_object (&test->workspace);
  test->workspace = wt_workspace_new (test->path, WT_WORKSPACE_OPEN, &error);
  g_assert_no_error (error);
}

gpointer
test_run (TestWorkspace *test, WtJob *job)
{
  g_autoptr (GError) error = NULL;
  gpointer object = NULL;

  wt_workspace_run (test->workspace, job, &object, &error);
  g_assert_no_error (error);
  return object;
}

void
test_run_fails (TestWorkspace *test, WtJob *job, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (wt_workspace_run (test->workspace, job, NULL, &error));
  g_assert_error (error, WT_ERROR, code);
}

gint64
test_add_project (TestWorkspace *test, const char *title)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtProject) saved = NULL;

  g_object_set (project, "title", title, NULL);
  saved = test_run (test, wt_save_project_job_new (project));
  return wt_project_get_id (saved);
}

gint64
test_add_activity (TestWorkspace *test, gint64 project_id, const char *nick, const char *held_on)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtActivity) saved = NULL;

  g_object_set (activity, "title", "Listening event", "project-id", project_id, "held-on", held_on,
                "level", wt_term_from_nick (wt_levels, nick), "people", (gint64) 32, NULL);
  saved = test_run (test, wt_save_activity_job_new (activity));
  return wt_activity_get_id (saved);
}

static GObject *
add_survey (WtJobContext *context, gpointer data, GError **error)
{
  g_autoptr (GBytes) json = g_bytes_new (data, strlen (data));
  WtSurvey *survey = wt_survey_new_from_json (json, error);

  g_assert_nonnull (survey);
  wt_job_context_describe (context, g_strdup ("Added a survey"), NULL);
  if (!wt_survey_store_insert (context->connection, survey, 1, error))
    g_clear_object (&survey);
  return (GObject *) survey;
}

gint64
test_add_survey (TestWorkspace *test, const char *json)
{
  g_autoptr (WtSurvey) survey =
      test_run (test, wt_job_new (WT_JOB_CHANGE, add_survey, g_strdup (json), g_free));

  return wt_survey_get_id (survey);
}

gint64
test_add_batch_of (TestWorkspace *test, gint64 activity_id, gint64 survey_id, gint64 expected)
{
  g_autoptr (WtBatch) batch = wt_batch_new (activity_id, survey_id);
  g_autoptr (WtBatch) saved = NULL;

  g_object_set (batch, "expected", expected, NULL);
  saved = test_run (test, wt_save_batch_job_new (batch));
  return wt_batch_get_id (saved);
}

gint64
test_add_batch (TestWorkspace *test, gint64 activity_id, gint64 expected)
{
  return test_add_batch_of (test, activity_id,
                            wt_survey_get_id (wt_workspace_get_survey (test->workspace)), expected);
}

void
test_add_form (TestWorkspace *test, gint64 batch_id, gint64 serial, const char *answers)
{
  g_autoptr (WtResponse) response = wt_response_new (batch_id, serial, strlen (answers));
  g_autoptr (WtResponse) saved = NULL;

  for (guint i = 0; answers[i] != '\0'; i++)
    if (answers[i] == WT_KEY_TEXT)
      wt_response_set_text (response, i, "Poster");
    else
      wt_response_set_key (response, i, answers[i]);
  saved = test_run (test, wt_save_response_job_new (response));
}

static int
append_row (void *data, int n_columns, char **values, char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (data, "%s|", values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (data, '\n');
  return 0;
}

char *
test_dump (TestWorkspace *test)
{
  static const char *const TABLES[] = {
    "organisations",
    "directorates",
    "settings",
    "tools",
    "projects",
    "stage_dates",
    "indicators",
    "stakeholders",
    "duties",
    "checklist_templates",
    "template_prompts",
    "checklists",
    "checklist_answers",
    "evidence_links",
    "actions",
    "activities",
    "surveys",
    "questions",
    "survey_questions",
    "survey_translations",
    "batches",
    "responses",
    "comments",
    "redactions",
    "themes",
    "comment_themes",
    "tallies",
    "verifications",
    "verification_forms",
    "second_responses",
    "settlements",
    "corrections",
    "measures",
    "rebases",
    "counters",
    "form_counters",
    "known_answers",
    "given_answers",
  };
  GString *dump = g_string_new (NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open_v2 (test->path, &database, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", TABLES[i]);

      g_string_append_printf (dump, "%s\n", TABLES[i]);
      g_assert_cmpint (sqlite3_exec (database, sql, append_row, dump, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (database);
  return g_string_free (dump, FALSE);
}

void
test_check (TestWorkspace *test)
{
  g_autoptr (WtIntegrity) integrity = test_run (test, wt_check_job_new ());

  for (int part = 0; part < WT_INTEGRITY_COUNT; part++)
    {
      g_autofree char *words = wt_integrity_dup_words (integrity, part);

      g_test_message ("%s", words);
    }
  g_assert_true (wt_integrity_is_sound (integrity));
}

WtPlan *
test_load_plan (TestWorkspace *test, gint64 project_id)
{
  g_autoptr (GListModel) plans = test_run (test, wt_list_plans_job_new (project_id, 0));
  WtPlan *plan = g_list_model_get_item (plans, 0);

  g_assert_nonnull (plan);
  return plan;
}

/* "a.2*" becomes the JSON of a prompt. */
static void
append_prompt (GString *json, const char *name)
{
  gsize length = strcspn (name, "*+");
  g_autofree char *id = g_strndup (name, length);

  g_string_append_printf (json, "{\"id\": \"%s\", \"text\": \"Is %s done?\"", id, id);
  if (name[length] != '\0')
    g_string_append_printf (json, ", \"known-by\": \"%s\"",
                            name[length] == '*' ? "activities" : "forms");
  g_string_append (json, "}");
}

static char *
dup_principle (const char *name)
{
  return g_strndup (name, strcspn (name, "."));
}

WtChecklist *
test_make_checklist (const char *key, const char *scope, const char *prompts)
{
  g_auto (GStrv) names = g_strsplit (prompts, " ", -1);
  g_autofree char *principle = g_strdup ("");
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;
  WtChecklist *checklist;

  g_string_append_printf (
      text, "{\"id\": \"%s\", \"title\": \"Our %s\", \"scope\": \"%s\", \"principles\": [", key,
      key, scope);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *of = dup_principle (*name);

      if (g_str_equal (of, principle))
        g_string_append (text, ", ");
      else
        g_string_append_printf (text, "%s{\"id\": \"%s\", \"title\": \"Part %s\", \"prompts\": [",
                                name == names ? "" : "]}, ", of, of);
      append_prompt (text, *name);
      g_free (principle);
      principle = g_steal_pointer (&of);
    }
  g_string_append (text, "]}]}");
  json = g_string_free_to_bytes (text);
  checklist = wt_checklist_new_from_json (json, &error);
  g_assert_no_error (error);
  return checklist;
}

void
test_save_checklist (TestWorkspace *test, const char *key, const char *prompts)
{
  g_autoptr (WtChecklist) checklist = test_make_checklist (key, "project", prompts);
  g_autoptr (GObject) saved = test_run (test, wt_save_template_job_new (checklist));
}

void
test_answer (TestWorkspace *test, gint64 checklist_id, const char *prompt, WtAnswer answer)
{
  g_autoptr (WtPlan) plan = test_run (test, wt_load_plan_job_new (checklist_id));
  int index = wt_checklist_find_prompt (wt_plan_get_checklist (plan), prompt);
  g_autoptr (GObject) saved = NULL;

  g_assert_cmpint (index, >=, 0);
  g_object_set (wt_plan_get_answer (plan, (guint) index), "answer", answer, NULL);
  saved = test_run (test, wt_save_answer_job_new (wt_plan_get_answer (plan, (guint) index)));
}

static int
read_number (void *data, int n_columns, char **values, char **names)
{
  *(gint64 *) data = g_ascii_strtoll (values[0], NULL, 10);
  return 0;
}

gint64
test_get_number (TestWorkspace *test, const char *sql)
{
  gint64 number = -1;
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open_v2 (test->path, &database, SQLITE_OPEN_READWRITE, NULL), ==,
                   SQLITE_OK);
  if (sqlite3_exec (database, sql, read_number, &number, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));
  sqlite3_close (database);
  return number;
}
