#pragma once

#include "wt-connection.h"
#include "wt-theme.h"

G_BEGIN_DECLS

/* Of WtTheme: those that are offered in their order, then the retired ones; free with
 * g_ptr_array_unref(). */
GPtrArray *wt_theme_store_list (WtConnection *connection, GError **error);

/* WT_ERROR_NOT_FOUND without it. */
WtTheme *wt_theme_store_find (WtConnection *connection, gint64 id, GError **error);

/* Adds a theme behind all others and returns its id in @id (nullable); WT_ERROR_EXISTS when there
 * is one of that name. */
gboolean
wt_theme_store_insert (WtConnection *connection, const char *name, gint64 *id, GError **error);

/* Keeps name, position and whether it is retired; WT_ERROR_EXISTS as above. */
gboolean wt_theme_store_update (WtConnection *connection, WtTheme *theme, GError **error);

G_END_DECLS
