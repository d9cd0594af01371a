#include "wt-document-block-private.h"

char *
wt_document_clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\r' && at[1] == '\n')
        continue;
      if (letter == '\r' || letter == 0x2028 || letter == 0x2029)
        letter = '\n';
      g_string_append_unichar (clean, letter != '\n' && g_unichar_iscntrl (letter) ? ' ' : letter);
    }
  return g_strstrip (g_string_free (clean, FALSE));
}

WtChartTable *
wt_document_clean_table (WtChartTable *table)
{
  WtChartTable *clean = wt_chart_table_new (wt_chart_table_get_caption (table));
  guint columns = wt_chart_table_get_n_columns (table);

  for (guint i = 0; i < columns; i++)
    {
      g_autofree char *title = wt_document_clean_text (wt_chart_table_get_title (table, i));

      wt_chart_table_add_column (clean, title, wt_chart_table_is_number (table, i));
    }
  for (guint row = 0; row < wt_chart_table_get_n_rows (table); row++)
    {
      if (row == wt_chart_table_get_first_total (table))
        wt_chart_table_start_totals (clean);
      for (guint i = 0; i < columns; i++)
        wt_chart_table_take_cell (clean,
                                  wt_document_clean_text (wt_chart_table_get_cell (table, row, i)));
    }
  wt_chart_table_free (table);
  return clean;
}

WtDocumentBlock *
wt_document_block_new (WtDocumentBlockKind kind, const char *lead, const char *text)
{
  WtDocumentBlock *block = g_new0 (WtDocumentBlock, 1);

  block->kind = kind;
  block->lead = wt_document_clean_text (lead);
  block->text = wt_document_clean_text (text);
  if (kind == WT_DOCUMENT_COLUMNS)
    for (guint i = 0; i < G_N_ELEMENTS (block->columns); i++)
      block->columns[i] = wt_document_block_list_new ();
  return block;
}

void
wt_document_block_free (WtDocumentBlock *block)
{
  g_free (block->lead);
  g_free (block->text);
  g_free (block->noun);
  wt_chart_table_free (block->table);
  g_clear_object (&block->chart);
  for (guint i = 0; i < G_N_ELEMENTS (block->columns); i++)
    g_clear_pointer (&block->columns[i], g_ptr_array_unref);
  g_free (block);
}

GPtrArray *
wt_document_block_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) wt_document_block_free);
}

char *
wt_document_block_dup_caption (const WtDocumentBlock *block, const char *sentence)
{
  if (sentence[0] == '\0' || block->text[0] == '\0')
    return g_strconcat (sentence, block->text, NULL);
  /* What is said after a whole sentence stands apart by its stop. */
  return g_strjoin (g_str_has_suffix (sentence, ".") ? " " : " · ", sentence, block->text, NULL);
}
