#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Turns pages that are shown elsewhere: previous, "Page 1 of 4", next. Emits "turned" when another
 * page is to be shown, or the same one anew. */
#define WT_TYPE_PAGE_TURNER (wt_page_turner_get_type ())
G_DECLARE_FINAL_TYPE (WtPageTurner, wt_page_turner, WT, PAGE_TURNER, AdwBin)

/* How many pages there are; stays on the page that is shown, if there is one of that number. Emits
 * "turned". */
void wt_page_turner_set_n_pages (WtPageTurner *self, guint n_pages);

/* Which page is shown, from 0. */
guint wt_page_turner_get_page (WtPageTurner *self);

/* Goes @by pages on, as far as there are any. */
void wt_page_turner_turn (WtPageTurner *self, int by);

/* Makes Page Up, Page Down, Home and End call @callback with an "i", what to turn by, at widgets of
 * a class. */
void wt_page_turner_add_keys (GtkWidgetClass *widget_class, GtkShortcutFunc callback);

G_END_DECLS
