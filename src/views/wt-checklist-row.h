#pragma once

#include "wt-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A checklist that is being answered, in a list: title and version, how far it is, what is missing.
 */
#define WT_TYPE_CHECKLIST_ROW (wt_checklist_row_get_type ())
G_DECLARE_FINAL_TYPE (WtChecklistRow, wt_checklist_row, WT, CHECKLIST_ROW, GtkListBoxRow)

GtkWidget *wt_checklist_row_new (void);

void wt_checklist_row_show (WtChecklistRow *self, WtPlan *plan);

/* The id of the checklist that it shows. */
gint64 wt_checklist_row_get_checklist_id (WtChecklistRow *self);

G_END_DECLS
