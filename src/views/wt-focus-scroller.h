#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps in sight the row that has the focus, once it is in its place: after parts of a form came,
 * went or moved. @form: what @window scrolls, or a part of it */
void wt_focus_scroller_show (GtkScrolledWindow *window, GtkWidget *form);

G_END_DECLS
