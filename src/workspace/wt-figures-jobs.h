#pragma once

#include "wt-filter.h"
#include "wt-job.h"

G_BEGIN_DECLS

/* The numbers of @filter. Result: a WtFigures; WT_ERROR_NOT_FOUND when it names a project or
 * activity that is not there. */
WtJob *wt_load_figures_job_new (const WtFilter *filter);

/* Everything the overview shows for @filter. @today tells what is past its date. Result: a
 * WtOverview. */
WtJob *wt_load_overview_job_new (const WtFilter *filter, const char *today);

/* Figures of @filter with what people wrote in answer to the survey's first text question, alike
 * ones together. Result: a WtResults. */
WtJob *wt_load_results_job_new (const WtFilter *filter);

G_END_DECLS
