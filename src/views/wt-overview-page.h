#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Figures and charts for a period and a filter, then what needs attention. */
#define WT_TYPE_OVERVIEW_PAGE (wt_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (WtOverviewPage, wt_overview_page, WT, OVERVIEW_PAGE, WtPage)

WtPage *wt_overview_page_new (WtWorkspace *workspace);

G_END_DECLS
