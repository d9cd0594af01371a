#pragma once

#include "wt-results.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What people answered to one survey: the scores with their table, yes and no, and a card for each
 * other question; and a choice of survey where there are several. Emits "survey-chosen" when
 * another one is asked for. */
#define WT_TYPE_RESULTS_VIEW (wt_results_view_get_type ())
G_DECLARE_FINAL_TYPE (WtResultsView, wt_results_view, WT, RESULTS_VIEW, AdwBin)

/* Shows @results; @activity_id tells whose forms can be typed in where there are none, or is 0. */
void wt_results_view_show (WtResultsView *self, WtResults *results, gint64 activity_id);

/* The survey that was chosen, or 0: what the results are to be loaded of. */
gint64 wt_results_view_get_survey_id (WtResultsView *self);

G_END_DECLS
