#pragma once

#include "wt-model.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Merging lists of parts that are edited: principles, prompts, questions, choices. A part is a
 * WtModel with a property "id". Three lists of them meet: the one on the screen, the one that was
 * stored when it was last equal to that, and the one that is stored now.
 */

/* The part with @id in @parts, lent, and where it stands; or %NULL. */
gpointer wt_part_find (GListModel *parts, const char *id, guint *position);

/* Takes over what is written of @stored into @part where that is still as in @kept. */
void wt_part_merge_properties (gpointer part, gpointer kept, gpointer stored);

/**
 * wt_part_merge_order:
 * @move: takes the part at @from, so that it stands at @to afterwards
 *
 * Brings @parts into the order of @stored, unless the user has changed that of @kept. Those that
 * are not stored stay at their places.
 */
void wt_part_merge_order (GListModel *parts,
                          GListModel *kept,
                          GListModel *stored,
                          void (*move) (gpointer data, guint from, guint to),
                          gpointer data);

G_END_DECLS
