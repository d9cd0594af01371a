#pragma once

#include "wt-chart-group.h"
#include "wt-chart-words.h"

G_BEGIN_DECLS

/* Why a figure is not shown. */
typedef enum
{
  WT_GROUP_SHOWN,
  WT_GROUP_EMPTY,      /* there is none: nobody answered */
  WT_GROUP_FEW,        /* from the public: fewer answered than may be shown */
  WT_GROUP_FEW_OF_ONE, /* from the public: so few said yes, or no */
  WT_GROUP_PROTECTING, /* from the public: another figure would follow from it */
} WtGroupState;

/* What is said of a group. Means are 1 to 10, shares 0 to 100: in per cent. */
typedef struct
{
  char *title;         /* (owned): one line */
  WtChartGroup counts; /* its title is not kept */
  gint64 answered;
  double value;        /* NAN without an answer */
  WtInterval interval; /* undefined under 3 answers */
  WtGroupState state;
} WtGroupFigure;

void
wt_group_figure_init (WtGroupFigure *figure, const WtChartGroup *group, WtGroupMeasure measure);
void wt_group_figure_clear (WtGroupFigure *figure);

/* Withholds what a reader of this figure alone must not see. */
void wt_group_figure_withhold (WtGroupFigure *figure, WtGroupMeasure measure, int threshold);

/* Withholds it for the sake of another, when @is_marked. */
void wt_group_figure_withhold_also (WtGroupFigure *figure, gboolean is_marked);

/* "7.8" or "87%" */
char *wt_group_words_value (WtGroupMeasure measure, double value);

/* "7.6 to 8.0" or "70 to 95"; %NULL when it is not defined. */
char *wt_group_words_interval (WtGroupMeasure measure, WtInterval interval);

/* What the column of values is called: "Mean" or "Share of yes". */
const char *wt_group_words_measure (WtGroupMeasure measure);

/* "7.8 (7.6 to 8.0)", or "7.8" without an interval. */
char *wt_group_figure_dup_value_words (const WtGroupFigure *figure, WtGroupMeasure measure);

/* "fewer than 5 answers": why there is no figure; %NULL when there is one. */
char *wt_group_figure_dup_missing_words (const WtGroupFigure *figure, int threshold);

/* "598 answers": how many there are of all groups together, unless that would tell what is
 * withheld. */
char *wt_group_figure_dup_count_words (const WtGroupFigure *figure, int threshold);

/* "Maternity: 7.8 (7.6 to 8.0), 120 answers" */
char *
wt_group_figure_dup_mark_words (const WtGroupFigure *figure, WtGroupMeasure measure, int threshold);

G_END_DECLS
