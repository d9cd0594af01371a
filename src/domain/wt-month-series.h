#pragma once

#include "wt-overview.h"
#include "wt-series.h"

G_BEGIN_DECLS

/**
 * wt_series_new_from_months:
 * @months: (array length=n_months): in order
 * @measured: what a chart calls it, "Felt valued"
 *
 * The mean score of each month. A month without answers is no point.
 *
 * Returns: (transfer full): a series of WT_MEASURE_KIND_MEAN by WT_MEASURE_UNIT_MONTH
 */
WtSeries *
wt_series_new_from_months (const WtMonthFigures *months, gsize n_months, const char *measured);

G_END_DECLS
