#pragma once

#include "wt-response.h"

G_BEGIN_DECLS

/**
 * WtPileStore:
 * @pile: (owned)
 * @form: (owned) (nullable): what is written
 *
 * A write of a pile that is under way; what its callback gets.
 */
typedef struct
{
  gpointer pile;
  WtResponse *form;
} WtPileStore;

WtPileStore *wt_pile_store_new (gpointer pile, WtResponse *form);
void wt_pile_store_free (WtPileStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtPileStore, wt_pile_store_free)

G_END_DECLS
