#pragma once

#include "wt-record-row.h"

G_BEGIN_DECLS

/* A #WtAction in a list: a box to tick when it is done, what, for which project, by whom and when.
 * Ticking asks for the window's action "set-action-done". */
#define WT_TYPE_ACTION_ROW (wt_action_row_get_type ())
G_DECLARE_FINAL_TYPE (WtActionRow, wt_action_row, WT, ACTION_ROW, WtRecordRow)

G_END_DECLS
