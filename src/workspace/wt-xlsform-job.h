#pragma once

#include "wt-job.h"

G_BEGIN_DECLS

/**
 * wt_export_xlsform_job_new:
 * @survey_id: a version of a questionnaire, or 0 for the one that comes with the program
 * @path: the file to write, with the ending .xlsx
 *
 * Writes a questionnaire for ODK Collect and KoboToolbox. Result: nothing. Errors:
 * WT_ERROR_NOT_FOUND, WT_ERROR_CANNOT_OPEN, WT_ERROR_NO_SPACE.
 */
WtJob *wt_export_xlsform_job_new (gint64 survey_id, const char *path);

G_END_DECLS
