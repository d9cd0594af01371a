#pragma once

#include "wt-job.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* A version of a survey. Result: a WtSurvey. */
WtJob *wt_load_survey_job_new (gint64 survey_id);

G_END_DECLS
