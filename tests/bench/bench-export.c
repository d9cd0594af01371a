/*
 * What writing forms as data costs, beside a bare fprintf loop in the same run that writes as many
 * cells of the same lengths and reads nothing; and how much memory it takes, which must not grow
 * with the forms. Ratios are what counts; seconds depend on the machine.
 *
 *   meson test -C build --benchmark -v          or    bench-export [FORMS…]
 */

#include "wt-activity-jobs.h"
#include "wt-extract-job.h"
#include "wt-import-job.h"
#include "wt-project-jobs.h"
#include "wt-workspace.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* The most memory that the program held since reset_peak(), in KiB. */
static glong
read_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = g_strstr_len (status, -1, "VmHWM:");
  return line != NULL ? strtol (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static void
reset_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

static void
write_forms (const char *path, guint forms)
{
  static const char *const YES_NO[] = { "yes", "no", "" };
  FILE *file = fopen (path, "w");

  fputs ("serial,heard,expressed,valued,impact,future\n", file);
  for (guint i = 1; i <= forms; i++)
    fprintf (file, "%u,%s,%s,%u,%u,%s\n", i, i % 3 == 0 ? "Poster" : "A friend told me",
             YES_NO[i % 2], i % 10 + 1, i % 7 + 1, YES_NO[i % 3]);
  fclose (file);
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
make_workspace (const char *path, const char *csv, guint forms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_CREATE, &error);
  WtImportOptions options = { .path = csv };

  fail_on (error);
  options.activity_id = add_activity (workspace);
  write_forms (csv, forms);
  wt_workspace_run (workspace, wt_import_job_new (&options, NULL), NULL, &error);
  fail_on (error);
  wt_workspace_close (workspace);
  g_remove (csv);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

static double
time_ours (const char *path, WtExtractFormat format, const char *folder, glong *memory)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);
  WtExtractOptions options = { .format = format, .has_comments = TRUE, .folder = folder };
  glong before;
  double start, time;

  fail_on (error);
  reset_peak ();
  before = read_peak ();
  start = now ();
  wt_workspace_run (workspace, wt_extract_job_new (&options, NULL), NULL, &error);
  fail_on (error);
  time = now () - start;
  *memory = MAX (*memory, read_peak () - before);
  wt_workspace_close (workspace);
  remove_folder (folder);
  return time;
}

static double
time_bare (const char *path, guint forms)
{
  double start = now (), time;
  FILE *file = fopen (path, "w");

  for (guint i = 1; i <= forms; i++)
    fprintf (file, "%u,%u,%d,%s,%s,%s,%d,%s,%s,%s,%u,%u,%s\r\n", i, i, 1, "Listening event",
             "2025-05-14", "engaging", 1, "Falls clinic", "A friend told me", "yes", i % 10 + 1,
             i % 7 + 1, "no");
  fclose (file);
  time = now () - start;
  g_remove (path);
  return time;
}

static void
report (guint forms, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bench.wtdb", NULL);
  g_autofree char *file = g_build_filename (folder, "forms.csv", NULL);
  g_autofree char *data = g_build_filename (folder, "data", NULL);
  double csvs[RUNS], jsons[RUNS], bares[RUNS];
  double csv, json, bare;
  glong memory = 0;

  make_workspace (path, file, forms);
  for (int i = 0; i < RUNS; i++)
    {
      jsons[i] = time_ours (path, WT_EXTRACT_JSON, data, &memory);
      csvs[i] = time_ours (path, WT_EXTRACT_CSV, data, &memory);
      bares[i] = time_bare (file, forms);
    }
  csv = median (csvs);
  json = median (jsons);
  bare = median (bares);
  printf ("%9u forms: CSV %.0f ms = %.2f × fprintf (%.0f ms), JSON %.0f ms = %.2f ×,"
          " memory %+.1f MiB\n",
          forms, csv, csv / bare, bare, json, json / bare, (double) memory / 1024);
  g_remove (path);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-bench-XXXXXX", NULL);

  setlocale (LC_ALL, "");
  for (int i = 1; i < argc; i++)
    report ((guint) g_ascii_strtoull (argv[i], NULL, 10), folder);
  if (argc == 1)
    {
      report (10000, folder);
      report (100000, folder);
    }
  remove_folder (folder);
  return 0;
}
