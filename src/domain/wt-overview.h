#pragma once

#include "wt-answer.h"
#include "wt-breakdown.h"
#include "wt-compare-with.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The answers of one month to the survey's first scale question. */
typedef struct
{
  char month[8]; /* "2025-10" */
  WtScoreTally scores;
} WtMonthFigures;

/* Activities of one quarter by level; the index is a WtLevel, 0 is unused. */
typedef struct
{
  char start[11]; /* its first day */
  gint64 activities[WT_LEVEL_COUNT + 1];
} WtQuarterFigures;

/* Answers of all projects to one principle's prompts; the index is a WtAnswer. */
typedef struct
{
  char *title; /* (owned) one word: "Relevant" */
  gint64 answers[WT_ANSWER_COUNT];
} WtPrincipleFigures;

/* What happened on one day; the index is a WtLevel, 0 is unused. */
typedef struct
{
  char day[11];
  gint64 activities[WT_LEVEL_COUNT + 1];
} WtDayFigures;

/* What the activities of one level reached. */
typedef struct
{
  gint64 activities;
  gint64 people;
} WtLevelFigures;

/* The parts of an overview, beside its figures, of which no more is read than is to be shown. */
typedef enum
{
  WT_OVERVIEW_PART_NONE = 0,
  WT_OVERVIEW_PART_MONTHS = 1 << 0,
  WT_OVERVIEW_PART_QUARTERS = 1 << 1,
  WT_OVERVIEW_PART_PRINCIPLES = 1 << 2,
  WT_OVERVIEW_PART_ATTENTION = 1 << 3,
  WT_OVERVIEW_PART_PROJECTS = 1 << 4,     /* a breakdown by project */
  WT_OVERVIEW_PART_DIRECTORATES = 1 << 5, /* a breakdown by directorate */
  WT_OVERVIEW_PART_DAYS = 1 << 6,
  WT_OVERVIEW_PART_LEVELS = 1 << 7,
  WT_OVERVIEW_PART_USUAL = (1 << 4) - 1, /* what the overview shows unless it is arranged anew */
  WT_OVERVIEW_PART_ALL = (1 << 8) - 1,
} WtOverviewPart;

/* What the overview shows for a filter. Filled on the database thread, then only read. */
#define WT_TYPE_OVERVIEW (wt_overview_get_type ())
G_DECLARE_FINAL_TYPE (WtOverview, wt_overview, WT, OVERVIEW, GObject)

/* Takes over the references; @before is %NULL where there is nothing to compare with. */
WtOverview *wt_overview_new (WtFigures *figures, WtFigures *before);

WtFigures *wt_overview_get_figures (WtOverview *self);
/* Figures of the period to compare with, or %NULL; and which that is. */
WtFigures *wt_overview_get_before (WtOverview *self);
WtCompareWith wt_overview_get_compare_with (WtOverview *self);
void wt_overview_set_compare_with (WtOverview *self, WtCompareWith compare_with);

/* The parts that it was filled with. */
WtOverviewPart wt_overview_get_parts (WtOverview *self);
void wt_overview_set_parts (WtOverview *self, WtOverviewPart parts);

/* Months with answers, in order, up to 24 before the end of the period; of WtMonthFigures. */
GArray *wt_overview_get_months (WtOverview *self);
/* Quarters without a gap from the first to the last with an activity; of WtQuarterFigures. */
GArray *wt_overview_get_quarters (WtOverview *self);
/* Of WtPrincipleFigures. */
GArray *wt_overview_get_principles (WtOverview *self);
/* Projects whose checklists are counted. */
gint64 wt_overview_get_checklists (WtOverview *self);
void wt_overview_set_checklists (WtOverview *self, gint64 checklists);

/* The figures project by project, or directorate by directorate; %NULL when not asked for. */
WtBreakdown *wt_overview_get_breakdown (WtOverview *self, WtBreakdownDimension dimension);
void wt_overview_take_breakdown (WtOverview *self, WtBreakdown *breakdown);
/* Days with an activity, in order, up to 24 months before the end of the period; of WtDayFigures.
 */
GArray *wt_overview_get_days (WtOverview *self);
/* What each level reached; the index is a WtLevel, 0 is unused. */
WtLevelFigures *wt_overview_get_levels (WtOverview *self);

/* What needs attention, most urgent first; of WtAttention. */
GListModel *wt_overview_get_attention (WtOverview *self);
void wt_overview_take_attention (WtOverview *self, GPtrArray *attention);

/* Whether the workspace holds nothing at all; projects in it whatever the filter. */
gint64 wt_overview_get_all_projects (WtOverview *self);
gint64 wt_overview_get_all_activities (WtOverview *self);
void wt_overview_set_all (WtOverview *self, gint64 projects, gint64 activities);

G_END_DECLS
