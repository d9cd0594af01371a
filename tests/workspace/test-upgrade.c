/* Opening a workspace that an older version wrote. */

#include "test-support.h"

#include "wt-activity-jobs.h"
#include "wt-checklist-jobs.h"
#include "wt-date.h"
#include "wt-error.h"
#include "wt-figures-jobs.h"
#include "wt-figures.h"
#include "wt-history-jobs.h"
#include "wt-measure-jobs.h"
#include "wt-saved-report-jobs.h"
#include "wt-overview.h"
#include "wt-project-jobs.h"
#include "wt-project-life-jobs.h"
#include "wt-project-life.h"
#include "wt-settings-jobs.h"
#include "wt-template-jobs.h"
#include "wt-typing-comparison.h"
#include "wt-verification-jobs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define BACKUP_ENDING ".before-6"

/* A copy of the workspace that an older schema left behind, not open yet. */
static void
set_up (TestWorkspace *test, gconstpointer fixture)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "fixtures", fixture, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  test->folder = g_dir_make_tmp ("wt-test-XXXXXX", &error);
  g_assert_no_error (error);
  test->path = g_build_filename (test->folder, "old.wtdb", NULL);
  g_assert_true (g_file_get_contents (from, &content, &length, NULL));
  g_assert_true (g_file_set_contents (test->path, content, (gssize) length, NULL));
}

static void
open_workspace (TestWorkspace *test)
{
  g_autoptr (GError) error = NULL;

  test->workspace = wt_workspace_new (test->path, WT_WORKSPACE_OPEN, &error);
  g_assert_no_error (error);
  wt_workspace_set_author (test->workspace, "Sam Ellery");
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (test->folder, 0, NULL);
  const char *name;

  if (test->workspace != NULL)
    wt_workspace_close (test->workspace);
  g_clear_object (&test->workspace);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (test->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (test->folder);
  g_clear_pointer (&test->folder, g_free);
  g_clear_pointer (&test->path, g_free);
}

static int
append_row (void *data, int n_columns, char **values, char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (data, "%s|", values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (data, '\n');
  return 0;
}

/* Everything that users wrote, in the columns that schema 1 has. */
static char *
dump_old_columns (const char *path)
{
  static const char *const SQL[] = {
    "SELECT * FROM organisations ORDER BY id",
    "SELECT * FROM directorates ORDER BY id",
    "SELECT * FROM settings WHERE name IN ('threshold', 'financial-year-month') ORDER BY name",
    "SELECT id, title, summary, organisation_id, directorate_id, lead, contact, champion, stage,"
    " starts_on, ends_on, level_aimed, archived FROM projects ORDER BY id",
    "SELECT id, project_id, template_id FROM checklists ORDER BY id",
    "SELECT * FROM checklist_answers ORDER BY 1, 2",
    "SELECT * FROM activities ORDER BY id",
    "SELECT id, activity_id, survey_id, expected, tallied, finished FROM batches ORDER BY id",
    "SELECT id, batch_id, serial, answers, typed_by, typed_at FROM responses ORDER BY id",
    "SELECT response_id, question_id, text FROM comments ORDER BY 1, 2",
    "SELECT * FROM tallies ORDER BY 1, 2",
    "SELECT id, name, version, definition FROM surveys WHERE id = 1",
    "SELECT * FROM questions WHERE id <= 5 ORDER BY id",
    "SELECT * FROM survey_questions WHERE survey_id = 1 ORDER BY 1, 2",
    "SELECT batch_id, serial, answers, texts, position FROM drafts ORDER BY 1",
    "SELECT * FROM counters ORDER BY 1, 2",
    "SELECT batch_id, activity_id, forms FROM form_counters ORDER BY 1",
    "SELECT id, made_at, made_by, sentence, state, hex (changes) FROM change_sets ORDER BY id",
    "SELECT id, name, version FROM checklist_templates WHERE id <= 2 ORDER BY id",
  };
  GString *dump = g_string_new (NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (SQL); i++)
    {
      g_string_append_printf (dump, "%s\n", SQL[i]);
      g_assert_cmpint (sqlite3_exec (database, SQL[i], append_row, dump, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (database);
  return g_string_free (dump, FALSE);
}

static void
change_file (TestWorkspace *test, const char *sql)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (test->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

/* What users wrote is as it was, in the file and in its backup, and what is new has its start. */
static void
test_content (TestWorkspace *test, gconstpointer data)
{
  const WtFilter filter = { 0 };
  g_autofree char *before = dump_old_columns (test->path);
  g_autofree char *backup = g_strconcat (test->path, BACKUP_ENDING, NULL);
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (WtOverview) overview = NULL;
  g_autoptr (WtPlan) plan = NULL;
  g_autoptr (GListModel) templates = NULL;
  g_autoptr (WtProjectLife) life = NULL;

  open_workspace (test);
  test_check (test);
  after = dump_old_columns (test->path);
  g_assert_cmpstr (after, ==, before);
  kept = dump_old_columns (backup);
  g_assert_cmpstr (kept, ==, before);

  overview =
      test_run (test, wt_load_overview_job_new (&filter, "2025-10-02", WT_OVERVIEW_PART_USUAL));
  g_assert_cmpint (wt_figures_get_forms (wt_overview_get_figures (overview)), ==, 15);
  g_assert_cmpint (wt_figures_get_people (wt_overview_get_figures (overview)), ==, 244);
  g_assert_cmpint (wt_overview_get_checklists (overview), ==, 2);
  plan = test_load_plan (test, 1);
  g_assert_cmpuint (wt_plan_count_answered (plan), ==, 2);
  g_assert_null (wt_plan_get_newest (plan));
  g_assert_null (wt_plan_get_moved_from (plan));
  templates = test_run (test, wt_list_templates_job_new ());
  g_assert_cmpuint (g_list_model_get_n_items (templates), ==, 4);
  life = test_run (test, wt_load_project_life_job_new (1));
  g_assert_cmpuint (
      g_list_model_get_n_items (wt_project_life_get_list (life, WT_PROJECT_LIFE_TOOLS)), >, 0);
  g_assert_cmpstr (wt_settings_get_project_checklist (wt_project_life_get_settings (life)), ==,
                   "good-partnership-working");
}

static guint
go_all_the_way (TestWorkspace *test, gboolean is_redo)
{
  guint n_steps = 0;
  gboolean can;

  for (;; n_steps++)
    {
      g_object_get (test->workspace, is_redo ? "can-redo" : "can-undo", &can, NULL);
      if (!can)
        return n_steps;
      test_run (test, is_redo ? wt_redo_job_new () : wt_undo_job_new ());
      test_check (test);
    }
}

/* Old changes, and newer ones on top of them, are undone to the beginning and done again. Between,
 * the file is closed and opened, which puts back what the program brings. */
static void
test_history (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *still_empty = NULL;
  g_autoptr (WtProject) project = NULL;
  g_autoptr (WtProject) saved = NULL;
  g_autoptr (WtProject) added = NULL;

  open_workspace (test);
  /* The one that schema 1 had undone comes back first. */
  g_assert_cmpuint (go_all_the_way (test, TRUE), ==, 1);
  /* Drafts are in no change set; this one goes with its batch. */
  change_file (test, "DELETE FROM drafts");
  project = test_run (test, wt_load_project_job_new (1));
  g_object_set (project, "decides-on", "2026-01-31", "urgent", TRUE, "shaped", "Shorter waits",
                "lead", "Priya Raman", NULL);
  saved = test_run (test, wt_save_project_job_new (project));
  g_object_set (project, "id", (gint64) 0, "title", "Night visits", NULL);
  added = test_run (test, wt_save_project_job_new (project));
  before = test_dump (test);

  g_assert_cmpuint (go_all_the_way (test, FALSE), ==, 17);
  empty = test_dump (test);
  g_assert_null (strstr (empty, "Falls clinic"));
  test_workspace_reopen (test);
  still_empty = test_dump (test);
  g_assert_cmpstr (still_empty, ==, empty);
  g_assert_cmpuint (go_all_the_way (test, TRUE), ==, 17);
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
}

/* Somebody types, updates the program and types on within half a minute. */
static void
test_nothing_merges_with_old_changes (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *now = wt_date_now ();
  g_autofree char *sql = g_strdup_printf (
      "DELETE FROM change_sets WHERE state = 'undone'; UPDATE change_sets SET made_at = '%s',"
      " made_by = 'Sam Ellery', field = 'project 1 summary' WHERE id = 14",
      now);
  g_autoptr (WtProject) project = NULL;
  g_autoptr (WtProject) saved = NULL;
  g_autoptr (GListModel) history = NULL;
  g_autoptr (GListModel) longer = NULL;

  change_file (test, sql);
  open_workspace (test);
  history = test_run (test, wt_list_history_job_new ("", 0, 100));
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 14);
  project = test_run (test, wt_load_project_job_new (1));
  g_object_set (project, "summary", "A clinic nearer to home", NULL);
  saved = test_run (test, wt_save_project_job_new (project));
  longer = test_run (test, wt_list_history_job_new ("", 0, 100));
  g_assert_cmpuint (g_list_model_get_n_items (longer), ==, 15);
  g_assert_cmpuint (go_all_the_way (test, FALSE), ==, 15);
}

static void
assert_can_be_undone (TestWorkspace *test, const char *before, WtJob *job)
{
  g_autoptr (GObject) saved = test_run (test, job);
  g_autofree char *after = test_dump (test);
  g_autofree char *undone = NULL;

  g_assert_cmpstr (after, !=, before);
  test_run (test, wt_undo_job_new ());
  undone = test_dump (test);
  g_assert_cmpstr (undone, ==, before);
}

/* The first change of a row that the older version wrote can be undone, whatever columns it has got
 * since. */
static void
test_first_changes (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtProject) project = NULL;
  g_autofree char *before = NULL;

  open_workspace (test);
  change_file (test, "DELETE FROM drafts");
  before = test_dump (test);
  project = test_run (test, wt_load_project_job_new (2));
  g_object_set (project, "lead", "Priya Raman", "look-again-on", "2026-01-31", NULL);
  assert_can_be_undone (test, before, wt_save_project_job_new (project));
  assert_can_be_undone (test, before, wt_retire_template_job_new ("partnership-working", TRUE));
  assert_can_be_undone (test, before, wt_delete_checklist_job_new (1));
  assert_can_be_undone (test, before, wt_delete_activity_job_new (2));
  assert_can_be_undone (test, before, wt_save_organisation_job_new (1, "NHS Elder Vale"));
}

static void
assert_refused (TestWorkspace *test)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  gsize length_before, length_after;

  g_assert_true (g_file_get_contents (test->path, &before, &length_before, NULL));
  g_assert_null (wt_workspace_new (test->path, WT_WORKSPACE_OPEN, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_OLDER_SCHEMA);
  g_assert_true (g_file_get_contents (test->path, &after, &length_after, NULL));
  g_assert_cmpmem (after, length_after, before, length_before);
  folder = g_dir_open (test->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (folder), ==, "old.wtdb");
  g_assert_null (g_dir_read_name (folder));
}

/* A file that may not be written cannot be brought up to date; a copy of it can. */
static void
test_may_not_be_written (TestWorkspace *test, gconstpointer data)
{
  g_assert_cmpint (g_chmod (test->path, 0444), ==, 0);
  assert_refused (test);
  assert_refused (test);

  g_assert_cmpint (g_chmod (test->path, 0644), ==, 0);
  open_workspace (test);
  test_check (test);
  wt_workspace_close (test->workspace);
  g_clear_object (&test->workspace);

  /* Once brought up to date it can be read. */
  g_assert_cmpint (g_chmod (test->path, 0444), ==, 0);
  open_workspace (test);
  g_assert_true (wt_workspace_is_read_only (test->workspace));
}

/* A file that says it has no schema at all is no newer. */
static void
test_may_not_be_written_and_is_empty (TestWorkspace *test, gconstpointer data)
{
  change_file (test, "PRAGMA user_version = 0");
  g_assert_cmpint (g_chmod (test->path, 0444), ==, 0);
  assert_refused (test);
}

static void
restore_backup (TestWorkspace *test, const char *backup)
{
  g_autofree char *content = NULL;
  gsize length;

  wt_workspace_close (test->workspace);
  g_clear_object (&test->workspace);
  g_assert_true (g_file_get_contents (backup, &content, &length, NULL));
  g_assert_true (g_file_set_contents (test->path, content, (gssize) length, NULL));
}

/* Somebody puts the backup back in place and opens that: the first backup is left alone. */
static void
test_backups (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *first = g_strconcat (test->path, BACKUP_ENDING, NULL);
  g_autofree char *second = g_strconcat (test->path, BACKUP_ENDING "-2", NULL);
  g_autofree char *third = g_strconcat (test->path, BACKUP_ENDING "-3", NULL);
  g_autofree char *content = NULL;
  GStatBuf status;

  open_workspace (test);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
  /* As private as the workspace is. */
  g_assert_cmpint (g_stat (first, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  restore_backup (test, first);
  g_assert_true (g_file_set_contents (first, "Dear board", -1, NULL));
  open_workspace (test);
  test_check (test);
  g_assert_true (g_file_get_contents (first, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "Dear board");
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));

  restore_backup (test, second);
  open_workspace (test);
  g_assert_true (g_file_test (third, G_FILE_TEST_EXISTS));
  /* Nothing is left to bring up to date. */
  test_workspace_reopen (test);
  g_clear_pointer (&third, g_free);
  third = g_strconcat (test->path, BACKUP_ENDING "-4", NULL);
  g_assert_false (g_file_test (third, G_FILE_TEST_EXISTS));
}

/* An old file whose rows refer to rows that are gone is refused, and left as it is. */
static void
test_broken_references (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (test->path, BACKUP_ENDING, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  change_file (test, "PRAGMA foreign_keys = OFF; UPDATE activities SET project_id = 99");
  before = dump_old_columns (test->path);
  g_assert_null (wt_workspace_new (test->path, WT_WORKSPACE_OPEN, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CORRUPT);
  after = dump_old_columns (test->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
}

/* Every row of every table of the old file, in the columns that it has there; but what the program
 * brings of itself, which may grow. */
static char *
dump_like (const char *path, const char *old_path)
{
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS old", old_path);
  GString *sql = g_string_new (NULL);
  GString *dump = g_string_new (NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, attach, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (
          database,
          "SELECT 'SELECT ' || (SELECT group_concat ('\"' || name || '\"') FROM"
          " (SELECT name FROM pragma_table_info (tables.name, 'old') ORDER BY cid))"
          " || ' FROM main.' || name || ' ORDER BY 1' || iif ((SELECT count(*) FROM"
          " pragma_table_info (tables.name, 'old')) > 1, ', 2;', ';')"
          " FROM old.sqlite_schema AS tables WHERE type = 'table'"
          " AND name NOT IN ('change_sets', 'settings', 'surveys', 'questions',"
          " 'survey_questions', 'survey_translations') AND name NOT GLOB 'sqlite_*' ORDER BY name",
          append_row, sql, NULL),
      ==, SQLITE_OK);
  for (char *bar = strchr (sql->str, '|'); bar != NULL; bar = strchr (bar, '|'))
    *bar = ' ';
  g_assert_cmpint (sqlite3_exec (database, sql->str, append_row, dump, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
  g_string_free (sql, TRUE);
  return g_string_free (dump, FALSE);
}

/* What was undone is done again, everything is undone, and done again: @n_undone and @n_changes
 * times. */
static void
go_there_and_back (TestWorkspace *test, const char *backup, guint n_undone, guint n_changes)
{
  g_autofree char *before = NULL;
  g_autofree char *without = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpuint (go_all_the_way (test, TRUE), ==, n_undone);
  change_file (test, "DELETE FROM drafts");
  before = dump_like (test->path, backup);
  g_assert_cmpuint (go_all_the_way (test, FALSE), ==, n_changes);
  without = dump_like (test->path, backup);
  g_assert_cmpstr (without, !=, before);
  g_assert_cmpuint (go_all_the_way (test, TRUE), ==, n_changes);
  after = dump_like (test->path, backup);
  g_assert_cmpstr (after, ==, before);
}

/* Brings the file up to date; nothing that was in it changes. Returns its backup. */
static char *
open_unchanged (TestWorkspace *test)
{
  char *backup = g_strconcat (test->path, BACKUP_ENDING, NULL);
  g_autofree char *before = dump_like (test->path, test->path);
  g_autofree char *after = NULL;

  g_assert_cmpuint (strlen (before), >, 10000);
  open_workspace (test);
  test_check (test);
  after = dump_like (test->path, backup);
  g_assert_cmpstr (after, ==, before);
  return backup;
}

/* What schema 2 left behind stays, can be undone, and can be done again. */
static void
test_second_schema (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *backup = open_unchanged (test);

  go_there_and_back (test, backup, 1, 3);
}

/* So does what schema 3 left behind; what it says about paper is still read. */
static void
test_third_schema (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *backup = open_unchanged (test);
  g_autoptr (WtTypingComparison) comparison = test_run (test, wt_compare_typings_job_new (1));

  g_assert_true (wt_typing_comparison_is_settled (comparison));
  g_assert_cmpuint (wt_typing_comparison_count_settled (comparison), ==, 1);
  g_assert_cmpint (
      test_get_number (test, "SELECT count(*) FROM redactions WHERE original GLOB 'Nurse *'"), ==,
      1);
  go_there_and_back (test, backup, 0, 1);
}

/* So does what schema 4 left behind; measures keep their targets and why they were rebased. */
static void
test_fourth_schema (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *backup = open_unchanged (test);
  g_autoptr (WtMeasurement) measurement = test_run (test, wt_load_measure_job_new (1));
  WtMeasure *measure = wt_measurement_get_measure (measurement);
  GListModel *rebases = wt_measurement_get_rebases (measurement);
  g_autoptr (WtRebase) rebase = g_list_model_get_item (rebases, 0);

  g_assert_cmpstr (wt_model_get_string (WT_MODEL (measure), WT_MEASURE_TARGET), ==, "8");
  g_assert_cmpuint (g_list_model_get_n_items (rebases), ==, 1);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (rebase), WT_REBASE_REASON), ==,
                   "Every project now tells people within six weeks what came of their comments");
  go_there_and_back (test, backup, 0, 1);
}

/* So does what schema 5 left behind; the reports that were saved are still listed. */
static void
test_fifth_schema (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *backup = open_unchanged (test);
  g_autoptr (GListModel) reports = test_run (test, wt_list_saved_reports_job_new ());
  g_autoptr (WtSavedReport) report = g_list_model_get_item (reports, 0);

  g_assert_cmpuint (g_list_model_get_n_items (reports), ==, 1);
  g_assert_cmpint (wt_saved_report_get_edition (report), ==, WT_EDITION_PUBLIC);
  go_there_and_back (test, backup, 0, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestWorkspace *test, gconstpointer data);
  } TESTS[] = {
    { "/upgrade/content", test_content },
    { "/upgrade/history", test_history },
    { "/upgrade/nothing-merges-with-old-changes", test_nothing_merges_with_old_changes },
    { "/upgrade/first-changes", test_first_changes },
    { "/upgrade/may-not-be-written", test_may_not_be_written },
    { "/upgrade/may-not-be-written-and-is-empty", test_may_not_be_written_and_is_empty },
    { "/upgrade/backups", test_backups },
    { "/upgrade/broken-references", test_broken_references },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestWorkspace, "schema-1.wtdb", set_up, TESTS[i].test, tear_down);
  g_test_add ("/upgrade/second-schema", TestWorkspace, "schema-2.wtdb", set_up, test_second_schema,
              tear_down);
  g_test_add ("/upgrade/third-schema", TestWorkspace, "schema-3.wtdb", set_up, test_third_schema,
              tear_down);
  g_test_add ("/upgrade/fourth-schema", TestWorkspace, "schema-4.wtdb", set_up, test_fourth_schema,
              tear_down);
  g_test_add ("/upgrade/fifth-schema", TestWorkspace, "schema-5.wtdb", set_up, test_fifth_schema,
              tear_down);
  return g_test_run ();
}
