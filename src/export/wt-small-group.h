#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The workbook is for use inside the organisation: it shows every number, and says which of them
 * rest on too few people to be published. */

/* The heading of the column that says so. */
const char *wt_small_group_get_title (void);

/**
 * wt_small_group_dup_words:
 * @answered: how many people answered
 * @threshold: as in the settings
 *
 * Returns: "fewer than 5: do not publish", "no answers", or "" when there are enough; free with
 * g_free()
 */
char *wt_small_group_dup_words (gint64 answered, int threshold);

/**
 * wt_small_group_dup_count_words:
 * @count: how many people
 * @gives_away: whether a small number could be worked out from it
 * @threshold: as in the settings
 *
 * Returns: what is said beside a single count: "fewer than 5: do not publish", "do not publish: it
 * gives a small number away", or ""; free with g_free()
 */
char *wt_small_group_dup_count_words (gint64 count, gboolean gives_away, int threshold);

G_END_DECLS
