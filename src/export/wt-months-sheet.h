#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* The process limits chart month by month as a table: one row a month with answers, its mean score,
 * mean and limits of the months, the value again by what kind of month it is, and the rule that
 * says so in words. In a public edition without the months that are withheld. */
gboolean wt_months_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
