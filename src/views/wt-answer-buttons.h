#pragma once

#include "wt-answer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtAnswerButtons:
 *
 * The four answers to a prompt as linked buttons, to assistive technology a group of radio buttons.
 * One stop for Tab; ← and → go from one to the next. Pressing the answer that is given takes it
 * back.
 *
 * Property `answer`: the #WtAnswer that is shown.
 */
#define WT_TYPE_ANSWER_BUTTONS (wt_answer_buttons_get_type ())
G_DECLARE_FINAL_TYPE (WtAnswerButtons, wt_answer_buttons, WT, ANSWER_BUTTONS, GtkWidget)

WtAnswer wt_answer_buttons_get_answer (WtAnswerButtons *self);
void wt_answer_buttons_set_answer (WtAnswerButtons *self, WtAnswer answer);

/* Whether the answer can be changed. */
void wt_answer_buttons_set_editable (WtAnswerButtons *self, gboolean is_editable);

/* What is answered, for assistive technology. */
void wt_answer_buttons_set_question (WtAnswerButtons *self, const char *question);

/**
 * WtAnswerButtons::chosen:
 * @answer: the #WtAnswer that the user wants; %WT_ANSWER_NONE to take it back
 *
 * The buttons show it once they are told.
 */

G_END_DECLS
