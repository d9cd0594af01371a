#pragma once

#include "wt-record-row.h"

G_BEGIN_DECLS

/* A project in a list: title, who and where, how far its plan and its engagement are. */
#define WT_TYPE_PROJECT_ROW (wt_project_row_get_type ())
G_DECLARE_FINAL_TYPE (WtProjectRow, wt_project_row, WT, PROJECT_ROW, WtRecordRow)

G_END_DECLS
