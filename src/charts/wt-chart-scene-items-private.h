#pragma once

#include "wt-chart-scene-private.h"

G_BEGIN_DECLS

/* How a scene keeps its shapes: shared by the file that collects them and the one that paints. */

typedef struct
{
  WtChartPoint *points; /* (owned) */
  gsize n;
  double line_width;
  WtColour colour;
} WtChartPolyline;

typedef struct
{
  WtChartColumn *columns; /* (owned) */
  gsize n;
  double width;
  WtColour colour;
} WtChartColumns;

typedef struct
{
  PangoLayout *layout; /* (owned) */
  double x, y;
  double left, width; /* of the lines with their blanks; @left counts from @x */
  WtChartRectangle ink;
  WtColour colour;
} WtChartText;

typedef enum
{
  WT_CHART_ITEM_BOX,
  WT_CHART_ITEM_LINE,
  WT_CHART_ITEM_POLYLINE,
  WT_CHART_ITEM_MARKER,
  WT_CHART_ITEM_COLUMNS,
  WT_CHART_ITEM_TEXT,
} WtChartItemKind;

typedef struct
{
  WtChartItemKind kind;
  union
  {
    WtChartBox box;
    WtChartLine line;
    WtChartPolyline polyline;
    WtChartMarker marker;
    WtChartColumns columns;
    WtChartText text;
  };
} WtChartItem;

struct _WtChartScene
{
  double width, height;
  GArray *items; /* (owned): of WtChartItem */
  GArray *texts; /* (owned): of guint, the indices of the texts in @items */
  GArray *marks; /* (owned): of WtChartMark */
};

G_END_DECLS
