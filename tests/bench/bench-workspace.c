/*
 * What opening, the overview and the workbook cost at 1,000 and at 100,000 forms of 2,000
 * activities, each beside something bare that does the least of the same: a plain SQLite scan of
 * the forms, and a libxlsxwriter loop that writes the same cells. Ratios are what counts; seconds
 * depend on the machine.
 *
 *   meson test -C build --benchmark -v          or    bench-workspace [FORMS…]
 */

#include "bench-world.h"

#include "wt-figures-jobs.h"
#include "wt-history-jobs.h"
#include "wt-overview.h"
#include "wt-workbook-job.h"
#include "wt-workspace.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#define RUNS 7
#define CELLS_A_FORM 10

static double
time_open (const char *path)
{
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      double start = bench_now ();
      g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);

      bench_fail_on (error);
      times[i] = bench_now () - start;
      wt_workspace_close (workspace);
    }
  return bench_median (times, RUNS);
}

static double
time_overview (const char *path)
{
  WtFilter filter = { .from = "2025-02-01", .to = "2026-01-31" };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);
  double times[RUNS];

  bench_fail_on (error);
  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (GObject) overview = NULL;
      double start = bench_now ();

      wt_workspace_run (workspace,
                        wt_load_overview_job_new (&filter, BENCH_TODAY, WT_OVERVIEW_PART_USUAL),
                        &overview, &error);
      bench_fail_on (error);
      times[i] = bench_now () - start;
    }
  wt_workspace_close (workspace);
  return bench_median (times, RUNS);
}

/* What people would do without counters: group the forms by score, four times. */
static double
time_bare_scan (const char *path)
{
  sqlite3 *database;
  double times[RUNS];

  sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL);
  for (int i = 0; i < RUNS; i++)
    {
      double start = bench_now ();

      for (int question = 2; question <= 5; question++)
        {
          g_autofree char *sql = g_strdup_printf (
              "SELECT substr (answers, %d, 1), count(*) FROM responses GROUP BY 1", question);

          sqlite3_exec (database, sql, NULL, NULL, NULL);
        }
      times[i] = bench_now () - start;
    }
  sqlite3_close (database);
  return bench_median (times, RUNS);
}

static double
time_workbook (const char *path, const char *workbook_path)
{
  WtFilter filter = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);
  double start = bench_now (), time;

  bench_fail_on (error);
  wt_workspace_run (workspace,
                    wt_workbook_job_new (&filter, WT_EDITION_INTERNAL, workbook_path, NULL), NULL,
                    &error);
  bench_fail_on (error);
  time = bench_now () - start;
  wt_workspace_close (workspace);
  return time;
}

/* The same number of rows and cells, in the library's mode for long sheets, and nothing else. */
static double
time_bare_workbook (gint64 forms, const char *workbook_path)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  double start = bench_now ();
  lxw_workbook *workbook = workbook_new_opt (workbook_path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);

  for (gint64 row = 0; row < forms; row++)
    for (int column = 0; column < CELLS_A_FORM; column++)
      if (column % 2 == 0)
        worksheet_write_number (sheet, (lxw_row_t) row, (lxw_col_t) column, column, NULL);
      else
        worksheet_write_string (sheet, (lxw_row_t) row, (lxw_col_t) column, "A friend told me",
                                NULL);
  workbook_close (workbook);
  return bench_now () - start;
}

static double
report (gint64 forms, const char *folder)
{
  g_autofree char *path = g_strdup_printf ("%s/%" G_GINT64_FORMAT ".wtdb", folder, forms);
  g_autofree char *workbook_path = g_strdup_printf ("%s/book.xlsx", folder);
  double open, overview, scan, workbook, bare;

  bench_world_make (path, forms);
  open = time_open (path);
  overview = time_overview (path);
  scan = time_bare_scan (path);
  workbook = time_workbook (path, workbook_path);
  bare = time_bare_workbook (forms, workbook_path);
  printf ("%9" G_GINT64_FORMAT
          " forms: open %.2f ms, overview %.2f ms = %.2f × bare scan (%.2f ms),"
          " workbook %.0f ms = %.2f × bare loop (%.0f ms)\n",
          forms, open, overview, overview / scan, scan, workbook, workbook / bare, bare);
  g_remove (path);
  g_remove (workbook_path);
  return overview;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-bench-XXXXXX", NULL);
  double first = 0, last = 0;

  setlocale (LC_ALL, "");
  if (argc > 1)
    for (int i = 1; i < argc; i++)
      {
        last = report (g_ascii_strtoll (argv[i], NULL, 10), folder);
        first = i == 1 ? last : first;
      }
  else
    {
      first = report (1000, folder);
      last = report (100000, folder);
    }
  printf ("overview, last beside first: %.2f ×\n", last / first);
  g_rmdir (folder);
  return 0;
}
