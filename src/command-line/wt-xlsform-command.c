#include "wt-command-runner.h"

#include "wt-xlsform-job.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#define ENDING ".xlsx"

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = NULL;
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autofree char *name = g_filename_display_name (arguments->output);
  gint64 survey_id;

  if (!g_str_has_suffix (arguments->output, ENDING))
    return wt_command_refuse (arguments->command,
                              _ ("--output takes the name of a file that ends in .xlsx."));
  workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  if (workspace == NULL || !wt_command_find_survey (workspace, arguments, &survey_id)
      || !wt_command_run_long (workspace, wt_export_xlsform_job_new (survey_id, arguments->output),
                               progress, WT_COMMAND_WRITES, arguments->output, NULL))
    return WT_COMMAND_FAILED;
  /* Translators: %s is a file's name */
  g_print (_ ("Wrote “%s”."), name);
  g_print ("\n");
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_xlsform_command = {
  .name = "xlsform",
  .parameters = N_("FILE"),
  .description = N_("Write a questionnaire as an XLSForm, for ODK Collect and KoboToolbox"),
  .details = N_("Without --survey it is the one that comes with the program. The responses that "
                "these tools give back as a CSV file come in with “import”."),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_OUTPUT | WT_COMMAND_OPTION_SURVEY,
  .required = WT_COMMAND_OPTION_OUTPUT,
  .run = run,
};
/* clang-format on */
