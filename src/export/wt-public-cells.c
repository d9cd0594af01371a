#include "wt-public-cells.h"

#include "wt-chart-words.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *
get_protecting_words (void)
{
  /* Translators: in the place of a number that is not shown, since another one, which is too small
   * to be shown, could be worked out from it */
  return _ ("protects another number");
}

char *
wt_public_cells_dup_words (WtPublicMark mark, int threshold)
{
  if (mark == WT_PUBLIC_SHOWN)
    return g_strdup ("");
  return mark == WT_PUBLIC_SMALL ? wt_chart_words_fewer (threshold)
                                 : g_strdup (get_protecting_words ());
}

char *
wt_public_cells_dup_figure_words (WtPublicMark mark, int threshold)
{
  if (mark == WT_PUBLIC_SHOWN)
    return g_strdup ("");
  return mark == WT_PUBLIC_SMALL ? wt_chart_words_fewer_answers (threshold)
                                 : g_strdup (get_protecting_words ());
}

char *
wt_public_cells_dup_short_words (WtPublicMark mark, int threshold)
{
  return mark == WT_PUBLIC_PROTECTING ? g_strdup (_ ("not shown"))
                                      : wt_public_cells_dup_words (mark, threshold);
}

void
wt_public_cells_add_count (WtSheetTable *table, WtPublicCount count, int threshold)
{
  g_autofree char *words = wt_public_cells_dup_words (count.mark, threshold);

  if (count.mark == WT_PUBLIC_SHOWN)
    wt_sheet_table_add_number (table, (double) count.count);
  else
    wt_sheet_table_add_text (table, words);
}

void
wt_public_cells_add_figure (WtSheetTable *table, WtPublicFigure figure, int threshold)
{
  g_autofree char *words = wt_public_cells_dup_figure_words (figure.mark, threshold);

  if (figure.mark != WT_PUBLIC_SHOWN)
    wt_sheet_table_add_text (table, words);
  else if (isnan (figure.value))
    wt_sheet_table_add_text (table, "–");
  else
    wt_sheet_table_add_number (table, figure.value);
}
