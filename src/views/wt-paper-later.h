#pragma once

#include "wt-paper-desk.h"

G_BEGIN_DECLS

/* Goes through the forms of a pile that have a text to be typed later, one after the other, and
 * says how many there are. It is only seen while there are any. */
#define WT_TYPE_PAPER_LATER (wt_paper_later_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperLater, wt_paper_later, WT, PAPER_LATER, AdwBin)

/* To be called once. @desk: where the forms are laid */
void wt_paper_later_set_up (WtPaperLater *self,
                            WtWorkspace *workspace,
                            WtPaperPile *pile,
                            WtPaperDesk *desk);

/**
 * WtPaperLater::begun:
 *
 * Emitted when a form is about to be laid on the desk.
 */

G_END_DECLS
