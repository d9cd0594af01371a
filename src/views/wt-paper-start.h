#pragma once

#include "wt-paper-others.h"
#include "wt-paper-pile.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks how many paper forms came in, and what they answer, before the first one is typed. */
#define WT_TYPE_PAPER_START (wt_paper_start_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperStart, wt_paper_start, WT, PAPER_START, AdwBin)

/* Proposes a number that suits the activity of @pile, and offers what its forms may answer; what
 * was chosen stays if it is among them, else it is the first. @wants_other: only what the pile's
 * forms do not answer. */
void wt_paper_start_offer (WtPaperStart *self,
                           WtPaperPile *pile,
                           WtPaperOthers *others,
                           gboolean wants_other);

/* The survey that is chosen; lent, %NULL before there is any. */
WtSurvey *wt_paper_start_get_survey (WtPaperStart *self);

void wt_paper_start_take_focus (WtPaperStart *self);

/**
 * WtPaperStart::started:
 * @expected: how many forms came in
 */

G_END_DECLS
