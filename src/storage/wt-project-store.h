#pragma once

#include "wt-connection.h"
#include "wt-filter.h"
#include "wt-project.h"

G_BEGIN_DECLS

/* All projects with what is worked out for them, by title; of WtProject. Free with
 * g_ptr_array_unref(). */
GPtrArray *wt_project_store_list (WtConnection *connection, GError **error);

/* One project; sets WT_ERROR_NOT_FOUND when there is none with @id. */
WtProject *wt_project_store_find (WtConnection *connection, gint64 id, GError **error);

/* Adds @project and gives it its id; changes the stored one; deletes one that nothing refers to. */
gboolean wt_project_store_insert (WtConnection *connection, WtProject *project, GError **error);
gboolean wt_project_store_update (WtConnection *connection, WtProject *project, GError **error);

/* Ids of the projects that wt_figures_store_count() counts for @filter; of gint64. */
GArray *
wt_project_store_list_ids (WtConnection *connection, const WtFilter *filter, GError **error);

/* Names of staff that stand in projects and plans, each once, in order. Free with
 * g_ptr_array_unref(). */
GPtrArray *wt_project_store_list_names (WtConnection *connection, GError **error);

G_END_DECLS
