#pragma once

#include "wt-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtGapList:
 *
 * What is missing in a plan: the first gaps, then a row that shows all of them; or that nothing is
 * missing.
 */
#define WT_TYPE_GAP_LIST (wt_gap_list_get_type ())
G_DECLARE_FINAL_TYPE (WtGapList, wt_gap_list, WT, GAP_LIST, AdwBin)

/* Shows the gaps of @plan; to be called again after a change. Rows that stay keep the focus. */
void wt_gap_list_set_plan (WtGapList *self, WtPlan *plan);

guint wt_gap_list_get_n_gaps (WtGapList *self);

/**
 * WtGapList::prompt-activated:
 * @index: the prompt to go to
 */

G_END_DECLS
