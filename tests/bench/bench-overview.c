/*
 * What reading every figure of the overview costs at 100,000 and at 1,000,000 forms of 2,000
 * activities, by filter, and what saving one form costs, each beside something bare of the same
 * run: GROUP BYs over a table that holds nothing but the month and the scores of each form, without
 * and with an index for each of them; and an INSERT of the form's row. Ratios are what counts;
 * milliseconds depend on the machine.
 *
 *   meson test -C build --benchmark -v          or    bench-overview [FORMS…]
 */

#include "bench-world.h"

#include "wt-figures-jobs.h"
#include "wt-form-jobs.h"
#include "wt-overview.h"
#include "wt-workspace.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>

#define READS 101
#define SCANS 3
#define SAVES 501
#define QUESTIONS 4
#define FIRST_SERIAL 900000

/* Beside the year, what filters cost. */
static const struct
{
  const char *name;
  WtFilter filter;
} READINGS[] = {
  { "a year", { .from = "2025-02-01", .to = "2026-01-31" } },
  { "everything", { .from = "" } },
  { "a quarter", { .from = "2025-10-01", .to = "2025-12-31" } },
  { "odd days of a year", { .from = "2025-02-05", .to = "2026-01-20" } },
  { "a year of a level",
    { .from = "2025-02-01", .to = "2026-01-31", .level = WT_LEVEL_INVOLVING } },
  { "a year of an organisation",
    { .from = "2025-02-01", .to = "2026-01-31", .organisation_id = 1 } },
  { "a year of a directorate", { .from = "2025-02-01", .to = "2026-01-31", .directorate_id = 1 } },
  { "a year of a project", { .from = "2025-02-01", .to = "2026-01-31", .project_id = 1 } },
  { "all of an organisation", { .organisation_id = 1 } },
  { "all of a directorate", { .directorate_id = 1 } },
};

static void
run_script (sqlite3 *database, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (database, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s", message);
}

static double
time_read (WtWorkspace *workspace, const WtFilter *filter)
{
  g_autoptr (GError) error = NULL;
  double times[READS];

  for (int i = 0; i < READS; i++)
    {
      g_autoptr (GObject) overview = NULL;
      double start = bench_now ();

      wt_workspace_run (workspace,
                        wt_load_overview_job_new (filter, BENCH_TODAY, WT_OVERVIEW_PART_USUAL),
                        &overview, &error);
      bench_fail_on (error);
      times[i] = bench_now () - start;
    }
  return bench_median (times, READS);
}

/* The first overview of a program that has just opened the file. */
static double
time_first_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  double times[SCANS];

  for (int i = 0; i < SCANS; i++)
    {
      g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);
      g_autoptr (GObject) overview = NULL;
      double start;

      bench_fail_on (error);
      start = bench_now ();
      wt_workspace_run (
          workspace,
          wt_load_overview_job_new (&READINGS[0].filter, BENCH_TODAY, WT_OVERVIEW_PART_USUAL),
          &overview, &error);
      bench_fail_on (error);
      times[i] = bench_now () - start;
      wt_workspace_close (workspace);
    }
  return bench_median (times, SCANS);
}

/* All scores by month, from a table that holds nothing else. */
static double
time_scan (sqlite3 *database)
{
  double times[SCANS];

  for (int i = 0; i < SCANS; i++)
    {
      double start = bench_now ();

      for (int question = 1; question <= QUESTIONS; question++)
        {
          g_autofree char *sql = g_strdup_printf (
              "SELECT month, score_%d, count(*) FROM forms GROUP BY 1, 2", question);

          run_script (database, sql);
        }
      times[i] = bench_now () - start;
    }
  return bench_median (times, SCANS);
}

static sqlite3 *
make_bare (const char *path, const char *workspace_path)
{
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS workspace", workspace_path);
  sqlite3 *database;

  sqlite3_open (path, &database);
  run_script (database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  run_script (database, attach);
  run_script (database, "CREATE TABLE forms AS SELECT substr (held_on, 1, 7) AS month,"
                        " substr (answers, 2, 1) AS score_1, substr (answers, 3, 1) AS score_2,"
                        " substr (answers, 4, 1) AS score_3, substr (answers, 5, 1) AS score_4"
                        " FROM workspace.responses JOIN workspace.batches ON batches.id = batch_id"
                        " JOIN workspace.activities ON activities.id = activity_id;"
                        "CREATE TABLE single (id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL,"
                        " serial INTEGER NOT NULL, answers TEXT NOT NULL, typed_by TEXT NOT NULL,"
                        " typed_at TEXT NOT NULL, source TEXT NOT NULL, UNIQUE (batch_id, serial));"
                        "INSERT INTO single SELECT * FROM workspace.responses;"
                        "DETACH workspace");
  return database;
}

static void
time_scans (sqlite3 *database, double *scan, double *covered)
{
  *scan = time_scan (database);
  for (int question = 1; question <= QUESTIONS; question++)
    {
      g_autofree char *sql = g_strdup_printf (
          "CREATE INDEX forms_by_score_%d ON forms (month, score_%d)", question, question);

      run_script (database, sql);
    }
  *covered = time_scan (database);
}

/* With its change set, its counters and the answer to whoever waits. */
static double
time_save (WtWorkspace *workspace, gint64 serial)
{
  g_autoptr (WtResponse) form = wt_response_new (1, serial, QUESTIONS + 1);
  g_autoptr (GObject) saved = NULL;
  g_autoptr (GError) error = NULL;
  double start;

  wt_response_set_answers (form, "-Y98N");
  start = bench_now ();
  wt_workspace_run (workspace, wt_save_response_job_new (form), &saved, &error);
  bench_fail_on (error);
  return bench_now () - start;
}

/* The row of such a form, with nothing beside it. */
static double
time_insert (sqlite3 *database, sqlite3_stmt *statement, gint64 serial)
{
  double start = bench_now ();

  sqlite3_bind_int64 (statement, 1, serial);
  if (sqlite3_step (statement) != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (database));
  sqlite3_reset (statement);
  return bench_now () - start;
}

/* One after the other, so that both meet the same disk. */
static void
time_saves (WtWorkspace *workspace, sqlite3 *database, double *save, double *insert)
{
  sqlite3_stmt *statement;
  double saves[SAVES], inserts[SAVES];

  run_script (database, "PRAGMA wal_checkpoint (TRUNCATE)");
  sqlite3_prepare_v2 (database,
                      "INSERT INTO single (batch_id, serial, answers, typed_by, typed_at, source)"
                      " VALUES (1, ?, '-Y98N', 'Priya Raman', '2026-01-20T09:30:00Z', '')",
                      -1, &statement, NULL);
  for (int i = 0; i < SAVES; i++)
    {
      saves[i] = time_save (workspace, FIRST_SERIAL + i);
      inserts[i] = time_insert (database, statement, FIRST_SERIAL + i);
    }
  sqlite3_finalize (statement);
  *save = bench_median (saves, SAVES);
  *insert = bench_median (inserts, SAVES);
}

static void
remove_database (const char *path)
{
  static const char *const ENDINGS[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *file = g_strconcat (path, ENDINGS[i], NULL);

      g_remove (file);
    }
}

/* Fills @reads with a time for each of READINGS. */
static void
report (gint64 forms, const char *folder, double *reads)
{
  g_autofree char *path = g_build_filename (folder, "bench.wtdb", NULL);
  g_autofree char *bare_path = g_build_filename (folder, "bare.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = NULL;
  sqlite3 *bare;
  double start = bench_now (), first, scan, covered, insert, save;

  bench_world_make (path, forms);
  printf ("%" G_GINT64_FORMAT " forms, made in %.1f s\n", forms, (bench_now () - start) / 1000);
  bare = make_bare (bare_path, path);
  time_scans (bare, &scan, &covered);
  printf ("  all scores by month, four GROUP BYs: %.1f ms, with an index for each: %.1f ms\n", scan,
          covered);
  first = time_first_read (path);
  workspace = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);
  bench_fail_on (error);
  for (guint i = 0; i < G_N_ELEMENTS (READINGS); i++)
    {
      reads[i] = time_read (workspace, &READINGS[i].filter);
      printf ("  overview of %-26s %6.2f ms = %.4f × the GROUP BYs, %.4f × with an index\n",
              READINGS[i].name, reads[i], reads[i] / scan, reads[i] / covered);
    }
  printf ("  overview of a year, first after opening %6.2f ms\n", first);
  time_saves (workspace, bare, &save, &insert);
  printf ("  one form saved %.3f ms = %.2f × a bare INSERT (%.3f ms)\n", save, save / insert,
          insert);
  wt_workspace_close (workspace);
  sqlite3_close (bare);
  remove_database (path);
  remove_database (bare_path);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-bench-XXXXXX", NULL);
  double first[G_N_ELEMENTS (READINGS)], last[G_N_ELEMENTS (READINGS)];

  setlocale (LC_ALL, "");
  if (argc > 1)
    for (int i = 1; i < argc; i++)
      report (g_ascii_strtoll (argv[i], NULL, 10), folder, i == 1 ? first : last);
  else
    {
      report (100000, folder, first);
      report (1000000, folder, last);
    }
  for (guint i = 0; argc != 2 && i < G_N_ELEMENTS (READINGS); i++)
    printf ("overview of %-26s last beside first: %.2f ×\n", READINGS[i].name, last[i] / first[i]);
  g_rmdir (folder);
  return 0;
}
