#pragma once

#include "wt-filter.h"
#include "wt-page.h"

G_BEGIN_DECLS

/* What people wrote on forms, beside their scores: searched, sorted, given themes by keyboard,
 * redacted, and counted by theme. */
#define WT_TYPE_COMMENTS_PAGE (wt_comments_page_get_type ())
G_DECLARE_FINAL_TYPE (WtCommentsPage, wt_comments_page, WT, COMMENTS_PAGE, WtPage)

/* The room: people choose a filter on the page. */
WtPage *wt_comments_page_new (WtWorkspace *workspace);

/* The comments that @filter lets through. */
WtPage *wt_comments_page_new_filtered (WtWorkspace *workspace, const WtFilter *filter);

G_END_DECLS
