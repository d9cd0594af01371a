#pragma once

#include "wt-settings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What there is to choose from: organisations, directorates, projects and names of staff; and the
 * settings. Immutable. */
#define WT_TYPE_CHOICE_LISTS (wt_choice_lists_get_type ())
G_DECLARE_FINAL_TYPE (WtChoiceLists, wt_choice_lists, WT, CHOICE_LISTS, GObject)

/* Takes over the references. */
WtChoiceLists *wt_choice_lists_new (WtSettings *settings,
                                    GListModel *organisations,
                                    GListModel *directorates,
                                    GListModel *projects,
                                    GListModel *names);

WtSettings *wt_choice_lists_get_settings (WtChoiceLists *self);
/* Of WtNamedItem. */
GListModel *wt_choice_lists_get_organisations (WtChoiceLists *self);
GListModel *wt_choice_lists_get_directorates (WtChoiceLists *self);
/* Of WtProject, by title, the archived too. */
GListModel *wt_choice_lists_get_projects (WtChoiceLists *self);
/* Of WtNamedItem with id 0: names that stand in projects and plans. */
GListModel *wt_choice_lists_get_names (WtChoiceLists *self);

G_END_DECLS
