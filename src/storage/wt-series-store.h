#pragma once

#include "wt-connection.h"
#include "wt-measure.h"
#include "wt-series.h"

G_BEGIN_DECLS

/**
 * wt_series_store_read:
 * @measure: what is measured; it need not be stored
 * @financial_year_month: the month in which the financial year starts, 1 to 12
 * @series: of the measure's kind and unit, without points
 *
 * Adds the points of @measure to @series, from the counters, never from single forms. Activities
 * that are only planned do not count. What has nothing to rest on is no point: no answer to the
 * question, no form, nobody reached; a month without forms is mostly one in which none were handed
 * out.
 *
 * The response rate is of the activities that have a batch of forms and people: all their forms by
 * all their people. It is not cut off at 1: a rate above says that people were miscounted, or that
 * two questionnaires were handed out. Its n is the people.
 */
gboolean wt_series_store_read (WtConnection *connection,
                               WtMeasure *measure,
                               int financial_year_month,
                               WtSeries *series,
                               GError **error);

G_END_DECLS
