#pragma once

#include "wt-job.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* A version of a survey. Result: a WtSurvey. */
WtJob *wt_load_survey_job_new (gint64 survey_id);

/* The newest version of the survey called @name. Result: a WtSurvey. */
WtJob *wt_find_survey_job_new (const char *name);

/* Results in a list model of WtSurvey, by title: the newest version of each that is not retired. */
WtJob *wt_list_surveys_job_new (void);

/* The surveys that forms of an activity may still answer: the newest versions of those that are
 * offered and that it has no batch of, the toolkit's own first. Result: a GListStore of WtSurvey.
 */
WtJob *wt_list_free_surveys_job_new (gint64 activity_id);

G_END_DECLS
