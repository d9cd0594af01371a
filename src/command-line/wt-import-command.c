#include "wt-command-runner.h"

#include "wt-chart-words.h"
#include "wt-import-job.h"

#include <glib/gi18n.h>

static void
print_bad_rows (WtImportReport *report, const char *name)
{
  guint listed = wt_import_report_get_n_listed (report);
  guint more = wt_import_report_get_n_bad (report) - listed;

  for (guint i = 0; i < listed; i++)
    g_printerr ("%s:%u: %s\n", name, wt_import_report_get_line (report, i),
                wt_import_report_get_reason (report, i));
  if (more > 0)
    {
      g_autofree char *count = wt_chart_words_count (more);

      /* Translators: %s is how many rows of a file are wrong besides those listed */
      g_printerr (ngettext ("%s more row is wrong.", "%s more rows are wrong.", more), count);
      g_printerr ("\n");
    }
}

/* "Imported 12 forms." or "Imported 12 forms, left out 3 rows." */
static void
print_outcome (WtImportReport *report)
{
  guint imported = wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS);
  guint n_bad = wt_import_report_get_n_bad (report);
  g_autofree char *forms = wt_chart_words_count (imported);
  g_autofree char *rows = wt_chart_words_count (n_bad);

  g_print (ngettext ("Imported %s form.", "Imported %s forms.", imported), forms);
  if (n_bad > 0)
    {
      g_print (" ");
      /* Translators: rows of a file that are wrong */
      g_print (ngettext ("Left out %s row.", "Left out %s rows.", n_bad), rows);
    }
  g_print ("\n");
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  const char *path = arguments->words[1];
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autoptr (WtImportReport) report = NULL;
  g_autofree char *name = g_filename_display_name (path);
  const WtImportOptions options = { .path = path,
                                    .activity_id = arguments->filter.activity_id,
                                    .skips_bad = arguments->skips_bad };

  if (workspace == NULL
      || !wt_command_run_long (
          workspace,
          wt_import_job_new (&options, progress),
          progress, WT_COMMAND_IMPORTS, path, &report))
    return WT_COMMAND_FAILED;

  print_bad_rows (report, name);
  print_outcome (report);
  if (wt_import_report_get_n_bad (report) == 0 || wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS) > 0)
    return WT_COMMAND_DONE;
  g_printerr (
      "%s\n",
      arguments->skips_bad
          ? _ ("Nothing was imported, because no row is right; put them right and try again.")
          : _ ("Nothing was imported; put these rows right, or leave them out with "
               "--skip-bad."));
  return WT_COMMAND_FAILED;
}

/* clang-format off */
const WtCommand wt_import_command = {
  .name = "import",
  .parameters = N_("FILE FORMS.csv"),
  .description = N_("Import the paper forms of an activity from a CSV file"),
  .details = N_("The first line of FORMS.csv names questions (heard, expressed, valued, impact, "
                "future) and, if wanted, serial; each line below it is a form. An answer is a text, "
                "a number from 1 to 10, or yes or no; an empty cell is a blank, ? is illegible and "
                "* is more than one box."),
  .n_parameters = 2,
  .options = WT_COMMAND_OPTION_ACTIVITY | WT_COMMAND_OPTION_SKIP_BAD,
  .required = WT_COMMAND_OPTION_ACTIVITY,
  .run = run,
};
/* clang-format on */
