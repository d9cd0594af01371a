#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* The page for the board: key figures and charts on one sheet of paper; below, not printed, the
 * figures that the charts are drawn from. */
gboolean wt_summary_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
