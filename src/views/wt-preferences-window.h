#pragma once

#include "wt-window.h"

G_BEGIN_DECLS

/* Choices of the workspace, and the name of the person at the screen. */
#define WT_TYPE_PREFERENCES_WINDOW (wt_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (
    WtPreferencesWindow, wt_preferences_window, WT, PREFERENCES_WINDOW, AdwPreferencesWindow)

/* For the workspace that is open in @window. */
GtkWidget *wt_preferences_window_new (WtWindow *window);

/* Shows its page about planning. */
void wt_preferences_window_show_planning (WtPreferencesWindow *self);

/* Shows its page about comments. */
void wt_preferences_window_show_comments (WtPreferencesWindow *self);

G_END_DECLS
