#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * wt_file_check:
 * @path: a file that somebody wants to open
 * @schema_version: the newest schema that can be read
 * @is_read_only: (out) (optional): whether the file may not be written
 *
 * Reads the file's header, and nothing else: an unsuitable file is never opened as a database, so
 * it stays as it is. Sets WT_ERROR_CANNOT_OPEN, WT_ERROR_FOREIGN, WT_ERROR_NEWER_SCHEMA or, for a
 * file that was cut short, WT_ERROR_CORRUPT.
 *
 * Returns: whether it is a workspace that can be opened
 */
gboolean
wt_file_check (const char *path, int schema_version, gboolean *is_read_only, GError **error);

G_END_DECLS
