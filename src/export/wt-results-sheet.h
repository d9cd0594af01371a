#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* One row an activity with forms and question: counts, figures and intervals. */
gboolean wt_results_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
