#pragma once

#include "wt-chart-pen-private.h"
#include "wt-share-chart.h"

G_BEGIN_DECLS

typedef struct
{
  char *label; /* (owned), "" for none */
  WtShareSummary summary;
  gboolean withheld;
} WtShareRow;

struct _WtShareChart
{
  WtChart parent_instance;

  GArray *rows; /* (owned): of WtShareRow */
  int threshold;
  gboolean is_diverging;
};

double wt_share_chart_get_natural_height (WtShareChart *self, double label_size, double width);
void wt_share_chart_fill_scene (WtShareChart *self, WtChartPen *pen);

/* wt-share-chart-diverging.c */
double wt_share_chart_get_diverging_height (WtShareChart *self, double label_size, double width);
void wt_share_chart_fill_diverging (WtShareChart *self, WtChartPen *pen);

/* "no answers", "fewer than 5 answers": why a row has no bar; %NULL when it has one. */
char *wt_share_chart_dup_missing_words (WtShareChart *self, const WtShareRow *row);

/* "Expressed all the views they had: 87% yes, 26 of 30 answers" */
char *wt_share_chart_dup_mark_words (WtShareChart *self, const WtShareRow *row);

G_END_DECLS
