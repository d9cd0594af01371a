#include "wt-themes-sheet.h"

#include "wt-activity.h"
#include "wt-sheet-table.h"
#include "wt-small-group.h"

#include <glib/gi18n.h>

/* clang-format off */
static const WtSheetColumn THEME_COLUMNS[] = {
  { N_ ("Theme"), WT_CELL_WRAPPED, 20, 44, FALSE },
  { N_ ("Comments"), WT_CELL_COUNT, 12, 14, FALSE },
  { N_ ("Share of all comments"), WT_CELL_SHARE, 12, 16, FALSE },
  { N_ ("Small group"), WT_CELL_WRAPPED, 14, 30, FALSE },
};

static const WtSheetColumn QUOTE_COLUMNS[] = {
  { N_ ("Date"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("Activity"), WT_CELL_WRAPPED, 20, 32, FALSE },
  { N_ ("Project"), WT_CELL_WRAPPED, 20, 32, FALSE },
  { N_ ("Question"), WT_CELL_WRAPPED, 16, 28, FALSE },
  { N_ ("Themes"), WT_CELL_WRAPPED, 16, 30, FALSE },
  { N_ ("Quote"), WT_CELL_WRAPPED, 50, 84, FALSE },
  { N_ ("Small group"), WT_CELL_WRAPPED, 14, 30, FALSE },
};
/* clang-format on */

static void
add_theme (WtSheetTable *table, const char *name, gint64 comments, gint64 all, int threshold)
{
  g_autofree char *small = comments > 0 ? wt_small_group_dup_words (comments, threshold) : NULL;

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_text (table, name);
  wt_sheet_table_add_number (table, (double) comments);
  wt_sheet_table_add_number (table, (double) comments / (double) all);
  wt_sheet_table_add_text (table, small != NULL ? small : "");
}

gboolean
wt_themes_sheet_is_wanted (const WtReportContent *content)
{
  return content->comments != NULL && wt_comment_summary_get_themed (content->comments) > 0;
}

gboolean
wt_themes_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  WtCommentSummary *summary = writer->content->comments;
  g_autoptr (WtSheetTable) table = NULL;
  lxw_worksheet *sheet;
  GArray *counts;
  gint64 all;
  int threshold;

  if (!wt_themes_sheet_is_wanted (writer->content))
    return TRUE;
  sheet = wt_workbook_writer_add_sheet (writer, C_ ("sheet", "Themes"), WT_SHEET_IN_MEMORY, error);
  if (sheet == NULL)
    return FALSE;
  table = wt_sheet_table_new (writer, sheet, WT_SHEET_IN_MEMORY, "Themes", THEME_COLUMNS,
                              G_N_ELEMENTS (THEME_COLUMNS));
  counts = wt_comment_summary_get_counts (summary);
  all = wt_comment_summary_get_comments (summary);
  threshold = wt_comment_summary_get_threshold (summary);
  for (guint i = 0; i < counts->len; i++)
    {
      const WtThemeCount *count = &g_array_index (counts, WtThemeCount, i);

      add_theme (table, count->name, count->comments, all, threshold);
    }
  add_theme (table, _ ("Without a theme"), all - wt_comment_summary_get_themed (summary), all,
             threshold);
  wt_sheet_table_finish (table, "");
  return TRUE;
}

/* By the id of an activity: how many of its forms there are. */
static GHashTable *
count_forms (const WtReportContent *content)
{
  GHashTable *forms = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < content->activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (content->activities, i);
      gint64 id = wt_activity_get_id (activity);
      gint64 n_forms = wt_activity_get_forms (activity);

      g_hash_table_insert (forms, g_memdup2 (&id, sizeof id), g_memdup2 (&n_forms, sizeof n_forms));
    }
  return forms;
}

char *
wt_themes_sheet_join_themes (WtCommentSummary *summary, WtComment *comment)
{
  GArray *counts = wt_comment_summary_get_counts (summary);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++)
    {
      const WtThemeCount *count = &g_array_index (counts, WtThemeCount, i);

      if (!wt_comment_has_theme (comment, count->theme_id))
        continue;
      if (names->len > 0)
        /* Translators: between two names in a list */
        g_string_append (names, _ (", "));
      g_string_append (names, count->name);
    }
  return g_string_free (names, FALSE);
}

static void
add_quote (WtSheetTable *table, WtWorkbookWriter *writer, WtComment *comment, GHashTable *forms)
{
  WtModel *model = WT_MODEL (comment);
  gint64 activity_id = wt_model_get_int64 (model, WT_COMMENT_ACTIVITY_ID);
  const gint64 *n_forms = g_hash_table_lookup (forms, &activity_id);
  g_autofree char *themes = wt_themes_sheet_join_themes (writer->content->comments, comment);
  g_autofree char *small = wt_small_group_dup_words (
      n_forms != NULL ? *n_forms : 1, wt_settings_get_threshold (writer->content->settings));

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_date (table, wt_model_get_string (model, WT_COMMENT_HELD_ON));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_COMMENT_ACTIVITY));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_COMMENT_PROJECT));
  wt_sheet_table_add_text (table, wt_comment_get_question (comment));
  wt_sheet_table_add_text (table, themes);
  wt_sheet_table_add_text (table, wt_comment_get_text (comment));
  wt_sheet_table_add_text (table, small);
}

gboolean
wt_quotes_sheet_is_wanted (const WtReportContent *content)
{
  return content->comments != NULL && content->quotes != NULL && content->quotes->len > 0;
}

gboolean
wt_quotes_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  GPtrArray *quotes = writer->content->quotes;
  g_autoptr (WtSheetTable) table = NULL;
  g_autoptr (GHashTable) forms = NULL;

  if (!wt_quotes_sheet_is_wanted (writer->content))
    return TRUE;
  table = wt_sheet_table_add (writer, C_ ("sheet", "Quotes"), quotes->len, "Quotes", QUOTE_COLUMNS,
                              G_N_ELEMENTS (QUOTE_COLUMNS), error);
  if (table == NULL)
    return FALSE;
  forms = count_forms (writer->content);
  for (guint i = 0; i < quotes->len; i++)
    add_quote (table, writer, g_ptr_array_index (quotes, i), forms);
  wt_sheet_table_finish (table, "");
  return TRUE;
}
