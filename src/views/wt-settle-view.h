#pragma once

#include "wt-difference.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtSettleView:
 *
 * One difference between two typings: what each of them says, with equal weight and without the
 * names of those who typed, and the question as on the paper, to be answered with the keys of
 * entry. It says what somebody settles and stores nothing.
 */
#define WT_TYPE_SETTLE_VIEW (wt_settle_view_get_type ())
G_DECLARE_FINAL_TYPE (WtSettleView, wt_settle_view, WT, SETTLE_VIEW, AdwBin)

/* Shows @difference, the one at @position (from 1) of @n_differences. */
void wt_settle_view_show (WtSettleView *self,
                          WtDifference *difference,
                          WtSurvey *survey,
                          guint position,
                          guint n_differences);

/* Whether a key is for the difference while @focus has the keyboard: Enter on a button presses it,
 * and what is written on a line is written there. */
gboolean wt_settle_view_takes_key (WtSettleView *self, guint keyval, GtkWidget *focus);

/* Does what a key press does. Returns: whether the key meant something. */
gboolean wt_settle_view_press (WtSettleView *self, guint keyval, GdkModifierType state);

void wt_settle_view_take_focus (WtSettleView *self);

/**
 * WtSettleView::settled:
 * @settled: what the difference is settled as; see wt_settle_job_new()
 */

/**
 * WtSettleView::left:
 *
 * Emitted when somebody leaves the difference for later.
 */

/**
 * WtSettleView::typing-wanted:
 *
 * Emitted when the form is to be typed a second time after all.
 */

G_END_DECLS
