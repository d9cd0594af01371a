#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Dragging the parts of a checklist that is edited. A part is known by its id; a drop raises
 * "part.drop" with the id that was dragged, the one it was dropped on, and whether it goes behind
 * that.
 */

/* Lets @handle drag the part with @id, which looks like @picture. */
void wt_part_drag_add_source (GtkWidget *handle, GtkWidget *picture, const char *id);

/* Lets parts be dropped on @row, which is the part with @id. */
void wt_part_drag_add_target (GtkWidget *row, const char *id);

G_END_DECLS
