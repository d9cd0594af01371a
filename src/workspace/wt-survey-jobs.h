#pragma once

#include "wt-job.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* A version of a survey. Result: a WtSurvey. */
WtJob *wt_load_survey_job_new (gint64 survey_id);

/* The surveys that forms of an activity may still answer: the newest versions of those that are
 * offered and that it has no batch of, the toolkit's own first. Result: a GListStore of WtSurvey.
 */
WtJob *wt_list_free_surveys_job_new (gint64 activity_id);

G_END_DECLS
