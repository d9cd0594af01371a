#pragma once

#include "wt-summary-layout.h"

G_BEGIN_DECLS

/* The tables at the top of the summary: key figures, scores, yes or no. Returns the first row below
 * them. */
guint wt_summary_tables_write (WtSummary *summary, guint row);

G_END_DECLS
