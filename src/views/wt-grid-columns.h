#pragma once

#include "wt-grid-cell.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtGridColumns:
 * @cells: (element-type WtGridCell): gets the cells that show a line, and loses them
 * @entered: is called with @data and the cell when the focus comes to it
 * @left: is called with @data and the cell when the focus goes
 *
 * What the columns of a grid of forms tell.
 */
typedef struct
{
  GPtrArray *cells;
  gpointer entered, left;
  gpointer data;
} WtGridColumns;

/* Adds a column for the number of a form and one for each question of @survey, which has to live as
 * long as they do. */
void wt_grid_columns_add (GtkColumnView *view, WtSurvey *survey, const WtGridColumns *columns);

void wt_grid_columns_remove (GtkColumnView *view);

G_END_DECLS
