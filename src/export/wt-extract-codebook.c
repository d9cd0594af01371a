#include "wt-extract-codebook.h"

#include "wt-csv-cell.h"
#include "wt-extract-writer-private.h"
#include "wt-whole-file.h"

#define NAME "codebook.csv"
#define MARK "\xef\xbb\xbf"
#define HEADING "file,column,kind,wording,value,label,missing\r\n"

struct _WtExtractCodebook
{
  GString *rows; /* (owned) */
};

/* The start of a row, for each value of a column. */
typedef struct
{
  GString *rows;
  const WtExtractTable *table;
  const WtExtractColumn *column;
  gboolean has_values;
} Entry;

WtExtractCodebook *
wt_extract_codebook_new (gboolean has_mark)
{
  WtExtractCodebook *self = g_new0 (WtExtractCodebook, 1);

  self->rows = g_string_new (has_mark ? MARK HEADING : HEADING);
  return self;
}

void
wt_extract_codebook_free (WtExtractCodebook *self)
{
  g_string_free (self->rows, TRUE);
  g_free (self);
}

static void
append_text (GString *rows, const char *text)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  wt_csv_cell_append_text (cell, text);
  wt_extract_csv_append_cell (rows, cell->str);
  g_string_append_c (rows, ',');
}

static void
add_row (Entry *entry, const char *value, const char *label, const char *missing)
{
  append_text (entry->rows, entry->table->name);
  append_text (entry->rows, entry->column->name);
  append_text (entry->rows, wt_extract_column_get_kind_nick (entry->column));
  append_text (entry->rows, entry->column->label);
  append_text (entry->rows, value);
  append_text (entry->rows, label);
  g_string_append_printf (entry->rows, "%s\r\n", missing);
  entry->has_values = TRUE;
}

static void
add_value (const char *value, int code, const char *label, gboolean is_missing, gpointer data)
{
  add_row (data, value, label, is_missing ? "yes" : "no");
}

void
wt_extract_codebook_add (WtExtractCodebook *self, const WtExtractTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      Entry entry = { self->rows, table, wt_extract_table_get_column (table, i), FALSE };

      wt_extract_column_for_each_value (entry.column, add_value, &entry);
      if (!entry.has_values)
        add_row (&entry, "", "", "");
    }
}

gboolean
wt_extract_codebook_save (WtExtractCodebook *self, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, NAME, NULL);

  return wt_whole_file_save (path, self->rows->str, self->rows->len, error);
}
