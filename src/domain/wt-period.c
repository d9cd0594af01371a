#include "wt-period.h"

#include "wt-date.h"

#include <glib/gi18n.h>
#include <stdlib.h>

const WtTerm wt_periods[] = {
  { WT_PERIOD_LAST_12_MONTHS, "last-12-months", N_ ("Last 12 months"), NULL },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "this-financial-year", N_ ("This financial year"), NULL },
  { WT_PERIOD_LAST_FINANCIAL_YEAR, "last-financial-year", N_ ("Last financial year"), NULL },
  { WT_PERIOD_THIS_QUARTER, "this-quarter", N_ ("This quarter"), NULL },
  { WT_PERIOD_LAST_QUARTER, "last-quarter", N_ ("Last quarter"), NULL },
  { WT_PERIOD_ALL, "all", N_ ("All dates"), NULL },
  { WT_PERIOD_OWN, "own", N_ ("Own dates"), NULL },
  { 0 },
};

/* Months from the start of the financial year that @today lies in to @today's month, 0 to 11. */
static int
months_into_year (const char *today, int financial_year_month)
{
  return (atoi (today + 5) - financial_year_month + 12) % 12;
}

static void
set_months (const char *start, int offset, int months, char *from, char *to)
{
  g_autofree char *first = wt_date_add_months (start, offset);
  g_autofree char *next = wt_date_add_months (first, months);
  g_autofree char *last = wt_date_add_days (next, -1);

  g_strlcpy (from, first, 11);
  g_strlcpy (to, last, 11);
}

void
wt_period_resolve (
    WtPeriod period, const char *today, int financial_year_month, char *from, char *to)
{
  g_autofree char *month = wt_date_month_start (today);
  int into_year = months_into_year (today, financial_year_month);

  from[0] = to[0] = '\0';
  switch (period)
    {
    case WT_PERIOD_LAST_12_MONTHS:
      set_months (month, -11, 12, from, to);
      break;
    case WT_PERIOD_THIS_FINANCIAL_YEAR:
      set_months (month, -into_year, 12, from, to);
      break;
    case WT_PERIOD_LAST_FINANCIAL_YEAR:
      set_months (month, -into_year - 12, 12, from, to);
      break;
    case WT_PERIOD_THIS_QUARTER:
      set_months (month, -(into_year % 3), 3, from, to);
      break;
    case WT_PERIOD_LAST_QUARTER:
      set_months (month, -(into_year % 3) - 3, 3, from, to);
      break;
    case WT_PERIOD_ALL:
    case WT_PERIOD_OWN:
    default:
      break;
    }
}

char *
wt_period_quarter_start (const char *day, int financial_year_month)
{
  g_autofree char *month = wt_date_month_start (day);

  return wt_date_add_months (month, -(months_into_year (day, financial_year_month) % 3));
}
