#pragma once

#include "wt-activity.h"
#include "wt-long-table.h"
#include "wt-response.h"

G_BEGIN_DECLS

/* One row a text that somebody wrote on a form: with the date, the activity and the project, and
 * nothing else that might tell who wrote it. The table is then filled form by form. */
WtLongTable *wt_comments_sheet_new (WtWorkbookWriter *writer, GError **error);

/* Adds what was written on a form, if anything. */
gboolean wt_comments_sheet_add (WtLongTable *table,
                                WtSurvey *survey,
                                WtActivity *activity,
                                WtResponse *response,
                                GError **error);

G_END_DECLS
