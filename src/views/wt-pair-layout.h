#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtPairLayout:
 *
 * Lays out two fields side by side, or one above the other where they would be too narrow. Property
 * "even": whether they are equally wide; else the second is as wide as it likes to be, and the
 * first has the rest.
 */
#define WT_TYPE_PAIR_LAYOUT (wt_pair_layout_get_type ())
G_DECLARE_FINAL_TYPE (WtPairLayout, wt_pair_layout, WT, PAIR_LAYOUT, GtkLayoutManager)

G_END_DECLS
