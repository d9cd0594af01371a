#pragma once

#include "wt-stakeholder-chart.h"
#include "wt-timeline-chart.h"

G_BEGIN_DECLS

/* The plan of one invented project, and plans that no project should have. */

/* What today is in it. */
#define WT_WORLD_TODAY "2026-11-02"

/* 4 stages, 7 activities (2 of them after the decision), 4 things to do, a decision, start and end.
 */
WtChart *wt_world_timeline_chart (void);

/* Adds plans of all kinds, ordinary and cruel, to @charts. */
void wt_world_add_timelines (GPtrArray *charts);

/* 10 stakeholders: 2 with much interest and much influence, one of them a person; 2 not placed. */
WtChart *wt_world_stakeholder_chart (gboolean names_people);

/* Adds maps of all kinds, ordinary and cruel, to @charts. */
void wt_world_add_stakeholders (GPtrArray *charts);

G_END_DECLS
