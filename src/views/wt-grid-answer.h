#pragma once

#include "wt-paper-answer.h"

G_BEGIN_DECLS

/* What typing in a cell does to a form. Unlike on a form on the desk, a key begins the answer anew.
 */

/* Answers by one key; WT_PAPER_STEP_WRONG on a line is for a key that writes. A form that is no
 * draft keeps an answer to every question: with its last tick it becomes blank. */
WtPaperStep wt_grid_answer_type (
    WtResponse *form, guint index, const WtQuestion *question, gunichar letter, gboolean is_draft);

/* Takes what was written in the cell; %FALSE when it is no answer, and nothing has changed. */
gboolean wt_grid_answer_write (WtResponse *form,
                               guint index,
                               const WtQuestion *question,
                               const char *written);

G_END_DECLS
