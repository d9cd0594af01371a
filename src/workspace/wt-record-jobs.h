#pragma once

#include "wt-action.h"
#include "wt-duty.h"
#include "wt-indicator.h"
#include "wt-job.h"
#include "wt-stage-dates.h"
#include "wt-stakeholder.h"

G_BEGIN_DECLS

/*
 * Records of a project that are each one row. Saving keeps a new record (of id 0) or one that is
 * there, and results in the record as stored. A record with issues is refused with
 * WT_ERROR_INVALID.
 */

WtJob *wt_save_action_job_new (WtAction *action);
WtJob *wt_save_indicator_job_new (WtIndicator *indicator);
WtJob *wt_save_stakeholder_job_new (WtStakeholder *stakeholder);
WtJob *wt_save_stage_dates_job_new (WtStageDates *dates);
WtJob *wt_save_duty_job_new (WtDuty *duty);

WtJob *wt_delete_action_job_new (gint64 id);
WtJob *wt_delete_indicator_job_new (gint64 id);
WtJob *wt_delete_stakeholder_job_new (gint64 id);

/* Says that an action is done, today, or that it is still to do. Results in the WtAction as stored;
 * WT_ERROR_NOT_FOUND. */
WtJob *wt_set_action_done_job_new (gint64 id, gboolean is_done);

/* Results in the WtAction; WT_ERROR_NOT_FOUND. */
WtJob *wt_load_action_job_new (gint64 id);

/* Results in a list model of WtAction: those to be done first, by date. 0 is for all projects. */
WtJob *wt_list_actions_job_new (gint64 project_id);

G_END_DECLS
