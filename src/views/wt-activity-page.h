#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* The engagement record: the level first, then what it asks. */
#define WT_TYPE_ACTIVITY_PAGE (wt_activity_page_get_type ())
G_DECLARE_FINAL_TYPE (WtActivityPage, wt_activity_page, WT, ACTIVITY_PAGE, WtPage)

/* @activity_id: 0 to record a new one, for @project_id if that is not 0 */
WtPage *wt_activity_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 project_id);

G_END_DECLS
