#pragma once

#include "wt-level.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtLevelSteps:
 *
 * The four levels as steps: those reached are filled, the next ones up to the level aimed at are
 * dashed, the rest only outlined. Properties "reached" and "aimed" are #WtLevel. It says nothing by
 * itself; words stand beside it.
 */
#define WT_TYPE_LEVEL_STEPS (wt_level_steps_get_type ())
G_DECLARE_FINAL_TYPE (WtLevelSteps, wt_level_steps, WT, LEVEL_STEPS, GtkWidget)

void wt_level_steps_set_levels (WtLevelSteps *self, WtLevel reached, WtLevel aimed);

G_END_DECLS
