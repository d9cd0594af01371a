#pragma once

#include "wt-batch.h"
#include "wt-connection.h"

G_BEGIN_DECLS

/* Whether the activity's level asks for feedback forms; WT_ERROR_INVALID says that it does not. */
gboolean wt_batch_rules_check_level (WtConnection *connection, gint64 activity_id, GError **error);

/* Whether single forms may be in @batch; WT_ERROR_INVALID says that totals are. */
gboolean wt_batch_rules_check_typed (WtBatch *batch, GError **error);

G_END_DECLS
