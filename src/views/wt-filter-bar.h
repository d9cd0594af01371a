#pragma once

#include "wt-choice-lists.h"
#include "wt-filter.h"
#include "wt-period-button.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/* Chooses what figures are about: the period, and in a popover organisation, directorate, project
 * and level, each of which then shows as a chip that can be taken away, or all of them at once. The
 * period always shows in its button and is no chip. Emits "changed" when somebody has chosen. */
#define WT_TYPE_FILTER_BAR (wt_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (WtFilterBar, wt_filter_bar, WT, FILTER_BAR, AdwBin)

/* What can be chosen; what was chosen stays if it is still there. */
void wt_filter_bar_set_choices (WtFilterBar *self, WtChoiceLists *choices);

/* Fills @filter with what is chosen. */
void wt_filter_bar_get_filter (WtFilterBar *self, WtFilter *filter);

/* Chooses what @filter says, as far as it is still there; emits "changed" once. */
void wt_filter_bar_set_filter (WtFilterBar *self, const WtFilter *filter);

/* What the filter narrows down to, in words: "Community care, Involving"; "" for nothing. Free with
 * g_free(). */
char *wt_filter_bar_dup_words (WtFilterBar *self);

WtPeriodButton *wt_filter_bar_get_period_button (WtFilterBar *self);

/* Chooses all dates; emits "changed". */
void wt_filter_bar_show_all_dates (WtFilterBar *self);

G_END_DECLS
