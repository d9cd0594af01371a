#pragma once

#include "wt-report-content.h"

G_BEGIN_DECLS

/* The figures of each project's activities in the report: by the project's id, of WtFigures.
 * Returns: (transfer full) */
GHashTable *wt_project_figures_collect (const WtReportContent *content);

/* How many prompts all checklists of a project have, and how many of them an answer. */
void wt_project_figures_count_prompts (const WtReportContent *content,
                                       gint64 project_id,
                                       guint *n_answered,
                                       guint *n_prompts);

G_END_DECLS
