#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Typing in the paper forms of an activity, one after the other. */
#define WT_TYPE_PAPER_PAGE (wt_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperPage, wt_paper_page, WT, PAPER_PAGE, WtPage)

/* @survey_id: what the forms answer; 0 for those of a batch of the activity, rather one that is not
 * finished */
WtPage *wt_paper_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id);

/* The second, blind typing of a batch: only what was typed again is shown. */
WtPage *wt_paper_page_new_second (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id);

G_END_DECLS
