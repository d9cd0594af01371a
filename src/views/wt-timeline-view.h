#pragma once

#include "wt-page.h"
#include "wt-project-life.h"

G_BEGIN_DECLS

/**
 * WtTimelineView:
 *
 * A project's life: its dates in one picture, and below it the stages, the decision, work at speed,
 * the level, key performance indicators and actions. It saves by itself, but for the project that
 * it edits together with the page.
 */
#define WT_TYPE_TIMELINE_VIEW (wt_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (WtTimelineView, wt_timeline_view, WT, TIMELINE_VIEW, AdwBin)

/* The page it stands on, which gives it the workspace; to be called once, before anything else. */
void wt_timeline_view_set_page (WtTimelineView *self, WtPage *page);

/* The project that is edited, which the page saves; to be called once. */
void wt_timeline_view_set_project (WtTimelineView *self, WtProject *project);

/* Shows @life, after each load. What is being edited stays. */
void wt_timeline_view_set_life (WtTimelineView *self, WtProjectLife *life);

void wt_timeline_view_set_read_only (WtTimelineView *self, gboolean is_read_only);

/* Whether something waits to be saved, or is being saved. */
gboolean wt_timeline_view_is_editing (WtTimelineView *self);

/* Saves what is being typed; what is typed of the project comes into the project, for the page to
 * save. */
void wt_timeline_view_flush (WtTimelineView *self);

/**
 * WtTimelineView::prompt-activated:
 * @checklist_id: of the project
 * @prompt: the id of one of its prompts
 *
 * Somebody wants to see a prompt whose due date stands in the picture.
 */

/**
 * WtTimelineView::details-requested:
 *
 * Somebody wants to see where the project's start and end are edited.
 */

G_END_DECLS
