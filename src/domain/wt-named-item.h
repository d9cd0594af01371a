#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

typedef enum
{
  WT_NAMED_ITEM_ID = 1,
  WT_NAMED_ITEM_NAME,
} WtNamedItemProperty;

/* Something that is only a name to choose from: an organisation, a directorate. */
#define WT_TYPE_NAMED_ITEM (wt_named_item_get_type ())
G_DECLARE_FINAL_TYPE (WtNamedItem, wt_named_item, WT, NAMED_ITEM, WtModel)

WtNamedItem *wt_named_item_new (gint64 id, const char *name);
gint64 wt_named_item_get_id (WtNamedItem *self);
const char *wt_named_item_get_name (WtNamedItem *self);

/* "NHS Alder Vale, Riverside Trust": the names of @items (of WtNamedItem), or of the one with @id
 * when that is not 0; free with g_free(). */
char *wt_named_item_join_names (GPtrArray *items, gint64 id);

G_END_DECLS
