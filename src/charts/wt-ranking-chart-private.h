#pragma once

#include "wt-chart-pen-private.h"
#include "wt-group-figure-private.h"
#include "wt-ranking-chart.h"

G_BEGIN_DECLS

/* Whether a group stands out from all together. */
typedef enum
{
  WT_RANKING_WITHIN, /* its interval takes in the overall figure, or it has none */
  WT_RANKING_ABOVE,  /* its interval lies wholly above */
  WT_RANKING_BELOW,
} WtRankingPlace;

typedef struct
{
  WtGroupFigure figure;
  guint index; /* in what the chart was made of */
  WtRankingPlace place;
} WtRankingRow;

struct _WtRankingChart
{
  WtChart parent_instance;

  WtGroupMeasure measure;
  GArray *rows;  /* (owned): of WtRankingRow, in the order in which they are drawn */
  guint n_shown; /* of them, the first ones, have a figure */
  WtGroupFigure overall;
  int threshold;
};

static inline const WtRankingRow *
wt_ranking_chart_get_row (WtRankingChart *self, guint index)
{
  return &g_array_index (self->rows, WtRankingRow, index);
}

/* Whether there is a figure of all groups together to compare them with. */
gboolean wt_ranking_chart_has_overall (WtRankingChart *self);

/* "Maternity: 7.8 (7.6 to 8.0), 120 answers; above all together" */
char *wt_ranking_chart_dup_mark_words (WtRankingChart *self, const WtRankingRow *row);

double wt_ranking_chart_get_natural_height (WtRankingChart *self, double label_size, double width);
void wt_ranking_chart_fill_scene (WtRankingChart *self, WtChartPen *pen);

G_END_DECLS
