#pragma once

#include "wt-connection.h"
#include "wt-equality-counts.h"
#include "wt-filter.h"

G_BEGIN_DECLS

/* The counts of a project by quarter, the latest first; of WtEqualityCounts. */
GPtrArray *wt_equality_store_list (WtConnection *connection,
                                   WtEqualityForm *form,
                                   gint64 project_id,
                                   GError **error);

/* Keeps @counts of its project and quarter, there or new; an answer that nobody gave has no row. */
gboolean
wt_equality_store_update (WtConnection *connection, WtEqualityCounts *counts, GError **error);

/* Adds up into @counts what the projects of @filter count in quarters that begin in its period, so
 * that each quarter is in one of two periods that follow one another. */
gboolean wt_equality_store_sum (WtConnection *connection,
                                const WtFilter *filter,
                                WtEqualityCounts *counts,
                                GError **error);

G_END_DECLS
