#pragma once

#include "wt-chart.h"
#include "wt-level.h"

G_BEGIN_DECLS

/* A project's plan on one line of time: its stages, activities, what is due and the decision. A
 * mark's key is the one of its item. */
#define WT_TYPE_TIMELINE_CHART (wt_timeline_chart_get_type ())
G_DECLARE_FINAL_TYPE (WtTimelineChart, wt_timeline_chart, WT, TIMELINE_CHART, WtChart)

typedef enum
{
  WT_TIMELINE_STAGE, /* a bar from its start to its end */
  WT_TIMELINE_ACTIVITY_PLANNED,
  WT_TIMELINE_ACTIVITY_HELD,
  WT_TIMELINE_DUE,
  WT_TIMELINE_OVERDUE,
  WT_TIMELINE_DECISION,
  WT_TIMELINE_LOOK_AGAIN, /* when urgent work is to be looked at again */
  WT_TIMELINE_START,
  WT_TIMELINE_END,
} WtTimelineKind;

typedef struct
{
  WtTimelineKind kind;
  const char *title;     /* may be empty, also %NULL */
  const char *starts_on; /* without a date the item is left out */
  const char *ends_on;   /* stages only: "" when open-ended or one day */
  WtLevel level;         /* activities only */
  int key;               /* what the mark leads to; -1 for none */
} WtTimelineItem;

/* The key of a mark that stands for several items, and of one that leads nowhere. */
#define WT_TIMELINE_CHART_NO_KEY (-1)

/**
 * wt_timeline_chart_new:
 * @title: "Plan"
 * @items: (array length=n_items): in any order; copied
 * @today: (nullable): the date of today; without one, nothing is said to be next
 *
 * An end before its start counts as the start. Activities after the last decision are pointed out.
 */
WtChart *wt_timeline_chart_new (const char *title,
                                const WtTimelineItem *items,
                                gsize n_items,
                                const char *today);

G_END_DECLS
