#pragma once

#include "wt-batch.h"
#include "wt-connection.h"
#include "wt-filter.h"
#include "wt-response.h"

G_BEGIN_DECLS

/* All batches, those not finished first; of WtBatch. Free with g_ptr_array_unref(). */
GPtrArray *wt_batch_store_list (WtConnection *connection, GError **error);

/* One batch; sets WT_ERROR_NOT_FOUND when there is none. */
WtBatch *wt_batch_store_find (WtConnection *connection, gint64 id, GError **error);

/* The batches of an activity, one a survey, those not finished first. */
GPtrArray *
wt_batch_store_list_of_activity (WtConnection *connection, gint64 activity_id, GError **error);

/* The batches in the activities of @filter of which there are totals and no forms, by date. */
GPtrArray *
wt_batch_store_list_tallied (WtConnection *connection, const WtFilter *filter, GError **error);

/* An activity's batch of forms of @survey_id; with 0 of any survey, rather one that is not
 * finished. %NULL without @error when it has none. */
WtBatch *wt_batch_store_find_of_activity (WtConnection *connection,
                                          gint64 activity_id,
                                          gint64 survey_id,
                                          GError **error);

gboolean wt_batch_store_insert (WtConnection *connection, WtBatch *batch, GError **error);
gboolean wt_batch_store_update (WtConnection *connection, WtBatch *batch, GError **error);

/* Deletes the activity's batches with everything that belongs to them. */
gboolean
wt_batch_store_delete_of_activity (WtConnection *connection, gint64 activity_id, GError **error);

/* The draft of a batch, a response with open keys; %NULL without @error when there is none. */
WtResponse *wt_batch_store_find_draft (
    WtConnection *connection, gint64 batch_id, WtTyping typing, guint n_questions, GError **error);

/* Keeps or forgets the draft. Drafts enter no change set. */
gboolean wt_batch_store_update_draft (WtConnection *connection,
                                      WtResponse *draft,
                                      WtTyping typing,
                                      GError **error);
gboolean wt_batch_store_delete_draft (WtConnection *connection,
                                      gint64 batch_id,
                                      WtTyping typing,
                                      GError **error);

G_END_DECLS
