#include "wt-pile-store.h"

WtPileStore *
wt_pile_store_new (gpointer pile, WtResponse *form)
{
  WtPileStore *self = g_new0 (WtPileStore, 1);

  self->pile = g_object_ref (pile);
  g_set_object (&self->form, form);
  return self;
}

void
wt_pile_store_free (WtPileStore *self)
{
  g_object_unref (self->pile);
  g_clear_object (&self->form);
  g_free (self);
}
