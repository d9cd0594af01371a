#pragma once

#include "wt-answer-key.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtPaperQuestion:
 *
 * One question of a paper form, looking as it does on the paper: a line to write on, or boxes to
 * tick. It shows an answer and says what somebody does to it; it decides nothing. As a stop of the
 * Tab key it is one; left and right go along its boxes.
 */
#define WT_TYPE_PAPER_QUESTION (wt_paper_question_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperQuestion, wt_paper_question, WT, PAPER_QUESTION, AdwBin)

/* @question has to live as long as the widget. */
GtkWidget *wt_paper_question_new (const WtQuestion *question);

const WtQuestion *wt_paper_question_get_question (WtPaperQuestion *self);

/* Lets the end labels of several questions be equally wide, so that their boxes stand in columns.
 */
void wt_paper_question_add_to_group (WtPaperQuestion *self, GtkSizeGroup *group);

/* Shows an answer: a key, and the text that goes with WT_KEY_TEXT. */
void wt_paper_question_set_answer (WtPaperQuestion *self, char key, const char *text);

/* Whether it is the question that is being answered: tinted, and with its other answers. */
void wt_paper_question_set_current (WtPaperQuestion *self, gboolean is_current);

/* Puts the keyboard focus on it: for a text to the end of the line. */
void wt_paper_question_take_focus (WtPaperQuestion *self);

/* The line that a text is written on; %NULL where boxes are ticked. */
GtkEditable *wt_paper_question_get_editable (WtPaperQuestion *self);

/* Says below it what is wrong, aloud too; %NULL takes that away. */
void wt_paper_question_set_message (WtPaperQuestion *self, const char *message);

/**
 * WtPaperQuestion::picked:
 * @key: of the box that was clicked
 */

/**
 * WtPaperQuestion::written:
 *
 * Emitted when somebody changes the text.
 */

/**
 * WtPaperQuestion::entered:
 *
 * Emitted when the focus comes into it, or somebody clicks on it.
 */

G_END_DECLS
