#pragma once

#include "wt-plan.h"
#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Which of a project's checklists is shown; from here another is added, and one taken away. Signal
 * "chosen" (WtPlan). */
#define WT_TYPE_PLAN_CHOOSER (wt_plan_chooser_get_type ())
G_DECLARE_FINAL_TYPE (WtPlanChooser, wt_plan_chooser, WT, PLAN_CHOOSER, AdwBin)

/* @plans: of WtPlan, the main checklist first; @templates: of WtChecklistTemplate, what there is to
 * add. Emits "chosen" with the plan that was shown before as it is now, else with the first. */
void wt_plan_chooser_show (WtPlanChooser *self,
                           WtWorkspace *workspace,
                           gint64 project_id,
                           GListModel *plans,
                           GListModel *templates);

/* Shows a checklist that is there, as if it had been chosen from the menu. */
void wt_plan_chooser_choose (WtPlanChooser *self, gint64 checklist_id);

G_END_DECLS
