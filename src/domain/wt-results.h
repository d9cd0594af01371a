#pragma once

#include "wt-figures.h"
#include "wt-settings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a results page shows: figures, what people wrote, and the settings that say what may be
 * published. Immutable. */
#define WT_TYPE_RESULTS (wt_results_get_type ())
G_DECLARE_FINAL_TYPE (WtResults, wt_results, WT, RESULTS, GObject)

/* Takes over the references. */
WtResults *wt_results_new (WtFigures *figures, GListModel *comment_groups, WtSettings *settings);

WtFigures *wt_results_get_figures (WtResults *self);
/* Of WtCommentGroup, the most frequent first. */
GListModel *wt_results_get_comment_groups (WtResults *self);
WtSettings *wt_results_get_settings (WtResults *self);

G_END_DECLS
