#pragma once

#include "wt-connection.h"
#include "wt-response.h"

G_BEGIN_DECLS

/* Adds many forms to one batch in one transaction, several times as fast as
 * wt_response_store_insert(): it counts along, and writes the counters once at the end. Until
 * wt_response_bulk_finish() the counters are behind; without it the transaction has to be rolled
 * back. */
typedef struct _WtResponseBulk WtResponseBulk;

WtResponseBulk *wt_response_bulk_start (WtConnection *connection,
                                        gint64 batch_id,
                                        WtSurvey *survey,
                                        GError **error);
void wt_response_bulk_free (WtResponseBulk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtResponseBulk, wt_response_bulk_free)

/* Adds a form of the batch with its texts; its number has to be free. */
gboolean wt_response_bulk_insert (WtResponseBulk *self, WtResponse *response, GError **error);

/* How many forms were added. */
gint64 wt_response_bulk_get_forms (WtResponseBulk *self);

/* Brings the counters up to date. */
gboolean wt_response_bulk_finish (WtResponseBulk *self, GError **error);

G_END_DECLS
