#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Phrases that several pages say. All are freed with g_free(). */

/* The texts that are not empty, with " · " between them; ends with %NULL. */
char *wt_words_join (const char *first, ...) G_GNUC_NULL_TERMINATED;

/* "12 projects", "1 activity", "1,932 people", "611 forms". */
char *wt_words_projects (gint64 count);
char *wt_words_activities (gint64 count);
char *wt_words_people (gint64 count);
char *wt_words_forms (gint64 count);

G_END_DECLS
