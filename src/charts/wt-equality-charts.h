#pragma once

#include "wt-chart.h"
#include "wt-equality-counts.h"

G_BEGIN_DECLS

/**
 * wt_equality_charts_make:
 * @index: the category
 * @suppression_threshold: as of wt_chart_factory_make()
 *
 * Returns: (transfer full): how many people gave each answer in one category
 */
WtChart *wt_equality_charts_make (WtEqualityCounts *counts, guint index, int suppression_threshold);

G_END_DECLS
