#pragma once

#include "wt-connection.h"

G_BEGIN_DECLS

/**
 * wt_import_store_find:
 * @checksum: SHA-256 of a file
 * @moment: (out): when the file came in; free with g_free()
 * @forms: (out): how many forms came in with it
 * @activity: (out): the title of the activity that they went to; free with g_free()
 *
 * Returns: whether the file came in already; %FALSE without @error when it did not
 */
gboolean wt_import_store_find (WtConnection *connection,
                               const char *checksum,
                               char **moment,
                               gint64 *forms,
                               char **activity,
                               GError **error);

/* Keeps that a file came in, so that it does not come in twice. */
gboolean wt_import_store_insert (WtConnection *connection,
                                 gint64 batch_id,
                                 const char *checksum,
                                 gint64 forms,
                                 const char *by,
                                 const char *at,
                                 GError **error);

/**
 * wt_import_store_list_marks:
 * @serials: (element-type gint64): gets the numbers of the forms of the batch, as direct pointers
 * @sources: (element-type utf8): gets copies of their sources
 *
 * What tells the forms of a batch apart, to know a form that is there already.
 */
gboolean wt_import_store_list_marks (WtConnection *connection,
                                     gint64 batch_id,
                                     GHashTable *serials,
                                     GHashTable *sources,
                                     GError **error);

/* The questionnaires that forms may come in for, each in its newest version; of WtNamedItem. */
GPtrArray *wt_import_store_list_surveys (WtConnection *connection, GError **error);

G_END_DECLS
