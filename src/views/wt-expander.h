#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What of an expander row is always there, and has the focus while it is closed. Lent. */
GtkWidget *wt_expander_get_header (AdwExpanderRow *row);

/* Opens it at once. While it slides open, nothing in it takes keys, and the first letters would be
 * lost. */
void wt_expander_open (AdwExpanderRow *row);

G_END_DECLS
