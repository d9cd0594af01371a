#pragma once

#include "wt-record-row.h"

G_BEGIN_DECLS

/* A batch in a list: of which activity, and how many of its forms are typed. */
#define WT_TYPE_BATCH_ROW (wt_batch_row_get_type ())
G_DECLARE_FINAL_TYPE (WtBatchRow, wt_batch_row, WT, BATCH_ROW, WtRecordRow)

G_END_DECLS
