#pragma once

#include "wt-checklist.h"
#include "wt-connection.h"

G_BEGIN_DECLS

/* The newest version of the checklist that the organisation chose for its projects, else of the
 * toolkit's; and its id in @template_id (nullable). */
WtChecklist *
wt_project_checklist_find (WtConnection *connection, gint64 *template_id, GError **error);

G_END_DECLS
