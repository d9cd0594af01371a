#pragma once

#include <cairo.h>
#include <glib.h>

#include "wt-chart-geometry.h"

G_BEGIN_DECLS

/*
 * What a chart looks like at one size: a list of shapes and texts, and the marks that can be
 * pointed at. Everything is computed when it is made; drawing only paints, on any kind of surface
 * and as often as needed.
 */
typedef struct _WtChartScene WtChartScene;

/* One figure of a chart. */
typedef struct
{
  WtChartRectangle rectangle; /* what reacts to the pointer and is framed by the focus */
  char *words;                /* (owned) for the tooltip and the screen reader */
  int key; /* which records stand behind it; each kind of chart says what it counts */
} WtChartMark;

void wt_chart_scene_free (WtChartScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtChartScene, wt_chart_scene_free)

double wt_chart_scene_get_width (const WtChartScene *scene);
double wt_chart_scene_get_height (const WtChartScene *scene);

/* Paints @scene with its top left corner at the origin of @cr. The ground is left as it is. */
void wt_chart_scene_draw (const WtChartScene *scene, cairo_t *cr);

/* Marks stand in the order in which the arrow keys go through them. */
guint wt_chart_scene_get_n_marks (const WtChartScene *scene);
const WtChartMark *wt_chart_scene_get_mark (const WtChartScene *scene, guint index);

/* The index of the mark at a point, the smallest where several are, or -1. */
int wt_chart_scene_find_mark (const WtChartScene *scene, double x, double y);

/* The texts as they are drawn, and the ink of each. */
guint wt_chart_scene_get_n_texts (const WtChartScene *scene);
const char *wt_chart_scene_get_text (const WtChartScene *scene, guint index);
WtChartRectangle wt_chart_scene_get_text_rectangle (const WtChartScene *scene, guint index);

G_END_DECLS
