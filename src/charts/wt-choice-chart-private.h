#pragma once

#include "wt-chart-pen-private.h"
#include "wt-choice-chart.h"

G_BEGIN_DECLS

typedef struct
{
  char *label; /* (owned) */
  gint64 count;
  bool withheld;
} WtChoiceRow;

typedef struct
{
  char *label;  /* (owned) (nullable) */
  char *phrase; /* (owned) (nullable) */
  gint64 count;
  gsize n_rows;
  bool withheld;
} WtChoiceGroup;

struct _WtChoiceChart
{
  WtChart parent_instance;

  GArray *rows;   /* (owned): of WtChoiceRow */
  GArray *groups; /* (owned): of WtChoiceGroup */
  gint64 answered, blank, illegible, several;
  gboolean gives_several;
  char *remark;                  /* (owned) (nullable) */
  char *row_title, *count_title; /* (owned) (nullable) */
  int threshold;
  bool all_withheld;
};

static inline const WtChoiceRow *
wt_choice_chart_get_row (WtChoiceChart *self, guint index)
{
  return &g_array_index (self->rows, WtChoiceRow, index);
}

/* The part of all who answered. */
double wt_choice_chart_get_share (WtChoiceChart *self, gint64 count);

/* "60 (60%)", or why that is not shown. */
char *wt_choice_chart_dup_value_words (WtChoiceChart *self, const WtChoiceRow *row);

/* "Very good: 60 answers, 60%" */
char *wt_choice_chart_dup_mark_words (WtChoiceChart *self, const WtChoiceRow *row);

double wt_choice_chart_get_natural_height (WtChoiceChart *self, double label_size, double width);
void wt_choice_chart_fill_scene (WtChoiceChart *self, WtChartPen *pen);

G_END_DECLS
