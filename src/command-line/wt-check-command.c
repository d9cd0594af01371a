#include "wt-command-runner.h"

#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-integrity.h"

#include <glib/gi18n.h>

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtIntegrity) integrity = NULL;
  g_autoptr (GError) error = NULL;

  if (workspace == NULL || !wt_command_run (workspace, wt_check_job_new (), &integrity))
    return WT_COMMAND_FAILED;

  for (int part = 0; part < WT_INTEGRITY_COUNT; part++)
    {
      g_autofree char *words = wt_integrity_dup_words (integrity, (WtIntegrityPart) part);

      g_print ("%s\n", words);
    }
  if (wt_integrity_is_sound (integrity))
    return WT_COMMAND_DONE;

  g_set_error_literal (&error, WT_ERROR, WT_ERROR_CORRUPT, "The check found faults");
  wt_command_error_print (error, WT_COMMAND_USES, arguments->words[0], NULL);
  return WT_COMMAND_FAILED;
}

/* clang-format off */
const WtCommand wt_check_command = {
  .name = "check",
  .parameters = N_("FILE"),
  .description = N_("Check a workspace and count every figure in it again"),
  .n_parameters = 1,
  .run = run,
};
/* clang-format on */
