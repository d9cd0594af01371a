#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtPlanLayout:
 *
 * Lays out the four children of a plan: a strip, the prompts, a side column, a legend. Where there
 * is room the column stands beside the prompts, in sight while these scroll; else the strip stands
 * above the prompts in its place, and the legend below them.
 */
#define WT_TYPE_PLAN_LAYOUT (wt_plan_layout_get_type ())
G_DECLARE_FINAL_TYPE (WtPlanLayout, wt_plan_layout, WT, PLAN_LAYOUT, GtkLayoutManager)

/* What @widget, which has the layout, scrolls by. */
void wt_plan_layout_follow (WtPlanLayout *self, GtkWidget *widget, GtkAdjustment *adjustment);

G_END_DECLS
