#pragma once

#include "wt-chart-pen-private.h"
#include "wt-group-figure-private.h"
#include "wt-panels-chart.h"

G_BEGIN_DECLS

typedef struct
{
  WtGroupFigure figure;
  bool withheld[WT_SCORE_COUNT]; /* single scores, of a figure that is shown */
  guint index;                   /* of the group */
} WtPanel;

struct _WtPanelsChart
{
  WtChart parent_instance;

  GArray *panels; /* (owned): of WtPanel, in their order */
  guint n_shown;  /* so many of them have a figure: the first ones */
  WtGroupFigure overall;
  int threshold;
};

/* Where panels are: a grid, filled line by line. */
typedef struct
{
  guint n_columns, n_rows;
  double panel_width, panel_height;
  double step_x, step_y; /* from one panel to the next */
  double plot_height;
} WtPanelsGeometry;

/* @height: natural when 0; what is more than that goes to the plots. */
WtPanelsGeometry wt_panels_geometry (guint n, double width, double height, double label_size);

static inline const WtPanel *
wt_panels_chart_get_panel (WtPanelsChart *self, guint index)
{
  return &g_array_index (self->panels, WtPanel, index);
}

/* How many panels are in the picture. */
guint wt_panels_chart_get_n_drawn (WtPanelsChart *self);

/* Whether a panel of the picture has a bar that is withheld. */
gboolean wt_panels_chart_hides_bars (WtPanelsChart *self);

/* "mean 7.8, 120 answers" */
char *wt_panels_chart_dup_figure_words (const WtPanel *panel);

/* "Maternity: mean 7.8 (7.6 to 8.0), 120 answers" */
char *wt_panels_chart_dup_mark_words (WtPanelsChart *self, const WtPanel *panel);

double wt_panels_chart_get_natural_height (WtPanelsChart *self, double label_size, double width);
void wt_panels_chart_fill_scene (WtPanelsChart *self, WtChartPen *pen);

G_END_DECLS
