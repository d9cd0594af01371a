#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* The sheets of the public edition, but for the summary and the notes, which are those of the
 * internal edition with less on them: the same names, fewer columns and rows, and words where a
 * number is withheld. Single forms and comments have none. */

gboolean wt_public_projects_sheet_write (WtWorkbookWriter *writer, GError **error);
gboolean wt_public_checklist_sheet_write (WtWorkbookWriter *writer, GError **error);
gboolean wt_public_engagement_sheet_write (WtWorkbookWriter *writer, GError **error);
gboolean wt_public_results_sheet_write (WtWorkbookWriter *writer, GError **error);
gboolean wt_public_survey_sheets_write (WtWorkbookWriter *writer, GError **error);
gboolean wt_public_equality_sheet_write (WtWorkbookWriter *writer, GError **error);
gboolean wt_public_themes_sheet_write (WtWorkbookWriter *writer, GError **error);
gboolean wt_public_quotes_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
