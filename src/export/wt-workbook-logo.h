#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* In pixels. */
#define WT_WORKBOOK_LOGO_HEIGHT 46

/* Whether there is a logo that can be shown. */
gboolean wt_workbook_logo_is_there (const WtReportContent *content);

/* Puts the organisation's logo into @sheet, at the top, its right edge @right pixels from the
 * left. */
void wt_workbook_logo_add (WtWorkbookWriter *writer, lxw_worksheet *sheet, guint right);

G_END_DECLS
