#pragma once

#include "wt-page.h"
#include "wt-filter.h"
G_BEGIN_DECLS

/* What people answered, for an activity, a project or the whole workspace. */
#define WT_TYPE_RESULTS_PAGE (wt_results_page_get_type ())
G_DECLARE_FINAL_TYPE (WtResultsPage, wt_results_page, WT, RESULTS_PAGE, WtPage)

/* @filter is copied. */
WtPage *wt_results_page_new (WtWorkspace *workspace, const WtFilter *filter);

G_END_DECLS
