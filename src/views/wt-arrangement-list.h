#pragma once

#include "wt-overview-arrangement.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Arranges the cards of the overview: which are shown, and in which order. Changes show at once. */
#define WT_TYPE_ARRANGEMENT_LIST (wt_arrangement_list_get_type ())
G_DECLARE_FINAL_TYPE (WtArrangementList, wt_arrangement_list, WT, ARRANGEMENT_LIST, AdwBin)

/* Sets what is arranged, once. */
void wt_arrangement_list_set_arrangement (WtArrangementList *self,
                                          WtOverviewArrangement *arrangement);

/* Shows the cards anew, when there are others. */
void wt_arrangement_list_update (WtArrangementList *self);

/* Puts the focus on the first card. */
void wt_arrangement_list_focus (WtArrangementList *self);

G_END_DECLS
