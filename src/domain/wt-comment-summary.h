#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WtThemeCount:
 * @theme_id: which theme
 * @name: (owned): what it is called
 * @comments: how many comments have it
 */
typedef struct
{
  gint64 theme_id;
  char *name;
  gint64 comments;
} WtThemeCount;

void wt_theme_count_clear (WtThemeCount *count);

/**
 * WtCommentSummary:
 *
 * How many comments there are, and what they are about. Immutable once made.
 */
#define WT_TYPE_COMMENT_SUMMARY (wt_comment_summary_get_type ())
G_DECLARE_FINAL_TYPE (WtCommentSummary, wt_comment_summary, WT, COMMENT_SUMMARY, GObject)

/**
 * wt_comment_summary_new:
 * @listed: how many the query lists
 * @comments: how many there are whatever their theme
 * @themed: how many of these have a theme
 * @counts: (transfer full): of WtThemeCount, see wt_comment_summary_get_counts()
 * @threshold: the smallest group to publish, as in the settings
 */
WtCommentSummary *wt_comment_summary_new (
    gint64 listed, gint64 comments, gint64 themed, GArray *counts, int threshold);

gint64 wt_comment_summary_get_listed (WtCommentSummary *self);
gint64 wt_comment_summary_get_comments (WtCommentSummary *self);
gint64 wt_comment_summary_get_themed (WtCommentSummary *self);
int wt_comment_summary_get_threshold (WtCommentSummary *self);

/* Of WtThemeCount: themes that comments have or can get, most comments first; lent. */
GArray *wt_comment_summary_get_counts (WtCommentSummary *self);

G_END_DECLS
