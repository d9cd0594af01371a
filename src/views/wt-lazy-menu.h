#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @button a menu that is built when it is first asked for: a page has more menus than anybody
 * opens. */
void wt_lazy_menu_set (GtkMenuButton *button, GMenuModel *menu);

G_END_DECLS
