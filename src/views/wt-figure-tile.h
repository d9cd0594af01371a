#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A figure in a card that leads to what it counts: "48 activities", and how many there were before.
 * Its action is set in the template of its page. */
#define WT_TYPE_FIGURE_TILE (wt_figure_tile_get_type ())
G_DECLARE_FINAL_TYPE (WtFigureTile, wt_figure_tile, WT, FIGURE_TILE, GtkButton)

/* @noun in the form that goes with @figure; @before: (nullable): "41 the year before" */
void
wt_figure_tile_set_figure (WtFigureTile *self, gint64 figure, const char *noun, const char *before);

G_END_DECLS
