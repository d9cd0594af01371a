#pragma once

#include <pango/pangocairo.h>

#include "wt-chart-scene.h"
#include "wt-colour.h"

G_BEGIN_DECLS

/* What the charts of this folder put into a scene. Later things are painted over earlier ones. */

typedef enum
{
  WT_CHART_DASH_NONE,
  WT_CHART_DASH_DASHED,   /* 4-3.5: limits */
  WT_CHART_DASH_DASH_DOT, /* targets */
  WT_CHART_DASH_DOTTED,   /* outlines of what has no answer */
} WtChartDash;

typedef enum
{
  WT_CHART_SHAPE_CIRCLE,
  WT_CHART_SHAPE_DIAMOND,
  WT_CHART_SHAPE_SQUARE,
  WT_CHART_SHAPE_TRIANGLE,
  WT_CHART_SHAPE_HEXAGON,
} WtChartShape;

typedef struct
{
  WtChartRectangle rectangle;
  double radius; /* of the corners at the top, and of all when @round_bottom */
  gboolean round_bottom;
  WtColour fill;
  WtColour outline;
  double outline_width; /* drawn inside the rectangle */
  WtChartDash dash;
  WtColour hatch;
  double hatch_width;
  double hatch_gap; /* from one line to the next */
} WtChartBox;

typedef struct
{
  double x1, y1, x2, y2;
  double width;
  WtColour colour;
  WtChartDash dash;
} WtChartLine;

typedef struct
{
  double x, y;
} WtChartPoint;

typedef struct
{
  WtChartShape shape;
  double x, y;
  double radius;
  WtColour fill;
  WtColour outline;
  double outline_width;
  double filled;   /* how much of its height has @fill, from below; 0: all */
  WtColour ground; /* of the rest */
} WtChartMarker;

/* From @top to @bottom in the pixel column that starts at @x. */
typedef struct
{
  float x, top, bottom;
} WtChartColumn;

WtChartScene *wt_chart_scene_new (double width, double height);

void wt_chart_scene_add_box (WtChartScene *scene, const WtChartBox *box);
void wt_chart_scene_add_line (WtChartScene *scene, const WtChartLine *line);
/* Joins @n points; they are copied. */
void wt_chart_scene_add_polyline (WtChartScene *scene,
                                  const WtChartPoint *points,
                                  gsize n,
                                  double line_width,
                                  const WtColour *colour);
void wt_chart_scene_add_marker (WtChartScene *scene, const WtChartMarker *marker);
/* Fills @n columns, each @width wide; they are copied. */
void wt_chart_scene_add_columns (WtChartScene *scene,
                                 const WtChartColumn *columns,
                                 gsize n,
                                 double width,
                                 const WtColour *colour);
/* Takes over @layout; its top left corner is at (@x, @y). */
void wt_chart_scene_take_text (
    WtChartScene *scene, PangoLayout *layout, double x, double y, const WtColour *colour);

/* Takes over @words. A mark too small to be pointed at is made larger. */
void wt_chart_scene_take_mark (WtChartScene *scene,
                               const WtChartRectangle *rectangle,
                               int key,
                               char *words);

/* Says @name before the words of every mark, and adds @key to its key. */
void wt_chart_scene_name_marks (WtChartScene *scene, const char *name, int key);

/* Swaps left and right of everything but the texts themselves. */
void wt_chart_scene_mirror (WtChartScene *scene);

/* Moves all of @inner into @scene, with its top left corner at (@x, @y); frees @inner. */
void wt_chart_scene_take_scene (WtChartScene *scene, WtChartScene *inner, double x, double y);

G_END_DECLS
