/*
 * What opening and the overview cost at 1,000 and at 100,000 forms of 2,000 activities, the
 * overview beside a plain SQLite scan of the forms. Ratios are what counts; seconds depend on the
 * machine.
 *
 *   meson test -C build --benchmark -v          or    bench-workspace [FORMS…]
 */

#include "bench-world.h"

#include "wt-figures-jobs.h"
#include "wt-history-jobs.h"
#include "wt-overview.h"
#include "wt-workspace.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RUNS 7

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
report (gint64 forms, const char *folder)
{
  g_autofree char *path = g_strdup_printf ("%s/%" G_GINT64_FORMAT ".wtdb", folder, forms);
  double open, overview, scan;

  bench_world_make (path, forms);
  open = time_open (path);
  overview = time_overview (path);
  scan = time_bare_scan (path);
  printf ("%9" G_GINT64_FORMAT
          " forms: open %.2f ms, overview %.2f ms = %.2f × bare scan (%.2f ms)\n",
          forms, open, overview, overview / scan, scan);
  g_remove (path);
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
