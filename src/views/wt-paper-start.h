#pragma once

#include "wt-activity.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks how many paper forms came in, before the first one is typed. */
#define WT_TYPE_PAPER_START (wt_paper_start_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperStart, wt_paper_start, WT, PAPER_START, AdwBin)

/* Proposes a number that suits @activity. */
void wt_paper_start_show (WtPaperStart *self, WtActivity *activity);

void wt_paper_start_take_focus (WtPaperStart *self);

/**
 * WtPaperStart::started:
 * @expected: how many forms came in
 */

G_END_DECLS
