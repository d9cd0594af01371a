#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* What the workbook is about, what is on its sheets, and what the words mean. The last sheet. */
gboolean wt_notes_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
