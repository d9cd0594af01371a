#pragma once

#include "wt-connection.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* Whether the project and the activity that @filter names are there; else sets WT_ERROR_NOT_FOUND.
 */
gboolean
wt_overview_loader_check_filter (WtConnection *connection, const WtFilter *filter, GError **error);

/* Reads everything the overview shows; to be called in a transaction. */
WtOverview *wt_overview_loader_load (WtConnection *connection,
                                     WtSurvey *survey,
                                     const WtFilter *filter,
                                     WtCompareWith compare_with,
                                     const char *today,
                                     WtOverviewPart parts,
                                     GError **error);

G_END_DECLS
