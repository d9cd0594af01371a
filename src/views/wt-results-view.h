#pragma once

#include "wt-results.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What people answered: the scores with their table, yes and no, and how they heard. */
#define WT_TYPE_RESULTS_VIEW (wt_results_view_get_type ())
G_DECLARE_FINAL_TYPE (WtResultsView, wt_results_view, WT, RESULTS_VIEW, AdwBin)

/* Shows @results; @activity_id tells whose forms can be typed in where there are none, or is 0. */
void wt_results_view_show (WtResultsView *self, WtResults *results, gint64 activity_id);

G_END_DECLS
