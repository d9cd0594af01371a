#pragma once

#include "wt-connection.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* Reads everything the overview shows; to be called in a transaction. */
WtOverview *wt_overview_loader_load (WtConnection *connection,
                                     WtSurvey *survey,
                                     const WtFilter *filter,
                                     const char *today,
                                     GError **error);

G_END_DECLS
