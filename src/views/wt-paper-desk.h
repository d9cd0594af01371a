#pragma once

#include "wt-paper-pile.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtPaperDesk:
 *
 * Where one form of a pile lies: the draft, to be typed, or a finished one, to be corrected. What
 * is typed is stored at once.
 */
#define WT_TYPE_PAPER_DESK (wt_paper_desk_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperDesk, wt_paper_desk, WT, PAPER_DESK, AdwBin)

/* To be called once. */
void wt_paper_desk_set_up (WtPaperDesk *self, WtWorkspace *workspace, WtPaperPile *pile);

/* What the forms answer; to be called before wt_paper_desk_update(). */
void wt_paper_desk_set_survey (WtPaperDesk *self, WtSurvey *survey);

/* Shows the form as the pile has it now: after it was loaded, or gave another draft. */
void wt_paper_desk_update (WtPaperDesk *self);

/* Lays a finished form there. */
void wt_paper_desk_correct (WtPaperDesk *self, WtResponse *form);

/* Lays a finished form there, at the first text that was to be typed later. */
void wt_paper_desk_type_later (WtPaperDesk *self, WtResponse *form);

/* Goes on with the draft. */
void wt_paper_desk_go_on (WtPaperDesk *self);

/* The form that is corrected, or %NULL; lent. */
WtResponse *wt_paper_desk_get_correcting (WtPaperDesk *self);

void wt_paper_desk_take_focus (WtPaperDesk *self);

/* Lets the form's number be typed; says that it is taken. */
void wt_paper_desk_edit_number (WtPaperDesk *self);
void wt_paper_desk_refuse_number (WtPaperDesk *self, gint64 serial);

/* Says at the form what keeps the batch from being finished. */
void wt_paper_desk_complain (WtPaperDesk *self, const char *message);

/* Does what a key press does at the form. Returns: whether the key meant something. */
gboolean wt_paper_desk_press (WtPaperDesk *self, guint keyval, GdkModifierType state);

/**
 * WtPaperDesk::turned:
 *
 * Emitted when another form lies there, or its number has changed.
 */

/**
 * WtPaperDesk::corrected:
 *
 * Emitted when somebody is done with a form that was corrected, before the draft lies there again.
 */

G_END_DECLS
