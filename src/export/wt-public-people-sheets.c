#include "wt-public-sheets.h"

#include "wt-equality-sheet.h"
#include "wt-public-cells.h"
#include "wt-public-row.h"
#include "wt-themes-sheet.h"

#include <glib/gi18n.h>
#include <math.h>

/* clang-format off */
static const WtSheetColumn EQUALITY_COLUMNS[] = {
  { N_ ("Category"), WT_CELL_WRAPPED, 16, 30, FALSE },
  { N_ ("Answer"), WT_CELL_WRAPPED, 20, 50, FALSE },
  { N_ ("People"), WT_CELL_COUNT, 14, 28, FALSE },
  { N_ ("Share"), WT_CELL_SHARE, 8, 14, FALSE },
};

static const WtSheetColumn THEME_COLUMNS[] = {
  { N_ ("Theme"), WT_CELL_WRAPPED, 20, 44, FALSE },
  { N_ ("Comments"), WT_CELL_COUNT, 12, 28, FALSE },
  { N_ ("Share of all comments"), WT_CELL_SHARE, 12, 16, FALSE },
};

static const WtSheetColumn QUOTE_COLUMNS[] = {
  { N_ ("Project"), WT_CELL_WRAPPED, 20, 36, FALSE },
  { N_ ("Question"), WT_CELL_WRAPPED, 16, 32, FALSE },
  { N_ ("Themes"), WT_CELL_WRAPPED, 16, 32, FALSE },
  { N_ ("Quote"), WT_CELL_WRAPPED, 50, 96, FALSE },
};
/* clang-format on */

/* A count and what share of @all it is. */
static void
add_count (WtSheetTable *table, WtPublicCount count, gint64 all, int threshold)
{
  wt_public_cells_add_count (table, count, threshold);
  wt_sheet_table_add_number (table, count.mark == WT_PUBLIC_SHOWN && all > 0
                                        ? (double) count.count / (double) all
                                        : (double) NAN);
}

static void
add_answer (WtSheetTable *table,
            const char *category,
            const char *answer,
            WtPublicCount count,
            gint64 all,
            int threshold)
{
  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, category);
  wt_sheet_table_add_text (table, answer);
  add_count (table, count, all, threshold);
}

static void
add_category (WtSheetTable *table, WtEqualityCounts *counts, guint index, int threshold)
{
  WtEqualityForm *form = wt_equality_counts_get_form (counts);
  const char *title = wt_equality_form_get_category (form, index)->title;
  guint n_answers = wt_equality_form_get_n_answers (form, index);
  WtPublicCount all = wt_public_count_new (wt_equality_counts_get_total (counts, index), threshold);
  g_autofree gint64 *people = g_new0 (gint64, MAX (n_answers, 1));
  g_autofree WtPublicMark *marks = g_new0 (WtPublicMark, MAX (n_answers, 1));

  for (guint i = 0; i < n_answers; i++)
    people[i] = wt_equality_counts_get (counts, index, i);
  wt_public_row_mark (people, n_answers, threshold, marks);
  for (guint i = 0; i < n_answers; i++)
    add_answer (table, title, wt_equality_form_get_answer (form, index, i)->text,
                wt_public_count_with_mark (people[i], marks[i]), all.count, threshold);
  add_answer (table, title, _ ("All who answered"), all, 0, threshold);
}

gboolean
wt_public_equality_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  WtEqualityCounts *counts = writer->content->equality;
  g_autoptr (WtSheetTable) table = NULL;
  lxw_worksheet *sheet;

  if (!wt_equality_sheet_is_wanted (writer->content))
    return TRUE;
  sheet = wt_workbook_writer_add_sheet (writer, C_ ("sheet", "Equality monitoring"),
                                        WT_SHEET_IN_MEMORY, error);
  if (sheet == NULL)
    return FALSE;
  table = wt_sheet_table_new (writer, sheet, WT_SHEET_IN_MEMORY, "Equality", EQUALITY_COLUMNS,
                              G_N_ELEMENTS (EQUALITY_COLUMNS));
  for (guint i = 0; i < wt_equality_form_get_n_categories (wt_equality_counts_get_form (counts));
       i++)
    add_category (table, counts, i, wt_publication_get_threshold (writer->publication));
  wt_sheet_table_finish (table, "");
  return TRUE;
}

static void
add_theme (WtSheetTable *table, const char *name, WtPublicCount comments, gint64 all, int threshold)
{
  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, name);
  add_count (table, comments, all, threshold);
}

gboolean
wt_public_themes_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  WtCommentSummary *summary = writer->content->comments;
  WtPublication *publication = writer->publication;
  int threshold = wt_publication_get_threshold (publication);
  gint64 all = wt_comment_summary_get_comments (summary);
  GArray *counts = wt_comment_summary_get_counts (summary);
  g_autoptr (WtSheetTable) table = NULL;
  lxw_worksheet *sheet;

  if (!wt_themes_sheet_is_wanted (writer->content))
    return TRUE;
  sheet = wt_workbook_writer_add_sheet (writer, C_ ("sheet", "Themes"), WT_SHEET_IN_MEMORY, error);
  if (sheet == NULL)
    return FALSE;
  table = wt_sheet_table_new (writer, sheet, WT_SHEET_IN_MEMORY, "Themes", THEME_COLUMNS,
                              G_N_ELEMENTS (THEME_COLUMNS));
  for (guint i = 0; i < counts->len; i++)
    add_theme (table, g_array_index (counts, WtThemeCount, i).name,
               wt_publication_get_theme (publication, i), all, threshold);
  add_theme (table, _ ("Without a theme"), wt_publication_get_unthemed (publication), all,
             threshold);
  wt_sheet_table_finish (table, "");
  return TRUE;
}

static void
add_quote (WtSheetTable *table, WtCommentSummary *summary, WtComment *quote)
{
  g_autofree char *themes = wt_themes_sheet_join_themes (summary, quote);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, wt_model_get_string (WT_MODEL (quote), WT_COMMENT_PROJECT));
  wt_sheet_table_add_text (table, wt_comment_get_question (quote));
  wt_sheet_table_add_text (table, themes);
  wt_sheet_table_add_text (table, wt_comment_get_text (quote));
}

gboolean
wt_public_quotes_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  GPtrArray *quotes = writer->content->quotes;
  g_autoptr (WtSheetTable) table = NULL;

  if (!wt_quotes_sheet_is_wanted (writer->content))
    return TRUE;
  table = wt_sheet_table_add (writer, C_ ("sheet", "Quotes"), quotes->len, "Quotes", QUOTE_COLUMNS,
                              G_N_ELEMENTS (QUOTE_COLUMNS), error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < quotes->len; i++)
    add_quote (table, writer->content->comments, g_ptr_array_index (quotes, i));
  wt_sheet_table_finish (table, "");
  return TRUE;
}
