#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Figures and charts for a period and a filter, then what needs attention. */
#define WT_TYPE_OVERVIEW_PAGE (wt_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (WtOverviewPage, wt_overview_page, WT, OVERVIEW_PAGE, WtPage)

WtPage *wt_overview_page_new (WtWorkspace *workspace);

/* The charts that are shown, in their order; (transfer full): of WtChart, as it is now. */
GListModel *wt_overview_page_list_charts (WtOverviewPage *self);

G_END_DECLS
