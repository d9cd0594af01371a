#pragma once

#include "wt-chart.h"
#include "wt-summary-figures.h"

G_BEGIN_DECLS

/* Native charts, drawn by the spreadsheet from the figures on the sheet. Each is put over the cells
 * from @row and @column on; sizes are in pixels. What it says to those who do not see it comes from
 * the chart of the screen, @words. */
typedef struct
{
  guint row;
  guint column;
  guint width;
  guint height;
  WtChart *words; /* (lent) */
} WtSummaryPlace;

/* How often each score was given to scale question number @index. */
void wt_summary_charts_add_scores (WtSummary *summary,
                                   const WtSummaryFigures *figures,
                                   guint index,
                                   const WtQuestion *question,
                                   const WtQuestionTally *tally,
                                   const WtSummaryPlace *place);

/* How many gave a score of each of @bands to it. */
void wt_summary_charts_add_bands (WtSummary *summary,
                                  const WtSummaryFigures *figures,
                                  guint index,
                                  const gint64 bands[WT_PUBLIC_BAND_COUNT],
                                  const WtSummaryPlace *place);

/* The mean of each month with its limits. */
void wt_summary_charts_add_months (WtSummary *summary,
                                   const WtSummaryFigures *figures,
                                   const WtXmr *xmr,
                                   const WtSummaryPlace *place);

/* Activities of the last @n_quarters, stacked by level. */
void wt_summary_charts_add_spectrum (WtSummary *summary,
                                     const WtSummaryFigures *figures,
                                     guint n_quarters,
                                     const WtSummaryPlace *place);

/* Answers to the checklists, a bar a principle. */
void wt_summary_charts_add_checklist (WtSummary *summary,
                                      const WtSummaryFigures *figures,
                                      const WtSummaryPlace *place);

G_END_DECLS
