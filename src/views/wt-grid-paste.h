#pragma once

#include "wt-form-blocks.h"
#include "wt-form-table.h"

G_BEGIN_DECLS

/**
 * wt_grid_paste_async:
 * @table: (transfer full): what is pasted
 * @blocks: the forms that it is pasted into
 * @position: the line that the first form goes to: on stored forms it corrects them, below them it
 * adds forms
 * @draft: (nullable): the form that is being typed, which gives new forms their numbers; %NULL when
 * none is to be added
 *
 * Saves everything in one change, or nothing.
 */
void wt_grid_paste_async (WtWorkspace *workspace,
                          WtFormTable *table,
                          WtFormBlocks *blocks,
                          guint position,
                          WtResponse *draft,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/* %FALSE when nothing was saved; @error names the line, or the form. */
gboolean wt_grid_paste_finish (GAsyncResult *result, GError **error);

G_END_DECLS
