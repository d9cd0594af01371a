#pragma once

#include "wt-chart.h"
#include "wt-overview.h"
#include "wt-xmr.h"

G_BEGIN_DECLS

/* The mean score of each month with its process limits. A mark's key is a month, see
 * wt_xmr_chart_dup_month (). */
#define WT_TYPE_XMR_CHART (wt_xmr_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtXmrChart, wt_xmr_chart, WT, XMR_CHART, WtChart)

/* Something that was noted about a month, shown under its name when presenting. */
typedef struct
{
  const char *month; /* "2024-02" */
  const char *words; /* "appointments line closed for two weeks" */
} WtXmrChartNote;

typedef struct
{
  WtXmrOptions rules;
  double target; /* NAN: none */

  /* The ends of the time axis, "2023-10"; %NULL: the first and the last month with answers. Months
   * outside are left out. */
  const char *first_month;
  const char *last_month;

  /* The chosen period, tinted; %NULL: none. A month or a date. */
  const char *period_from;
  const char *period_to;

  /* The months from which the process counts as another one, in order. */
  const char *const *rebases;
  gsize n_rebases;

  const WtXmrChartNote *notes;
  gsize n_notes;

  /* Leave out months with fewer answers than this; 0 shows everything. */
  int suppression_threshold;
} WtXmrChartOptions;

/* Initialisers: WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT; */
#define WT_XMR_CHART_OPTIONS_DEFAULT                                                               \
  {                                                                                                \
    .rules = WT_XMR_OPTIONS_DEFAULT, .target = NAN                                                 \
  }

/**
 * wt_xmr_chart_new:
 * @title: "Felt valued, month by month"
 * @months: (array length=n_months): the answers of each month, in any order; copied
 * @options: (nullable): %NULL is WT_XMR_CHART_OPTIONS_DEFAULT
 *
 * A month without answers is no point, but keeps its place on the axis. Fewer than 7 points are
 * drawn without lines.
 */
WtChart *wt_xmr_chart_new (const char *title,
                           const WtMonthFigures *months,
                           gsize n_months,
                           const WtXmrChartOptions *options);

/* The limits and special causes that are drawn. */
const WtXmr *wt_xmr_chart_get_xmr (WtXmrChart *self);

/* The month of a mark's key, "2024-02"; free with g_free(). */
char *wt_xmr_chart_dup_month (int key);

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
