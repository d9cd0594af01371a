#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The number in the corner of a paper form, to be read and to be typed. */
#define WT_TYPE_PAPER_NUMBER (wt_paper_number_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperNumber, wt_paper_number, WT, PAPER_NUMBER, AdwBin)

/* Shows the number of a form; what was being typed goes. */
void wt_paper_number_set_serial (WtPaperNumber *self, gint64 serial);

/* The number that was shown last. */
gint64 wt_paper_number_get_serial (WtPaperNumber *self);

/* Says what is wrong with the number that was typed, aloud too. It stays until another is typed. */
void wt_paper_number_refuse (WtPaperNumber *self, const char *message);

/* Whether the number that stands there was refused. */
gboolean wt_paper_number_is_refused (WtPaperNumber *self);

/* Puts the focus there. */
void wt_paper_number_edit (WtPaperNumber *self);

/**
 * WtPaperNumber::entered:
 * @serial: a possible number, other than the one that was shown
 */

/**
 * WtPaperNumber::left:
 *
 * Emitted when somebody is done with it and wants to go on with the form.
 */

G_END_DECLS
