#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of the action “win.share-for-review”: asks where to save a review file of the workspace in
 * @window, a WtWindow, writes it and says so in a toast. */
void wt_review_share_activate (GSimpleAction *action, GVariant *parameter, gpointer window);

G_END_DECLS
