#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtScaleLayout:
 *
 * Lays out three widgets: the words at the low end of a scale, the scale, the words at its high
 * end. In one line where there is room; else both words stand above the ends of the scale; and
 * where even that must be broken into lines, one stands above it and the other below. Property:
 * "spacing" within a line.
 */
#define WT_TYPE_SCALE_LAYOUT (wt_scale_layout_get_type ())
G_DECLARE_FINAL_TYPE (WtScaleLayout, wt_scale_layout, WT, SCALE_LAYOUT, GtkLayoutManager)

G_END_DECLS
