#pragma once

#include "wt-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far a principle is answered: its short title, a segment a prompt, "6 of 7". */
#define WT_TYPE_PRINCIPLE_PROGRESS (wt_principle_progress_get_type ())
G_DECLARE_FINAL_TYPE (
    WtPrincipleProgress, wt_principle_progress, WT, PRINCIPLE_PROGRESS, GtkListBoxRow)

GtkWidget *wt_principle_progress_new (void);

/* To be called again after a change. */
void wt_principle_progress_show (WtPrincipleProgress *self, WtPlan *plan, guint principle);

G_END_DECLS
