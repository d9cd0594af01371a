#pragma once

#include "wt-filter.h"
#include "wt-term.h"

G_BEGIN_DECLS

/* What the figures of a period are compared with. */
typedef enum
{
  WT_COMPARE_WITH_PERIOD_BEFORE = 1,
  WT_COMPARE_WITH_YEAR_BEFORE,
  WT_COMPARE_WITH_NOTHING,
} WtCompareWith;

extern const WtTerm wt_compare_withs[];

/**
 * wt_compare_with_resolve:
 * @before: (out): @filter for the period to compare with; untouched when there is none
 *
 * The period before is the one of the same length that ends the day before. That of the year before
 * has the same months or days a year earlier; a month's end stays a month's end.
 *
 * Returns: %FALSE when there is nothing to compare with, or @filter has no full period
 */
gboolean
wt_compare_with_resolve (WtCompareWith compare_with, const WtFilter *filter, WtFilter *before);

G_END_DECLS
