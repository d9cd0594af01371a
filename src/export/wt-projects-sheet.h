#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* One row a project: what it is, who leads it, how far it is, and what was done in the period. */
gboolean wt_projects_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
