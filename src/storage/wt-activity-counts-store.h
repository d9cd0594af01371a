#pragma once

#include "wt-connection.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* Activities of @filter by day: appends to @days, of WtDayFigures, in order. */
gboolean wt_activity_counts_store_read_days (WtConnection *connection,
                                             const WtFilter *filter,
                                             GArray *days,
                                             GError **error);

/* Activities of @filter and the people they reached, by level; @levels is indexed by WtLevel. */
gboolean wt_activity_counts_store_read_levels (WtConnection *connection,
                                               const WtFilter *filter,
                                               WtLevelFigures *levels,
                                               GError **error);

G_END_DECLS
