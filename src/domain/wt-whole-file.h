#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Files appear whole or not at all: a new one is written beside the old one, brought to the disk
 * and renamed. Nothing half written is left behind. All of it blocks and is safe in any thread.
 */

/**
 * wt_whole_file_save:
 * @path: replaced when it exists
 * @length: of @bytes
 *
 * Sets WT_ERROR_NO_SPACE, or WT_ERROR_CANNOT_OPEN when @path is a folder, may not be written or
 * has no folder.
 */
gboolean wt_whole_file_save (const char *path, const char *bytes, gsize length, GError **error);

/**
 * wt_whole_file_start:
 *
 * For what writes files by name. Errors are those of wt_whole_file_save().
 *
 * Returns: (transfer full): the name of a hidden file beside @path, there and empty, to be given to
 * wt_whole_file_finish() or removed; %NULL when @path cannot be replaced
 */
char *wt_whole_file_start (const char *path, GError **error);

/* Puts @temporary in the place of @path; when that fails, @temporary is gone all the same. */
gboolean wt_whole_file_finish (const char *temporary, const char *path, GError **error);

/* Sets WT_ERROR_NO_SPACE or WT_ERROR_CANNOT_OPEN from errno, for whoever writes @path. */
void wt_whole_file_set_error (GError **error, const char *path);

G_END_DECLS
