#pragma once

#include "wt-survey.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/* The surveys that forms of an activity may answer beside those that are typed. */
#define WT_TYPE_PAPER_OTHERS (wt_paper_others_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperOthers, wt_paper_others, WT, PAPER_OTHERS, GObject)

WtPaperOthers *wt_paper_others_new (WtWorkspace *workspace, gint64 activity_id);

/* Reads them (again); "changed" follows. A failure is not told: then there is nothing to choose. */
void wt_paper_others_load (WtPaperOthers *self);

/* Those that were read, without @survey (transfer full); of #WtSurvey. */
GListStore *wt_paper_others_list (WtPaperOthers *self, WtSurvey *survey);

/* Whether there are any of them. */
gboolean wt_paper_others_has_any (WtPaperOthers *self, WtSurvey *survey);

/**
 * WtPaperOthers::changed:
 *
 * Emitted when they were read.
 */

G_END_DECLS
