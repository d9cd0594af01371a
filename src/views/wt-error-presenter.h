#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * wt_error_presenter_present:
 * @widget: where it happened
 * @heading: (nullable): what could not be done, in a user's words; %NULL for "Something could not
 * be read"
 * @error: why
 *
 * Says what happened, what was not changed and what to do: a toast where another try may do, else a
 * dialog. Says nothing when somebody cancelled.
 */
void wt_error_presenter_present (GtkWidget *widget, const char *heading, const GError *error);

/* The words for @error, a sentence or two; free with g_free(). */
char *wt_error_presenter_dup_words (const GError *error);

G_END_DECLS
