#include "wt-comment-query.h"

#include <glib/gi18n.h>

/* In the order of WtCommentOrder. */
static const char *const ORDER_TITLES[WT_COMMENT_N_ORDERS] = {
  N_ ("Newest first"),        N_ ("Oldest first"), N_ ("Lowest score first"),
  N_ ("Highest score first"), N_ ("By theme"),
};

WtCommentQuery *
wt_comment_query_copy (const WtCommentQuery *query)
{
  WtCommentQuery *copy = g_memdup2 (query, sizeof *query);

  copy->search = g_strdup (query->search);
  return copy;
}

void
wt_comment_query_free (WtCommentQuery *query)
{
  g_free (query->search);
  g_free (query);
}

const char *
wt_comment_order_get_title (WtCommentOrder order)
{
  return _ (ORDER_TITLES[order]);
}
