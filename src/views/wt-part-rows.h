#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wt_part_rows_arrange:
 * @before: the rows that stand in @list_box from @first on
 * @after: (element-type GtkWidget): those that are to stand there, some of them new
 *
 * Takes out the rows that are gone and brings the others into their order; those that stay where
 * they are keep the focus.
 *
 * Returns: whether anything changed
 */
gboolean
wt_part_rows_arrange (GtkListBox *list_box, GPtrArray *before, GPtrArray *after, int first);

G_END_DECLS
