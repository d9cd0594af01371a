#pragma once

#include "wt-summary-layout.h"
#include "wt-xmr.h"

G_BEGIN_DECLS

/* Rows of a table that a chart draws; none when @n_rows is 0. Labels are in the column of the
 * question, figures in those right of it. */
typedef struct
{
  guint first_row;
  guint n_rows;
} WtSummaryRows;

/* Columns of the table of months, counted from the first figure. */
typedef enum
{
  WT_SUMMARY_MONTH_ANSWERS,
  WT_SUMMARY_MONTH_SCORE,
  WT_SUMMARY_MONTH_MEAN,
  WT_SUMMARY_MONTH_LOWER,
  WT_SUMMARY_MONTH_UPPER,
  WT_SUMMARY_MONTH_ORDINARY, /* the score again, by what kind of month it is */
  WT_SUMMARY_MONTH_IMPROVEMENT,
  WT_SUMMARY_MONTH_CONCERN,
} WtSummaryMonthColumn;

/* The tables that charts are drawn from. */
typedef struct
{
  WtSummaryRows scores; /* a column a scale question, in order */
  guint n_scores;
  WtSummaryRows bands; /* the same, of scores taken together; where single ones are withheld */
  WtSummaryRows months;
  const char *first_month;  /* (lent) (nullable) "2024-10" */
  const char *last_month;   /* likewise */
  WtSummaryRows quarters;   /* a column a level */
  WtSummaryRows principles; /* a column an answer, in the order of wt_summary_answers */
} WtSummaryFigures;

/* Answers of a checklist in the order in which a bar shows them. */
extern const WtAnswer wt_summary_answers[WT_ANSWER_COUNT];

/* Its title, also for "no answer". */
const char *wt_summary_get_answer_title (WtAnswer answer);

/* The day at which a month's mean is drawn, "2024-10-15": a label that is some days off still has
 * the right month. Free with g_free(). */
char *wt_summary_dup_middle_of_month (const char *month);

/**
 * wt_summary_figures_write:
 * @xmr: the limits of the months with answers
 * @row: where they start
 *
 * Writes the figures behind the charts, for those who would rather read them, and so that a chart
 * is drawn from cells that can be checked.
 */
WtSummaryFigures wt_summary_figures_write (WtSummary *summary, const WtXmr *xmr, guint row);

G_END_DECLS
