#pragma once

#include "wt-paper-number.h"
#include "wt-response.h"
#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  /* A form from the pile; Enter is for the next one. */
  WT_PAPER_FORM_TYPING,
  /* A form that was finished before. */
  WT_PAPER_FORM_CORRECTING,
} WtPaperFormMode;

/**
 * WtPaperForm:
 *
 * A paper form as it lies on the table, to be typed by keyboard: `1` to `9`, `0` for ten, `Y`, `N`,
 * choices by the keys on their boxes, `-` blank, `?` illegible, `*` more than one box; forward by
 * itself, but from a line and from boxes of which several may be ticked by Enter; Backspace back, ↑
 * ↓ to any question, Alt+L for a text that is typed later, Enter when it is finished. While a text
 * is written, ↓ goes into the earlier answers that begin like it. It changes the #WtResponse that
 * it shows and stores nothing.
 */
#define WT_TYPE_PAPER_FORM (wt_paper_form_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperForm, wt_paper_form, WT, PAPER_FORM, AdwBin)

/* Where earlier answers are found; without it none are offered. */
void wt_paper_form_set_workspace (WtPaperForm *self, WtWorkspace *workspace);

/* Shows the questions of @survey, with no form; to be called before wt_paper_form_show(). */
void wt_paper_form_set_survey (WtPaperForm *self, WtSurvey *survey);

/* Shows @response, at the question where typing stands, and edits it from now on. */
void wt_paper_form_show (WtPaperForm *self, WtResponse *response, WtPaperFormMode mode);

/* The form that is shown, or %NULL; lent. */
WtResponse *wt_paper_form_get_response (WtPaperForm *self);

/* Does what a key press does while a question has the focus. Returns: whether the key meant
 * something; one that does not fit the question does, since that is said. */
gboolean wt_paper_form_press (WtPaperForm *self, guint keyval, GdkModifierType state);

/* Puts the focus on the current question. */
void wt_paper_form_take_focus (WtPaperForm *self);

/* The current question, or what stands below the last one; %NULL when no form is shown. */
GtkWidget *wt_paper_form_get_current (WtPaperForm *self);

/* Says below the current question what is wrong, aloud too, with the system's bell. */
void wt_paper_form_complain (WtPaperForm *self, const char *message);

/* The number on the form, to be typed and to be refused; lent. */
WtPaperNumber *wt_paper_form_get_number (WtPaperForm *self);

/* After "number-entered": takes the number for the form. */
void wt_paper_form_accept_number (WtPaperForm *self, gint64 serial);

/**
 * WtPaperForm::changed:
 * @is_answer: whether an answer has changed; else only the current question has
 *
 * Emitted once a key or a click.
 */

/**
 * WtPaperForm::finished:
 *
 * Emitted when somebody is done with a form that has an answer to every question.
 */

/**
 * WtPaperForm::number-entered:
 * @serial: a possible number, other than that of the form
 */

/**
 * WtPaperForm::turned:
 * @pages: -1 for the form before, 1 for the one after
 */

/**
 * WtPaperForm::deleted:
 *
 * Emitted when the form that is being corrected is to go.
 */

G_END_DECLS
