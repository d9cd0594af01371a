#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtHeaderBar:
 *
 * The header bar of a page: a button that shows the rooms when they are folded away, Back where
 * there is somewhere to go, Undo, and what the page puts in as children of type "start", "end" and
 * "title". Its buttons follow the window's properties "folded", "can-go-back" and "undo-tooltip".
 */
#define WT_TYPE_HEADER_BAR (wt_header_bar_get_type ())
G_DECLARE_FINAL_TYPE (WtHeaderBar, wt_header_bar, WT, HEADER_BAR, AdwBin)

G_END_DECLS
