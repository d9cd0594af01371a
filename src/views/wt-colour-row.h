#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtColourRow:
 *
 * A row in which a colour is chosen, or the usual one taken again.
 *
 * Properties: `title` of AdwPreferencesRow; `colour`, "#rrggbb" or "" for the usual one, to be
 * bound to a model's property in both directions.
 */
#define WT_TYPE_COLOUR_ROW (wt_colour_row_get_type ())
G_DECLARE_FINAL_TYPE (WtColourRow, wt_colour_row, WT, COLOUR_ROW, AdwActionRow)

G_END_DECLS
