/*
 * What the board workbook of 100,000 forms costs, from the workspace to the file, beside a bare
 * libxlsxwriter loop in the same run that has the same cells ready in memory and writes them in the
 * library's mode for long sheets, and beside Python's XlsxWriter where that is installed; and how
 * much memory it takes at 10,000, 100,000 and 1,000,000 forms, each in a process of its own. Ratios
 * are what counts; seconds depend on the machine.
 *
 *   meson test -C build --benchmark -v          or    bench-workbook [FORMS…]
 */

#include "bench-world.h"

#include "wt-workbook-job.h"
#include "wt-workspace.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#define RUNS 7
#define QUESTIONS 5
#define FORMS_TIMED 100000
/* What a program calls itself that only makes one workbook and says how much memory that took. */
#define ONLY_MEMORY "--memory"

/* A form as it stands on both sheets. */
typedef struct
{
  double day;
  const char *project, *activity, *level, *text; /* of the chunk */
  double serial;
  char answers[QUESTIONS + 1];
} Form;

static const char FORMS_SQL[] =
    "SELECT julianday (held_on) - julianday ('1899-12-30'), projects.title, activities.title,"
    " upper (substr (level, 1, 1)) || substr (level, 2), serial, answers, text FROM activities"
    " JOIN projects ON projects.id = project_id JOIN batches ON activity_id = activities.id"
    " JOIN responses ON batch_id = batches.id JOIN comments ON response_id = responses.id"
    " ORDER BY held_on, activities.id, serial";

static GArray *
read_forms (const char *path, GStringChunk *strings)
{
  GArray *forms = g_array_new (FALSE, TRUE, sizeof (Form));
  sqlite3 *database;
  sqlite3_stmt *statement;

  if (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK
      || sqlite3_prepare_v2 (database, FORMS_SQL, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *words[] = {
        (const char *) sqlite3_column_text (statement, 1),
        (const char *) sqlite3_column_text (statement, 2),
        (const char *) sqlite3_column_text (statement, 3),
        (const char *) sqlite3_column_text (statement, 6),
      };
      Form form = {
        .day = sqlite3_column_double (statement, 0),
        .project = g_string_chunk_insert_const (strings, words[0]),
        .activity = g_string_chunk_insert_const (strings, words[1]),
        .level = g_string_chunk_insert_const (strings, words[2]),
        .text = g_string_chunk_insert_const (strings, words[3]),
        .serial = sqlite3_column_double (statement, 4),
      };

      g_strlcpy (form.answers, (const char *) sqlite3_column_text (statement, 5),
                 sizeof form.answers);
      g_array_append_val (forms, form);
    }
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return forms;
}

/* The looks of the cells: without one, a date is not a date. */
typedef struct
{
  lxw_format *date, *text, *serial, *number, *wrapped;
} Looks;

static lxw_format *
add_look (lxw_workbook *workbook, const char *number_format)
{
  lxw_format *look = workbook_add_format (workbook);

  format_set_align (look, LXW_ALIGN_VERTICAL_TOP);
  if (number_format != NULL)
    format_set_num_format (look, number_format);
  else
    format_set_align (look, LXW_ALIGN_LEFT);
  return look;
}

static void
write_answer (lxw_worksheet *sheet, lxw_row_t row, guint i, const Form *form, const Looks *looks)
{
  lxw_col_t column = (lxw_col_t) (5 + i);
  char key = form->answers[i];

  if (key == 'T')
    worksheet_write_string (sheet, row, column, form->text, looks->text);
  else if (g_ascii_isdigit (key))
    worksheet_write_number (sheet, row, column, key == '0' ? 10 : key - '0', looks->number);
  else
    worksheet_write_string (sheet, row, column,
                            key == 'Y'   ? "Yes"
                            : key == 'N' ? "No"
                                         : "blank",
                            looks->number);
}

/* The cells of “Responses” and “Comments”, without headings and other sheets. */
static double
time_bare (GArray *forms, const char *workbook_path)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  double start = bench_now ();
  lxw_workbook *workbook = workbook_new_opt (workbook_path, &options);
  lxw_worksheet *responses = workbook_add_worksheet (workbook, "Responses");
  lxw_worksheet *comments = workbook_add_worksheet (workbook, "Comments");
  const Looks looks = { add_look (workbook, "d mmm yyyy"), add_look (workbook, NULL),
                        add_look (workbook, "0000"), add_look (workbook, "0.0"),
                        add_look (workbook, NULL) };

  format_set_text_wrap (looks.wrapped);
  for (guint row = 0; row < forms->len; row++)
    {
      const Form *form = &g_array_index (forms, Form, row);

      worksheet_write_number (responses, row, 0, form->day, looks.date);
      worksheet_write_string (responses, row, 1, form->project, looks.text);
      worksheet_write_string (responses, row, 2, form->activity, looks.text);
      worksheet_write_string (responses, row, 3, form->level, looks.text);
      worksheet_write_number (responses, row, 4, form->serial, looks.serial);
      for (guint i = 0; i < QUESTIONS; i++)
        write_answer (responses, row, i, form, &looks);
      worksheet_write_number (comments, row, 0, form->day, looks.date);
      worksheet_write_string (comments, row, 1, form->activity, looks.wrapped);
      worksheet_write_string (comments, row, 2, form->project, looks.wrapped);
      worksheet_write_string (comments, row, 3, form->text, looks.wrapped);
    }
  workbook_close (workbook);
  return bench_now () - start;
}

static double
time_ours (const char *path, const char *workbook_path)
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

/* The same cells with Python's XlsxWriter; NAN where that is not installed. */
static double
time_python (const char *path, const char *workbook_path)
{
  const char *arguments[] = { "python3", PYTHON_WORKBOOK, path, workbook_path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  bench_fail_on (error);
  return g_spawn_check_wait_status (status, NULL) ? g_ascii_strtod (output, NULL) : (double) NAN;
}

static void
report_time (gint64 n_forms, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "time.wtdb", NULL);
  g_autofree char *workbook_path = g_build_filename (folder, "book.xlsx", NULL);
  g_autoptr (GStringChunk) strings = g_string_chunk_new (4096);
  g_autoptr (GArray) forms = NULL;
  double ours[RUNS], bare[RUNS], ratios[RUNS], ratio, python;

  bench_world_make (path, n_forms);
  forms = read_forms (path, strings);
  g_assert_cmpint (forms->len, ==, n_forms);
  for (int i = 0; i < RUNS; i++)
    {
      ours[i] = time_ours (path, workbook_path);
      bare[i] = time_bare (forms, workbook_path);
      ratios[i] = ours[i] / bare[i];
    }
  /* Of pairs that ran one after the other: other programs slow down both. */
  ratio = bench_median (ratios, RUNS);
  printf ("%9" G_GINT64_FORMAT
          " forms: workbook %.0f ms = %.2f × bare loop (%.0f ms), %.2f to %.2f\n",
          n_forms, bench_median (ours, RUNS), ratio, bench_median (bare, RUNS), ratios[0],
          ratios[RUNS - 1]);
  python = time_python (path, workbook_path);
  if (isnan (python))
    printf ("          Python's XlsxWriter is not installed\n");
  else
    printf ("          = %.2f × Python's XlsxWriter (%.0f ms)\n",
            bench_median (ours, RUNS) / 1000 / python, python * 1000);
  fflush (stdout);
  g_remove (path);
  g_remove (workbook_path);
}

/* The most memory that this process ever held, in KiB. */
static glong
read_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL)
      || (line = strstr (status, "VmHWM:")) == NULL)
    return 0;
  return strtol (line + strlen ("VmHWM:"), NULL, 10);
}

/* In a process that did nothing else before. Not by getrusage(), which counts what the parent held
 * when it started the child. */
static glong
measure_memory (gint64 n_forms, const char *folder)
{
  g_autofree char *path = g_strdup_printf ("%s/%" G_GINT64_FORMAT ".wtdb", folder, n_forms);
  g_autofree char *workbook_path = g_build_filename (folder, "book.xlsx", NULL);
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  const char *arguments[] = { "/proc/self/exe", ONLY_MEMORY, path, workbook_path, NULL };
  g_autofree char *self = g_file_read_link (arguments[0], &error);
  int status;

  bench_fail_on (error);
  bench_world_make (path, n_forms);
  arguments[0] = self;
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                &status, &error);
  bench_fail_on (error);
  g_spawn_check_wait_status (status, &error);
  bench_fail_on (error);
  g_remove (path);
  g_remove (workbook_path);
  return strtol (output, NULL, 10);
}

static void
report_memory (const char *folder)
{
  static const gint64 FORMS[] = { 10000, 100000, 1000000 };
  glong first = 0;

  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++)
    {
      glong peak = measure_memory (FORMS[i], folder);

      first = i == 0 ? peak : first;
      printf ("%9" G_GINT64_FORMAT " forms: %.1f MiB at most, %+.1f MiB beside %" G_GINT64_FORMAT
              "\n",
              FORMS[i], (double) peak / 1024, (double) (peak - first) / 1024, FORMS[0]);
      fflush (stdout);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;

  setlocale (LC_ALL, "");
  if (argc == 4 && g_str_equal (argv[1], ONLY_MEMORY))
    {
      time_ours (argv[2], argv[3]);
      printf ("%ld\n", read_peak ());
      return 0;
    }
  folder = g_dir_make_tmp ("wt-bench-XXXXXX", NULL);
  for (int i = 1; i < argc; i++)
    report_time (g_ascii_strtoll (argv[i], NULL, 10), folder);
  if (argc == 1)
    {
      report_time (FORMS_TIMED, folder);
      report_memory (folder);
    }
  g_rmdir (folder);
  return 0;
}
