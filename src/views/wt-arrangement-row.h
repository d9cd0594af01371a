#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtArrangementRow:
 *
 * A card of the overview in the list that arranges them: a handle to drag it by, its title, buttons
 * that move it, and a switch that shows it, which the row turns when it is activated. Alt+↑ and
 * Alt+↓ move it too. It raises "part.move" and "part.drop" with the card's name (see
 * wt-part-drag.h) and "part.show" with the name and whether it is to be shown.
 */
#define WT_TYPE_ARRANGEMENT_ROW (wt_arrangement_row_get_type ())
G_DECLARE_FINAL_TYPE (WtArrangementRow, wt_arrangement_row, WT, ARRANGEMENT_ROW, AdwActionRow)

GtkWidget *wt_arrangement_row_new (const char *name);

const char *wt_arrangement_row_get_name (WtArrangementRow *self);

/* Shows how the card is; raises nothing. @can_move_up, @can_move_down: whether there is room. */
void wt_arrangement_row_update (WtArrangementRow *self,
                                const char *title,
                                gboolean is_shown,
                                gboolean can_move_up,
                                gboolean can_move_down);

G_END_DECLS
