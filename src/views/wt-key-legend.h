#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtKeyLegend:
 *
 * The keys of a plan as key caps with a word each.
 *
 * Property `columns`: how many stand beside each other, where there is room.
 */
#define WT_TYPE_KEY_LEGEND (wt_key_legend_get_type ())
G_DECLARE_FINAL_TYPE (WtKeyLegend, wt_key_legend, WT, KEY_LEGEND, AdwBin)

G_END_DECLS
