#pragma once

#include "wt-connection.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/**
 * wt_workspace_setup_connect:
 * @is_read_only: (out): whether the file may only be read
 *
 * Checks and opens the file, or makes it; brings its schema and its bundled forms up to date unless
 * it may only be read. A file that was made and could not be finished is removed again.
 */
WtConnection *wt_workspace_setup_connect (const char *path,
                                          WtWorkspaceMode mode,
                                          gboolean *is_read_only,
                                          GError **error);

G_END_DECLS
