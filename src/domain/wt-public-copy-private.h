#pragma once

#include "wt-report-content.h"

G_BEGIN_DECLS

/* Copies of parts of a report without what a public edition leaves out. */

/* Of the answers, those that are shown; of what is counted, the projects and activities. */
WtFigures *wt_public_copy_figures (WtFigures *figures, int threshold);

/* Without the names of persons, the summary, and what is counted of people. */
GPtrArray *wt_public_copy_projects (GPtrArray *projects);

/* With no more than the answers to the prompts. */
GPtrArray *wt_public_copy_plans (GPtrArray *plans);

/* Without place and description, and what is counted of people. */
GPtrArray *wt_public_copy_activities (GPtrArray *activities);

/* Figures of nothing, as many as @figures. */
GPtrArray *wt_public_copy_no_figures (GPtrArray *figures);

/* The quotes that may be published: marked so, from an activity with enough forms. Without activity
 * and date, and the other answers of the form. */
GPtrArray *wt_public_copy_quotes (GPtrArray *quotes, GPtrArray *activities, int threshold);

G_END_DECLS
