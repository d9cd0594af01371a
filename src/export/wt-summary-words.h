#pragma once

#include "wt-summary-layout.h"

G_BEGIN_DECLS

/* What a person wrote for the front page: summary, what the board is asked, next steps. A line of
 * theirs is one cell, or as many below each other as it takes to cross the page, so that nothing is
 * merged. Returns the first row below; @row where nobody has written anything. */
guint wt_summary_words_write (WtSummary *summary, guint row);

G_END_DECLS
