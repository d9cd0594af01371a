#include "wt-command-runner.h"

#include "wt-review-job.h"

#include <glib/gi18n.h>

#define ENDING ".wtdb"

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = NULL;
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autofree char *name = g_filename_display_name (arguments->output);

  if (!g_str_has_suffix (arguments->output, ENDING))
    return wt_command_refuse (arguments->command,
                              _ ("--output takes the name of a file that ends in .wtdb."));
  workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  if (workspace == NULL
      || !wt_command_run_long (workspace, wt_share_for_review_job_new (arguments->output, progress),
                               progress, WT_COMMAND_WRITES, arguments->output, NULL))
    return WT_COMMAND_FAILED;
  /* Translators: %s is a file's name */
  g_print (_ ("Wrote “%s”."), name);
  g_print ("\n");
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_review_command = {
  .name = "review",
  .parameters = N_("FILE"),
  .description = N_("Write a review file for lay members"),
  .details = N_("It has the figures, charts, checklists and outcomes of the workspace, and opens for "
                "reading only. Names, single forms, comments, actions, stakeholders, evidence and "
                "the history are left out; a category of equality monitoring is left out where an "
                "answer is of a small group."),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_OUTPUT,
  .required = WT_COMMAND_OPTION_OUTPUT,
  .run = run,
};
/* clang-format on */
