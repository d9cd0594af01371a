#include "wt-command-runner.h"

#include "wt-sample.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_CREATE);
  g_autofree char *name = g_filename_display_name (arguments->words[0]);
  const char *until = arguments->until[0] != '\0' ? arguments->until : NULL;

  if (workspace == NULL)
    return WT_COMMAND_FAILED;
  if (!wt_command_run (workspace, wt_fill_sample_job_new (until), NULL))
    {
      /* Half a sample is of no use to anybody. */
      wt_workspace_close (workspace);
      g_unlink (arguments->words[0]);
      return WT_COMMAND_FAILED;
    }
  /* Translators: %s is a file's name */
  g_print (_ ("Made the sample workspace “%s”; everything in it is invented."), name);
  g_print ("\n");
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_sample_command = {
  .name = "sample",
  .parameters = N_("FILE"),
  .description = N_("Make a workspace with invented projects, activities and forms"),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_UNTIL,
  .run = run,
};
/* clang-format on */
