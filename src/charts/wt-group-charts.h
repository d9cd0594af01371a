#pragma once

#include "wt-chart.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* The charts of an overview that compare groups, by the survey's first scale question, or by how
 * many of the people reached handed in one of its forms. */

/* Its projects; needs WT_OVERVIEW_PART_PROJECTS. */
WtChart *wt_group_charts_make_ranking (WtOverview *overview, int suppression_threshold);

/* Its period and the period before. */
WtChart *wt_group_charts_make_comparison (WtOverview *overview, int suppression_threshold);

/* A panel a project, or a directorate; needs WT_OVERVIEW_PART_PROJECTS, or
 * WT_OVERVIEW_PART_DIRECTORATES. */
WtChart *wt_group_charts_make_projects (WtOverview *overview, int suppression_threshold);
WtChart *wt_group_charts_make_directorates (WtOverview *overview, int suppression_threshold);

/* The response rate of each project; needs WT_OVERVIEW_PART_PROJECTS. */
WtChart *wt_group_charts_make_response_rate (WtOverview *overview, int suppression_threshold);

G_END_DECLS
