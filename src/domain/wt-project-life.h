#pragma once

#include "wt-duty.h"
#include "wt-project.h"
#include "wt-settings.h"
#include "wt-stage-dates.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Everything that is recorded of one project. Filled on the database thread, then only read. */
#define WT_TYPE_PROJECT_LIFE (wt_project_life_get_type ())
G_DECLARE_FINAL_TYPE (WtProjectLife, wt_project_life, WT, PROJECT_LIFE, GObject)

/* The lists that it holds. */
typedef enum
{
  WT_PROJECT_LIFE_PLANS,        /* WtPlan, the main checklist first */
  WT_PROJECT_LIFE_STAGE_DATES,  /* WtStageDates, one a stage, dated or not */
  WT_PROJECT_LIFE_INDICATORS,   /* WtIndicator */
  WT_PROJECT_LIFE_STAKEHOLDERS, /* WtStakeholder */
  WT_PROJECT_LIFE_ACTIONS,      /* WtAction */
  WT_PROJECT_LIFE_ACTIVITIES,   /* WtActivity, the latest first */
  WT_PROJECT_LIFE_CALENDAR,     /* WtCalendarEntry, by date */
  WT_PROJECT_LIFE_TOOLS,        /* WtTool: the organisation's, not the project's */
  WT_PROJECT_LIFE_N_LISTS,
} WtProjectLifeList;

/* Takes references of its own; the lists are empty. */
WtProjectLife *wt_project_life_new (WtProject *project, WtDuty *duty, WtSettings *settings);

WtProject *wt_project_life_get_project (WtProjectLife *self);
WtDuty *wt_project_life_get_duty (WtProjectLife *self);
WtSettings *wt_project_life_get_settings (WtProjectLife *self);

GListModel *wt_project_life_get_list (WtProjectLife *self, WtProjectLifeList list);
/* Fills an empty list with @records, of the right type; they are taken over. */
void wt_project_life_take_list (WtProjectLife *self, WtProjectLifeList list, GPtrArray *records);

/* The dates of @stage, which may be empty. */
WtStageDates *wt_project_life_get_stage_dates (WtProjectLife *self, WtStage stage);

/* The level above the one reached; none at the highest. */
WtLevel wt_project_life_get_next_level (WtProjectLife *self);

/* "focus group, forum, workshop": the tools of @level, or ""; free with g_free(). */
char *wt_project_life_dup_tools (WtProjectLife *self, WtLevel level);

G_END_DECLS
