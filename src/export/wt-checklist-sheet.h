#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* One row a project and prompt: the wording, the answer, its evidence, owner and date. */
gboolean wt_checklist_sheet_write (WtWorkbookWriter *writer, GError **error);

/* What the project with @id is called, lent; "" when the content has none. */
const char *wt_checklist_sheet_find_project_title (const WtReportContent *content, gint64 id);

/* How many rows there are. */
guint wt_checklist_sheet_count_prompts (const WtReportContent *content);

G_END_DECLS
