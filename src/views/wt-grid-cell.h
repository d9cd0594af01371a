#pragma once

#include "wt-form-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A cell of a grid of forms: the number of a form, or one answer. It takes the focus, and can be
 * written in. */
#define WT_TYPE_GRID_CELL (wt_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (WtGridCell, wt_grid_cell, WT, GRID_CELL, GtkWidget)

/* @column: 0 for the number, 1 for the first question of @survey; a survey lives as long as its
 * grid */
GtkWidget *wt_grid_cell_new (WtSurvey *survey, guint column);

/* Shows the #WtFormLine of @item from now on; %NULL for none. */
void wt_grid_cell_bind (WtGridCell *self, GtkListItem *item);

/* Where it is: the position of its line, or GTK_INVALID_LIST_POSITION, and its column. */
guint wt_grid_cell_get_position (WtGridCell *self);
guint wt_grid_cell_get_column (WtGridCell *self);

/* Lets somebody write in it, beginning with @text, and stops that. */
void wt_grid_cell_begin_edit (WtGridCell *self, const char *text);
void wt_grid_cell_end_edit (WtGridCell *self);

/* What is written, or %NULL when nobody writes there; lent. */
const char *wt_grid_cell_get_edit (WtGridCell *self);

/**
 * WtGridCell::entered, WtGridCell::left:
 *
 * Emitted when the focus comes to it or goes.
 */

G_END_DECLS
