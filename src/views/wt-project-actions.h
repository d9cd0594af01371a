#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/**
 * WtProjectActions:
 *
 * What is to be done for a project: each action with a box to tick, and a row to type a new one
 * into. Activating an action opens it.
 */
#define WT_TYPE_PROJECT_ACTIONS (wt_project_actions_get_type ())
G_DECLARE_FINAL_TYPE (WtProjectActions, wt_project_actions, WT, PROJECT_ACTIONS, AdwBin)

/* The page it stands on, which gives it the workspace; not owned. */
void wt_project_actions_set_page (WtProjectActions *self, WtPage *page);

/* Shows @actions, a list of WtAction, after each load. */
void
wt_project_actions_set_actions (WtProjectActions *self, GListModel *actions, gint64 project_id);

void wt_project_actions_set_read_only (WtProjectActions *self, gboolean is_read_only);

/* Whether something waits to be saved, or is being saved. */
gboolean wt_project_actions_is_editing (WtProjectActions *self);

/* Stores what is being typed as a new action, too. */
void wt_project_actions_flush (WtProjectActions *self);

G_END_DECLS
