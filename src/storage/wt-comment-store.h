#pragma once

#include "wt-comment-query.h"
#include "wt-comment-summary.h"
#include "wt-comment.h"
#include "wt-connection.h"

G_BEGIN_DECLS

/**
 * wt_comment_store_list:
 * @after: (nullable): the last of the page before, as it was listed; %NULL for the first page
 * @limit: the most that are listed
 *
 * Returns: of WtComment, in the order that @query asks for; free with g_ptr_array_unref()
 */
GPtrArray *wt_comment_store_list (WtConnection *connection,
                                  const WtCommentQuery *query,
                                  WtComment *after,
                                  guint limit,
                                  GError **error);

/* One comment as it is now; WT_ERROR_NOT_FOUND without it. Its rank is 0. */
WtComment *wt_comment_store_find (WtConnection *connection,
                                  gint64 response_id,
                                  gint64 question_id,
                                  GError **error);

/* How many @query lists; those that it would list whatever their theme, and how many of these have
 * one; how many of these have each theme (WtThemeCount, most first; a retired one only if it has
 * any). */
WtCommentSummary *wt_comment_store_summarise (WtConnection *connection,
                                              const WtCommentQuery *query,
                                              int threshold,
                                              GError **error);

/* Of WtNamedItem: the text questions that have been answered anywhere, by their wording in
 * @surveys' own order; free with g_ptr_array_unref(). */
GPtrArray *wt_comment_store_list_questions (WtConnection *connection, GError **error);

/**
 * wt_comment_store_list_earlier:
 * @typed: what the texts begin with; capitals and spaces do not matter
 * @limit: the most that are listed
 *
 * Texts that a question was answered with, those of most forms first, but not @typed itself. Of
 * those that differ only in capitals and spaces, the one that was written most often.
 *
 * Returns: of WtNamedItem, without ids; free with g_ptr_array_unref()
 */
GPtrArray *wt_comment_store_list_earlier (
    WtConnection *connection, gint64 question_id, const char *typed, guint limit, GError **error);

/* Gives a comment a theme, or takes it away; nothing happens when that is so already. */
gboolean wt_comment_store_set_theme (
    WtConnection *connection, WtComment *comment, gint64 theme_id, gboolean is_set, GError **error);

gboolean wt_comment_store_set_publishable (WtConnection *connection,
                                           WtComment *comment,
                                           gboolean is_publishable,
                                           GError **error);

/* Replaces the text; WT_ERROR_CONSTRAINT when it is empty. */
gboolean wt_comment_store_set_text (WtConnection *connection,
                                    WtComment *comment,
                                    const char *text,
                                    GError **error);

G_END_DECLS
