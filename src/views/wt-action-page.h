#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* The form of one action, edited in place. */
#define WT_TYPE_ACTION_PAGE (wt_action_page_get_type ())
G_DECLARE_FINAL_TYPE (WtActionPage, wt_action_page, WT, ACTION_PAGE, WtPage)

/* @action_id: 0 for a new action, which is stored once it says what is to be done */
WtPage *wt_action_page_new (WtWorkspace *workspace, gint64 action_id);

G_END_DECLS
