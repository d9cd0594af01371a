#pragma once

#include "wt-activity.h"
#include "wt-connection.h"
#include "wt-filter.h"

G_BEGIN_DECLS

/* All activities, planned ones too, the latest first; of WtActivity. @project_id 0 for those of all
 * projects. Free with g_ptr_array_unref(). */
GPtrArray *wt_activity_store_list (WtConnection *connection, gint64 project_id, GError **error);

/* The activities that figures of @filter count, by date. */
GPtrArray *
wt_activity_store_list_counted (WtConnection *connection, const WtFilter *filter, GError **error);

/* One activity; sets WT_ERROR_NOT_FOUND when there is none with @id. */
WtActivity *wt_activity_store_find (WtConnection *connection, gint64 id, GError **error);

gboolean wt_activity_store_insert (WtConnection *connection, WtActivity *activity, GError **error);
gboolean wt_activity_store_update (WtConnection *connection, WtActivity *activity, GError **error);

/* Deletes the activity; its batches must be gone. */
gboolean wt_activity_store_delete (WtConnection *connection, gint64 id, GError **error);

G_END_DECLS
