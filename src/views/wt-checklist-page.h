#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* A checklist that the organisation or a meeting answers. */
#define WT_TYPE_CHECKLIST_PAGE (wt_checklist_page_get_type ())
G_DECLARE_FINAL_TYPE (WtChecklistPage, wt_checklist_page, WT, CHECKLIST_PAGE, WtPage)

WtPage *wt_checklist_page_new (WtWorkspace *workspace, gint64 checklist_id);

G_END_DECLS
