#pragma once

#include "wt-comment-query.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Chooses which comments are listed and in which order: words to search, theme, question, only what
 * may be published. Emits "changed" when somebody has chosen. */
#define WT_TYPE_COMMENT_BAR (wt_comment_bar_get_type ())
G_DECLARE_FINAL_TYPE (WtCommentBar, wt_comment_bar, WT, COMMENT_BAR, AdwBin)

/* @themes: of WtTheme; @questions: of WtNamedItem. What was chosen stays if it is still there. */
void wt_comment_bar_set_choices (WtCommentBar *self, GListModel *themes, GListModel *questions);

/* Fills in everything of @query but its filter; the search is lent until something else is typed.
 */
void wt_comment_bar_fill_query (WtCommentBar *self, WtCommentQuery *query);

/* Whether anything but the order is chosen. */
gboolean wt_comment_bar_is_narrowed (WtCommentBar *self);

/* Chooses the theme with @theme_id; emits "changed". */
void wt_comment_bar_choose_theme (WtCommentBar *self, gint64 theme_id);

/* Chooses all comments; emits "changed". */
void wt_comment_bar_clear (WtCommentBar *self);

void wt_comment_bar_focus_search (WtCommentBar *self);

G_END_DECLS
