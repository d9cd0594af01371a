#pragma once

#include "wt-report-content.h"

G_BEGIN_DECLS

/**
 * wt_workbook_save:
 * @path: an `.xlsx` file; an old one there is replaced only by a finished new one
 * @cancellable: (nullable): looked at between rows
 *
 * Writes the board workbook. Blocks; to be called on a thread. Sets WT_ERROR_NO_SPACE,
 * WT_ERROR_CANNOT_OPEN or G_IO_ERROR_CANCELLED, and then leaves nothing behind.
 */
gboolean wt_workbook_save (const WtReportContent *content,
                           const char *path,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS
