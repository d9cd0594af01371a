#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A figure in a card that leads to what it counts: "48 activities", and how many more or fewer that
 * is than before. Its action is set in the template of its page. */
#define WT_TYPE_FIGURE_TILE (wt_figure_tile_get_type ())
G_DECLARE_FINAL_TYPE (WtFigureTile, wt_figure_tile, WT, FIGURE_TILE, GtkButton)

/* @noun in the form that goes with @figure */
void wt_figure_tile_set_figure (WtFigureTile *self, gint64 figure, const char *noun);

/**
 * wt_figure_tile_set_comparison:
 * @sign: shows which way the figure went; "" for nothing. It is not read aloud
 * @words: (nullable): "7 more than the year before"
 * @detail: (nullable): what is said on hovering, "41 the year before"
 */
void wt_figure_tile_set_comparison (WtFigureTile *self,
                                    const char *sign,
                                    const char *words,
                                    const char *detail);

G_END_DECLS
