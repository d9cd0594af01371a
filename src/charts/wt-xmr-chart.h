#pragma once

#include "wt-chart.h"
#include "wt-series.h"
#include "wt-xmr.h"

G_BEGIN_DECLS

/* Any measure over time with its process limits. A mark's key is the index of a point of the
 * series, see wt_xmr_chart_get_point (). */
#define WT_TYPE_XMR_CHART (wt_xmr_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtXmrChart, wt_xmr_chart, WT, XMR_CHART, WtChart)

/* Something that was noted about a point, shown under its name when presenting. */
typedef struct
{
  const char *on;    /* a day in its month or quarter, or the activity's: "2024-02-01" */
  const char *words; /* "appointments line closed for two weeks" */
} WtXmrChartNote;

/* A day is "2025-03-31"; %NULL or "" is none. */
typedef struct
{
  WtXmrOptions rules;    /* but for frozen_from, which is made of @frozen_on */
  double target;         /* in the unit of the measure's kind; NAN: none */
  const char *target_on; /* the day by which it is to be met */
  const char *frozen_on; /* points after this day move no limits */

  /* The chosen period, tinted: a day in its first and one in its last month. */
  const char *period_from;
  const char *period_to;

  const WtXmrChartNote *notes;
  gsize n_notes;

  /* Leave out points that rest on fewer people than this; 0 shows everything. */
  int suppression_threshold;

  /* Draw points that rest on fewer people than this hollow, and say that they are withheld in what
   * is published; 0: none. */
  int marked_below;
} WtXmrChartOptions;

/* Initialisers: WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT; */
#define WT_XMR_CHART_OPTIONS_DEFAULT                                                               \
  {                                                                                                \
    .rules = WT_XMR_OPTIONS_DEFAULT, .target = NAN                                                 \
  }

/**
 * wt_xmr_chart_new:
 * @title: "Felt valued, month by month"
 * @series: kept, and never changed; points with a day or a value that cannot be are left out
 * @options: (nullable): %NULL is WT_XMR_CHART_OPTIONS_DEFAULT
 *
 * A month or a quarter that is not in the series is no point, but keeps its place on the axis;
 * activities stand side by side, however many days lie between them. Points from the month, the
 * quarter or the day of a rebase on have limits of their own. Fewer than 7 points are drawn without
 * lines.
 */
WtChart *wt_xmr_chart_new (const char *title, WtSeries *series, const WtXmrChartOptions *options);

/* The limits and special causes that are drawn. */
const WtXmr *wt_xmr_chart_get_xmr (WtXmrChart *self);

/* The point of a mark's key, lent; %NULL when there is none. */
const WtSeriesPoint *wt_xmr_chart_get_point (WtXmrChart *self, int key);

/* The first and the last day that the point of a mark's key stands for; free both with g_free().
 * %FALSE when there is none. */
gboolean wt_xmr_chart_find_days (WtXmrChart *self, int key, char **from, char **to);

/* The latest change, "Getting better", and why, "8 months in a row above the mean". %NULL without
 * limits. */
char *wt_xmr_chart_dup_variation (WtXmrChart *self);
char *wt_xmr_chart_dup_variation_reason (WtXmrChart *self);

/* What to expect of the target, "Target of 8.0 met some months, not others", and why, "The target
 * lies between the limits". %NULL without a target or limits. */
char *wt_xmr_chart_dup_assurance (WtXmrChart *self);
char *wt_xmr_chart_dup_assurance_reason (WtXmrChart *self);

typedef enum
{
  WT_XMR_ICON_VARIATION,
  WT_XMR_ICON_ASSURANCE,
} WtXmrIcon;

/**
 * wt_xmr_chart_layout_icon:
 *
 * The round icons of Making Data Count, @size wide and high.
 *
 * Returns: (transfer full) (nullable): %NULL where there is nothing to say
 */
WtChartScene *
wt_xmr_chart_layout_icon (WtXmrChart *self, WtXmrIcon icon, const WtChartTheme *theme, double size);

G_END_DECLS
