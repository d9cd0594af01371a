#pragma once

#include "wt-comment.h"
#include "wt-connection.h"

G_BEGIN_DECLS

/* Keeps what @comment says now as its original, unless one is kept already. */
gboolean wt_redaction_store_keep (WtConnection *connection,
                                  WtComment *comment,
                                  const char *redacted_by,
                                  const char *redacted_at,
                                  GError **error);

/* Takes away that the comment was redacted, with its original. */
gboolean wt_redaction_store_delete (WtConnection *connection, WtComment *comment, GError **error);

/* What @comment said before; free with g_free(). WT_ERROR_NOT_FOUND when that is not kept. */
char *
wt_redaction_store_find_original (WtConnection *connection, WtComment *comment, GError **error);

/**
 * wt_redaction_store_forget:
 * @until: a day: what was redacted on it or before
 *
 * Deletes the originals: beside the comments, in their second typings and drafts, and in the
 * history, whose change sets can then no longer be undone. To be called in a transaction; what is
 * left in the file goes with wt_redaction_store_wipe().
 */
gboolean wt_redaction_store_forget (WtConnection *connection, const char *until, GError **error);

/* Whether something was forgotten that may still be left in the file. */
gboolean wt_redaction_store_needs_wipe (WtConnection *connection);

/* Leaves nothing in the file of what was forgotten; see wt_connection_wipe(). */
gboolean wt_redaction_store_wipe (WtConnection *connection, GError **error);

G_END_DECLS
