#pragma once

#include "wt-window.h"

G_BEGIN_DECLS

/* The window's actions around review files: share-for-review, which makes one; review-notes, the
 * notes in it or those that came back; and meeting-view, the overview's charts one after the other.
 */
void wt_review_actions_add (WtWindow *window);

void wt_review_actions_update (WtWindow *window, gboolean is_open, gboolean is_writable);

G_END_DECLS
