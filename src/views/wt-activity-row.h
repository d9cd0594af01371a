#pragma once

#include "wt-record-row.h"

G_BEGIN_DECLS

/* An activity in a list: when, what, for which project, and what came back. */
#define WT_TYPE_ACTIVITY_ROW (wt_activity_row_get_type ())
G_DECLARE_FINAL_TYPE (WtActivityRow, wt_activity_row, WT, ACTIVITY_ROW, WtRecordRow)

G_END_DECLS
