#pragma once

#include "wt-comparison-chart.h"
#include "wt-panels-chart.h"
#include "wt-ranking-chart.h"
#include "wt-response-rate-chart.h"

G_BEGIN_DECLS

/* The groups of the same invented year. */

/* Outpatients with a mean of 7.8 and Maternity with one of 6.9. */
WtChart *wt_world_comparison_chart (int threshold);

/* Twelve projects: two above and one below all together, one with 3 answers, one with none. */
WtChart *wt_world_ranking_chart (int threshold);
#define WT_WORLD_PROJECTS 12

/* The same projects, a panel each. */
WtChart *wt_world_panels_chart (int threshold);

/* Eight projects: one with more forms than people, one with 3 forms, one without. */
WtChart *wt_world_response_rate_chart (int threshold);
#define WT_WORLD_RATES 8

/* Adds ordinary and cruel charts of groups. */
void wt_world_add_groups (GPtrArray *charts);

G_END_DECLS
