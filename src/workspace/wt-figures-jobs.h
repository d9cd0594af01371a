#pragma once

#include "wt-filter.h"
#include "wt-job.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/**
 * wt_load_figures_job_new:
 * @survey_id: any version of the survey that the figures are about, or 0: the toolkit's
 *
 * The numbers of @filter. Result: a WtFigures; WT_ERROR_NOT_FOUND when @filter names a project or
 * activity that is not there, or when there is no such survey.
 */
WtJob *wt_load_figures_job_new (const WtFilter *filter, gint64 survey_id);

/* The figures of @filter group by group. Result: a WtBreakdown; the errors, and @survey_id, as of
 * wt_load_figures_job_new(). */
WtJob *wt_load_breakdown_job_new (const WtFilter *filter,
                                  gint64 survey_id,
                                  WtBreakdownDimension dimension);

/* The surveys that have forms in @filter. Result: a GListModel of WtCountedSurvey. */
WtJob *wt_list_counted_surveys_job_new (const WtFilter *filter);

/* The figures of @filter, those of the period before, and the @parts of the overview that are to be
 * shown. @today tells what is past its date. Result: a WtOverview. */
WtJob *wt_load_overview_job_new (const WtFilter *filter, const char *today, WtOverviewPart parts);

/* The same, compared with another period than the one before, or with nothing. */
WtJob *wt_load_compared_overview_job_new (const WtFilter *filter,
                                          WtCompareWith compare_with,
                                          const char *today,
                                          WtOverviewPart parts);

/**
 * wt_load_results_job_new:
 * @survey_id: as of wt_load_figures_job_new(); where that survey has no forms in @filter, the
 * results are those of the one with the most
 *
 * Figures of @filter with what people wrote in answer to text questions, alike ones together.
 * Result: a WtResults.
 */
WtJob *wt_load_results_job_new (const WtFilter *filter, gint64 survey_id);

G_END_DECLS
