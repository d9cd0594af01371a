#pragma once

#include "wt-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtEarlierAnswers:
 *
 * Offers, below the line that a text is written on, texts that the question was answered with
 * before. It never takes the focus, and no key but Escape before ↓ has gone into it. It goes when
 * the line is left, or holds something else.
 */
#define WT_TYPE_EARLIER_ANSWERS (wt_earlier_answers_get_type ())
G_DECLARE_FINAL_TYPE (WtEarlierAnswers, wt_earlier_answers, WT, EARLIER_ANSWERS, GtkPopover)

/* To be parented where the lines are. */
GtkWidget *wt_earlier_answers_new (void);

/* To be called before anything is offered. */
void wt_earlier_answers_set_workspace (WtEarlierAnswers *self, WtWorkspace *workspace);

/* Somebody has written on @line, in answer to the text question with @question_id. */
void wt_earlier_answers_follow (WtEarlierAnswers *self, GtkEntry *line, gint64 question_id);

/* Does what a key press does to what is offered. Returns: whether the key meant something. */
gboolean wt_earlier_answers_press (WtEarlierAnswers *self, guint keyval, GdkModifierType state);

G_END_DECLS
