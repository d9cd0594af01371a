#include "wt-command-runner.h"

#include "wt-chart-words.h"
#include "wt-extract-job.h"

#include <glib/gi18n.h>

/* "Wrote “data” with 120 forms and the totals of 40 more." */
static void
print_outcome (const char *folder, const WtExtractCounts *counts)
{
  g_autofree char *name = g_filename_display_name (folder);
  g_autofree char *forms = wt_chart_words_count (counts->forms);
  g_autofree char *tallied = wt_chart_words_count (counts->tallied);

  /* Translators: a folder's name, and how many forms are in it */
  g_print (ngettext ("Wrote “%1$s” with %2$s form.", "Wrote “%1$s” with %2$s forms.",
                     (gulong) counts->forms),
           name, forms);
  if (counts->tallied > 0)
    {
      g_print (" ");
      /* Translators: forms of which only totals were entered */
      g_print (ngettext ("It has the totals of %s more form.",
                         "It has the totals of %s more forms.", (gulong) counts->tallied),
               tallied);
    }
  g_print ("\n");
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autoptr (WtExtractPreview) written = NULL;
  WtExtractOptions options = { .filter = arguments->filter,
                               .format = arguments->format,
                               .has_mark = arguments->has_mark,
                               .has_comments = arguments->has_comments,
                               .folder = arguments->output };

  if (workspace == NULL || !wt_command_find_survey (workspace, arguments, &options.survey_id)
      || !wt_command_run_long (workspace, wt_extract_job_new (&options, progress), progress,
                               WT_COMMAND_WRITES, arguments->output, &written))
    return WT_COMMAND_FAILED;
  print_outcome (arguments->output, wt_extract_preview_get_counts (written));
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_export_command = {
  .name = "export",
  .parameters = N_("FILE"),
  .description = N_("Write the data for other programs"),
  .details = N_("FOLDER gets a table a file: the forms of each questionnaire, totals entered without "
                "forms, activities, projects and answers to checklists; with --survey the forms and "
                "totals of one questionnaire. It may be there already if it is empty or from an "
                "earlier export. Names of staff and contacts, descriptions and who typed what are "
                "left out; what people said in their own words is left out but for "
                "--with-comments. A text that a spreadsheet would take for a formula has an "
                "apostrophe before it, which “import” takes off again. The codebook says what every "
                "column and value means: an empty cell is a blank, ? is illegible, * is more than "
                "one box, . was not asked and ... is on the paper, not typed yet."),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_FOLDER | WT_COMMAND_OPTION_EXTRACT | WT_COMMAND_OPTION_SURVEY
             | WT_COMMAND_OPTION_FILTER,
  .required = WT_COMMAND_OPTION_FOLDER,
  .run = run,
};
/* clang-format on */
