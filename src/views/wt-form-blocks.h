#pragma once

#include "wt-form-line.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/**
 * WtFormBlocks:
 *
 * All forms of a batch as a list model of #WtFormLine, the lowest number first, and after them the
 * form that is being typed. Only the numbers are known of all; forms are read block by block when
 * somebody asks for a line, and blocks that were not asked for lately are let go of.
 */
#define WT_TYPE_FORM_BLOCKS (wt_form_blocks_get_type ())
G_DECLARE_FINAL_TYPE (WtFormBlocks, wt_form_blocks, WT, FORM_BLOCKS, GObject)

WtFormBlocks *wt_form_blocks_new (WtWorkspace *workspace);

/* Reads the numbers (again), and the blocks that are held; of another batch than before, all of it.
 * "loaded" follows, or "failed". */
void wt_form_blocks_load (WtFormBlocks *self, gint64 batch_id);

gint64 wt_form_blocks_get_batch_id (WtFormBlocks *self);

/* How many forms are stored: the position of the line that is being typed, if there is one. */
guint wt_form_blocks_get_n_stored (WtFormBlocks *self);

/* Where the form with this number is; %FALSE where there is none. */
gboolean wt_form_blocks_find (WtFormBlocks *self, gint64 serial, guint *position);

/* The number of the stored form at @position. */
gint64 wt_form_blocks_get_serial (WtFormBlocks *self, guint position);

/* Takes a form that was just typed or stored: in the place of the one with its number, or between
 * its neighbours. */
void wt_form_blocks_put (WtFormBlocks *self, WtResponse *form);

/* The form that is being typed, as the last line; %NULL for none. */
void wt_form_blocks_set_draft (WtFormBlocks *self, WtResponse *draft);

/**
 * WtFormBlocks::loaded:
 *
 * Emitted when the numbers are read.
 */

/**
 * WtFormBlocks::failed:
 * @error: a #GError
 */

G_END_DECLS
