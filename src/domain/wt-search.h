#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody types into a search, made ready to be looked for; free with g_free(). */
char *wt_search_fold (const char *typed);

/* The same without any space: equal for texts that differ only in capitals and spaces; free with
 * g_free(). */
char *wt_search_fold_together (const char *typed);

/* Whether every word of @folded (nullable), from wt_search_fold(), is somewhere in @text, in any
 * case. */
gboolean wt_search_matches (const char *folded, const char *text);

/* The title of an empty list: what was searched for, or only that nothing is here. As markup; free
 * with g_free(). */
char *wt_search_dup_nothing_title (const char *typed);

G_END_DECLS
