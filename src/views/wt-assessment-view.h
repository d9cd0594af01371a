#pragma once

#include "wt-project-life.h"
#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The involvement assessment of a project, one page, to be read, copied as text and saved as PDF.
 */
#define WT_TYPE_ASSESSMENT_VIEW (wt_assessment_view_get_type ())
G_DECLARE_FINAL_TYPE (WtAssessmentView, wt_assessment_view, WT, ASSESSMENT_VIEW, AdwBin)

/* Shows the assessment of @life, which is drawn up once the view is on the screen. */
void
wt_assessment_view_set_life (WtAssessmentView *self, WtWorkspace *workspace, WtProjectLife *life);

G_END_DECLS
