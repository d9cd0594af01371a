#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtCardLayout:
 *
 * Lays cards out in as many columns as the width has room for, measured in text: "column-width" at
 * usual text size, at most "columns". A card may span several columns; cards of a row are equally
 * high, and a gap at a row's end is filled by the card before it. Children have the layout
 * properties "span" (0: all columns) and "last" (comes after all others where there is only one
 * column).
 */
#define WT_TYPE_CARD_LAYOUT (wt_card_layout_get_type ())
G_DECLARE_FINAL_TYPE (WtCardLayout, wt_card_layout, WT, CARD_LAYOUT, GtkLayoutManager)

#define WT_TYPE_CARD_LAYOUT_CHILD (wt_card_layout_child_get_type ())
G_DECLARE_FINAL_TYPE (
    WtCardLayoutChild, wt_card_layout_child, WT, CARD_LAYOUT_CHILD, GtkLayoutChild)

G_END_DECLS
