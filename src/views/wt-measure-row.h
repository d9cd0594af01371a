#pragma once

#include "wt-record-row.h"

G_BEGIN_DECLS

/* A row of the list of measures. */
#define WT_TYPE_MEASURE_ROW (wt_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (WtMeasureRow, wt_measure_row, WT, MEASURE_ROW, WtRecordRow)

G_END_DECLS
