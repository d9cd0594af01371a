#pragma once

#include "wt-figures.h"
#include "wt-settings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a results page shows: figures of one survey, what people wrote, the other surveys that there
 * are, and the settings that say what may be published. Immutable. */
#define WT_TYPE_RESULTS (wt_results_get_type ())
G_DECLARE_FINAL_TYPE (WtResults, wt_results, WT, RESULTS, GObject)

/* Takes over the references. @comment_groups has an element a question: a GListModel, or %NULL
 * where no text is asked for. */
WtResults *wt_results_new (WtFigures *figures,
                           GPtrArray *comment_groups,
                           GListModel *surveys,
                           WtSettings *settings);

WtFigures *wt_results_get_figures (WtResults *self);
/* What was written in answer to question @index, of WtCommentGroup, the most frequent first; %NULL
 * when it does not ask for a text. */
GListModel *wt_results_get_comment_groups (WtResults *self, guint index);
/* The surveys that have forms in the filter, of WtCountedSurvey. */
GListModel *wt_results_get_surveys (WtResults *self);
WtSettings *wt_results_get_settings (WtResults *self);

G_END_DECLS
