#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wt_drop_down_words_apply:
 * @type: of the model's objects
 * @property: the text property of theirs that is shown and searched; static
 * @width: how wide the chosen one may get, in characters; the list is twice as wide and wraps
 *
 * To be called before the drop-down gets its model. Keeps one with long words from pushing
 * everything beside it out of the window.
 */
void wt_drop_down_words_apply (GtkDropDown *drop_down, GType type, const char *property, int width);

G_END_DECLS
