#pragma once

#include "wt-window.h"

G_BEGIN_DECLS

/*
 * What a window can be asked to do from anywhere in it: rows, tiles, menus and shortcuts activate
 * these.
 *
 * Parameters: ids are "x" (gint64); a filter is as wt_filter_to_variant() writes it.
 */

void wt_window_actions_add (WtWindow *window);

/* Turns actions on and off. */
void wt_window_actions_update (
    WtWindow *window, gboolean is_open, gboolean is_writable, gboolean can_undo, gboolean can_redo);
/* Turns the action called @name on or off. */
void wt_window_actions_set_enabled (WtWindow *window, const char *name, gboolean is_enabled);

void wt_window_actions_update_back (WtWindow *window, gboolean can_go_back);

G_END_DECLS
