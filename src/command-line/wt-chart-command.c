#include "wt-command-runner.h"

#include "wt-chart-data.h"
#include "wt-chart-factory.h"
#include "wt-chart-file.h"
#include "wt-command-error.h"
#include "wt-date.h"
#include "wt-error.h"
#include "wt-figures-jobs.h"
#include "wt-settings-jobs.h"
#include "wt-suppression.h"

#include <glib/gi18n.h>
#include <string.h>

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
refuse_kind (const WtCommandArguments *arguments, const char *kind, char **kinds)
{
  g_autofree char *list = g_strjoinv (", ", kinds);
  /* Translators: what was typed, then a list of words that can be */
  g_autofree char *sentence =
      g_strdup_printf (_ ("There is no chart “%1$s”; there are %2$s."), kind, list);

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
say_written (const char *name)
{
  /* Translators: %s is a file's name */
  g_print (_ ("Wrote “%s”."), name);
  g_print ("\n");
  return WT_COMMAND_DONE;
}

static WtCommandExit
draw_workspace (const WtCommandArguments *arguments, WtChartFormat format)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtOverview) overview = NULL;
  g_autoptr (WtSettings) settings = NULL;
  g_autofree char *today = wt_date_today ();
  g_auto (GStrv) kinds = NULL;

  if (workspace == NULL)
    return WT_COMMAND_FAILED;
  kinds = wt_chart_factory_list_kinds (wt_workspace_get_survey (workspace));
  if (!g_strv_contains ((const char *const *) kinds, arguments->words[1]))
    return refuse_kind (arguments, arguments->words[1], kinds);

  if (!wt_command_run (workspace,
                       wt_load_overview_job_new (&arguments->filter, today,
                                                 wt_chart_factory_get_parts (arguments->words[1])),
                       &overview)
      || !wt_command_run (workspace, wt_load_settings_job_new (), &settings)
      || !save (arguments, overview, settings, format))
    return WT_COMMAND_FAILED;
  return WT_COMMAND_DONE;
}

static void
print_wrong_data (const WtCommandArguments *arguments, const GError *error)
{
  g_autofree char *name = g_filename_display_name (arguments->data);

  if (g_error_matches (error, WT_ERROR, WT_ERROR_INVALID))
    /* Translators: a file's name, then a sentence that says what is wrong with it */
    g_printerr (_ ("“%1$s” cannot be drawn, so nothing was written. %2$s"), name, error->message);
  else
    /* Translators: %s is a file's name */
    g_printerr (_ ("“%s” cannot be read, so nothing was written; look whether it is there and you "
                   "may read it."),
                name);
  g_printerr ("\n");
}

/* Without a workspace there is no setting that says what a small group is. */
static WtCommandExit
draw_data (const WtCommandArguments *arguments, WtChartFormat format)
{
  const char *kind = arguments->words[0];
  g_auto (GStrv) kinds = wt_chart_data_list_kinds ();
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChart) chart = NULL;
  char *content;
  gsize length;

  if (!g_strv_contains ((const char *const *) kinds, kind))
    return refuse_kind (arguments, kind, kinds);
  if (wt_filter_has_period (&arguments->filter) || wt_filter_is_narrowed (&arguments->filter))
    return wt_command_refuse (arguments->command,
                              _ ("--data draws all that is in its file; --project, --activity, "
                                 "--level, --from and --to are for a workspace."));
  if (g_file_get_contents (arguments->data, &content, &length, &error))
    {
      json = g_bytes_new_take (content, length);
      chart = wt_chart_data_make (
          kind, json, arguments->is_public ? WT_SUPPRESSION_THRESHOLD_DEFAULT : 0, &error);
    }
  if (chart == NULL)
    {
      print_wrong_data (arguments, error);
      return WT_COMMAND_FAILED;
    }
  if (wt_chart_save (chart, arguments->output, format, WIDTH, 0, SCALE, &error))
    return WT_COMMAND_DONE;
  wt_command_error_print (error, WT_COMMAND_WRITES, arguments->data, arguments->output);
  return WT_COMMAND_FAILED;
}

static void
print_kinds (const char *heading, char **kinds, const char *(*get_title) (const char *kind))
{
  gsize width = 0;

  for (char **kind = kinds; *kind != NULL; kind++)
    width = MAX (width, strlen (*kind));
  g_print ("%s\n", heading);
  for (char **kind = kinds; *kind != NULL; kind++)
    g_print ("  %-*s  %s\n", (int) width, *kind, get_title (*kind));
}

static WtCommandExit
list_kinds (void)
{
  g_auto (GStrv) kinds = wt_chart_factory_list_general_kinds ();
  g_auto (GStrv) data_kinds = wt_chart_data_list_kinds ();

  print_kinds (_ ("From a workspace, beside the names of its survey's questions:"), kinds,
               wt_chart_factory_get_general_title);
  g_print ("\n");
  print_kinds (_ ("From JSON, with --data:"), data_kinds, wt_chart_data_get_title);
  return WT_COMMAND_DONE;
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  guint n_words = arguments->words != NULL ? g_strv_length (arguments->words) : 0;
  guint n_expected = arguments->is_list ? 0 : arguments->data != NULL ? 1 : 2;
  g_autofree char *name = NULL;
  WtCommandExit code;
  WtChartFormat format;

  if (n_words != n_expected)
    return wt_command_refuse_words (arguments->command);
  if (arguments->is_list)
    return list_kinds ();
  if (arguments->output == NULL || arguments->output[0] == '\0')
    return wt_command_refuse_without (arguments->command, WT_COMMAND_OPTION_OUTPUT);
  name = g_filename_display_name (arguments->output);
  if (!wt_chart_format_from_name (arguments->output, &format))
    return refuse_output (arguments, name);
  code =
      arguments->data != NULL ? draw_data (arguments, format) : draw_workspace (arguments, format);
  return code == WT_COMMAND_DONE ? say_written (name) : code;
}

/* clang-format off */
const WtCommand wt_chart_command = {
  .name = "chart",
  .parameters = N_("FILE KIND, or KIND --data FILE.json, or --list"),
  .description = N_("Draw a chart of the overview, or of JSON"),
  .details = N_("KIND is a question with scores or with yes and no (valued, impact, expressed, "
                "future), or one of the kinds that --list names."),
  .n_parameters = 2,
  .n_optional = 2,
  .options = WT_COMMAND_OPTION_FILTER | WT_COMMAND_OPTION_OUTPUT | WT_COMMAND_OPTION_PUBLIC
             | WT_COMMAND_OPTION_DATA | WT_COMMAND_OPTION_LIST,
  .run = run,
};
/* clang-format on */
