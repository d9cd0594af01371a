#pragma once

#include "wt-connection.h"
#include "wt-project-life.h"

G_BEGIN_DECLS

/* Everything recorded of a project (transfer full), or %NULL with WT_ERROR_NOT_FOUND. */
WtProjectLife *wt_project_life_read (WtConnection *connection, gint64 project_id, GError **error);

G_END_DECLS
