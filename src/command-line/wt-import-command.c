#include "wt-command-runner.h"

#include "wt-chart-words.h"
#include "wt-import-job.h"

#include <glib/gi18n.h>

static void
print_bad_rows (WtImportReport *report, const char *name)
{
  guint listed = wt_import_report_get_n_listed (report);
  guint more = wt_import_report_get_n_bad (report) - listed;

  for (guint i = 0; i < listed; i++)
    g_printerr ("%s:%u: %s\n", name, wt_import_report_get_line (report, i),
                wt_import_report_get_reason (report, i));
  if (more > 0)
    {
      g_autofree char *count = wt_chart_words_count (more);

      /* Translators: %s is how many rows of a file are wrong besides those listed */
      g_printerr (ngettext ("%s more row is wrong.", "%s more rows are wrong.", more), count);
      g_printerr ("\n");
    }
}

/* "Imported 12 forms." or "Imported 12 forms, left out 3 rows." */
static void
print_outcome (WtImportReport *report)
{
  guint imported = wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS);
  guint known = wt_import_report_get_count (report, WT_IMPORT_COUNT_KNOWN);
  guint n_bad = wt_import_report_get_n_bad (report);
  g_autofree char *forms = wt_chart_words_count (imported);
  g_autofree char *rows = wt_chart_words_count (n_bad);
  g_autofree char *known_words = wt_chart_words_count (known);

  g_print (ngettext ("Imported %s form.", "Imported %s forms.", imported), forms);
  if (n_bad > 0)
    {
      g_print (" ");
      /* Translators: rows of a file that are wrong */
      g_print (ngettext ("Left out %s row.", "Left out %s rows.", n_bad), rows);
    }
  if (known > 0)
    {
      g_print (" ");
      /* Translators: responses of an online tool that came in with an earlier file */
      g_print (ngettext ("%s was there already.", "%s were there already.", known), known_words);
    }
  g_print ("\n");
}

/* A column that is left out might have been misspelt. */
static void
print_left_out (WtImportMapping *mapping)
{
  for (guint i = 0; i < wt_import_mapping_get_n_columns (mapping); i++)
    {
      const WtImportColumn *column = wt_import_mapping_get_column (mapping, i);

      if (wt_import_mapping_get_use (mapping, i).role != WT_IMPORT_LEFT_OUT
          || column->known == WT_IMPORT_KNOWN_OTHER)
        continue;
      /* Translators: the heading of a column in a file */
      g_print (_ ("Left out the column “%s”."), column->title);
      if (column->is_personal)
        g_print (" %s", _ ("It seems to say who answered."));
      g_print ("\n");
    }
}

static WtCommandExit
import (WtWorkspace *workspace, const WtImportOptions *options)
{
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autoptr (WtImportReport) report = NULL;
  g_autofree char *name = g_filename_display_name (options->path);

  if (!wt_command_run_long (workspace, wt_import_job_new (options, progress), progress,
                            WT_COMMAND_IMPORTS, options->path, &report))
    return WT_COMMAND_FAILED;

  print_bad_rows (report, name);
  print_outcome (report);
  print_left_out (wt_import_report_get_mapping (report));
  if (wt_import_report_get_n_bad (report) == 0
      || wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS) > 0)
    return WT_COMMAND_DONE;
  g_printerr (
      "%s\n",
      options->skips_bad
          ? _ ("Nothing was imported, because no row is right; put them right and try again.")
          : _ ("Nothing was imported; put these rows right, or leave them out with "
               "--skip-bad."));
  return WT_COMMAND_FAILED;
}

static const char *
get_separator_words (char separator)
{
  switch (separator)
    {
    case ';':
      return _ ("semicolons between cells");
    case '\t':
      return _ ("tabs between cells");
    default:
      return _ ("commas between cells");
    }
}

static void
print_columns (WtImportMapping *mapping)
{
  WtSurvey *survey = wt_import_mapping_get_survey (mapping);

  for (guint i = 0; i < wt_import_mapping_get_n_columns (mapping); i++)
    {
      const WtImportColumn *column = wt_import_mapping_get_column (mapping, i);
      WtImportUse use = wt_import_mapping_get_use (mapping, i);
      g_autofree char *words = wt_import_use_dup_words (use, survey);

      g_print ("%u. %s: %s", i + 1, column->title, words);
      if (column->is_personal && use.role == WT_IMPORT_LEFT_OUT)
        g_print (" (%s)", _ ("it seems to say who answered"));
      g_print ("\n");
    }
}

/* The line of each bad row and where in it the fault lies, but nothing of what stands there. */
static void
print_faults (WtImportReport *report, const char *name)
{
  for (guint i = 0; i < wt_import_report_get_n_listed (report); i++)
    {
      const char *question = wt_import_report_get_question (report, i);

      g_print ("%s:%u: ", name, wt_import_report_get_line (report, i));
      if (question != NULL)
        /* Translators: the id of a question */
        g_print (_ ("“%s” cannot be read."), question);
      else
        g_print ("%s", wt_import_report_get_reason (report, i));
      g_print ("\n");
    }
}

static void
print_counts (WtImportReport *report)
{
  guint forms = wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS);
  guint known = wt_import_report_get_count (report, WT_IMPORT_COUNT_KNOWN);
  guint alike = wt_import_report_get_count (report, WT_IMPORT_COUNT_ALIKE);
  guint bad = wt_import_report_get_n_bad (report);
  g_autofree char *forms_words = wt_chart_words_count (forms);
  g_autofree char *known_words = wt_chart_words_count (known);
  g_autofree char *alike_words = wt_chart_words_count (alike);
  g_autofree char *bad_words = wt_chart_words_count (bad);

  g_print (ngettext ("%s form would come in.\n", "%s forms would come in.\n", forms), forms_words);
  if (known > 0)
    g_print (ngettext ("%s is there already.\n", "%s are there already.\n", known), known_words);
  if (alike > 0)
    g_print (ngettext ("%s is the same as one before, and would come in as well.\n",
                       "%s are the same as one before, and would come in as well.\n", alike),
             alike_words);
  if (bad > 0)
    g_print (ngettext ("%s row cannot be read.\n", "%s rows cannot be read.\n", bad), bad_words);
}

static WtCommandExit
preview (WtWorkspace *workspace, const WtImportOptions *options)
{
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autoptr (WtImportPreview) shown = NULL;
  g_autofree char *name = g_filename_display_name (options->path);
  WtImportReport *report;
  WtImportMapping *mapping;
  const char *tool;

  if (!wt_command_run_long (workspace, wt_import_preview_job_new (options, progress), progress,
                            WT_COMMAND_IMPORTS, options->path, &shown))
    return WT_COMMAND_FAILED;

  report = wt_import_preview_get_report (shown);
  mapping = wt_import_report_get_mapping (report);
  tool = wt_import_tool_get_title (wt_import_mapping_get_tool (mapping));
  g_print ("%s, %s", wt_text_encoding_get_title (wt_import_preview_get_encoding (shown)),
           get_separator_words (wt_import_preview_get_separator (shown)));
  if (tool != NULL)
    /* Translators: %s is the name of a program, such as SurveyMonkey */
    g_print (_ (", from %s"), tool);
  g_print ("\n");
  print_columns (mapping);
  print_counts (report);
  print_faults (report, name);
  if (wt_import_preview_get_problem (shown)[0] != '\0')
    g_print ("%s\n", wt_import_preview_get_problem (shown));
  return WT_COMMAND_DONE;
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  WtImportOptions options = { .path = arguments->words[1],
                              .activity_id = arguments->filter.activity_id,
                              .encoding = arguments->encoding,
                              .skips_bad = arguments->skips_bad };

  if (workspace == NULL || !wt_command_find_survey (workspace, arguments, &options.survey_id))
    return WT_COMMAND_FAILED;
  return arguments->is_preview ? preview (workspace, &options) : import (workspace, &options);
}

/* clang-format off */
const WtCommand wt_import_command = {
  .name = "import",
  .parameters = N_("FILE FORMS.csv"),
  .description = N_("Import the forms of an activity from a CSV file"),
  .details = N_("The first line of FORMS.csv names questions (heard, expressed, valued, impact, "
                "future, or their wordings) and, if wanted, serial; each line below it is a form. "
                "Files of SurveyMonkey, Microsoft Forms, Google Forms, LimeSurvey, KoboToolbox, ODK "
                "and “export” are recognised. An answer is a text, a number from 1 to 10, or yes or no; an "
                "empty cell is a blank, ? is illegible and * is more than one box. --preview says "
                "what each column is taken for, without showing what people wrote."),
  .n_parameters = 2,
  .options = WT_COMMAND_OPTION_ACTIVITY | WT_COMMAND_OPTION_SKIP_BAD | WT_COMMAND_OPTION_SURVEY
             | WT_COMMAND_OPTION_ENCODING | WT_COMMAND_OPTION_PREVIEW,
  .required = WT_COMMAND_OPTION_ACTIVITY,
  .run = run,
};
/* clang-format on */
