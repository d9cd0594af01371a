#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The themes that comments can get, each a button with its key before it; below them the other keys
 * of the page. Emits "theme-activated" with a theme's id. */
#define WT_TYPE_THEME_LEGEND (wt_theme_legend_get_type ())
G_DECLARE_FINAL_TYPE (WtThemeLegend, wt_theme_legend, WT, THEME_LEGEND, AdwBin)

/* @themes: of WtTheme; the legend follows it, and leaves out the retired ones. */
void wt_theme_legend_set_themes (WtThemeLegend *self, GListModel *themes);

/* The id of the theme with the key of @number, 0 for the first, or 0 when there is none. */
gint64 wt_theme_legend_find_theme (WtThemeLegend *self, guint number);

/* Marks the themes that all of @comments (of WtComment) have; without any, none can be chosen. */
void wt_theme_legend_show_comments (WtThemeLegend *self, GPtrArray *comments);

/* For a workspace that may only be read. */
void wt_theme_legend_set_read_only (WtThemeLegend *self, gboolean is_read_only);

G_END_DECLS
