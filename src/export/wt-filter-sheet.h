#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* Whether there is anything to choose from: the internal edition with an activity has the sheet. */
gboolean wt_filter_sheet_is_wanted (const WtReportContent *content);

/* Writes the sheet "Filter": figures of a part of the workbook that a reader chooses in it, as
 * formulas over the sheets "Engagement" and "Survey results", each with its result for all. */
gboolean wt_filter_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
