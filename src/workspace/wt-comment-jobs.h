#pragma once

#include "wt-comment-query.h"
#include "wt-comment-summary.h"
#include "wt-comment.h"
#include "wt-job.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * wt_list_comments_job_new:
 * @query: copied
 * @after: (nullable): the last comment of the page before, as it was listed
 * @limit: the most that are listed
 *
 * Result: a GListStore of WtComment.
 */
WtJob *wt_list_comments_job_new (const WtCommentQuery *query, WtComment *after, guint limit);

/* The comments of @comments (WtComment) as they are now, in their order. Result: a GListStore of
 * WtComment, without those that are gone. */
WtJob *wt_load_comments_job_new (GListModel *comments);

/* One comment as it is now. Result: a WtComment; WT_ERROR_NOT_FOUND without it. */
WtJob *wt_load_comment_job_new (gint64 response_id, gint64 question_id);

/* Counts what @query (copied) lists, and its themes; beside other work, since it looks at every
 * comment. Result: a WtCommentSummary. */
WtJob *wt_load_comment_summary_job_new (const WtCommentQuery *query);

/* The text questions that somebody has answered. Result: a GListStore of WtNamedItem. */
WtJob *wt_list_comment_questions_job_new (void);

/**
 * wt_list_earlier_answers_job_new:
 * @question_id: of a text question
 * @typed: what the texts begin with; capitals and spaces do not matter
 * @limit: the most that are listed
 *
 * Texts that the question was answered with before, those of most forms first, but not @typed
 * itself. Result: a GListStore of WtNamedItem, without ids.
 */
WtJob *wt_list_earlier_answers_job_new (gint64 question_id, const char *typed, guint limit);

/* Gives all of @comments (of WtComment) a theme, or takes it away. Result: nothing;
 * WT_ERROR_NOT_FOUND when a comment or the theme is gone. */
WtJob *wt_set_comment_theme_job_new (GPtrArray *comments, gint64 theme_id, gboolean is_set);

/* Whether all of @comments (of WtComment) may be quoted. Result: nothing; WT_ERROR_NOT_FOUND. */
WtJob *wt_set_comments_publishable_job_new (GPtrArray *comments, gboolean is_publishable);

G_END_DECLS
