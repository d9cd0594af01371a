#pragma once

#include "wt-comment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What somebody wrote, with the scores of their form, its themes and what may be done with it. */
#define WT_TYPE_COMMENT_ROW (wt_comment_row_get_type ())
G_DECLARE_FINAL_TYPE (WtCommentRow, wt_comment_row, WT, COMMENT_ROW, GtkWidget)

/* @themes: of WtTheme; the row follows it. */
GtkWidget *wt_comment_row_new (GListModel *themes);

/* Shows @comment (nullable: nothing any more), and follows it. */
void wt_comment_row_set_comment (WtCommentRow *self, WtComment *comment);

G_END_DECLS
