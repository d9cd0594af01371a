#pragma once

#include "wt-checklist-scope.h"
#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtChecklistList:
 *
 * The checklists that the organisation or a meeting answers, and a button that offers those which
 * it could answer as well. Rows open them with "win.open-checklist". It is hidden while there is
 * nothing to show and nothing to offer.
 */
#define WT_TYPE_CHECKLIST_LIST (wt_checklist_list_get_type ())
G_DECLARE_FINAL_TYPE (WtChecklistList, wt_checklist_list, WT, CHECKLIST_LIST, AdwBin)

/* Loads what @scope answers; @activity_id is that of the meeting, or 0. Safe at any time. */
void wt_checklist_list_load (WtChecklistList *self,
                             WtWorkspace *workspace,
                             WtChecklistScope scope,
                             gint64 activity_id);

/* The same for one checklist of the organisation only. */
void wt_checklist_list_load_of (WtChecklistList *self, WtWorkspace *workspace, const char *key);

G_END_DECLS
