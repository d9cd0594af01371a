#pragma once

#include <pango/pangocairo.h>

#include "wt-chart-scene.h"
#include "wt-colour.h"

G_BEGIN_DECLS

#define WT_DOCUMENT_PATH_DEPTH 3

/* What something is to those who have a document read out: a table, in it a row, in it a cell. Of
 * two of the same name, numbers tell whether they are the same. */
typedef struct
{
  struct
  {
    const char *name; /* (nullable): as PDF has it; static */
    guint number;
  } steps[WT_DOCUMENT_PATH_DEPTH];
} WtDocumentPath;

/* How a rectangle is drawn. */
typedef enum
{
  WT_DOCUMENT_SHAPE_FILLED,
  WT_DOCUMENT_SHAPE_OUTLINED,
  /* From corner to corner. */
  WT_DOCUMENT_SHAPE_CROSS,
} WtDocumentShape;

/* Something that is drawn: a line of text, a chart or, without either, a rectangle or a picture,
 * which are decoration and lie behind. */
typedef struct
{
  double x, y;          /* of text: where its line stands */
  double width, height; /* of a rectangle and of a picture */
  WtColour colour;
  WtDocumentShape shape;
  double stroke;            /* how wide the lines of a shape are */
  double radius;            /* of a rectangle's corners */
  cairo_surface_t *picture; /* (owned) (nullable) */
  PangoLayout *layout;      /* (owned) (nullable) */
  int line;
  WtChartScene *scene; /* (owned) (nullable) */
  WtDocumentPath path;
  char *outline; /* (owned) (nullable): what the outline of the file calls this place */
} WtDocumentItem;

WtDocumentItem *wt_document_item_new (double x, double y, const WtColour *colour);
void wt_document_item_free (WtDocumentItem *item);

/* Of WtDocumentItem, and owning them; in reading order. */
GPtrArray *wt_document_item_list_new (void);

/* Paints the @items of one page. */
void wt_document_page_draw (const GPtrArray *items, cairo_t *cr);

G_END_DECLS
