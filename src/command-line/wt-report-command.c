#include "wt-command-runner.h"

#include "wt-report-job.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* So that programs of any age can be built at the same moment: see reproducible-builds.org. */
#define EPOCH_VARIABLE "SOURCE_DATE_EPOCH"

#define FOLDER_MODE 0755

/* What files are called in a folder; the index is a WtReportKind. */
static const char *const NAMES[WT_REPORT_DATA] = {
  [WT_REPORT_WORKBOOK] = "board-workbook", [WT_REPORT_PAPER] = "board-paper",
  [WT_REPORT_PROJECT] = "project-report",  [WT_REPORT_ASSESSMENT] = "involvement-assessment",
  [WT_REPORT_REPLIES] = "you-said-we-did",
};

/* The file that a report goes into: the one that was named, or one in the folder that says what is
 * in it, the same every time: "OUT/board-paper-2024-10-01-to-2025-09-30-public.pdf". */
static char *
dup_path (const WtCommandArguments *arguments, WtReportKind kind)
{
  const WtFilter *filter = &arguments->filter;
  g_autoptr (GString) name = NULL;

  if (arguments->reports[kind][0] != '\0')
    return g_strdup (arguments->reports[kind]);
  name = g_string_new (NAMES[kind]);
  if (filter->project_id != 0)
    g_string_append_printf (name, "-%" G_GINT64_FORMAT, filter->project_id);
  if (filter->from[0] != '\0')
    g_string_append_printf (name, "-%s", filter->from);
  if (filter->to[0] != '\0')
    g_string_append_printf (name, "-to-%s", filter->to);
  if (arguments->edition == WT_EDITION_PUBLIC)
    g_string_append (name, "-public");
  if (kind == WT_REPORT_WORKBOOK)
    g_string_append (name, ".xlsx");
  else
    g_string_append (name, arguments->is_editable ? ".fodt" : ".pdf");
  return g_build_filename (arguments->output, name->str, NULL);
}

/* The moment that reports say they were made at; %NULL for now. */
static char *
dup_moment (const WtCommandArguments *arguments)
{
  const char *typed = g_getenv (EPOCH_VARIABLE);
  g_autoptr (GDateTime) moment = NULL;
  gint64 seconds;

  if (arguments->date[0] != '\0')
    return g_strconcat (arguments->date, "T00:00:00", NULL);
  if (typed != NULL && g_ascii_string_to_signed (typed, 10, 0, G_MAXINT32, &seconds, NULL))
    moment = g_date_time_new_from_unix_utc (seconds);
  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%S") : NULL;
}

static gboolean
write_report (WtWorkspace *workspace, const WtCommandArguments *arguments, WtReportKind kind)
{
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autofree char *path = dup_path (arguments, kind);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *made_at = dup_moment (arguments);
  WtReportOptions options = { .kind = kind,
                              .filter = arguments->filter,
                              .edition = arguments->edition,
                              .paper_size = arguments->paper_size,
                              .path = path,
                              .made_at = made_at,
                              .has_project_sheets = arguments->has_project_sheets };

  if (!wt_command_run_long (workspace, wt_report_job_new (&options, progress), progress,
                            WT_COMMAND_WRITES, path, NULL))
    return FALSE;
  if (arguments->is_quiet)
    return TRUE;
  /* Translators: %s is a file's name */
  g_print (_ ("Wrote “%s”."), name);
  g_print ("\n");
  return TRUE;
}

/* What is wrong with the reports that were asked for, or %NULL. */
static const char *
find_fault (const WtCommandArguments *arguments)
{
  gboolean is_any = FALSE;

  for (WtReportKind kind = WT_REPORT_WORKBOOK; kind < WT_REPORT_DATA; kind++)
    {
      if (arguments->reports[kind] == NULL)
        continue;
      is_any = TRUE;
      if (arguments->reports[kind][0] == '\0' && arguments->output == NULL)
        return _ ("--workbook and the others need the name of a file, or --output FOLDER.");
      if (wt_report_kind_needs_project (kind) && arguments->filter.project_id == 0)
        return _ ("A report of one project needs --project ID.");
    }
  return is_any ? NULL
                : _ ("“report” needs what to write: --workbook, --paper, --project-report, "
                     "--assessment or --replies.");
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  const char *fault = find_fault (arguments);
  g_autoptr (WtWorkspace) workspace = NULL;

  if (fault != NULL)
    return wt_command_refuse (arguments->command, fault);
  workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  if (workspace == NULL)
    return WT_COMMAND_FAILED;
  /* What cannot be made is told of when a file is to be written there. */
  if (arguments->output != NULL)
    g_mkdir (arguments->output, FOLDER_MODE);
  for (WtReportKind kind = WT_REPORT_WORKBOOK; kind < WT_REPORT_DATA; kind++)
    if (arguments->reports[kind] != NULL && !write_report (workspace, arguments, kind))
      return WT_COMMAND_FAILED;
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_report_command = {
  .name = "report",
  .parameters = N_("FILE"),
  .description = N_("Write what goes into the board pack"),
  .details = N_("Several reports can be written at once. A kind without a file goes into FOLDER, "
                "which is made unless it is there, under a name that says what is in it and is the same every "
                "time; a file of that name is replaced, once the new one is whole. The public "
                "edition names nobody and withholds small groups. A report made twice from the "
                "same workspace with the same --date has the same bytes."),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_REPORT | WT_COMMAND_OPTION_PERIOD | WT_COMMAND_OPTION_PROJECT,
  .run = run,
};
/* clang-format on */
