#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* The pages beside the rooms, one over another: a room's page, and what was opened from it. */
#define WT_TYPE_NAVIGATION (wt_navigation_get_type ())
G_DECLARE_FINAL_TYPE (WtNavigation, wt_navigation, WT, NAVIGATION, AdwBin)

/* Shows the page of a room, in place of everything else. */
void wt_navigation_set_root (WtNavigation *self, WtPage *page);

/* Opens a page over the current one. */
void wt_navigation_push (WtNavigation *self, WtPage *page);

/* Goes back to the page before; the current one saves what it holds and goes away. */
void wt_navigation_pop (WtNavigation *self);

/* Takes away all pages. */
void wt_navigation_clear (WtNavigation *self);

/* The page that is shown, or %NULL; property "visible-page". */
WtPage *wt_navigation_get_visible_page (WtNavigation *self);

/* Whether there is a page to go back to; property "can-go-back". */
gboolean wt_navigation_can_go_back (WtNavigation *self);

G_END_DECLS
