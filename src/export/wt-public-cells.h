#pragma once

#include "wt-publication.h"
#include "wt-sheet-table.h"

G_BEGIN_DECLS

/* Numbers of the public edition, or the words that stand in their place: never an empty cell, and
 * never a 0 that is none. */

/* "fewer than 5", or "protects another number"; "" of what is shown. Free with g_free(). */
char *wt_public_cells_dup_words (WtPublicMark mark, int threshold);

/* The same for a figure, which rests on answers: "fewer than 5 answers". */
char *wt_public_cells_dup_figure_words (WtPublicMark mark, int threshold);

/* The same in the room of a number: "fewer than 5", or "not shown". */
char *wt_public_cells_dup_short_words (WtPublicMark mark, int threshold);

/* The next cell of the table's row. */
void wt_public_cells_add_count (WtSheetTable *table, WtPublicCount count, int threshold);
void wt_public_cells_add_figure (WtSheetTable *table, WtPublicFigure figure, int threshold);

G_END_DECLS
