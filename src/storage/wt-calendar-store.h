#pragma once

#include "wt-calendar-entry.h"
#include "wt-connection.h"

G_BEGIN_DECLS

/* Of WtCalendarEntry, by date: everything of a project that has a date or, with 0, of all projects
 * that are not archived. The title of what has none of its own is "". */
GPtrArray *wt_calendar_store_list (WtConnection *connection, gint64 project_id, GError **error);

G_END_DECLS
