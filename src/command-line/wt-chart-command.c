#include "wt-command-runner.h"

#include "wt-chart-factory.h"
#include "wt-chart-file.h"
#include "wt-date.h"
#include "wt-figures-jobs.h"
#include "wt-settings-jobs.h"

#include <glib/gi18n.h>

/* In pixels of 1/96 inch: the width of a page of a board paper. */
#define WIDTH 720
#define SCALE 2

static WtCommandExit
refuse_output (const WtCommandArguments *arguments, const char *name)
{
  /* Translators: %s is a file's name */
  g_autofree char *sentence = g_strdup_printf (
      _ ("--output takes a name that ends in .png, .svg or .pdf, not “%s”."), name);

  return wt_command_refuse (arguments->command, sentence);
}

static WtCommandExit
refuse_kind (const WtCommandArguments *arguments, char **kinds)
{
  g_autofree char *list = g_strjoinv (", ", kinds);
  /* Translators: what was typed, then a list of words that can be */
  g_autofree char *sentence =
      g_strdup_printf (_ ("There is no chart “%1$s”; there are %2$s."), arguments->words[1], list);

  return wt_command_refuse (arguments->command, sentence);
}

static gboolean
save (const WtCommandArguments *arguments,
      WtOverview *overview,
      WtSettings *settings,
      WtChartFormat format)
{
  g_autoptr (GError) error = NULL;
  int threshold = arguments->is_public ? wt_settings_get_threshold (settings) : 0;
  g_autoptr (WtChart) chart =
      wt_chart_factory_make (arguments->words[1], overview, threshold, &error);

  if (chart != NULL && wt_chart_save (chart, arguments->output, format, WIDTH, 0, SCALE, &error))
    return TRUE;
  wt_command_error_print (error, WT_COMMAND_WRITES, arguments->words[0], arguments->output);
  return FALSE;
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = NULL;
  g_autoptr (WtOverview) overview = NULL;
  g_autoptr (WtSettings) settings = NULL;
  g_autofree char *name = g_filename_display_name (arguments->output);
  g_autofree char *today = wt_date_today ();
  g_auto (GStrv) kinds = NULL;
  WtChartFormat format;

  if (!wt_chart_format_from_name (arguments->output, &format))
    return refuse_output (arguments, name);
  workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  if (workspace == NULL)
    return WT_COMMAND_FAILED;
  kinds = wt_chart_factory_list_kinds (wt_workspace_get_survey (workspace));
  if (!g_strv_contains ((const char *const *) kinds, arguments->words[1]))
    return refuse_kind (arguments, kinds);

  if (!wt_command_run (workspace,
                       wt_load_overview_job_new (&arguments->filter, today,
                                                 wt_chart_factory_get_parts (arguments->words[1])),
                       &overview)
      || !wt_command_run (workspace, wt_load_settings_job_new (), &settings)
      || !save (arguments, overview, settings, format))
    return WT_COMMAND_FAILED;
  /* Translators: %s is a file's name */
  g_print (_ ("Wrote “%s”."), name);
  g_print ("\n");
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_chart_command = {
  .name = "chart",
  .parameters = N_("FILE KIND"),
  .description = N_("Draw a chart of the overview"),
  .details = N_("KIND is a question with scores or with yes and no (valued, impact, expressed, "
                "future), or yes-no, months, spectrum or checklist."),
  .n_parameters = 2,
  .options = WT_COMMAND_OPTION_FILTER | WT_COMMAND_OPTION_OUTPUT | WT_COMMAND_OPTION_PUBLIC,
  .required = WT_COMMAND_OPTION_OUTPUT,
  .run = run,
};
/* clang-format on */
