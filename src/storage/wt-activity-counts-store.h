#pragma once

#include "wt-connection.h"
#include "wt-filter.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* Counts of activities and of the people at them, without a form being looked at. */

/* Adds what the activities of @filter reached to @levels, which has WT_LEVEL_COUNT + 1 elements. */
gboolean wt_activity_counts_store_read_levels (WtConnection *connection,
                                               const WtFilter *filter,
                                               WtLevelFigures *levels,
                                               GError **error);

/**
 * wt_activity_counts_store_read_days:
 * @n_months: months, back from the end of the period or, when it has none, from that of the last
 * activity; whole months, from 1
 * @days: of WtDayFigures
 *
 * Appends each day of @filter that has an activity, in order. What lies further back than @n_months
 * is left out.
 */
gboolean wt_activity_counts_store_read_days (
    WtConnection *connection, const WtFilter *filter, guint n_months, GArray *days, GError **error);

G_END_DECLS
