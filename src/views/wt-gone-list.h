#pragma once

#include "wt-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What was answered to prompts that the checklist no longer has: kept, and shown to be read. Hidden
 * when there is none. */
#define WT_TYPE_GONE_LIST (wt_gone_list_get_type ())
G_DECLARE_FINAL_TYPE (WtGoneList, wt_gone_list, WT, GONE_LIST, AdwPreferencesGroup)

void wt_gone_list_set_plan (WtGoneList *self, WtPlan *plan);

G_END_DECLS
