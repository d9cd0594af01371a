#pragma once

#include "wt-prompt-row.h"

G_BEGIN_DECLS

/* Keeps a prompt in sight while it, or another, opens or closes. */
#define WT_TYPE_ROW_SCROLLER (wt_row_scroller_get_type ())
G_DECLARE_FINAL_TYPE (WtRowScroller, wt_row_scroller, WT, ROW_SCROLLER, GObject)

/* @content: what @window scrolls; @rows: of WtPromptRow, lent, one a prompt; both outlive this. */
WtRowScroller *wt_row_scroller_new (GtkScrolledWindow *window, GtkWidget *content, GPtrArray *rows);

/* Scrolls to @row, or with %NULL to none any more. */
void wt_row_scroller_show (WtRowScroller *self, WtPromptRow *row);

G_END_DECLS
