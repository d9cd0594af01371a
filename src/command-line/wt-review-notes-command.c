#include "wt-command-runner.h"

#include "wt-review-note-jobs.h"

#include <glib/gi18n.h>

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autoptr (WtReviewMerge) merge = NULL;
  g_autofree char *sentence = NULL;

  if (workspace == NULL
      || !wt_command_run_long (workspace, wt_merge_review_notes_job_new (arguments->words[1]),
                               progress, WT_COMMAND_IMPORTS, arguments->words[1], &merge))
    return WT_COMMAND_FAILED;
  sentence = wt_review_merge_dup_sentence (merge);
  g_print ("%s.\n", sentence);
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_review_notes_command = {
  .name = "review-notes",
  .parameters = N_("FILE NOTES.review.json"),
  .description = N_("Merge the notes that somebody wrote on a review file"),
  .details = N_("The notes stand beside the review file, in a file whose name ends in .review.json. "
                "Those that are there already are left out, so that a file can be merged again when "
                "more was written."),
  .n_parameters = 2,
  .run = run,
};
/* clang-format on */
