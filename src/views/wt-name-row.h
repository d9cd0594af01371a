#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtNameRow:
 *
 * A row to type a person's name into, with a button that offers the names that are known. While
 * something is typed that is no known name, the button offers those that contain it; ↓ does what
 * the button does.
 *
 * A name that is new to those that were known when it was begun gets a remark, in case it is
 * misspelt; it is taken all the same.
 *
 * Properties: `text`, of GtkEditable, to be bound to a model's property in both directions;
 * `names`, (nullable) a GListModel of WtNamedItem such as wt_list_staff_names_job_new() gives.
 * Without names there is no button.
 */
#define WT_TYPE_NAME_ROW (wt_name_row_get_type ())
G_DECLARE_FINAL_TYPE (WtNameRow, wt_name_row, WT, NAME_ROW, AdwEntryRow)

void wt_name_row_set_names (WtNameRow *self, GListModel *names);

G_END_DECLS
