#pragma once

#include "wt-level.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtLevelChooser:
 *
 * The four levels as cards, one of which can be chosen. Emits "level-requested" with the level when
 * somebody chooses another one; what is chosen changes only by wt_level_chooser_set_level(), so
 * that the page can ask first.
 */
#define WT_TYPE_LEVEL_CHOOSER (wt_level_chooser_get_type ())
G_DECLARE_FINAL_TYPE (WtLevelChooser, wt_level_chooser, WT, LEVEL_CHOOSER, GtkBox)

void wt_level_chooser_set_level (WtLevelChooser *self, WtLevel level);

G_END_DECLS
