#pragma once

#include "wt-filter.h"
#include "wt-job.h"
#include "wt-project.h"

G_BEGIN_DECLS

/* All projects by title, the archived too. Result: a GListStore of WtProject. */
WtJob *wt_list_projects_job_new (void);

/* One project. Result: a WtProject; WT_ERROR_NOT_FOUND. */
WtJob *wt_load_project_job_new (gint64 id);

/* Projects that the figures of @filter count. Result: a GListStore of WtProject. */
WtJob *wt_list_counted_projects_job_new (const WtFilter *filter);

/* Adds a project (id 0), with its checklist, or changes it. Copies @project. Result: the WtProject
 * with its id; WT_ERROR_INVALID. */
WtJob *wt_save_project_job_new (WtProject *project);

/* Names of staff that stand somewhere, to choose from. Result: a GListStore of WtNamedItem, ids 0.
 */
WtJob *wt_list_staff_names_job_new (void);

G_END_DECLS
