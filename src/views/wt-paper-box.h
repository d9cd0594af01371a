#pragma once

#include "wt-question.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a box looks: as the numbered box of a scale, as an empty box with its word beside it, as a
 * box with its key in it and its words beside it, or as one of the words for an answer that no box
 * stands for. */
typedef enum
{
  WT_PAPER_BOX_NUMBER,
  WT_PAPER_BOX_WORD,
  WT_PAPER_BOX_CHOICE,
  WT_PAPER_BOX_OTHER,
} WtPaperBoxLook;

/* A box to tick on a paper form. It is active when it holds the answer. */
#define WT_TYPE_PAPER_BOX (wt_paper_box_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperBox, wt_paper_box, WT, PAPER_BOX, GtkToggleButton)

/**
 * wt_paper_box_new:
 * @key: the key that types it; see wt-answer-key.h
 * @words: what stands in or beside it
 * @question_number: the number of its question on the paper
 */
GtkWidget *wt_paper_box_new (WtPaperBoxLook look, char key, const char *words, int question_number);

/* The same for a choice: @cap is the key on the keyboard. */
GtkWidget *wt_paper_box_new_choice (const WtChoice *choice, const char *cap, int question_number);

char wt_paper_box_get_key (WtPaperBox *self);

G_END_DECLS
