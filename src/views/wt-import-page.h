#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Brings the responses in a file into an activity's batch: where they go, what its columns are, and
 * what would come in. */
#define WT_TYPE_IMPORT_PAGE (wt_import_page_get_type ())
G_DECLARE_FINAL_TYPE (WtImportPage, wt_import_page, WT, IMPORT_PAGE, WtPage)

/* A page about @file; @activity_id is the activity to start with, or 0. */
WtPage *wt_import_page_new (WtWorkspace *workspace, GFile *file, gint64 activity_id);

G_END_DECLS
