#pragma once

#include "wt-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands beside the prompts of a plan: how far it is, what is missing, the keys. */
#define WT_TYPE_PLAN_SIDE (wt_plan_side_get_type ())
G_DECLARE_FINAL_TYPE (WtPlanSide, wt_plan_side, WT, PLAN_SIDE, AdwBin)

/* Shows @plan; to be called again after a change. */
void wt_plan_side_set_plan (WtPlanSide *self, WtPlan *plan);

/* Whether the keys that answer are named. */
void wt_plan_side_set_read_only (WtPlanSide *self, gboolean is_read_only);

/**
 * WtPlanSide::prompt-activated:
 * @index: a prompt with a gap, to go to and open
 */

/**
 * WtPlanSide::principle-activated:
 * @index: a principle to go to
 */

/* Of WtHint; signal "hint-activated" (WtHint). */
void wt_plan_side_set_hints (WtPlanSide *self, GListModel *hints);

G_END_DECLS
