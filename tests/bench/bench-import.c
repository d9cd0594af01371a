/*
 * What importing forms costs, beside a bare `sqlite3 .import` of the same file in the same run,
 * which checks nothing, counts nothing and can be undone by nobody. The preview is what reading and
 * checking alone takes. Ratios are what counts; seconds depend on the machine.
 *
 *   meson test -C build --benchmark -v          or    bench-import [FORMS…]
 */

#include "wt-activity-jobs.h"
#include "wt-import-job.h"
#include "wt-project-jobs.h"
#include "wt-workspace.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#define RUNS 3

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
median (double *values)
{
  qsort (values, RUNS, sizeof *values, compare);
  return values[RUNS / 2];
}

static void
write_forms (const char *path, guint forms)
{
  static const char *const HEARD[] = { "Poster", "A friend told me", "" };
  static const char *const YES_NO[] = { "yes", "no", "" };
  GString *text = g_string_new ("serial,heard,expressed,valued,impact,future\n");
  GRand *random = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= forms; i++)
    g_string_append_printf (text, "%u,%s,%s,%d,%d,%s\n", i, HEARD[g_rand_int_range (random, 0, 3)],
                            YES_NO[g_rand_int_range (random, 0, 2)],
                            g_rand_int_range (random, 1, 11), g_rand_int_range (random, 1, 11),
                            YES_NO[g_rand_int_range (random, 0, 3)]);
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  fail_on (error);
  g_string_free (text, TRUE);
  g_rand_free (random);
}

static gint64
add_activity (WtWorkspace *workspace)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtProject) saved_project = NULL;
  g_autoptr (WtActivity) saved_activity = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (project, "title", "Falls clinic", NULL);
  wt_workspace_run (workspace, wt_save_project_job_new (project), &saved_project, &error);
  fail_on (error);
  g_object_set (activity, "title", "Listening event", "project-id",
                wt_project_get_id (saved_project), "held-on", "2025-05-14", "level",
                WT_LEVEL_ENGAGING, NULL);
  wt_workspace_run (workspace, wt_save_activity_job_new (activity), &saved_activity, &error);
  fail_on (error);
  return wt_activity_get_id (saved_activity);
}

static void
remove_workspace (const char *path)
{
  static const char *const ENDINGS[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *file = g_strconcat (path, ENDINGS[i], NULL);

      g_remove (file);
    }
}

static void
time_ours (const char *folder, const char *csv, double *preview, double *import)
{
  g_autofree char *path = g_build_filename (folder, "bench.wtdb", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_CREATE, &error);
  WtImportOptions options = { .path = csv };
  double start;

  fail_on (error);
  options.activity_id = add_activity (workspace);
  start = now ();
  wt_workspace_run (workspace, wt_import_preview_job_new (&options, NULL), NULL, &error);
  fail_on (error);
  *preview = now () - start;
  start = now ();
  wt_workspace_run (workspace, wt_import_job_new (&options, NULL), NULL, &error);
  fail_on (error);
  *import = now () - start;
  wt_workspace_close (workspace);
  remove_workspace (path);
}

static double
time_bare (const char *folder, const char *csv)
{
  g_autofree char *path = g_build_filename (folder, "bare.db", NULL);
  g_autofree char *command = g_strdup_printf (".import --csv %s forms", csv);
  const char *const arguments[] = { "sqlite3", path, command, NULL };
  g_autoptr (GError) error = NULL;
  double start = now (), time;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                &error);
  fail_on (error);
  time = now () - start;
  g_remove (path);
  return time;
}

static void
report (guint forms, const char *folder)
{
  g_autofree char *csv = g_build_filename (folder, "forms.csv", NULL);
  double previews[RUNS], imports[RUNS], bares[RUNS];
  double preview, import, bare;

  write_forms (csv, forms);
  for (int i = 0; i < RUNS; i++)
    {
      time_ours (folder, csv, &previews[i], &imports[i]);
      bares[i] = time_bare (folder, csv);
    }
  preview = median (previews);
  import = median (imports);
  bare = median (bares);
  printf (
      "%9u forms: preview %.0f ms = %.2f × sqlite3 .import (%.0f ms), import %.0f ms = %.2f ×\n",
      forms, preview, preview / bare, bare, import, import / bare);
  g_remove (csv);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-bench-XXXXXX", NULL);

  setlocale (LC_ALL, "");
  for (int i = 1; i < argc; i++)
    report ((guint) g_ascii_strtoull (argv[i], NULL, 10), folder);
  if (argc == 1)
    report (100000, folder);
  g_rmdir (folder);
  return 0;
}
