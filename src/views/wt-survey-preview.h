#pragma once

#include "wt-survey.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The questions of a questionnaire, to be read, as they stand on the paper. */
#define WT_TYPE_SURVEY_PREVIEW (wt_survey_preview_get_type ())
G_DECLARE_FINAL_TYPE (WtSurveyPreview, wt_survey_preview, WT, SURVEY_PREVIEW, AdwBin)

void wt_survey_preview_show (WtSurveyPreview *self, WtSurvey *survey);

G_END_DECLS
