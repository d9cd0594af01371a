#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* The totals of an activity's forms, entered without the single forms. */
#define WT_TYPE_TALLY_PAGE (wt_tally_page_get_type ())
G_DECLARE_FINAL_TYPE (WtTallyPage, wt_tally_page, WT, TALLY_PAGE, WtPage)

/* @survey_id: what the forms answer; 0 for those of a batch of the activity, rather one that is not
 * finished */
WtPage *wt_tally_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id);

G_END_DECLS
