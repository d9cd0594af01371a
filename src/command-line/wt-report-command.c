#include "wt-command-runner.h"

#include "wt-report-job.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* So that programs of any age can be built at the same moment: see reproducible-builds.org. */
#define EPOCH_VARIABLE "SOURCE_DATE_EPOCH"

#define FOLDER_MODE 0755

/* What files are called in a folder; of a kind that needs a project its number follows. */
static const struct
{
  WtReportKind kind;
  const char *name;
} NAMES[] = {
  { WT_REPORT_WORKBOOK, "board-workbook" }, { WT_REPORT_PAPER, "board-paper" },
  { WT_REPORT_PROJECT, "project-report" },  { WT_REPORT_ASSESSMENT, "involvement-assessment" },
  { WT_REPORT_REPLIES, "you-said-we-did" },
};

/* "OUT/board-paper-2024-10-01-to-2025-09-30-public.pdf" */
static char *
dup_path (const WtCommandArguments *arguments, WtReportKind kind, const char *name)
{
  const WtFilter *filter = &arguments->filter;
  g_autoptr (GString) file = g_string_new (name);

  if (kind == WT_REPORT_WORKBOOK && arguments->workbook[0] != '\0')
    return g_strdup (arguments->workbook);
  if (wt_report_kind_needs_project (kind))
    g_string_append_printf (file, "-%" G_GINT64_FORMAT, filter->project_id);
  if (filter->from[0] != '\0')
    g_string_append_printf (file, "-%s", filter->from);
  if (filter->to[0] != '\0')
    g_string_append_printf (file, "-to-%s", filter->to);
  if (arguments->edition == WT_EDITION_PUBLIC)
    g_string_append (file, "-public");
  g_string_append (file, kind == WT_REPORT_WORKBOOK ? ".xlsx" : ".pdf");
  return g_build_filename (arguments->output, file->str, NULL);
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

/* Says what is wrong with how it was called, if anything is. */
static WtCommandExit
check (const WtCommandArguments *arguments)
{
  gboolean is_any = FALSE, needs_folder = FALSE, needs_project = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      WtReportKind kind = NAMES[i].kind;

      if (!arguments->reports[kind])
        continue;
      is_any = TRUE;
      needs_project = needs_project || wt_report_kind_needs_project (kind);
      needs_folder = needs_folder || kind != WT_REPORT_WORKBOOK || arguments->workbook[0] == '\0';
    }
  if (!is_any)
    return wt_command_refuse (arguments->command,
                              _ ("Say which report to write: --workbook, --paper, "
                                 "--project-report, --assessment or --replies."));
  if (needs_folder && (arguments->output == NULL || arguments->output[0] == '\0'))
    return wt_command_refuse_without (arguments->command, WT_COMMAND_OPTION_FOLDER);
  if (needs_project && arguments->filter.project_id == 0)
    return wt_command_refuse_without (arguments->command, WT_COMMAND_OPTION_PROJECT);
  return WT_COMMAND_DONE;
}

static gboolean
write_report (WtWorkspace *workspace, const WtCommandArguments *arguments, guint index)
{
  g_autoptr (WtProgress) progress = wt_progress_new ();
  g_autofree char *path = dup_path (arguments, NAMES[index].kind, NAMES[index].name);
  g_autofree char *moment = dup_moment (arguments);
  g_autofree char *name = g_filename_display_name (path);
  WtReportOptions options = { .kind = NAMES[index].kind,
                              .filter = arguments->filter,
                              .edition = arguments->edition,
                              .paper_size = arguments->paper_size,
                              .path = path,
                              .made_at = moment };

  if (!wt_command_run_long (workspace, wt_report_job_new (&options, progress),
                            arguments->is_quiet ? NULL : progress, WT_COMMAND_WRITES, path, NULL))
    return FALSE;
  if (arguments->is_quiet)
    return TRUE;
  /* Translators: %s is a file's name */
  g_print (_ ("Wrote “%s”."), name);
  g_print ("\n");
  return TRUE;
}

/* The folder may be there already. */
static gboolean
make_folder (const char *folder)
{
  g_autofree char *name = NULL;

  if (folder == NULL || g_mkdir_with_parents (folder, FOLDER_MODE) == 0)
    return TRUE;
  name = g_filename_display_name (folder);
  /* Translators: %s is a folder's name */
  g_printerr (_ ("The folder “%s” could not be made."), name);
  g_printerr ("\n");
  return FALSE;
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  WtCommandExit code = check (arguments);
  g_autoptr (WtWorkspace) workspace = NULL;

  if (code != WT_COMMAND_DONE)
    return code;
  workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  if (workspace == NULL || !make_folder (arguments->output))
    return WT_COMMAND_FAILED;
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (arguments->reports[NAMES[i].kind] && !write_report (workspace, arguments, i))
      return WT_COMMAND_FAILED;
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_report_command = {
  .name = "report",
  .parameters = N_("FILE"),
  .description = N_("Write reports for the board"),
  .details = N_("Several reports may be asked for at once. They go into FOLDER, which is made if it "
                "is not there, under names that say what they are, of which period and for whom; "
                "what was there under the same name is replaced once the new one is whole. A "
                "public edition names nobody and withholds what rests on fewer people than the "
                "smallest group to publish. With --date, or with SOURCE_DATE_EPOCH in the "
                "environment, the same workspace gives the same files every time."),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_REPORT | WT_COMMAND_OPTION_FOLDER | WT_COMMAND_OPTION_PERIOD
             | WT_COMMAND_OPTION_PROJECT,
  .run = run,
};
/* clang-format on */
