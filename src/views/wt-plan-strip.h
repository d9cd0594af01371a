#pragma once

#include "wt-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands above the prompts of a plan where there is no room beside them: one bar for all
 * principles, and what is missing behind a button. */
#define WT_TYPE_PLAN_STRIP (wt_plan_strip_get_type ())
G_DECLARE_FINAL_TYPE (WtPlanStrip, wt_plan_strip, WT, PLAN_STRIP, AdwBin)

/* Shows @plan; to be called again after a change. */
void wt_plan_strip_set_plan (WtPlanStrip *self, WtPlan *plan);

/**
 * WtPlanStrip::prompt-activated:
 * @index: a prompt with a gap, to go to and open
 */

/* Of WtHint; signal "hint-activated" (WtHint). */
void wt_plan_strip_set_hints (WtPlanStrip *self, GListModel *hints);

G_END_DECLS
