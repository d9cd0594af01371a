#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An icon that says nothing which words beside it do not say: screen readers pass it over. */
GtkWidget *wt_decoration_new (const char *icon_name);

G_END_DECLS
