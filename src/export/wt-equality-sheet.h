#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* How many people gave each answer of the equality form, where anybody is counted. Unlike the other
 * sheets it withholds small numbers, and those that would give them away: nobody needs them to run
 * a project, and a reader might tell who it was. */
gboolean wt_equality_sheet_write (WtWorkbookWriter *writer, GError **error);

/* Whether there is such a sheet. */
gboolean wt_equality_sheet_is_wanted (const WtReportContent *content);

G_END_DECLS
