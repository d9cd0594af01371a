#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Equality monitoring of one project: how many people gave each answer in a quarter, and charts of
 * all quarters together. */
#define WT_TYPE_EQUALITY_PAGE (wt_equality_page_get_type ())
G_DECLARE_FINAL_TYPE (WtEqualityPage, wt_equality_page, WT, EQUALITY_PAGE, WtPage)

WtPage *wt_equality_page_new (WtWorkspace *workspace, gint64 project_id);

G_END_DECLS
