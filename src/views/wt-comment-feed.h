#pragma once

#include "wt-comment-query.h"
#include "wt-comment-summary.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/**
 * WtCommentFeed:
 *
 * The comments that a query lists, loaded page by page, and their summary. After a change they are
 * loaded anew where they stand: a comment that the query would no longer list stays in sight until
 * something else is asked for, so that it can get a second theme. When there are other comments
 * than before, all is asked for again.
 *
 * Signal "loaded" says that the list or the summary is up to date, "failed" (a #GError) that
 * something could not be read.
 */
#define WT_TYPE_COMMENT_FEED (wt_comment_feed_get_type ())
G_DECLARE_FINAL_TYPE (WtCommentFeed, wt_comment_feed, WT, COMMENT_FEED, GObject)

WtCommentFeed *wt_comment_feed_new (WtWorkspace *workspace);

/* Of WtComment, which follow the workspace; lent. */
GListModel *wt_comment_feed_get_comments (WtCommentFeed *self);

/* (nullable) until it is loaded; lent. */
WtCommentSummary *wt_comment_feed_get_summary (WtCommentFeed *self);

/* Asks for something else; @query is copied. */
void wt_comment_feed_ask (WtCommentFeed *self, const WtCommentQuery *query);

/* Loads again what is listed, after a change. */
void wt_comment_feed_refresh (WtCommentFeed *self);

/* Loads the next page, if there is one. */
void wt_comment_feed_load_more (WtCommentFeed *self);

/* Loads nothing any more. */
void wt_comment_feed_stop (WtCommentFeed *self);

G_END_DECLS
