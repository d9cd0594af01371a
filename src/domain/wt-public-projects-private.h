#pragma once

#include "wt-public-count.h"
#include "wt-report-content.h"

G_BEGIN_DECLS

/**
 * wt_public_projects_make_figures:
 * @projects: the index of the project of each activity
 * @question: of the survey
 *
 * Returns: (transfer full): the mean or share of yes of each project, in order; free with g_free()
 */
WtPublicFigure *wt_public_projects_make_figures (const WtReportContent *content,
                                                 const guint *projects,
                                                 guint question,
                                                 int threshold);

G_END_DECLS
