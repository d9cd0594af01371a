#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* The totals of an activity's forms, entered without the single forms. */
#define WT_TYPE_TALLY_PAGE (wt_tally_page_get_type ())
G_DECLARE_FINAL_TYPE (WtTallyPage, wt_tally_page, WT, TALLY_PAGE, WtPage)

WtPage *wt_tally_page_new (WtWorkspace *workspace, gint64 activity_id);

G_END_DECLS
