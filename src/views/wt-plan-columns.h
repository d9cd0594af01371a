#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The parts of a plan, for a WtPlanLayout to place. Tab goes through them in their order, wherever
 * they stand: the prompts come before what stands beside them. */
#define WT_TYPE_PLAN_COLUMNS (wt_plan_columns_get_type ())
G_DECLARE_FINAL_TYPE (WtPlanColumns, wt_plan_columns, WT, PLAN_COLUMNS, GtkWidget)

G_END_DECLS
