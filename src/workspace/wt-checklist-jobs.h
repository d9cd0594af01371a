#pragma once

#include "wt-job.h"
#include "wt-plan.h"

G_BEGIN_DECLS

/* Results in a list model of WtPlan: the checklists of a project, of an activity or, with neither,
 * of the organisation; a project's main one first. */
WtJob *wt_list_plans_job_new (gint64 project_id, gint64 activity_id);

/* Results in the WtPlan of a checklist. */
WtJob *wt_load_plan_job_new (gint64 checklist_id);

/* Gives a project, an activity or, with neither, the organisation the newest version of the
 * checklist
 * @key; one that is there already is refused with WT_ERROR_EXISTS. Results in its WtPlan. */
WtJob *wt_add_checklist_job_new (gint64 project_id, gint64 activity_id, const char *key);

/* Deletes a checklist and all that was answered in it. */
WtJob *wt_delete_checklist_job_new (gint64 checklist_id);

/* Moves a checklist to the newest version; what was answered stays. Results in its WtPlan. */
WtJob *wt_move_checklist_job_new (gint64 checklist_id);

G_END_DECLS
