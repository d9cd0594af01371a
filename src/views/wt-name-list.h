#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A list of names that can be added to, renamed and deleted. Emits "edited" with an id (0 for a new
 * name) and the name (empty to delete it). */
#define WT_TYPE_NAME_LIST (wt_name_list_get_type ())
G_DECLARE_FINAL_TYPE (WtNameList, wt_name_list, WT, NAME_LIST, AdwPreferencesGroup)

/* @names: of WtNamedItem */
void wt_name_list_set_names (WtNameList *self, GListModel *names);

G_END_DECLS
