#pragma once

#include "wt-record-row.h"

G_BEGIN_DECLS

/* A line of the history: what, who and when. */
#define WT_TYPE_CHANGE_ROW (wt_change_row_get_type ())
G_DECLARE_FINAL_TYPE (WtChangeRow, wt_change_row, WT, CHANGE_ROW, WtRecordRow)

G_END_DECLS
