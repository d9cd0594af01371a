#pragma once

#include "wt-activity.h"
#include "wt-long-table.h"
#include "wt-response.h"

G_BEGIN_DECLS

/* One row a typed form: where it is from, its number, and a column a question. Who typed it is left
 * out. The table is then filled form by form. */
WtLongTable *wt_responses_sheet_new (WtWorkbookWriter *writer, GError **error);

gboolean wt_responses_sheet_add (WtLongTable *table,
                                 WtSurvey *survey,
                                 WtActivity *activity,
                                 WtResponse *response,
                                 GError **error);

G_END_DECLS
