#pragma once

#include "wt-activity.h"
#include "wt-filter.h"
#include "wt-job.h"

G_BEGIN_DECLS

/* Activities, the latest first; of one project, or of all (0). Result: a GListStore of WtActivity.
 */
WtJob *wt_list_activities_job_new (gint64 project_id);

/* Activities that the figures of @filter count, by date. Result: a GListStore of WtActivity. */
WtJob *wt_list_counted_activities_job_new (const WtFilter *filter);

/* One activity. Result: a WtActivity; WT_ERROR_NOT_FOUND. */
WtJob *wt_load_activity_job_new (gint64 id);

/* Adds an activity (id 0) or changes it. Copies @activity. When its level asks for no forms, forms
 * and totals that it has are deleted: ask first, see wt_activity_list_dropped(). Result: the
 * WtActivity with its id; WT_ERROR_INVALID. */
WtJob *wt_save_activity_job_new (WtActivity *activity);

/* Deletes an activity with its forms. Result: nothing. */
WtJob *wt_delete_activity_job_new (gint64 id);

G_END_DECLS
