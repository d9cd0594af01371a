/*
 * What opening, the overview and the workbook cost at 1,000 and at 100,000 forms of 2,000
 * activities, each beside something bare that does the least of the same: a plain SQLite scan of
 * the forms, and a libxlsxwriter loop that writes the same cells. Ratios are what counts; seconds
 * depend on the machine.
 *
 *   meson test -C build --benchmark -v          or    bench-workspace [FORMS…]
 */

#include "wt-activity-store.h"
#include "wt-batch-store.h"
#include "wt-checklist-store.h"
#include "wt-date.h"
#include "wt-figures-jobs.h"
#include "wt-history-jobs.h"
#include "wt-job-private.h"
#include "wt-overview.h"
#include "wt-project-store.h"
#include "wt-template-store.h"
#include "wt-response-store.h"
#include "wt-toolkit.h"
#include "wt-workbook-job.h"
#include "wt-workspace.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#define PROJECTS 40
#define ACTIVITIES 2000
#define DAYS 1800
#define TODAY "2026-01-20"
#define RUNS 7
#define CELLS_A_FORM 10

typedef struct
{
  WtJobContext *context;
  GRand *random;
  gint64 project_ids[PROJECTS];
} Maker;

static void
fail_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare);
  return values[n / 2];
}

static void
make_projects (Maker *maker, GError **error)
{
  gint64 template_id;
  g_autoptr (WtChecklist) checklist = wt_template_store_find_newest (
      maker->context->connection, WT_TOOLKIT_PROJECT_CHECKLIST, &template_id, error);

  for (int i = 0; checklist != NULL && i < PROJECTS; i++)
    {
      g_autoptr (WtProject) project = wt_project_new ();
      g_autofree char *title = g_strdup_printf ("Project %d", i + 1);
      WtChecklistSubject subject = { 0 };

      g_object_set (project, "title", title, "starts-on", "2020-01-01", NULL);
      if (!wt_project_store_insert (maker->context->connection, project, error))
        return;
      maker->project_ids[i] = wt_project_get_id (project);
      subject.project_id = maker->project_ids[i];
      if (!wt_checklist_store_insert (maker->context->connection, &subject, template_id, NULL,
                                      error))
        return;
    }
}

static gint64
make_batch (Maker *maker, guint number, gint64 forms, GError **error)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtBatch) batch = NULL;
  g_autofree char *title = g_strdup_printf ("Activity %u", number + 1);
  g_autofree char *day = wt_date_add_days (TODAY, -g_rand_int_range (maker->random, 0, DAYS));

  g_object_set (activity, "title", title, "project-id", maker->project_ids[number % PROJECTS],
                "level", (int) (WT_LEVEL_ENGAGING + number % 3), "held-on", day, "people", forms,
                NULL);
  if (!wt_activity_store_insert (maker->context->connection, activity, error))
    return 0;
  batch = wt_batch_new (wt_activity_get_id (activity), wt_survey_get_id (maker->context->survey));
  g_object_set (batch, "expected", forms, "finished", TRUE, NULL);
  return wt_batch_store_insert (maker->context->connection, batch, error) ? wt_batch_get_id (batch)
                                                                          : 0;
}

static gboolean
make_form (Maker *maker, gint64 batch_id, gint64 serial, GError **error)
{
  g_autoptr (WtResponse) response = wt_response_new (batch_id, serial, 5);

  wt_response_set_text (response, 0, serial % 3 == 0 ? "Poster" : "A friend told me");
  wt_response_set_key (response, 1, g_rand_boolean (maker->random) ? 'Y' : 'N');
  wt_response_set_key (response, 2, (char) ('0' + g_rand_int_range (maker->random, 0, 10)));
  wt_response_set_key (response, 3, (char) ('0' + g_rand_int_range (maker->random, 0, 10)));
  wt_response_set_key (response, 4, g_rand_boolean (maker->random) ? 'Y' : '-');
  return wt_response_store_insert (maker->context->connection, response, maker->context->survey,
                                   error);
}

static GObject *
fill (WtJobContext *context, gpointer data, GError **error)
{
  gint64 forms = *(gint64 *) data;
  Maker maker = { .context = context, .random = g_rand_new_with_seed (1) };

  make_projects (&maker, error);
  for (guint i = 0; *error == NULL && i < ACTIVITIES; i++)
    {
      gint64 share = forms * (i + 1) / ACTIVITIES - forms * i / ACTIVITIES;
      gint64 batch_id = make_batch (&maker, i, share, error);

      for (gint64 serial = 1; batch_id != 0 && serial <= share; serial++)
        if (!make_form (&maker, batch_id, serial, error))
          break;
    }
  g_rand_free (maker.random);
  return NULL;
}

static void
make_workspace (const char *path, gint64 forms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_CREATE, &error);

  fail_on (error);
  wt_workspace_run (workspace, wt_job_new (WT_JOB_UNRECORDED, fill, &forms, NULL), NULL, &error);
  fail_on (error);
  wt_workspace_close (workspace);
}

static double
time_open (const char *path)
{
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      double start = now ();
      g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);

      fail_on (error);
      times[i] = now () - start;
      wt_workspace_close (workspace);
    }
  return median (times, RUNS);
}

static double
time_overview (const char *path)
{
  WtFilter filter = { .from = "2025-02-01", .to = "2026-01-31" };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);
  double times[RUNS];

  fail_on (error);
  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (GObject) overview = NULL;
      double start = now ();

      wt_workspace_run (workspace,
                        wt_load_overview_job_new (&filter, TODAY, WT_OVERVIEW_PART_USUAL),
                        &overview, &error);
      fail_on (error);
      times[i] = now () - start;
    }
  wt_workspace_close (workspace);
  return median (times, RUNS);
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
      double start = now ();

      for (int question = 2; question <= 5; question++)
        {
          g_autofree char *sql = g_strdup_printf (
              "SELECT substr (answers, %d, 1), count(*) FROM responses GROUP BY 1", question);

          sqlite3_exec (database, sql, NULL, NULL, NULL);
        }
      times[i] = now () - start;
    }
  sqlite3_close (database);
  return median (times, RUNS);
}

static double
time_workbook (const char *path, const char *workbook_path)
{
  WtFilter filter = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);
  double start = now (), time;

  fail_on (error);
  wt_workspace_run (workspace, wt_workbook_job_new (&filter, workbook_path, NULL), NULL, &error);
  fail_on (error);
  time = now () - start;
  wt_workspace_close (workspace);
  return time;
}

/* The same number of rows and cells, in the library's mode for long sheets, and nothing else. */
static double
time_bare_workbook (gint64 forms, const char *workbook_path)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  double start = now ();
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
  return now () - start;
}

static double
report (gint64 forms, const char *folder)
{
  g_autofree char *path = g_strdup_printf ("%s/%" G_GINT64_FORMAT ".wtdb", folder, forms);
  g_autofree char *workbook_path = g_strdup_printf ("%s/book.xlsx", folder);
  double open, overview, scan, workbook, bare;

  make_workspace (path, forms);
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
