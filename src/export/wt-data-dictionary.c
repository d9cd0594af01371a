#include "wt-data-dictionary.h"

static void
data_column_free (gpointer data)
{
  WtDataColumn *column = data;

  g_free (column->sheet);
  g_free (column->title);
  g_free (column->source_title);
  g_free (column->name);
  g_free (column);
}

GPtrArray *
wt_data_dictionary_new (void)
{
  return g_ptr_array_new_with_free_func (data_column_free);
}

void
wt_data_dictionary_add (GPtrArray *dictionary,
                        const char *sheet,
                        const char *title,
                        const char *source_title,
                        WtCellKind kind,
                        const char *name)
{
  WtDataColumn *column = g_new0 (WtDataColumn, 1);

  column->sheet = g_strdup (sheet);
  column->title = g_strdup (title);
  column->source_title = g_strdup (source_title);
  column->kind = kind;
  column->name = g_strdup (name);
  g_ptr_array_add (dictionary, column);
}
