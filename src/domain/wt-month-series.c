#include "wt-month-series.h"

WtSeries *
wt_series_new_from_months (const WtMonthFigures *months, gsize n_months, const char *measured)
{
  WtSeries *series = wt_series_new (WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_MONTH, measured);

  for (gsize i = 0; i < n_months; i++)
    {
      WtScoreSummary summary = wt_score_tally_summarise (&months[i].scores);
      g_autofree char *on = g_strconcat (months[i].month, "-01", NULL);

      if (summary.answered > 0)
        wt_series_add_point (series, on, 0, NULL, summary.mean, summary.answered);
    }
  return series;
}
