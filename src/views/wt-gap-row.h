#pragma once

#include "wt-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A prompt where something is missing: what is, and which prompt it is. */
#define WT_TYPE_GAP_ROW (wt_gap_row_get_type ())
G_DECLARE_FINAL_TYPE (WtGapRow, wt_gap_row, WT, GAP_ROW, GtkListBoxRow)

GtkWidget *wt_gap_row_new (void);

/* Shows prompt @index of @plan. */
void wt_gap_row_show (WtGapRow *self, WtPlan *plan, guint index, const char *today);

guint wt_gap_row_get_index (WtGapRow *self);

G_END_DECLS
