#pragma once

#include "wt-survey.h"

G_BEGIN_DECLS

/**
 * wt_xlsform_save:
 * @survey: what is asked; a version of it is a version of the form
 * @path: replaced when it exists
 *
 * Writes a questionnaire as an XLSForm, which ODK Collect and KoboToolbox show. Names of questions
 * are their keys and names of choices their letters, so that what these tools give back is
 * recognised by itself. Sets WT_ERROR_CANNOT_OPEN, WT_ERROR_NO_SPACE or WT_ERROR_FAILED.
 */
gboolean wt_xlsform_save (WtSurvey *survey, const char *path, GError **error);

G_END_DECLS
