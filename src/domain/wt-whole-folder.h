#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Several files that belong together appear as a folder, whole or not at all: they are written
 * into a hidden folder beside, which then takes its place. All of it blocks and is safe in any
 * thread.
 */

/* Whether a file of this name may be thrown away with the folder that it is in. */
typedef gboolean (*WtWholeFolderOwns) (const char *name);

/**
 * wt_whole_folder_start:
 * @path: a folder that is not there, is empty, or has only files in it that @owns knows
 *
 * Sets WT_ERROR_INVALID with a sentence when something else is in the folder, WT_ERROR_NO_SPACE,
 * or WT_ERROR_CANNOT_OPEN when @path is a file, may not be written or has no folder to be in.
 *
 * Returns: (transfer full): the name of an empty folder, to be given to wt_whole_folder_finish() or
 * wt_whole_folder_discard()
 */
char *wt_whole_folder_start (const char *path, WtWholeFolderOwns owns, GError **error);

/* Puts @temporary in the place of @path, and with what was there removes only what @owns knows;
 * when that fails, @temporary is gone and @path is as it was. */
gboolean wt_whole_folder_finish (const char *temporary,
                                 const char *path,
                                 WtWholeFolderOwns owns,
                                 GError **error);

/* Removes @temporary with the files in it. */
void wt_whole_folder_discard (const char *temporary);

G_END_DECLS
