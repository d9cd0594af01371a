#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of persons to look for in texts: in a public edition nobody is named. Of strings, in the
 * form in which they are compared; one too short to tell from any word is left out. %NULL is
 * nobody. */

/* Adds @name to @names. */
void wt_person_names_add (GPtrArray *names, const char *name);

/* Whether @text names one of @names, in small letters or capitals. */
gboolean wt_person_names_are_in (GPtrArray *names, const char *text);

/* What somebody wrote, or that it is left out since it names one of @names; free with g_free(). */
char *wt_person_names_dup_without (GPtrArray *names, const char *written);

G_END_DECLS
