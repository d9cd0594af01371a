#pragma once

#include "wt-chart.h"
#include "wt-comment-summary.h"

G_BEGIN_DECLS

/**
 * wt_theme_charts_make:
 * @suppression_threshold: as of wt_chart_factory_make()
 *
 * Ranks the themes that comments have; a mark's key is the index in
 * wt_comment_summary_get_counts().
 *
 * Returns: (transfer full): the chart
 */
WtChart *wt_theme_charts_make (WtCommentSummary *summary, int suppression_threshold);

G_END_DECLS
