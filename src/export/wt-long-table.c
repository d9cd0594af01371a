#include "wt-long-table.h"

#include <glib/gi18n.h>

struct _WtLongTable
{
  WtWorkbookWriter *writer; /* (lent) */
  char *sheet_name;         /* (owned) */
  char *table_name;         /* (owned) */
  WtSheetColumn *columns;   /* (owned) */
  guint n_columns;
  GPtrArray *sheets;   /* (owned) of lxw_worksheet, lent */
  guint current;       /* the sheet that @table is on */
  WtSheetTable *table; /* (owned) */
};

static gboolean
add_sheet (WtLongTable *self, GError **error)
{
  /* Translators: the name of another sheet with the same table: "Responses 2" */
  g_autofree char *name =
      g_strdup_printf (C_ ("sheet", "%s %u"), self->sheet_name, self->sheets->len + 1);
  lxw_worksheet *sheet = wt_workbook_writer_add_sheet (
      self->writer, self->sheets->len == 0 ? self->sheet_name : name, WT_SHEET_STREAMED, error);

  if (sheet == NULL)
    return FALSE;
  g_ptr_array_add (self->sheets, sheet);
  return TRUE;
}

static void
begin_table (WtLongTable *self)
{
  g_autofree char *name = g_strdup_printf ("%s%u", self->table_name, self->current + 1);

  self->table = wt_sheet_table_new (self->writer, g_ptr_array_index (self->sheets, self->current),
                                    WT_SHEET_STREAMED, name, self->columns, self->n_columns);
  if (self->current > 0)
    wt_sheet_table_continue (self->table);
}

WtLongTable *
wt_long_table_new (WtWorkbookWriter *writer,
                   const char *sheet_name,
                   const char *table_name,
                   const WtSheetColumn *columns,
                   guint n_columns,
                   gint64 rows_expected,
                   GError **error)
{
  g_autoptr (WtLongTable) self = g_new0 (WtLongTable, 1);

  self->writer = writer;
  self->sheet_name = g_strdup (sheet_name);
  self->table_name = g_strdup (table_name);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->sheets = g_ptr_array_new ();
  do
    if (!add_sheet (self, error))
      return NULL;
  while ((gint64) self->sheets->len * (writer->rows_maximum - 1) < rows_expected);
  begin_table (self);
  return g_steal_pointer (&self);
}

void
wt_long_table_free (WtLongTable *self)
{
  g_clear_pointer (&self->table, wt_sheet_table_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->sheet_name);
  g_free (self->table_name);
  g_free (self->columns);
  g_free (self);
}

static gboolean
go_to_next_sheet (WtLongTable *self, GError **error)
{
  wt_sheet_table_finish (self->table, "");
  g_clear_pointer (&self->table, wt_sheet_table_free);
  if (++self->current == self->sheets->len && !add_sheet (self, error))
    return FALSE;
  begin_table (self);
  return TRUE;
}

gboolean
wt_long_table_begin_row (WtLongTable *self, GError **error)
{
  /* One row is the heading. */
  if (wt_sheet_table_get_n_rows (self->table) == self->writer->rows_maximum - 1
      && !go_to_next_sheet (self, error))
    return FALSE;
  wt_sheet_table_begin_row (self->table);
  return TRUE;
}

WtSheetTable *
wt_long_table_get_table (WtLongTable *self)
{
  return self->table;
}

guint
wt_long_table_get_n_sheets (WtLongTable *self)
{
  return self->sheets->len;
}

void
wt_long_table_finish (WtLongTable *self, const char *empty_words)
{
  wt_sheet_table_finish (self->table, empty_words);
  /* Sheets that were expected and not needed. */
  for (self->current++; self->current < self->sheets->len; self->current++)
    {
      g_clear_pointer (&self->table, wt_sheet_table_free);
      begin_table (self);
      wt_sheet_table_finish (self->table, empty_words);
    }
}
