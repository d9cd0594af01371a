#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* A project: its plan, its engagement, its results and its details. */
#define WT_TYPE_PROJECT_PAGE (wt_project_page_get_type ())
G_DECLARE_FINAL_TYPE (WtProjectPage, wt_project_page, WT, PROJECT_PAGE, WtPage)

/* @project_id: 0 for a new project, which is stored once it has a title */
WtPage *wt_project_page_new (WtWorkspace *workspace, gint64 project_id);

G_END_DECLS
