#pragma once

#include "wt-chart-theme.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The colours that suit @widget now: light or dark, with high contrast if the user wants it. */
const WtChartTheme *wt_widget_theme_get (GtkWidget *widget);

/* Draws @widget again whenever those colours change. */
void wt_widget_theme_watch (GtkWidget *widget);

/* How much larger than usual the user wants text: 1, or 2 for 200 %. */
double wt_widget_theme_get_text_scale (GtkWidget *widget);

G_END_DECLS
