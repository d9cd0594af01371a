#pragma once

#include "wt-breakdown.h"
#include "wt-connection.h"

G_BEGIN_DECLS

/**
 * wt_breakdown_store_read:
 * @breakdown: an empty one, of the dimension that is asked for
 *
 * Fills @breakdown with the groups that have an activity in @filter, each with the figures of
 * @survey, in one pass over the counters however many groups there are; never from single forms.
 * Groups stand in the order of their titles; the projects without a directorate come last, and have
 * no title. To be called in a transaction.
 */
gboolean wt_breakdown_store_read (WtConnection *connection,
                                  WtBreakdown *breakdown,
                                  WtSurvey *survey,
                                  const WtFilter *filter,
                                  GError **error);

G_END_DECLS
