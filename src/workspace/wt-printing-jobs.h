#pragma once

#include "wt-form-document.h"
#include "wt-job.h"
#include "wt-progress.h"

G_BEGIN_DECLS

/**
 * wt_load_form_content_job_new:
 * @activity_id: whose forms they are; 0 for forms of no activity
 * @survey_id: a version of a survey; 0 to go by @survey_key
 * @survey_key: (nullable): the lasting name of a survey. Of its versions that which the activity
 * has forms of is taken, else the newest; with neither, the survey of the forms that the activity
 * has, else that of feedback
 *
 * What stands on printed forms. Result: a WtFormContent; WT_ERROR_NOT_FOUND.
 */
WtJob *wt_load_form_content_job_new (gint64 activity_id, gint64 survey_id, const char *survey_key);

/**
 * wt_save_printed_forms_job_new:
 * @path: where the PDF file goes; replaced only by a finished one
 * @progress: (nullable): told how far it is
 *
 * Writes forms. Result: nothing; WT_ERROR_NO_SPACE, WT_ERROR_CANNOT_OPEN, G_IO_ERROR_CANCELLED.
 */
WtJob *wt_save_printed_forms_job_new (WtFormContent *content,
                                      const WtFormOptions *options,
                                      const char *path,
                                      WtProgress *progress);

G_END_DECLS
