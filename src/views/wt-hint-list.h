#pragma once

#include "wt-hint.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Hints about a project, each with why it is given; signal "hint-activated" (WtHint). Hidden when
 * there are none. */
#define WT_TYPE_HINT_LIST (wt_hint_list_get_type ())
G_DECLARE_FINAL_TYPE (WtHintList, wt_hint_list, WT, HINT_LIST, AdwBin)

/* @hints: (nullable): of WtHint */
void wt_hint_list_set_hints (WtHintList *self, GListModel *hints);

G_END_DECLS
