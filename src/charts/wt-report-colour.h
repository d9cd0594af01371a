#pragma once

#include "wt-colour.h"
#include "wt-report-words.h"

G_BEGIN_DECLS

/* What headings, rules and tables of a report are painted in unless the organisation has a colour
 * of its own. */
#define WT_REPORT_COLOUR 0x1f6f8b

/* The colour of a report: what @words say, made dark enough for white text on it, or the usual one.
 */
WtColour wt_report_colour_get (WtReportWords *words);

G_END_DECLS
