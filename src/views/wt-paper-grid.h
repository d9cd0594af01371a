#pragma once

#include "wt-paper-command.h"
#include "wt-paper-pile.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtPaperGrid:
 *
 * The forms of a pile as a spreadsheet: a line a form, a column a question, the form that is being
 * typed as the last line. The keys that type a form type a cell and go on to the right; Enter goes
 * to the next line, and from the last one finishes the form. Cells can be copied, and pasted from a
 * spreadsheet. What is typed is stored at once.
 */
#define WT_TYPE_PAPER_GRID (wt_paper_grid_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperGrid, wt_paper_grid, WT, PAPER_GRID, AdwBin)

/* To be called once. */
void wt_paper_grid_set_up (WtPaperGrid *self, WtWorkspace *workspace, WtPaperPile *pile);

/* What the forms answer; to be called before wt_paper_grid_update(). */
void wt_paper_grid_set_survey (WtPaperGrid *self, WtSurvey *survey);

/* Shows the forms as the pile has them now. */
void wt_paper_grid_update (WtPaperGrid *self);

/* Puts the focus on the cell where typing stands. */
void wt_paper_grid_take_focus (WtPaperGrid *self);

/* Goes to a cell: @column 0 is the number, 1 the first question. */
void wt_paper_grid_go_to (WtPaperGrid *self, guint position, guint column);

/* Does what a key press does at the cell where typing stands. Returns: whether the key meant
 * something. */
gboolean wt_paper_grid_press (WtPaperGrid *self, guint keyval, GdkModifierType state);

/* Pastes @text as if it had been copied elsewhere. */
void wt_paper_grid_paste (WtPaperGrid *self, const char *text);

/* Says below the grid what is wrong, aloud too, with the system's bell; %NULL takes that away. */
void wt_paper_grid_complain (WtPaperGrid *self, const char *message);

G_END_DECLS
