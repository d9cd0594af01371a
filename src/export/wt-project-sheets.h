#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* The most projects that have a sheet of their own. */
#define WT_PROJECT_SHEETS_MAXIMUM 40

/* How many projects have a sheet where they are asked for, and how many more have an activity in
 * the period. */
guint wt_project_sheets_count (const WtReportContent *content, guint *n_left_out);

/* Where asked for, writes a sheet for each project with an activity in the period: its figures,
 * activities and outcomes. */
gboolean wt_project_sheets_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
