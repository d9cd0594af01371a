#pragma once

#include "wt-chart.h"
#include "wt-project-life.h"

G_BEGIN_DECLS

/* The charts of one project, from what is recorded of it. A mark's key is the place of its record
 * in the list of @life that is named. @is_public: for a picture to publish, which names nobody. */

/* %WT_PROJECT_LIFE_CALENDAR. A public one leaves out actions and prompts, whose wording is for the
 * people at work. @today: see wt_timeline_chart_new() */
WtChart *
wt_project_charts_make_timeline (WtProjectLife *life, const char *today, gboolean is_public);

/* %WT_PROJECT_LIFE_STAKEHOLDERS. */
WtChart *wt_project_charts_make_stakeholders (WtProjectLife *life, gboolean is_public);

G_END_DECLS
