#pragma once

#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The themes of comments, to be added to, renamed, put in order and no longer offered. */
#define WT_TYPE_THEME_LIST (wt_theme_list_get_type ())
G_DECLARE_FINAL_TYPE (WtThemeList, wt_theme_list, WT, THEME_LIST, AdwPreferencesGroup)

/* Loads the themes, and follows them; to be called once. */
void wt_theme_list_set_workspace (WtThemeList *self, WtWorkspace *workspace);

G_END_DECLS
