#pragma once

#include "wt-choice-lists.h"
#include "wt-job.h"
#include "wt-level.h"

G_BEGIN_DECLS

/* Result: a WtSettings. */
WtJob *wt_load_settings_job_new (void);

/* What there is to choose from. Result: a WtChoiceLists. */
WtJob *wt_load_choice_lists_job_new (void);

/* Copies @settings. Result: the WtSettings as kept; WT_ERROR_INVALID. */
WtJob *wt_save_settings_job_new (WtSettings *settings);

/* Names that projects choose from, in order of entry. Result: a GListStore of WtNamedItem. */
WtJob *wt_list_organisations_job_new (void);
WtJob *wt_list_directorates_job_new (void);

/**
 * wt_save_organisation_job_new:
 * @id: 0 to add one
 * @name: its name; empty to delete it, which leaves projects without one
 *
 * Result: nothing; WT_ERROR_EXISTS when the name is there, WT_ERROR_NOT_FOUND when @id is not.
 */
WtJob *wt_save_organisation_job_new (gint64 id, const char *name);
WtJob *wt_save_directorate_job_new (gint64 id, const char *name);

/* The same of what can be used to work at @level. */
WtJob *wt_list_tools_job_new (WtLevel level);
WtJob *wt_save_tool_job_new (WtLevel level, gint64 id, const char *name);

G_END_DECLS
