#pragma once

#include "wt-activity.h"
#include "wt-extract-table.h"
#include "wt-plan.h"
#include "wt-response.h"
#include "wt-tally.h"

G_BEGIN_DECLS

/* What goes into the cells of a row, which are as many as its table has columns and lend what they
 * show. */

/* A project or an activity. */
void
wt_extract_row_fill_record (WtExtractCell *cells, const WtExtractTable *table, WtModel *record);

/* A form; @serial is what tells it from all others of the table. */
void wt_extract_row_fill_form (WtExtractCell *cells,
                               const WtExtractTable *table,
                               gint64 serial,
                               WtActivity *activity,
                               WtResponse *response);

/* The answer to prompt @index of a checklist. */
void wt_extract_row_fill_prompt (WtExtractCell *cells, WtPlan *plan, guint index);

/* Called with each count of a tally, once it is in the cells; returns whether to go on. */
typedef gboolean (*WtExtractCountFunc) (gpointer data);

/* Goes through the counts of a tally; %FALSE when @func did not go on. */
gboolean wt_extract_row_for_each_count (WtExtractCell *cells,
                                        WtActivity *activity,
                                        WtTally *tally,
                                        WtExtractCountFunc func,
                                        gpointer data);

G_END_DECLS
