#pragma once

#include "wt-action.h"
#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* An action with a box to tick when it is done. Activating the row opens the action. */
#define WT_TYPE_PROJECT_ACTION_ROW (wt_project_action_row_get_type ())
G_DECLARE_FINAL_TYPE (
    WtProjectActionRow, wt_project_action_row, WT, PROJECT_ACTION_ROW, AdwActionRow)

GtkWidget *wt_project_action_row_new (WtWorkspace *workspace, WtAction *action);

WtAction *wt_project_action_row_get_action (WtProjectActionRow *self);

/* Takes over the action as it was loaded again. */
void wt_project_action_row_set_stored (WtProjectActionRow *self, WtAction *stored);

void wt_project_action_row_set_read_only (WtProjectActionRow *self, gboolean is_read_only);

gboolean wt_project_action_row_is_pending (WtProjectActionRow *self);

G_END_DECLS
