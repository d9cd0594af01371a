#pragma once

#include "wt-form-blocks.h"
#include "wt-paper-answer.h"
#include "wt-paper-pile.h"

G_BEGIN_DECLS

/**
 * WtGridTyping:
 *
 * What is typed in the cells of a grid of forms, told by line and column (0 for the number, 1 for
 * the first question), and stored at once. Where something is wrong, nothing changes and a message
 * says why, to be freed with g_free(); else it is %NULL.
 */
#define WT_TYPE_GRID_TYPING (wt_grid_typing_get_type ())
G_DECLARE_FINAL_TYPE (WtGridTyping, wt_grid_typing, WT, GRID_TYPING, GObject)

WtGridTyping *wt_grid_typing_new (WtPaperPile *pile, WtFormBlocks *blocks);

/* To be called before anything else. */
void wt_grid_typing_set_survey (WtGridTyping *self, WtSurvey *survey);

/* Whether the line is that of the form that is being typed. */
gboolean wt_grid_typing_is_draft (WtGridTyping *self, guint position);

/* What is asked in a column; %NULL for the number. */
const WtQuestion *wt_grid_typing_get_question (WtGridTyping *self, guint column);

/* What stands in a cell, to be written on; "" where nothing is written; free with g_free(). */
char *wt_grid_typing_dup_text (WtGridTyping *self, guint position, guint column);

/* Answers by one key. WT_PAPER_STEP_WRONG without @message: the key begins what is written there.
 */
WtPaperStep wt_grid_typing_type (
    WtGridTyping *self, guint position, guint column, gunichar letter, char **message);

/* Takes what was written in a cell. */
gboolean wt_grid_typing_write (
    WtGridTyping *self, guint position, guint column, const char *written, char **message);

/* Takes an answer away; of a stored form it becomes blank. */
gboolean wt_grid_typing_clear (WtGridTyping *self, guint position, guint column, char **message);

/* Marks a text to be typed later. */
gboolean wt_grid_typing_put_off (WtGridTyping *self, guint position, guint column, char **message);

/* Finishes the form that is being typed. @column: (out): the column that lacks an answer */
gboolean wt_grid_typing_finish (WtGridTyping *self, guint *column, char **message);

G_END_DECLS
