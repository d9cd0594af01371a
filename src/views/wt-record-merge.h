#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * wt_record_merge:
 * @store: records that are on the screen
 * @fresh: the same records as they are now, some changed, some gone, some new
 *
 * Makes @store hold what @fresh holds. Where the records are told apart by an "id" and few of them
 * differ, only those are touched, so that a list stays where it was scrolled to; their order is
 * then not that of @fresh.
 */
void wt_record_merge (GListStore *store, GListModel *fresh);

G_END_DECLS
