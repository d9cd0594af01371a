#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* The room of the checklists: those that the organisation answers, and all that there are. */
#define WT_TYPE_CHECKLISTS_PAGE (wt_checklists_page_get_type ())
G_DECLARE_FINAL_TYPE (WtChecklistsPage, wt_checklists_page, WT, CHECKLISTS_PAGE, WtPage)

WtPage *wt_checklists_page_new (WtWorkspace *workspace);

G_END_DECLS
