#pragma once

#include "wt-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wt_change_runner_run:
 * @widget: what asked for the change
 * @job: (transfer full): a job whose result nobody waits for
 * @heading: what could not be done, if it cannot, in a user's words; static
 *
 * Runs a change to its end, whether or not @widget is still there; an error is shown at it.
 */
void
wt_change_runner_run (GtkWidget *widget, WtWorkspace *workspace, WtJob *job, const char *heading);

G_END_DECLS
