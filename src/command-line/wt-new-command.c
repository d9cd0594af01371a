#include "wt-command-runner.h"

#include <glib/gi18n.h>

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_CREATE);
  g_autofree char *name = g_filename_display_name (arguments->words[0]);

  if (workspace == NULL)
    return WT_COMMAND_FAILED;
  /* Translators: %s is a file's name */
  g_print (_ ("Made the workspace “%s”."), name);
  g_print ("\n");
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_new_command = {
  .name = "new",
  .parameters = N_("FILE"),
  .description = N_("Make an empty workspace"),
  .n_parameters = 1,
  .run = run,
};
/* clang-format on */
