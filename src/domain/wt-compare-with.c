#include "wt-compare-with.h"

#include "wt-date.h"

#include <glib/gi18n.h>
#include <string.h>

const WtTerm wt_compare_withs[] = {
  { WT_COMPARE_WITH_PERIOD_BEFORE, "period-before", N_ ("The period before"), NULL },
  { WT_COMPARE_WITH_YEAR_BEFORE, "year-before", N_ ("The same period last year"), NULL },
  { WT_COMPARE_WITH_NOTHING, "nothing", N_ ("Nothing"), NULL },
  { 0 },
};

static gboolean
get_year_before (const WtFilter *filter, WtFilter *before)
{
  g_autofree char *from = NULL, *to = NULL, *month_end = NULL;

  if (!wt_date_is_valid (filter->from) || !wt_date_is_valid (filter->to)
      || strcmp (filter->from, filter->to) > 0)
    return FALSE;
  from = wt_date_add_months (filter->from, -12);
  to = wt_date_add_months (filter->to, -12);
  if (!wt_date_is_valid (from) || !wt_date_is_valid (to))
    return FALSE;
  month_end = wt_date_month_end (filter->to);
  if (g_str_equal (filter->to, month_end))
    {
      g_free (month_end);
      month_end = wt_date_month_end (to);
      g_free (to);
      to = g_steal_pointer (&month_end);
    }
  *before = *filter;
  wt_filter_set_period (before, from, to);
  return TRUE;
}

gboolean
wt_compare_with_resolve (WtCompareWith compare_with, const WtFilter *filter, WtFilter *before)
{
  switch (compare_with)
    {
    case WT_COMPARE_WITH_PERIOD_BEFORE:
      return wt_filter_get_period_before (filter, before);
    case WT_COMPARE_WITH_YEAR_BEFORE:
      return get_year_before (filter, before);
    case WT_COMPARE_WITH_NOTHING:
    default:
      return FALSE;
    }
}
