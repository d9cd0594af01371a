#pragma once

#include "wt-timeline-chart-private.h"
#include "wt-timeline-lanes-private.h"

G_BEGIN_DECLS

/* How a timeline is arranged, told without a font, so that its height is known before there is
 * anything to draw on. */

typedef enum
{
  WT_TIMELINE_ROW_FLAGS, /* dates that concern all rows */
  WT_TIMELINE_ROW_STAGES,
  WT_TIMELINE_ROW_ACTIVITIES,
  WT_TIMELINE_ROW_TASKS,
} WtTimelineRow;

#define WT_TIMELINE_ROW_COUNT 4

/* What a row shows: an entry, or today. */
typedef struct
{
  const WtTimelineEntry *entry; /* (nullable): %NULL is today */
  WtTimelineRow row;
  int day;
  WtTimelineSpan span;
} WtTimelineThing;

typedef struct
{
  WtTimelineChart *chart;
  double size; /* f, the label size */
  double width;

  gboolean stacked; /* the rows' names stand above them */
  double names_width;
  WtChartScale time; /* from days to positions */
  double start, width_of_plot;

  GArray *things[WT_TIMELINE_ROW_COUNT]; /* (owned): of WtTimelineThing, by date */
  guint lanes[WT_TIMELINE_ROW_COUNT];    /* with the one for what had no room */
  gboolean has_piles[WT_TIMELINE_ROW_COUNT];
  guint key_lines;

  double tops[WT_TIMELINE_ROW_COUNT]; /* of the first lanes */
  double lane_step;
  double rows_top;
  double baseline;
  double height;
} WtTimelinePlan;

/* Lengths, in label sizes. */
#define WT_TIMELINE_RADIUS 0.48
#define WT_TIMELINE_RING 0.92
#define WT_TIMELINE_BAR 1.5
#define WT_TIMELINE_WIDEST_NAME 18.0

/* How things are laid out at @height, or at least as high as they have to be. */
WtTimelinePlan *
wt_timeline_plan_new (WtTimelineChart *chart, double size, double width, double height);
void wt_timeline_plan_free (WtTimelinePlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtTimelinePlan, wt_timeline_plan_free)

/* "Activities"; "" for the flags. */
const char *wt_timeline_row_get_name (WtTimelineRow row);

/* What a thing is called: an entry's label, or "Today"; free with g_free(). */
char *wt_timeline_thing_dup_label (const WtTimelineThing *thing);

/* Where @day begins; markers stand in its middle, half a day later. */
double wt_timeline_plan_get_x (const WtTimelinePlan *plan, double day);

/* The middle of a lane. */
double wt_timeline_plan_get_y (const WtTimelinePlan *plan, WtTimelineRow row, guint lane);

/* A sample at the foot: a WtLevel, or one of these. */
typedef enum
{
  WT_TIMELINE_SAMPLE_HELD = WT_LEVEL_COUNT + 1,
  WT_TIMELINE_SAMPLE_PLANNED,
  WT_TIMELINE_SAMPLE_LATE,
  WT_TIMELINE_SAMPLE_OVERDUE,
} WtTimelineSample;

#define WT_TIMELINE_MOST_SAMPLES WT_TIMELINE_SAMPLE_OVERDUE

/* Fills @samples; returns how many. */
guint wt_timeline_plan_list_samples (const WtTimelinePlan *plan, int *samples);
const char *wt_timeline_sample_get_name (int sample);

/* The dates below the baseline. */
void wt_timeline_axis_draw (const WtTimelinePlan *plan, WtChartPen *pen);

G_END_DECLS
