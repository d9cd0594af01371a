#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Typing in the paper forms of an activity, one after the other. */
#define WT_TYPE_PAPER_PAGE (wt_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperPage, wt_paper_page, WT, PAPER_PAGE, WtPage)

WtPage *wt_paper_page_new (WtWorkspace *workspace, gint64 activity_id);

G_END_DECLS
