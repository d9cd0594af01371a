#include "wt-part-rows.h"

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  gboolean is_same = a->len == b->len;

  for (guint i = 0; i < a->len && is_same; i++)
    is_same = g_ptr_array_index (a, i) == g_ptr_array_index (b, i);
  return is_same;
}

gboolean
wt_part_rows_arrange (GtkListBox *list_box, GPtrArray *before, GPtrArray *after, int first)
{
  if (is_same (before, after))
    return FALSE;
  for (guint i = 0; i < before->len; i++)
    if (!g_ptr_array_find (after, g_ptr_array_index (before, i), NULL))
      gtk_list_box_remove (list_box, g_ptr_array_index (before, i));
  for (guint i = 0; i < after->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (after, i);

      if ((GtkWidget *) gtk_list_box_get_row_at_index (list_box, first + (int) i) == row)
        continue;
      if (gtk_widget_get_parent (row) != NULL)
        gtk_list_box_remove (list_box, row);
      gtk_list_box_insert (list_box, row, first + (int) i);
    }
  return TRUE;
}
