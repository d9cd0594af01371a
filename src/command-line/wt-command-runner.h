#pragma once

#include "wt-command-error.h"
#include "wt-command.h"
#include "wt-progress.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/* Opens or makes the workspace that a command is about; on failure says why and returns %NULL. */
WtWorkspace *wt_command_open (const WtCommandArguments *arguments, WtWorkspaceMode mode);

/* Runs @job (transfer full); on failure says why and returns %FALSE. */
gboolean wt_command_run (WtWorkspace *workspace, WtJob *job, gpointer object);

/* The number of the survey that --survey names by number or by name, or 0 without --survey; on
 * failure says why and returns %FALSE. */
gboolean wt_command_find_survey (WtWorkspace *workspace,
                                 const WtCommandArguments *arguments,
                                 gint64 *survey_id);

/**
 * wt_command_run_long:
 * @job: (transfer full): a job that takes its time
 * @progress: (nullable): the one that @job was made with; without it nothing is shown
 * @deed: what it does with @file
 * @file: the file that is imported or written
 *
 * The same for a job that somebody waits for: shows how far it is when the standard error is a
 * terminal, and gives the job up, with nothing changed, on Ctrl+C.
 */
gboolean wt_command_run_long (WtWorkspace *workspace,
                              WtJob *job,
                              WtProgress *progress,
                              WtCommandDeed deed,
                              const char *file,
                              gpointer object);

G_END_DECLS
