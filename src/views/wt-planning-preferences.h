#pragma once

#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The page of the preferences about planning: the organisation's links, the words of the duty to
 * involve, what is expected at each stage, and the tools of each level. It saves by itself. */
#define WT_TYPE_PLANNING_PREFERENCES (wt_planning_preferences_get_type ())
G_DECLARE_FINAL_TYPE (
    WtPlanningPreferences, wt_planning_preferences, WT, PLANNING_PREFERENCES, AdwPreferencesPage)

/* To be called once; the page then follows the workspace. */
void wt_planning_preferences_set_workspace (WtPlanningPreferences *self, WtWorkspace *workspace);

G_END_DECLS
