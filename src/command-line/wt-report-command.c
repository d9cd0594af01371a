#include "wt-command-runner.h"

#include "wt-workbook-job.h"

#include <glib/gi18n.h>

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autofree char *name = g_filename_display_name (arguments->workbook);

  if (workspace == NULL
      || !wt_command_run_long (workspace,
                               wt_workbook_job_new (&arguments->filter, WT_EDITION_INTERNAL,
                                                    arguments->workbook, progress),
                               progress, WT_COMMAND_WRITES, arguments->workbook, NULL))
    return WT_COMMAND_FAILED;
  /* Translators: %s is a file's name */
  g_print (_ ("Wrote “%s”."), name);
  g_print ("\n");
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_report_command = {
  .name = "report",
  .parameters = N_("FILE"),
  .description = N_("Write the board workbook"),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_WORKBOOK | WT_COMMAND_OPTION_PERIOD | WT_COMMAND_OPTION_PROJECT,
  .required = WT_COMMAND_OPTION_WORKBOOK,
  .run = run,
};
/* clang-format on */
