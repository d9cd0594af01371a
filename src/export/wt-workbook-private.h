#pragma once

#include "wt-workbook.h"

G_BEGIN_DECLS

/* wt_workbook_save() with sheets of at most @rows_maximum rows, so that what happens with more than
 * a million forms can be seen with ten. */
gboolean wt_workbook_save_in_parts (const WtReportContent *content,
                                    const char *path,
                                    guint rows_maximum,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
