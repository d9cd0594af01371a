#pragma once

#include "wt-chart-placer.h"
#include "wt-xmr-geometry-private.h"

G_BEGIN_DECLS

/* What the files that draw a chart over time share while they do. */
typedef struct
{
  WtXmrChart *chart;
  WtChartPen *pen;
  WtXmrGeometry geometry;
  WtChartPlacer *placer; /* knows what has been drawn */
} WtXmrDrawing;

/* Below this step points are no longer drawn one by one, but as columns. */
#define WT_XMR_COLUMNS_STEP 1.0

/* Whether any of the chosen period is on the axis. */
gboolean wt_xmr_has_period (WtXmrChart *chart);

/* How wide a line is that is @on_card wide on a card. */
double wt_xmr_drawing_get_line_width (const WtXmrDrawing *drawing, double on_card);

/* What is kept free around words in the plot, in label sizes. */
#define WT_XMR_WORDS_MARGIN 0.15
/* Interrupts limits behind @ink, in the colours of the ground there. */
void wt_xmr_drawing_clear_ground (WtXmrDrawing *drawing, const WtChartRectangle *ink);

/* The slot of a point. */
int wt_xmr_drawing_get_slot (const WtXmrDrawing *drawing, gsize point);

/* Where a group after the first begins. */
double wt_xmr_drawing_get_group_start (const WtXmrDrawing *drawing, gsize group);

/* wt-xmr-series.c */

const WtChartPaint *wt_xmr_get_paint (const WtChartTheme *theme, WtXmrKind kind);
WtChartShape wt_xmr_get_shape (WtXmrKind kind);
WtChartPoint wt_xmr_drawing_get_point (const WtXmrDrawing *drawing, gsize point);
double wt_xmr_drawing_get_radius (const WtXmrDrawing *drawing);

/* Whether there are so many points that they are drawn as columns, which the lines go over. */
gboolean wt_xmr_series_has_columns (const WtXmrDrawing *drawing);

/* Labels are drawn before the series, so that they never cover a figure, and have to be told where
 * it will be. */
void wt_xmr_series_announce (WtXmrDrawing *drawing);
void wt_xmr_series_draw (WtXmrDrawing *drawing);

/* Where a place that is withheld keeps a stub on the axis; too narrow to be drawn where there are
 * many. */
WtChartRectangle wt_xmr_series_get_stub (const WtXmrDrawing *drawing, const WtXmrPlace *place);
#define WT_XMR_NARROWEST_STUB 3.0

/* wt-xmr-axes.c */

/* How much the values before the plot take. */
double wt_xmr_axes_get_width (WtXmrChart *chart, const WtChartPen *pen);
/* How much the rows under the plot take. */
double wt_xmr_axes_get_height (WtXmrChart *chart, const WtChartPen *pen, double plot_width);
void wt_xmr_axes_draw (WtXmrDrawing *drawing);

/* wt-xmr-labels.c */

/* How much the names of the lines take at the end of the plot. */
double wt_xmr_labels_get_width (WtXmrChart *chart, const WtChartPen *pen);
/* Names each line at its end. */
void wt_xmr_labels_draw (WtXmrDrawing *drawing);

/* wt-xmr-events.c */

/* How much the words of rebases and baselines take at the top of the plot. */
double wt_xmr_events_get_height (WtXmrChart *chart, const WtChartPen *pen);
/* A line where the limits start anew, from @top down, and its reason; a dotted
 * one where the baseline ends; what is withheld, in words. */
void wt_xmr_events_draw (WtXmrDrawing *drawing, double top);

/* wt-xmr-notes.c */

/* Brackets and names of what is special, where there is room. */
void wt_xmr_notes_draw (WtXmrDrawing *drawing);

G_END_DECLS
