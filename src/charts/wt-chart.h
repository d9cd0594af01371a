#pragma once

#include <glib-object.h>
#include <pango/pangocairo.h>

#include "wt-chart-scene.h"
#include "wt-chart-table.h"
#include "wt-chart-theme.h"

G_BEGIN_DECLS

/* How a chart is drawn, beside its size and colours. */
typedef struct
{
  /* f: the height of the labels' font, in the units of the drawing; 12.5 on a card, 17.5
   * presenting, 12 in print at 96 dpi, times the user's text size. */
  double label_size;

  /* Swaps left and right, except where time runs along the chart. */
  gboolean right_to_left;

  /* For the back row of a board room: says and draws more, in stronger lines. */
  gboolean presenting;
} WtChartStyle;

/**
 * WtChart:
 *
 * Figures with a title, a sentence, a table and a picture. A chart never changes once it is made.
 */
#define WT_TYPE_CHART (wt_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (WtChart, wt_chart, WT, CHART, GObject)

typedef struct _WtChartPen WtChartPen;

struct _WtChartClass
{
  GObjectClass parent_class;

  char *(*dup_heading) (WtChart *self);
  char *(*dup_sentence) (WtChart *self);
  char *(*dup_description) (WtChart *self);
  char *(*dup_count) (WtChart *self);
  void (*fill_table) (WtChart *self, WtChartTable *table);
  double (*get_height_for_width) (WtChart *self, double label_size, double width);
  /* May be %NULL: most charts have no icon. */
  WtChartScene *(*layout_icon) (WtChart *self, const WtChartTheme *theme, double size);
  /* Fills the pen's scene, as it is from left to right. */
  void (*layout) (WtChart *self, WtChartPen *pen);

  gboolean runs_along_time; /* then it is never mirrored */
  gboolean has_rows;        /* then it is never lower than it would like to be */
};

/* What it was made with: "Felt valued, month by month". */
const char *wt_chart_get_title (WtChart *self);

/* The title with what the chart adds to it: "Felt valued, month by month: getting better". */
char *wt_chart_dup_heading (WtChart *self);

/* The finding in plain English, "2 in 3 gave 8 or more". */
char *wt_chart_dup_sentence (WtChart *self);

/* Everything the picture says, in whole sentences, for whoever does not see it. */
char *wt_chart_dup_description (WtChart *self);

/* What the chart counts, "598 answers". */
char *wt_chart_dup_count (WtChart *self);

WtChartTable *wt_chart_dup_table (WtChart *self);

/* How high the chart would like to be. It can be drawn higher; and lower until labels go, but for
 * charts made of rows. */
double wt_chart_get_height_for_width (WtChart *self, double label_size, double width);

/**
 * wt_chart_layout:
 * @context: whose font family and rendering is used; its font size and resolution are not
 * @width: in the units of the drawing
 * @height: likewise; natural when 0. The scene of a chart made of rows is at least as high as that.
 *
 * Computes everything about the chart at one size. Title, sentence and count are not part of it.
 *
 * Returns: (transfer full): a scene that does not depend on the chart any more
 */
WtChartScene *wt_chart_layout (WtChart *self,
                               PangoContext *context,
                               const WtChartTheme *theme,
                               const WtChartStyle *style,
                               double width,
                               double height);

/**
 * wt_chart_layout_icon:
 *
 * The icon that belongs before the heading, @size wide and high.
 *
 * Returns: (transfer full) (nullable): %NULL when there is none
 */
WtChartScene *wt_chart_layout_icon (WtChart *self, const WtChartTheme *theme, double size);

G_END_DECLS
