#include "wt-equality-sheet.h"

#include "wt-chart-words.h"
#include "wt-sheet-table.h"
#include "wt-suppression.h"

#include <glib/gi18n.h>
#include <math.h>

/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Category"), WT_CELL_WRAPPED, 16, 30, FALSE },
  { N_ ("Answer"), WT_CELL_WRAPPED, 20, 50, FALSE },
  { N_ ("People"), WT_CELL_COUNT, 14, 18, FALSE },
  { N_ ("Share"), WT_CELL_SHARE, 8, 14, FALSE },
};
/* clang-format on */

/* @share: NAN where there is none */
static void
add_row (WtSheetTable *table,
         const char *category,
         const char *answer,
         gint64 people,
         gboolean is_withheld,
         int threshold,
         double share)
{
  g_autofree char *words = NULL;

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, category);
  wt_sheet_table_add_text (table, answer);
  if (!is_withheld)
    {
      wt_sheet_table_add_number (table, (double) people);
      wt_sheet_table_add_number (table, share);
      return;
    }
  words = wt_suppression_withholds_count (people, threshold) ? wt_chart_words_fewer (threshold)
                                                             : g_strdup (_ ("not shown"));
  wt_sheet_table_add_text (table, words);
}

static void
add_category (WtSheetTable *table, WtEqualityCounts *counts, guint index, int threshold)
{
  WtEqualityForm *form = wt_equality_counts_get_form (counts);
  const char *title = wt_equality_form_get_category (form, index)->title;
  gint64 total = wt_equality_counts_get_total (counts, index);
  guint n_answers = wt_equality_form_get_n_answers (form, index);
  g_autofree gint64 *people = g_new0 (gint64, MAX (n_answers, 1));
  g_autofree bool *marks = g_new0 (bool, MAX (n_answers, 1));
  bool total_mark;

  for (guint i = 0; i < n_answers; i++)
    people[i] = wt_equality_counts_get (counts, index, i);
  wt_suppression_mark_row (people, n_answers, threshold, marks, &total_mark);
  for (guint i = 0; i < n_answers; i++)
    add_row (table, title, wt_equality_form_get_answer (form, index, i)->text, people[i], marks[i],
             threshold,
             total > 0 && !total_mark ? (double) people[i] / (double) total : (double) NAN);
  add_row (table, title, _ ("All who answered"), total, total_mark, threshold, (double) NAN);
}

gboolean
wt_equality_sheet_is_wanted (const WtReportContent *content)
{
  return content->equality != NULL && wt_equality_counts_get_people (content->equality) > 0;
}

gboolean
wt_equality_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  WtEqualityCounts *counts = writer->content->equality;
  int threshold =
      wt_suppression_get_threshold (wt_settings_get_threshold (writer->content->settings));
  g_autoptr (WtSheetTable) table = NULL;
  lxw_worksheet *sheet;

  if (!wt_equality_sheet_is_wanted (writer->content))
    return TRUE;
  sheet = wt_workbook_writer_add_sheet (writer, C_ ("sheet", "Equality monitoring"),
                                        WT_SHEET_IN_MEMORY, error);
  if (sheet == NULL)
    return FALSE;
  table = wt_sheet_table_new (writer, sheet, WT_SHEET_IN_MEMORY, "Equality", COLUMNS,
                              G_N_ELEMENTS (COLUMNS));
  for (guint i = 0; i < wt_equality_form_get_n_categories (wt_equality_counts_get_form (counts));
       i++)
    add_category (table, counts, i, threshold);
  wt_sheet_table_finish (table, "");
  return TRUE;
}
