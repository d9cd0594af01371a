#pragma once

#include "wt-change.h"
#include "wt-connection.h"

G_BEGIN_DECLS

/* Keeps a change set; @field tells which field was typed into, @subject what it is about, "" for
 * none. Discards what was undone before it. */
gboolean wt_history_store_insert (WtConnection *connection,
                                  const char *made_at,
                                  const char *made_by,
                                  const char *sentence,
                                  const char *field,
                                  const char *subject,
                                  GBytes *changes,
                                  GError **error);

/* Replaces the newest change set's content, for typing that goes on. */
gboolean wt_history_store_update (WtConnection *connection,
                                  gint64 id,
                                  const char *made_at,
                                  const char *sentence,
                                  GBytes *changes,
                                  GError **error);

/* Forgets a change set that turned out to change nothing. */
gboolean wt_history_store_delete (WtConnection *connection, gint64 id, GError **error);

/* Sets the state of a change set. */
gboolean wt_history_store_set_state (WtConnection *connection,
                                     gint64 id,
                                     WtChangeState state,
                                     GError **error);

/**
 * wt_history_store_find_last:
 * @undone: %FALSE for the change that undo takes back, %TRUE for the one that redo does again
 * @changes: (out) (optional): its content
 * @field: (out) (optional): the field that was typed into; free with g_free()
 *
 * Returns: (transfer full) (nullable): the change; %NULL without @error when there is none
 */
WtChange *wt_history_store_find_last (
    WtConnection *connection, gboolean undone, GBytes **changes, char **field, GError **error);

/**
 * wt_history_store_list:
 * @search: words to find in sentence or name, "" for all
 * @before_id: only changes older than this, or 0
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type WtChange): the newest first
 */
GPtrArray *wt_history_store_list (
    WtConnection *connection, const char *search, gint64 before_id, guint limit, GError **error);

/* The changes about @subject that are in force, the newest first. */
GPtrArray *
wt_history_store_list_subject (WtConnection *connection, const char *subject, GError **error);

G_END_DECLS
