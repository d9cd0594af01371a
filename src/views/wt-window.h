#pragma once

#include "wt-application.h"
#include "wt-navigation.h"

G_BEGIN_DECLS

#define WT_TYPE_WINDOW (wt_window_get_type ())
G_DECLARE_FINAL_TYPE (WtWindow, wt_window, WT, WINDOW, AdwApplicationWindow)

WtWindow *wt_window_new (WtApplication *application);

/* Brings the window to the front. One that was not on the screen yet comes with what it is told to
 * open next, or shows that it waits for it if that takes long. */
void wt_window_show_soon (WtWindow *self);

/* Opens the workspace in @file in this window, or says why not. */
void wt_window_open (WtWindow *self, GFile *file);

/* Makes a workspace in @file and opens it. */
void wt_window_create (WtWindow *self, GFile *file);

/* Whether the window shows the workspace in @file; for %NULL, whether it shows none. */
gboolean wt_window_shows (WtWindow *self, GFile *file);

/* The workspace that is open, or %NULL. */
WtWorkspace *wt_window_get_workspace (WtWindow *self);

WtNavigation *wt_window_get_navigation (WtWindow *self);
GSettings *wt_window_get_settings (WtWindow *self);

/* Shows one of the rooms: "overview", "projects" and so on. */
void wt_window_show_room (WtWindow *self, const char *name);

/* In a narrow window, shows the rooms in place of the page. */
void wt_window_show_sidebar (WtWindow *self);

/* Opens a page over the current one; in a narrow window the rooms make way for it. */
void wt_window_push (WtWindow *self, WtPage *page);

/**
 * wt_window_present_slides:
 * @slides: as of wt_presentation_set_slides()
 *
 * Shows charts over the whole window until they are left, for a meeting; nothing can be changed
 * while they are shown.
 */
void
wt_window_present_slides (WtWindow *self, GListModel *slides, const char *subject, guint first);

/* Takes the name that stands in the history from the preferences again. */
void wt_window_update_author (WtWindow *self);

/* Shows a sentence, with an action where @button is not %NULL; @target: (nullable): the action's
 * parameter, a text */
void wt_window_show_toast (WtWindow *self,
                           const char *sentence,
                           const char *button,
                           const char *action,
                           const char *target);

G_END_DECLS
