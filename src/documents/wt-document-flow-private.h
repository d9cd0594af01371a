#pragma once

#include "wt-document-page-private.h"

G_BEGIN_DECLS

/* The colours of print. */
extern const WtColour wt_document_ink;
extern const WtColour wt_document_secondary_ink;
extern const WtColour wt_document_tint;
extern const WtColour wt_document_hairline;

/* What blocks are set with. */
typedef struct
{
  PangoContext *context; /* (lent) */
  double size;           /* of the letters of ordinary text, in points */
  guint lines;           /* the most that a text may take; 0: any number */
  double gaps;           /* what is left of gaps between rows; 1: all */
  double charts;         /* what is left of the height that charts would like; 1: all */
  guint numbers;         /* how many parts were numbered so far */
  gboolean is_shortened; /* whether a text had to be cut */
  GString *text;         /* (owned): what was set so far, as plain text */
  const char *organisation;
  const char *date; /* in words */
  const char *occasion;
  GBytes *logo; /* (nullable) */
  WtColour accent;
} WtDocumentPress;

/* A piece of a page that is not broken; places are relative to the page's left edge and to the
 * row's own top. */
typedef struct
{
  double gap; /* above it, but not at the top of a page */
  double height;
  double baseline; /* where its text stands */
  gboolean stays;  /* with the row below, on the same page */
  GPtrArray *items;
  /* (owned) (nullable): of WtDocumentItem, what stands above it when it begins a page, and how high
   * that is */
  GPtrArray *head;
  double head_height;
} WtDocumentRow;

/* A column that grows downward. */
typedef struct
{
  WtDocumentPress *press;
  double x, width;
  GPtrArray *rows; /* (owned): of WtDocumentRow */
} WtDocumentFlow;

/* How a text is set. Parts left out are 0: regular, in ordinary size, black, from its start. */
typedef struct
{
  const char *lead; /* (nullable): comes first and is bold */
  const char *text;
  double scale; /* in multiples of the ordinary size; 0 is 1 */
  PangoWeight weight;
  const WtColour *colour;
  gboolean at_end; /* aligns at the right */
  gboolean is_centred;
  gboolean is_table; /* its digits are equally wide */
  guint lines;       /* the most that it may take, beside what the press allows; 0: any number */
} WtDocumentWords;

/* What letters are set in: placed as on paper, not on the pixels of some screen. */
PangoContext *wt_document_press_create_context (void);

void wt_document_flow_init (WtDocumentFlow *flow, WtDocumentPress *press, double x, double width);
void wt_document_flow_clear (WtDocumentFlow *flow);

/* @path (nullable) with one more step, unlike any other of the same @name. */
WtDocumentPath
wt_document_press_extend (WtDocumentPress *press, const WtDocumentPath *path, const char *name);

/* How wide @words are when nothing is broken; of a text wider than a page, something wider than it.
 */
double wt_document_press_get_width (WtDocumentPress *press, const WtDocumentWords *words);

/* @words broken at @width and, where they are too long, cut at a letter and ended by "…". */
PangoLayout *
wt_document_press_set (WtDocumentPress *press, const WtDocumentWords *words, double width);

WtDocumentRow *wt_document_flow_add_row (WtDocumentFlow *flow, double gap, double height);

/**
 * wt_document_flow_add_words:
 * @first: the row that the first line goes into; later lines go into those after it, and rows are
 * added where there are none
 * @gap: above the first row, if that is added
 * @x: where the text's column starts
 *
 * Sets @words, a line a row, and appends them to the plain text.
 */
void wt_document_flow_add_words (WtDocumentFlow *flow,
                                 guint first,
                                 double gap,
                                 const WtDocumentWords *words,
                                 const WtDocumentPath *path,
                                 double x,
                                 double width);

/* A rectangle in @row. */
void wt_document_row_add_rectangle (
    WtDocumentRow *row, double x, double y, double width, double height, const WtColour *colour);

/* Moves everything in @row down. */
void wt_document_row_move (WtDocumentRow *row, double distance);

/* Makes one row of all from @first on; returns it, or %NULL when there are none. */
WtDocumentRow *wt_document_flow_join (WtDocumentFlow *flow, guint first);

/* One row of all of @parts, one beside the other, read in their order; clears them. */
WtDocumentRow *wt_document_flow_add_beside (WtDocumentFlow *flow,
                                            double gap,
                                            WtDocumentFlow *parts,
                                            guint n_parts);

/**
 * wt_document_flow_make_pages:
 * @first_top: where the first page starts
 * @top: where the pages after it start
 * @bottom: where every page ends
 * @end: (out) (optional): where the last row ends
 *
 * Gives each row its place; the rows are empty after that.
 *
 * Returns: (transfer full) (element-type GPtrArray): the pages, each a list of WtDocumentItem; at
 * least one
 */
GPtrArray *wt_document_flow_make_pages (
    WtDocumentFlow *flow, double first_top, double top, double bottom, double *end);

G_END_DECLS
