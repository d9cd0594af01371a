#include "wt-small-group.h"

#include "wt-suppression.h"

#include <glib/gi18n.h>

const char *
wt_small_group_get_title (void)
{
  return _ ("Small group");
}

char *
wt_small_group_dup_words (gint64 answered, int threshold)
{
  if (answered == 0)
    return g_strdup (_ ("no answers"));
  if (!wt_suppression_withholds_figure (answered, threshold))
    return g_strdup ("");
  /* Translators: stands beside figures that rest on too few people; %d is 5, 8 or 10 */
  return g_strdup_printf (_ ("fewer than %d: do not publish"),
                          wt_suppression_get_threshold (threshold));
}

char *
wt_small_group_dup_count_words (gint64 count, gboolean gives_away, int threshold)
{
  if (wt_suppression_withholds_count (count, threshold))
    return wt_small_group_dup_words (count, threshold);
  return g_strdup (gives_away ? _ ("do not publish: it gives a small number away") : "");
}
