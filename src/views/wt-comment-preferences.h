#pragma once

#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The page of the preferences about comments: how long originals are kept, and the themes. */
#define WT_TYPE_COMMENT_PREFERENCES (wt_comment_preferences_get_type ())
G_DECLARE_FINAL_TYPE (
    WtCommentPreferences, wt_comment_preferences, WT, COMMENT_PREFERENCES, AdwPreferencesPage)

/* Loads the choices, and follows them; to be called once. */
void wt_comment_preferences_set_workspace (WtCommentPreferences *self, WtWorkspace *workspace);

G_END_DECLS
