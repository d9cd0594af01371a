#pragma once

#include "wt-chart-placer.h"
#include "wt-timeline-plan-private.h"

G_BEGIN_DECLS

/* What a timeline is drawn with, once everything has its place. */

typedef struct
{
  WtChartRectangle area; /* what is drawn, without its name */
  WtChartLabel label;
  gboolean has_label;
  char *words; /* (owned): of the label */
} WtTimelineDrawn;

typedef struct
{
  const WtTimelinePlan *plan;
  WtChartPen *pen;
  WtChartPlacer *placer;                         /* (owned) */
  WtTimelineDrawn *drawn[WT_TIMELINE_ROW_COUNT]; /* (owned): as many as there are things */
  GArray *texts;                                 /* (owned): of WtChartRectangle, where names are */
} WtTimelineDrawing;

const WtTimelineThing *wt_timeline_get_thing (const WtTimelinePlan *plan, guint row, guint index);

/* Whether @thing had no room in any lane. */
gboolean wt_timeline_is_piled (const WtTimelinePlan *plan, const WtTimelineThing *thing);

/* A text that no name may cover, and around which lines stop. */
void wt_timeline_drawing_add_text (WtTimelineDrawing *drawing, const WtChartRectangle *ink);

/* Today, the decision, start and end; and what comes after the decision stands on other ground. */
void wt_timeline_draw_ground (WtTimelineDrawing *drawing);
void wt_timeline_draw_flags (WtTimelineDrawing *drawing);

/* The bars or markers of a row, with the marks to point at. */
void wt_timeline_draw_row (WtTimelineDrawing *drawing, WtTimelineRow row);

/* The samples at the foot. */
void wt_timeline_draw_key (WtTimelineDrawing *drawing);

G_END_DECLS
