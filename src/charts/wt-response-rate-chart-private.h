#pragma once

#include "wt-chart-pen-private.h"
#include "wt-interval.h"
#include "wt-response-rate-chart.h"

G_BEGIN_DECLS

/* In the order in which rows stand. */
typedef enum
{
  WT_RATE_SHOWN,
  WT_RATE_UNSOUND,    /* more forms than people */
  WT_RATE_SMALL,      /* from the public: so few handed in a form, or none */
  WT_RATE_PROTECTING, /* from the public: another rate would follow from it */
} WtRateState;

typedef struct
{
  char *title; /* (owned): one line */
  gint64 forms, people;
  double rate;         /* 0 to 1, unless it is unsound or there is nobody */
  WtInterval interval; /* likewise */
  WtRateState state;
  guint index; /* of the group */
} WtRateRow;

struct _WtResponseRateChart
{
  WtChart parent_instance;

  GArray *rows;      /* (owned): of WtRateRow, in their order */
  WtRateRow overall; /* of those that are sound; its title is NULL */
  guint n_sound;     /* have no more forms than people */
  guint n_shown;     /* have a rate: the first ones */
  int threshold;
};

static inline const WtRateRow *
wt_response_rate_chart_get_row (WtResponseRateChart *self, guint index)
{
  return &g_array_index (self->rows, WtRateRow, index);
}

/* How many rows are in the picture, beside all together. */
guint wt_response_rate_chart_get_n_drawn (WtResponseRateChart *self);

/* "45 of 196 people (23%)" */
char *wt_response_rate_chart_dup_value_words (const WtRateRow *row);

/* "fewer than 5 forms": why there is no rate; %NULL when there is one. */
char *wt_response_rate_chart_dup_missing_words (WtResponseRateChart *self, const WtRateRow *row);

/* "Maternity: 45 of 196 people, 23% (17 to 29)" */
char *wt_response_rate_chart_dup_mark_words (WtResponseRateChart *self, const WtRateRow *row);

double wt_response_rate_chart_get_natural_height (WtResponseRateChart *self,
                                                  double label_size,
                                                  double width);
void wt_response_rate_chart_fill_scene (WtResponseRateChart *self, WtChartPen *pen);

G_END_DECLS
