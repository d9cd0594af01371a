#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* One row an activity: the engagement record. */
gboolean wt_engagement_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
