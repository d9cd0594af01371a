#pragma once

#include "wt-connection.h"
#include "wt-settlement.h"
#include "wt-verification.h"

G_BEGIN_DECLS

/* The second typing of a batch, with the numbers that are to be typed again; %NULL without @error
 * when none was begun. */
WtVerification *
wt_verification_store_find (WtConnection *connection, gint64 batch_id, GError **error);

/* The numbers of all forms of a batch, the lowest first; of gint64. */
GArray *
wt_verification_store_list_serials (WtConnection *connection, gint64 batch_id, GError **error);

/* Begins a second typing; @started_at: a moment; @chosen: (nullable): the numbers of a sample. */
gboolean wt_verification_store_insert (WtConnection *connection,
                                       WtVerification *verification,
                                       const char *started_at,
                                       GArray *chosen,
                                       GError **error);

/* Adds more forms to a sample. */
gboolean wt_verification_store_add_forms (WtConnection *connection,
                                          gint64 batch_id,
                                          GArray *chosen,
                                          GError **error);

/* What was settled of a batch, the oldest first; of WtSettlement. */
GPtrArray *wt_settlement_store_list (WtConnection *connection, gint64 batch_id, GError **error);
gboolean
wt_settlement_store_insert (WtConnection *connection, WtSettlement *settlement, GError **error);

/* Keeps why a form of a closed batch was changed, or, with @serial 0, why the batch was opened
 * again; by whom, and when. */
gboolean wt_correction_store_insert (WtConnection *connection,
                                     gint64 batch_id,
                                     gint64 serial,
                                     const char *reason,
                                     const char *by,
                                     const char *at,
                                     GError **error);

G_END_DECLS
