#pragma once

#include "wt-plan.h"
#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Says that there is a newer version of a plan's checklist, what is new in it and what is gone, and
 * moves the plan to it. Hidden while the plan is in the newest. */
#define WT_TYPE_PLAN_VERSION (wt_plan_version_get_type ())
G_DECLARE_FINAL_TYPE (WtPlanVersion, wt_plan_version, WT, PLAN_VERSION, AdwBin)

void wt_plan_version_set_plan (WtPlanVersion *self, WtWorkspace *workspace, WtPlan *plan);

G_END_DECLS
