#pragma once

#include "wt-connection.h"
#include "wt-import-file-private.h"
#include "wt-import-form.h"
#include "wt-import-mapping.h"

G_BEGIN_DECLS

/* Goes through the rows of a file and says of each what becomes of it. */
typedef struct _WtImportReading WtImportReading;

/**
 * wt_import_reading_new:
 * @file: lent for as long as the reading lives
 * @batch_id: where the forms go, or 0 for a batch that is not there yet
 * @next_serial: the number of the first form that has none
 */
WtImportReading *wt_import_reading_new (WtImportFile *file,
                                        WtImportMapping *mapping,
                                        WtConnection *connection,
                                        gint64 batch_id,
                                        gint64 next_serial,
                                        GError **error);
void wt_import_reading_free (WtImportReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtImportReading, wt_import_reading_free)

/* Reads the next row that is not empty; %FALSE at the end, or with WT_ERROR_INVALID. */
gboolean wt_import_reading_next (WtImportReading *self, GError **error);

/* What was read; lent until the next row. The last is why the row is bad, and to which question
 * that belongs (nullable). */
guint wt_import_reading_get_line (WtImportReading *self);
WtImportFormState wt_import_reading_get_state (WtImportReading *self);
WtResponse *wt_import_reading_get_response (WtImportReading *self);
const char *wt_import_reading_get_reason (WtImportReading *self, const char **question);

/* Whether all its cells are as in a row before, and nothing tells the two apart. */
gboolean wt_import_reading_is_alike (WtImportReading *self);

G_END_DECLS
