#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* What goes into the board pack: choose, see, save. */
#define WT_TYPE_REPORTS_PAGE (wt_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (WtReportsPage, wt_reports_page, WT, REPORTS_PAGE, WtPage)

WtPage *wt_reports_page_new (WtWorkspace *workspace);

G_END_DECLS
