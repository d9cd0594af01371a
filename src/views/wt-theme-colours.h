#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wt_theme_colours_ensure:
 *
 * Makes colours of the WtChartTheme known to style.css, once a display; they follow dark and high
 * contrast. Classes whose style uses them call it.
 *
 * For each answer (`yes`, `partly`, `not_yet`, `not_applicable`, `none`): `@wt_answer_yes_fill`,
 * `@wt_answer_yes_outline` (the fill where it has none), `@wt_answer_yes_text`. For a hatched
 * button `@wt_answer_partly_tint` and `@wt_answer_partly_stripe`. And `@wt_card`,
 * `@wt_secondary_ink`.
 */
void wt_theme_colours_ensure (GdkDisplay *display);

G_END_DECLS
