#pragma once

#include "wt-chart.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* The charts of an overview that compare groups, by the survey's first scale question. */

/* Its projects; needs WT_OVERVIEW_PART_PROJECTS. */
WtChart *wt_group_charts_make_ranking (WtOverview *overview, int suppression_threshold);

/* Its period and the period before. */
WtChart *wt_group_charts_make_comparison (WtOverview *overview, int suppression_threshold);

G_END_DECLS
