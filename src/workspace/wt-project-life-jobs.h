#pragma once

#include "wt-job.h"

G_BEGIN_DECLS

/* Results in the WtProjectLife of a project; WT_ERROR_NOT_FOUND. */
WtJob *wt_load_project_life_job_new (gint64 project_id);

/* Results in a list model of WtCalendarEntry, by date: of a project or, with 0, of all that are not
 * archived. */
WtJob *wt_list_calendar_job_new (gint64 project_id);

/* Writes the same as a calendar file (iCalendar) to @path, which is replaced when it exists.
 * Results in nothing. */
WtJob *wt_calendar_file_job_new (gint64 project_id, const char *path);

G_END_DECLS
