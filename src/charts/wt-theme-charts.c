#include "wt-theme-charts.h"

#include "wt-chart-words.h"
#include "wt-choice-chart.h"

#include <glib/gi18n.h>

/* "12 comments have no theme." */
static char *
dup_remark (WtCommentSummary *summary)
{
  gint64 without =
      wt_comment_summary_get_comments (summary) - wt_comment_summary_get_themed (summary);
  g_autofree char *count = wt_chart_words_count (without);

  return g_strdup_printf (
      ngettext ("%s comment has no theme.", "%s comments have no theme.", (gulong) without), count);
}

WtChart *
wt_theme_charts_make (WtCommentSummary *summary, int suppression_threshold)
{
  GArray *counts = wt_comment_summary_get_counts (summary);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (WtChoiceChartRow));
  g_autofree char *remark = dup_remark (summary);
  WtChoiceChartData data = {
    .answered = wt_comment_summary_get_comments (summary),
    .gives_several = TRUE,
    /* How many have none could tell how many have one that is withheld. */
    .remark = suppression_threshold == 0 ? remark : NULL,
    .threshold = suppression_threshold,
    .row_title = _ ("Theme"),
    .count_title = _ ("Comments"),
  };

  for (guint i = 0; i < counts->len; i++)
    {
      const WtThemeCount *count = &g_array_index (counts, WtThemeCount, i);
      WtChoiceChartRow row = { count->name, count->comments };

      g_array_append_val (rows, row);
    }
  data.rows = (const WtChoiceChartRow *) rows->data;
  data.n_rows = rows->len;
  return wt_choice_chart_new (_ ("What comments are about"), &data);
}
