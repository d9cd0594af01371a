#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/* A period to choose by name. */
typedef enum
{
  WT_PERIOD_LAST_12_MONTHS = 1,
  WT_PERIOD_THIS_FINANCIAL_YEAR,
  WT_PERIOD_LAST_FINANCIAL_YEAR,
  WT_PERIOD_THIS_QUARTER,
  WT_PERIOD_LAST_QUARTER,
  WT_PERIOD_ALL,
  WT_PERIOD_OWN,
} WtPeriod;

extern const WtTerm wt_periods[];

/**
 * wt_period_resolve:
 * @period: any but %WT_PERIOD_OWN
 * @today: the day to count from
 * @financial_year_month: the month in which the financial year starts, 1 to 12
 * @from: (out): first day, "" for no limit; at least 11 bytes
 * @to: (out): last day, "" for no limit; at least 11 bytes
 *
 * The last 12 months are whole months, the current one among them, so that what was recorded today
 * is in them. Quarters are those of the financial year; the last quarter is the last whole one.
 */
void wt_period_resolve (
    WtPeriod period, const char *today, int financial_year_month, char *from, char *to);

/* The first day of the quarter of the financial year that @day lies in; free with g_free(). */
char *wt_period_quarter_start (const char *day, int financial_year_month);

G_END_DECLS
