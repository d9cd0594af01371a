#pragma once

#include "wt-filter.h"
#include "wt-term.h"

G_BEGIN_DECLS

/* In which order comments are listed. What is alike stands with the newest first. */
typedef enum
{
  WT_COMMENT_ORDER_NEWEST,
  WT_COMMENT_ORDER_OLDEST,
  /* By the first scale question on the form; without a score last. */
  WT_COMMENT_ORDER_LOWEST,
  WT_COMMENT_ORDER_HIGHEST,
  /* By the comment's first theme in the order of the themes; without one last. */
  WT_COMMENT_ORDER_THEME,
  WT_COMMENT_N_ORDERS,
} WtCommentOrder;

/* Instead of a theme's id: comments that have none. */
#define WT_THEME_NONE (-1)

/**
 * WtCommentQuery:
 * @filter: which activities
 * @search: (owned) (nullable): words that all stand somewhere in the text
 * @question_id: 0 for all text questions
 * @theme_id: 0 for any or none; #WT_THEME_NONE
 * @only_publishable: only what may be published
 *
 * Which comments are asked for.
 */
typedef struct
{
  WtFilter filter;
  char *search;
  gint64 question_id;
  gint64 theme_id;
  gboolean only_publishable;
  WtCommentOrder order;
} WtCommentQuery;

WtCommentQuery *wt_comment_query_copy (const WtCommentQuery *query);
void wt_comment_query_free (WtCommentQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtCommentQuery, wt_comment_query_free)

/* What an order is called: "Newest first". */
const char *wt_comment_order_get_title (WtCommentOrder order);

G_END_DECLS
