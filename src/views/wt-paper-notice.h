#pragma once

#include "wt-paper-pile.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Stands in the place of the form when none is to be typed: the batch is finished, or typing forms
 * makes no sense, and why. */
#define WT_TYPE_PAPER_NOTICE (wt_paper_notice_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperNotice, wt_paper_notice, WT, PAPER_NOTICE, AdwBin)

/* @has_others: whether there are surveys that forms of the activity may still answer */
void wt_paper_notice_show (WtPaperNotice *self, WtPaperPile *pile, gboolean has_others);

void wt_paper_notice_take_focus (WtPaperNotice *self);

/**
 * WtPaperNotice::reopened:
 *
 * Emitted when somebody wants to type more forms of a finished batch.
 */

/**
 * WtPaperNotice::other-wanted:
 *
 * Emitted when somebody wants to type forms of the activity that answer another survey.
 */

G_END_DECLS
