#pragma once

#include "wt-chart-scene-private.h"
#include "wt-chart.h"

G_BEGIN_DECLS

/* What a chart is laid out with: the scene it fills, and the means to measure and place text. */
struct _WtChartPen
{
  WtChartScene *scene;
  PangoContext *context;
  const WtChartTheme *theme;
  gboolean presenting;
  double width, height;
  double size; /* f, the label size */

  double digit_height[2]; /* of the regular and the bold font, as a part of its size */
};

/* No label is ever smaller than this part of the label size. */
#define WT_CHART_SMALLEST 0.9

/* One text. Parts left out are 0: regular, in full size, starting at @x, standing on @y. */
typedef struct
{
  const char *words;
  const WtColour *colour;
  double x, y;
  double anchor;   /* which part of the text is at @x: 0 its start, 0.5 its middle, 1 its end */
  gboolean middle; /* @y is the middle of its digits instead of the line it stands on */
  gboolean bold;
  gboolean tabular; /* all digits are equally wide, for numbers below one another */
  double scale;     /* in multiples of the label size; 0 is 1 */
  double available; /* how wide it may be before it is cut off with "…"; 0: no limit */
  guint lines;      /* it may be broken into so many; 0 is 1 */
} WtChartLabel;

void wt_chart_pen_init (WtChartPen *pen,
                        WtChartScene *scene,
                        PangoContext *context,
                        const WtChartTheme *theme,
                        const WtChartStyle *style);

/* The ink of @label, where it would be. */
WtChartRectangle wt_chart_pen_measure (const WtChartPen *pen, const WtChartLabel *label);

/* How wide @words are. */
double
wt_chart_pen_get_width (const WtChartPen *pen, const char *words, double scale, gboolean bold);

/* Whether @label does not fit into the width and the lines that it says are available. */
gboolean wt_chart_pen_is_cut (const WtChartPen *pen, const WtChartLabel *label);

/* Moves @label sideways so that it does not leave the chart. */
void wt_chart_pen_keep_inside (const WtChartPen *pen, WtChartLabel *label);

/* Puts @label into the scene; returns its ink. */
WtChartRectangle wt_chart_pen_write (WtChartPen *pen, const WtChartLabel *label);

/* The largest size from the label size down to WT_CHART_SMALLEST of it at which @words are at most
 * @available wide; 0 when there is none. */
double wt_chart_pen_fit (const WtChartPen *pen, const char *words, gboolean bold, double available);

/* A horizontal interval with caps. */
void wt_chart_pen_draw_range (WtChartPen *pen, double y, double low, double high);

/* The same, and a dot at @middle. */
void wt_chart_pen_draw_interval (WtChartPen *pen, double y, double low, double high, double middle);

/* The shape that marks of @level have: the more say people have, the more corners. */
WtChartShape wt_chart_pen_get_level_shape (WtLevel level);

/* Gives @box hatching of the theme's strength at the pen's size. */
void wt_chart_pen_hatch (const WtChartPen *pen, WtChartBox *box, const WtColour *colour);

/* How something that is withheld looks, but for where it is. */
WtChartBox wt_chart_pen_get_stub (const WtChartPen *pen);

/* Stands for a figure that is withheld. */
void wt_chart_pen_draw_stub (WtChartPen *pen, const WtChartRectangle *rectangle);

/* A horizontal line that starts and ends at @from and @to, in the colour of axes. */
void wt_chart_pen_draw_baseline (WtChartPen *pen, double y, double from, double to);

G_END_DECLS
