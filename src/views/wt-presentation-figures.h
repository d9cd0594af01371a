#pragma once

#include <adwaita.h>

#include "wt-overview.h"

G_BEGIN_DECLS

/* The figures of an overview in large letters, for the back row of a board room. */
#define WT_TYPE_PRESENTATION_FIGURES (wt_presentation_figures_get_type ())
G_DECLARE_FINAL_TYPE (
    WtPresentationFigures, wt_presentation_figures, WT, PRESENTATION_FIGURES, AdwBin)

void wt_presentation_figures_set_overview (WtPresentationFigures *self, WtOverview *overview);

/* All figures in a sentence each, for whoever does not see them; free with g_free(). */
char *wt_presentation_figures_dup_words (WtOverview *overview);

G_END_DECLS
