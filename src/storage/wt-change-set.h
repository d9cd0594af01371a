#pragma once

#include "wt-aspect.h"
#include "wt-connection.h"

G_BEGIN_DECLS

/* Writes down what happens to the tables that users change, by SQLite's session extension. Not the
 * derived rows and not drafts. */
typedef struct _WtChangeRecorder WtChangeRecorder;

/* Starts writing down; free with wt_change_recorder_free(). */
WtChangeRecorder *wt_change_recorder_start (WtConnection *connection, GError **error);

/* What happened since the start; empty when nothing did. */
GBytes *wt_change_recorder_finish (WtChangeRecorder *self, GError **error);

void wt_change_recorder_free (WtChangeRecorder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtChangeRecorder, wt_change_recorder_free)

/* What @changes touches. */
WtAspect wt_change_set_get_aspects (GBytes *changes);

/**
 * wt_change_set_apply:
 * @inverse: whether to undo @changes instead of doing them
 *
 * To be called in a transaction. Sets WT_ERROR_NOTHING_TO_UNDO when rows are no longer as the
 * changes left them; the caller rolls back.
 */
gboolean
wt_change_set_apply (WtConnection *connection, GBytes *changes, gboolean inverse, GError **error);

/* The changes of @first, then those of @second, as one. */
GBytes *wt_change_set_join (GBytes *first, GBytes *second, GError **error);

G_END_DECLS
