#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wt_import_words_normalise:
 *
 * What is left of a heading or a cell for comparing: letters and digits in one case, one space
 * between words; tags of HTML (LimeSurvey keeps them in its wordings) and marks are gone.
 *
 * Returns: free with g_free()
 */
char *wt_import_words_normalise (const char *text);

/* How much two normalised texts have in common, by their words: 0 to 1. */
double wt_import_words_compare (const char *first, const char *second);

/* Whether the words of @phrase stand in @text one after the other; both normalised. */
gboolean wt_import_words_contain (const char *text, const char *phrase);

G_END_DECLS
