#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How much of a pile is typed: "23 of 25 forms", a bar, and what is left. The number that came in
 * can be changed there. */
#define WT_TYPE_PAPER_PROGRESS (wt_paper_progress_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperProgress, wt_paper_progress, WT, PAPER_PROGRESS, AdwBin)

/* @pace: forms a minute, or 0 when it is not known */
void wt_paper_progress_show (WtPaperProgress *self, gint64 typed, gint64 expected, double pace);

/**
 * WtPaperProgress::expected-changed:
 * @expected: how many forms came in, other than before
 */

G_END_DECLS
