#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* One row a project and prompt: the wording, the answer, its evidence, owner and date. */
gboolean wt_checklist_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
