#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* How many comments have each theme, where any has one. */
gboolean wt_themes_sheet_write (WtWorkbookWriter *writer, GError **error);

/* Whether there is such a sheet. */
gboolean wt_themes_sheet_is_wanted (const WtReportContent *content);

/* The comments that may be published, as they read after redaction, where there are any. */
gboolean wt_quotes_sheet_write (WtWorkbookWriter *writer, GError **error);

/* Whether there is such a sheet. */
gboolean wt_quotes_sheet_is_wanted (const WtReportContent *content);

/* The names of the themes of @comment, with commas between; free with g_free(). */
char *wt_themes_sheet_join_themes (WtCommentSummary *summary, WtComment *comment);

G_END_DECLS
