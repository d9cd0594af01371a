#pragma once

#include "wt-record-row.h"

G_BEGIN_DECLS

/* A #WtCalendarEntry in a list that is headed by months. */
#define WT_TYPE_CALENDAR_ROW (wt_calendar_row_get_type ())
G_DECLARE_FINAL_TYPE (WtCalendarRow, wt_calendar_row, WT, CALENDAR_ROW, WtRecordRow)

G_END_DECLS
