#include "test-support.h"

#include "wt-activity-store.h"
#include "wt-batch-store.h"
#include "wt-checklist-store.h"
#include "wt-integrity-store.h"
#include "wt-migrator.h"
#include "wt-project-store.h"
#include "wt-response-store.h"
#include "wt-survey-store.h"
#include "wt-template-store.h"

#include <glib/gstdio.h>
#include <string.h>

char *
test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("wt-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
test_remove_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

GBytes *
test_load_definition (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("WT_DATA_FOLDER"), "toolkit", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static void
add_templates (TestStorage *test)
{
  g_autoptr (GBytes) survey_json = test_load_definition ("feedback-survey.json");
  g_autoptr (GBytes) checklists_json = test_load_definition ("checklists.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (survey_json, &error);
  g_autoptr (GPtrArray) checklists = wt_checklist_list_from_json (checklists_json, &error);
  WtChecklist *checklist = g_ptr_array_index (checklists, 0);
  g_autoptr (WtChecklist) stored = NULL;

  wt_survey_store_add_shipped (test->connection, survey, &error);
  g_assert_no_error (error);
  wt_template_store_add_shipped (test->connection, checklist, &error);
  g_assert_no_error (error);
  test->survey = wt_survey_store_find_newest (test->connection, wt_survey_get_key (survey), &error);
  g_assert_no_error (error);
  stored = wt_template_store_find_newest (test->connection, wt_checklist_get_key (checklist),
                                          &test->template_id, &error);
  g_assert_no_error (error);
}

void
test_storage_set_up (TestStorage *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test->folder = test_make_folder ();
  test->path = g_build_filename (test->folder, "test.wtdb", NULL);
  test->connection = wt_connection_open (test->path, WT_CONNECTION_CREATE, &error);
  g_assert_no_error (error);
  wt_migrator_bring_up_to_date (test->connection, NULL, &error);
  g_assert_no_error (error);
  add_templates (test);
}

void
test_storage_tear_down (TestStorage *test, gconstpointer data)
{
  g_clear_pointer (&test->connection, wt_connection_close);
  g_clear_object (&test->survey);
  test_remove_folder (test->folder);
  g_clear_pointer (&test->folder, g_free);
  g_clear_pointer (&test->path, g_free);
}

void
test_run_script (WtConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;

  if (!wt_connection_run_script (connection, sql, &error))
    g_test_message ("%s", sql);
  g_assert_no_error (error);
}

void
test_run_script_fails (WtConnection *connection, const char *sql, int code)
{
  g_autoptr (GError) error = NULL;

  if (wt_connection_run_script (connection, sql, &error))
    g_test_message ("%s", sql);
  g_assert_error (error, WT_ERROR, code);
}

gint64
test_get_number (WtConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);
  wt_statement_step_to_row (statement, "No row", &error);
  g_assert_no_error (error);
  return wt_statement_get_int64 (statement, 0);
}

gint64
test_add_project (TestStorage *test, const char *title)
{
  g_autoptr (WtProject) project = wt_project_new ();
  WtChecklistSubject subject = { 0 };
  g_autoptr (GError) error = NULL;

  g_object_set (project, "title", title, NULL);
  wt_project_store_insert (test->connection, project, &error);
  g_assert_no_error (error);
  subject.project_id = wt_project_get_id (project);
  wt_checklist_store_insert (test->connection, &subject, test->template_id, NULL, &error);
  g_assert_no_error (error);
  return wt_project_get_id (project);
}

gint64
test_add_activity (TestStorage *test, gint64 project_id, const char *nick, const char *held_on)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (activity, "title", "Listening event", "project-id", project_id, "held-on", held_on,
                "level", wt_term_from_nick (wt_levels, nick), "people", (gint64) 32, NULL);
  wt_activity_store_insert (test->connection, activity, &error);
  g_assert_no_error (error);
  return wt_activity_get_id (activity);
}

gint64
test_add_batch (TestStorage *test, gint64 activity_id, gint64 expected)
{
  g_autoptr (WtBatch) batch = wt_batch_new (activity_id, wt_survey_get_id (test->survey));
  g_autoptr (GError) error = NULL;

  g_object_set (batch, "expected", expected, NULL);
  wt_batch_store_insert (test->connection, batch, &error);
  g_assert_no_error (error);
  return wt_batch_get_id (batch);
}

WtResponse *
test_make_form (gint64 batch_id, gint64 serial, const char *answers)
{
  WtResponse *response = wt_response_new (batch_id, serial, (guint) strlen (answers));

  for (guint i = 0; answers[i] != '\0'; i++)
    if (answers[i] == WT_KEY_TEXT)
      wt_response_set_text (response, i, "Poster");
    else
      wt_response_set_key (response, i, answers[i]);
  return response;
}

gint64
test_add_form (TestStorage *test, gint64 batch_id, gint64 serial, const char *answers)
{
  g_autoptr (WtResponse) response = test_make_form (batch_id, serial, answers);
  g_autoptr (GError) error = NULL;

  wt_response_store_insert (test->connection, response, test->survey, &error);
  g_assert_no_error (error);
  return wt_response_get_id (response);
}

void
test_assert_sound (WtConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtIntegrity) integrity = wt_integrity_store_check (connection, &error);

  g_assert_no_error (error);
  for (int part = 0; part < WT_INTEGRITY_COUNT; part++)
    if (wt_integrity_get_faults (integrity, (WtIntegrityPart) part) != 0)
      {
        g_autofree char *words = wt_integrity_dup_words (integrity, (WtIntegrityPart) part);

        g_error ("%s", words);
      }
}

static void
dump_rows (WtConnection *connection, const char *sql, guint n_columns, GString *dump)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);
  while (wt_statement_step (statement, &error) == WT_STEP_ROW)
    {
      for (guint i = 0; i < n_columns; i++)
        g_string_append_printf (dump, "%s|", wt_statement_get_text (statement, i));
      g_string_append_c (dump, '\n');
    }
  g_assert_no_error (error);
}

char *
test_dump (WtConnection *connection)
{
  static const struct
  {
    const char *sql;
    guint n_columns;
  } TABLES[] = {
    { "SELECT * FROM organisations ORDER BY id", 2 },
    { "SELECT * FROM directorates ORDER BY id", 2 },
    { "SELECT * FROM settings ORDER BY name", 2 },
    { "SELECT * FROM tools ORDER BY id", 3 },
    { "SELECT * FROM projects ORDER BY id", 19 },
    { "SELECT * FROM stage_dates ORDER BY 1, 2", 4 },
    { "SELECT * FROM indicators ORDER BY id", 7 },
    { "SELECT * FROM stakeholders ORDER BY id", 8 },
    { "SELECT * FROM duties ORDER BY 1", 10 },
    { "SELECT * FROM checklist_templates ORDER BY id", 9 },
    { "SELECT * FROM template_prompts ORDER BY 1, 2", 3 },
    { "SELECT * FROM checklists ORDER BY id", 5 },
    { "SELECT * FROM checklist_answers ORDER BY 1, 2", 9 },
    { "SELECT * FROM evidence_links ORDER BY id", 10 },
    { "SELECT * FROM actions ORDER BY id", 9 },
    { "SELECT * FROM activities ORDER BY id", 10 },
    { "SELECT * FROM batches ORDER BY id", 8 },
    { "SELECT * FROM responses ORDER BY id", 7 },
    { "SELECT * FROM comments ORDER BY 1, 2", 4 },
    { "SELECT * FROM tallies ORDER BY 1, 2", 18 },
    { "SELECT * FROM surveys ORDER BY id", 7 },
    { "SELECT * FROM questions ORDER BY id", 4 },
    { "SELECT * FROM survey_questions ORDER BY 1, 2", 3 },
    { "SELECT * FROM survey_translations ORDER BY 1, 2", 4 },
    { "SELECT * FROM redactions ORDER BY 1, 2", 5 },
    { "SELECT * FROM themes ORDER BY id", 4 },
    { "SELECT * FROM comment_themes ORDER BY 1, 2, 3", 3 },
    { "SELECT * FROM choice_tallies ORDER BY 1, 2, 3", 4 },
    { "SELECT * FROM verifications ORDER BY 1", 5 },
    { "SELECT * FROM verification_forms ORDER BY 1, 2", 2 },
    { "SELECT * FROM second_responses ORDER BY id", 7 },
    { "SELECT * FROM settlements ORDER BY id", 12 },
    { "SELECT * FROM corrections ORDER BY id", 6 },
    { "SELECT * FROM imports ORDER BY id", 6 },
    { "SELECT * FROM equality_counts ORDER BY 1, 2, 3, 4", 5 },
    { "SELECT * FROM drafts ORDER BY 1, 2", 6 },
    { "SELECT * FROM choice_counters WHERE forms <> 0 ORDER BY 1, 2, 3", 4 },
    { "SELECT * FROM counters ORDER BY 1, 2", 18 },
    { "SELECT * FROM form_counters ORDER BY 1", 5 },
    { "SELECT * FROM month_counters WHERE yes + no + score_1 + score_2 + score_3 + score_4 + "
      "score_5"
      " + score_6 + score_7 + score_8 + score_9 + score_10 + texts + blank + illegible + several "
      "<> 0"
      " ORDER BY 1, 2, 3",
      19 },
    { "SELECT * FROM month_forms WHERE forms <> 0 ORDER BY 1, 2, 3", 5 },
    { "SELECT * FROM month_activities WHERE activities <> 0 ORDER BY 1, 2", 4 },
    { "SELECT * FROM known_answers ORDER BY 1, 2", 2 },
    { "SELECT * FROM given_answers ORDER BY 1, 2", 4 },
  };
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_string_append_printf (dump, "%s\n", TABLES[i].sql);
      dump_rows (connection, TABLES[i].sql, TABLES[i].n_columns, dump);
    }
  return g_string_free (dump, FALSE);
}
