#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a picture of any kind that the desktop knows, without blocking, and makes a PNG file of it
 * that is small enough for a logo on paper. */
void wt_logo_loader_load_async (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/* Returns: (transfer full): the PNG file; %NULL with WT_ERROR_INVALID when @file is no picture */
GBytes *wt_logo_loader_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
